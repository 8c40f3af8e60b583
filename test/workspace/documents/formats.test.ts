import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { documentFormats } from "../../../src/model/document-format.ts";
import { type Book, book } from "../../../src/model/kinds/book.ts";
import type { Regulation } from "../../../src/model/regulation.ts";
import type { Assets } from "../../../src/workspace/assets.ts";
import { printStanding, type StandingDocument } from "../../../src/workspace/documents/standing-document.ts";
import { standingDocuments } from "../../../src/workspace/documents.ts";
import type { OpenedProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { renderWithData } from "../../../src/workspace/render.ts";
import type { Rendered } from "../../../src/workspace/rendered.ts";
import { readDocx } from "../../documents/read-docx.ts";
import { readHtml } from "../../documents/read-html.ts";
import { openShippedSet } from "../shipped-set.ts";

const asOf = 20261122;

let opened: OpenedProject;
let assets: Assets;
beforeAll(async () => {
  ({ opened, assets } = await openShippedSet());
});

/** How an independent reader finds the words of a file. */
const readers = {
  html: (bytes: Uint8Array): readonly string[] => readHtml(bytes).words,
  docx: (bytes: Uint8Array): readonly string[] => readDocx(bytes).words,
} as const;

const formats = documentFormats.filter((format) => format !== "pdf");

/** The first part of a book stands for the rest, to be quick. */
function firstPartOf(regulation: Regulation): Regulation {
  const content = regulation.content as Book;
  return { ...regulation, content: { ...content, parts: content.parts.slice(0, 1) } };
}

/** For each standing document a few of the regulations that it prints, of different kinds. */
function standing(): readonly (readonly [StandingDocument, Regulation])[] {
  return standingDocuments.flatMap((document) => {
    const printed = opened.project.regulations.filter((regulation) => document.prints(regulation));
    return [...new Map(printed.map((regulation) => [regulation.kind, regulation])).values()]
      .slice(0, 4)
      .map((regulation) => [document, regulation.kind === book.kind ? firstPartOf(regulation) : regulation] as const);
  });
}

test("no two standing documents are built under one name", () => {
  const places = opened.project.regulations.flatMap((regulation) =>
    standingDocuments
      .filter((document) => document.prints(regulation))
      .map((document) => `${document.folder(regulation)}/${regulation.id}`),
  );
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

test.each(formats)("every standing document is made as %s", async (format) => {
  const pairs = standing();
  expect(new Set(pairs.map(([document]) => document))).toEqual(new Set(standingDocuments));
  for (const [document, regulation] of pairs) {
    const rendered = await printStanding(document, opened.project, regulation, asOf, assets, format);
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
    const { fileName, bytes, pages } = rendered.document;
    expect(fileName).toBe(`${regulation.id}.${format}`);
    expect(pages).toBeNull();
    const words = readers[format](bytes).join(" ");
    expect(words.length, fileName).toBeGreaterThan(200);
    expect(words, fileName).not.toMatch(/undefined|\[object|\{\{/);
  }
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
