import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { BookData } from "../../../src/documents/data/book-data.ts";
import { bookOfRegulations } from "../../../src/documents/data/book-of-regulations.ts";
import { book } from "../../../src/model/kinds/book.ts";
import { inForceOn, regulationsOf } from "../../../src/model/project.ts";
import { projectOfTexts } from "../../../src/workspace/open-project.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = `${root}docs/handbook/examples/regulations/`;
const texts = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [`regulations/${name}`, readFileSync(folder + name, "utf8")]),
);

/** The book of the small project of the handbook with some of its texts changed: `[file, from, to]`. */
function bookOf(
  asOf: number,
  changes: readonly (readonly [file: string, from: string, to: string])[],
  since?: number,
  more: Readonly<Record<string, string>> = {},
): BookData {
  const changed = { ...texts, ...more };
  for (const [file, from, to] of changes) {
    const text = changed[`regulations/${file}`] ?? "";
    if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
    changed[`regulations/${file}`] = text.replace(from, to);
  }
  const { project } = projectOfTexts(root, changed);
  const inForce = inForceOn(project, asOf);
  const [bound] = regulationsOf(inForce, book);
  if (bound === undefined) throw new Error("no book");
  return bookOfRegulations(project, inForce, bound, asOf, since);
}

const dated = "up-to: [{ from: 2026-01-15, value: 5 }, { from: 2026-07-01, value: 7, order: 31-к }]";
const ladder = ["authority.yaml", "{ role: head, up-to: 5, when", `{ role: head, ${dated}, when`] as const;

describe("the list of changes of a book", () => {
  test("is empty in a first edition that nobody has changed", () => {
    expect(bookOf(20261101, []).changes).toEqual({ since: 20260115, chapters: [] });
  });

  test("says a dated value as it was and as it is, with the clause", () => {
    const { changes } = bookOf(20261101, [ladder]);
    expect(changes.chapters.map(({ title, kind }) => [title, kind])).toEqual([["Полномочия по скидкам", "changed"]]);
    const [clause, ...others] = changes.chapters[0]?.clauses ?? [];
    expect(others).toEqual([]);
    expect(clause?.anchor).toBe("authority/ladder/head");
    expect(clause?.was).toContain("5");
    expect(clause?.now).toContain("7");
  });

  test("counts from the day that is asked for", () => {
    expect(bookOf(20261101, [ladder], 20260801).changes).toEqual({ since: 20260801, chapters: [] });
    expect(bookOf(20260301, [ladder], 20260201).changes.chapters).toEqual([]);
  });

  test("counts from the edition of the book before this one", () => {
    const first: readonly [string, string, string] = [
      "book.yaml",
      "{ from: 2026-01-15 }",
      "{ from: 2026-01-15, to: 2026-08-31 }",
    ];
    const second = (texts["regulations/book.yaml"] ?? "").replace("{ from: 2026-01-15 }", "{ from: 2026-09-01 }");
    const { changes, book: head } = bookOf(20261101, [ladder, first], undefined, { "regulations/book-2.yaml": second });
    expect(head.edition).toBe("2");
    expect(changes.since).toBe(20260115);
    expect(changes.chapters).toHaveLength(1);
  });

  test("names chapters that came and went", () => {
    const came = bookOf(20261101, [["contest.yaml", "effective: { from: 2026-01-15", "effective: { from: 2026-03-01"]]);
    expect(came.changes.chapters).toMatchObject([{ kind: "new", clauses: [] }]);
    const gone = bookOf(20261101, [
      ["contest.yaml", "effective: { from: 2026-01-15", "effective: { from: 2026-01-15, to: 2026-02-28"],
    ]);
    expect(gone.changes.chapters).toMatchObject([{ kind: "gone", anchor: null }]);
  });

  test("names a clause that another regulation's value changes", () => {
    const page = [
      "page.yaml",
      "rules:",
      "rules:\n  - { id: live, text: 'РОП добавит {{authority#ladder/head}}.' }",
    ] as const;
    const { changes } = bookOf(20261101, [ladder, page]);
    expect(changes.chapters.map(({ title }) => title)).toHaveLength(2);
  });
});

describe("the index of a book", () => {
  const { index, parts } = bookOf(20261101, []);
  const entries = index.flatMap((letter) => letter.entries);

  test("stands in the order of the alphabet, every term once, under its letter", () => {
    const terms = entries.map(({ term }) => term);
    expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length);
    const bare = terms.map((term) => term.replace(/^«/, ""));
    expect(bare).toEqual(bare.toSorted(new Intl.Collator("ru", { numeric: true }).compare));
    for (const { letter, entries: under } of index)
      for (const { term } of under) expect(term.replace(/^«/, "").startsWith(letter), term).toBe(true);
  });

  test("has facts with the rules that ask them, roles, categories and objections", () => {
    expect(entries.some(({ term, places }) => term === "Крупный клиент" && places.startsWith("#categories/"))).toBe(
      true,
    );
    expect(entries.some(({ term }) => term.startsWith("«"))).toBe(true);
    expect(
      entries.some(({ places: found }) => /^#facts\/[^,]+,(?:price-policy|categories|authority)/.test(found)),
    ).toBe(true);
  });

  test("leads only to places that the book prints", () => {
    const printed = JSON.stringify(parts);
    const missing = entries
      .flatMap(({ places }) => places.slice(1).split(","))
      .filter((place) => !printed.includes(`(place:${place})`) && !printed.includes(`"${place}"`));
    expect(missing).toEqual([]);
  });
});
