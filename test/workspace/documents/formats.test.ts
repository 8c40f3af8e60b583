import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { documentFormats } from "../../../src/model/document-format.ts";
import { build } from "../../../src/workspace/build.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { renderWithData } from "../../../src/workspace/render.ts";
import type { Rendered } from "../../../src/workspace/rendered.ts";
import { readHtml } from "../../documents/read-html.ts";

const asOf = 20261122;

let opened: OpenedProject;
beforeAll(async () => {
  opened = await openProject(packagePath("."));
});

/** How an independent reader finds the words of a file. */
const readers = {
  html: (bytes: Uint8Array): readonly string[] => readHtml(bytes).words,
} as const;

const formats = documentFormats.filter((format) => format !== "pdf");

test.each(formats)("every standing document is built as %s", async (format) => {
  const folders = new Set<string>();
  for await (const built of build(opened, asOf, undefined, format)) {
    if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
    const { fileName, bytes, pages } = built.document;
    folders.add(built.folder);
    expect(fileName).toMatch(new RegExp(`^[a-z0-9-]+[.]${format}$`));
    expect(pages).toBeNull();
    const words = readers[format](bytes).join(" ");
    expect(words.length, fileName).toBeGreaterThan(200);
    expect(words, fileName).not.toMatch(/undefined|\[object|\{\{/);
  }
  expect([...folders]).toEqual(expect.arrayContaining(["pages", "book", "forms", "presentation", "price-policy"]));
});

const example = (path: string): string => readFileSync(packagePath(`examples/${path}`), "utf8");

const letterOf = (file: string): string =>
  file.startsWith("payment") ? "letter-payment" : `letter-${file.slice(0, -5)}`;

const documents: readonly { readonly name: string; readonly path: string; readonly id?: string }[] = [
  { name: "offer", path: "offers/offer.yaml" },
  { name: "register", path: "offers/register.csv" },
  ...readdirSync(packagePath("examples/letters")).map((file) => ({
    name: "letter",
    path: `letters/${file}`,
    id: letterOf(file),
  })),
];

test.each(formats)("offers, letters and the register are rendered as %s, twice alike", async (format) => {
  const render = ({ name, path, id }: (typeof documents)[number]): Promise<Rendered> =>
    renderWithData(opened, name, { text: example(path), file: path, format, ...(id === undefined ? {} : { id }) });
  for (const document of documents) {
    const [first, second] = [await render(document), await render(document)];
    if (!first.ok || !second.ok) throw new Error(JSON.stringify([first, second]));
    expect(first.document.fileName).toMatch(new RegExp(`[.]${format}$`));
    expect(readers[format](first.document.bytes).length, document.path).toBeGreaterThan(30);
    expect(Buffer.from(first.document.bytes).equals(Buffer.from(second.document.bytes)), document.path).toBe(true);
  }
});

test.each(formats)("an offer as %s says its sum, its discount and its clause", async (format) => {
  const rendered = await renderWithData(opened, "offer", {
    text: example("offers/offer.yaml"),
    file: "offer.yaml",
    format,
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  const words = readers[format](rendered.document.bytes).join(" ");
  expect(words).toContain("Пункт 6.1 «Скидка за полную предоплату» — 2 %");
  expect(words).toContain("НДС");
  expect(words).toContain("КП-2026-0042");
});
