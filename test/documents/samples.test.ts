import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { documentTemplates } from "../../src/model/document-templates.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { pdfOf, type ShippedDocument, sampleOf, shippedTemplate, treeOf } from "./document-kit.ts";
import { readPdf } from "./read-pdf.ts";

const shipped = readdirSync(packagePath("templates"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "partials")
  .map(({ name }) => name as ShippedDocument);

test("every template that a regulation may name is shipped", () => {
  for (const { name } of documentTemplates)
    expect(existsSync(packagePath(`templates/${name}/template.md.hbs`))).toBe(true);
});

test.each(shipped.flatMap((name) => [[name, "ru"] as const, [name, "en"] as const]))(
  "the template %s in %s prints its sample",
  async (name, lang) => {
    const { words, unmarkedText } = readPdf(await pdfOf(treeOf(shippedTemplate(name, lang), sampleOf(name), lang)));
    expect(words.length).toBeGreaterThan(30);
    expect(words.join(" ")).not.toMatch(/[{}]/);
    expect(unmarkedText).toBe(0);
  },
);
