import { beforeAll, describe, expect, test } from "vitest";
import { hasSections, sectionsOfRegulation } from "../../../src/documents/data/regulation-of-sections.ts";
import type { Regulation } from "../../../src/model/regulation.ts";
import type { Block, Section } from "../../../src/model/section.ts";
import type { Assets } from "../../../src/workspace/assets.ts";
import { regulationDocument } from "../../../src/workspace/documents/regulation.ts";
import { printStanding } from "../../../src/workspace/documents/standing-document.ts";
import type { OpenedProject } from "../../../src/workspace/open-project.ts";
import { readPdf, wordsOf } from "../../documents/read-pdf.ts";
import { openShippedSet } from "../shipped-set.ts";

const asOf = 20261122;

let opened: OpenedProject;
let assets: Assets;
beforeAll(async () => {
  ({ opened, assets } = await openShippedSet());
});

async function printed(regulation: Regulation): Promise<Uint8Array> {
  const rendered = await printStanding(regulationDocument, opened.project, regulation, asOf, assets);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.document.bytes;
}

function regulation(id: string): Regulation {
  const found = opened.project.regulations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no regulation ${id}`);
  return found;
}

/** Texts without markup and live values, as words that must stand in the document one after another. */
function plainWords(text: string): string {
  return wordsOf(text.replaceAll(/\*\*?/g, "")).join(" ");
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "text":
    case "note":
      return [block.text];
    case "items":
      return block.items.flatMap(({ title, text }) => [...(title === undefined ? [] : [title]), text]);
    case "table":
      // Cells that share a row are read line by line, across the columns: their first words are enough.
      return block.table.rows.flatMap(([first]) => (first?.type === "text" ? [first.value.split(" ")[0] ?? ""] : []));
  }
}

function textsOf({ title, blocks, sections = [] }: Section): readonly string[] {
  return [title, ...blocks.flatMap(textsOfBlock), ...sections.flatMap(textsOf)];
}

describe("regulations in sections", () => {
  test("every regulation of the registers and of the prices says all its sections in order", async () => {
    for (const id of ["company", "facts", "categories", "prices", "authority", "vat"]) {
      const one = regulation(id);
      const words = readPdf(await printed(one)).words.join(" ");
      let from = 0;
      const missing = sectionsOfRegulation(opened.project, one)
        .flatMap(textsOf)
        .map(plainWords)
        .filter((text) => {
          const at = words.indexOf(text, from);
          if (at >= 0) from = at;
          return at < 0;
        });
      expect(missing, id).toEqual([]);
    }
  });

  test("every clause is printed under the number that decisions quote", () => {
    for (const id of ["company", "facts", "categories", "prices", "authority", "vat"]) {
      const one = regulation(id);
      const numbers = JSON.stringify(sectionsOfRegulation(opened.project, one));
      const missing = one.clauses
        .map(({ number }) => number)
        .filter((number) => !new RegExp(`"${number.replaceAll(".", "\\.")}[" ]`).test(numbers));
      expect(missing, id).toEqual([]);
    }
  });

  test("the price policy prints every rate that it sets", async () => {
    const one = regulation("prices");
    const words = readPdf(await printed(one)).words.join(" ");
    const rates = one.clauses.flatMap(({ value }) => (value?.type === "percent" ? [value.value] : []));
    expect(rates.length).toBeGreaterThan(20);
    const shown = (rate: number): string => `${String(rate / 10_000).replace(".", ",")} %`;
    expect(rates.filter((rate) => !words.includes(shown(rate)))).toEqual([]);
  });

  test("every kind with sections can be printed, and twice alike", async () => {
    const kinds = new Map(opened.project.regulations.map((one) => [one.kind, one]));
    for (const one of [...kinds.values()].filter((each) => regulationDocument.prints(each))) {
      expect(hasSections(one.kind)).toBe(true);
      expect(readPdf(await printed(one)).words.length, one.id).toBeGreaterThan(30);
    }
    const twice = [await printed(regulation("prices")), await printed(regulation("prices"))];
    expect(Buffer.from(twice[0] ?? []).equals(Buffer.from(twice[1] ?? []))).toBe(true);
  });
});
