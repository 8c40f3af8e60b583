import { expect, test } from "vitest";
import { clauseIndex, inForceOn } from "../../src/model/project.ts";
import { readBookPlaces } from "../../src/workspace/book-places.ts";
import { ask } from "../../src/workspace/decide.ts";
import { openProject } from "../../src/workspace/open-project.ts";

const day = 20260301;
const opened = await openProject(new URL("../../examples/discount-56/", import.meta.url).pathname);
const all = [...clauseIndex(inForceOn(opened.project, day))];
const entries = all.map(([reference, { number }], index) => ({
  reference,
  number,
  page: index + 1,
  address: `chapter.html#${index}`,
}));
const registerOf = (clauses: unknown): string => JSON.stringify({ book: { id: "book" }, clauses });
const [firstEntry] = entries;

test("an explanation with the register at hand says the page of every clause that it quotes", () => {
  const book = readBookPlaces(registerOf(entries), opened, day);
  expect(book?.strayed).toEqual([]);
  const asked = ask(opened, "discount", day, book?.places);
  if (!asked.ok) throw new Error("the question cannot be asked");
  const place = { question: "discount", file: "deal.json", row: 1 } as never;
  const explained = asked.asked.explain({}, place, "ru");
  if (!explained.ok) throw new Error(JSON.stringify(explained.diagnostics));
  expect(explained.explanation.considered.length).toBeGreaterThan(0);
  for (const { reference, book: found } of explained.explanation.considered) {
    expect(found?.page).toBe(entries.find((entry) => entry.reference === reference)?.page);
  }
});

test("without a register a decision says nothing of a book", () => {
  const asked = ask(opened, "discount", day);
  if (!asked.ok) throw new Error("the question cannot be asked");
  const decided = asked.asked.decide({}, { file: "deal.json", row: 1 } as never);
  expect(JSON.stringify(decided)).not.toContain('"book"');
});

test("a clause whose number has changed since the printing has no page: it would be the page of another", () => {
  const [moved, ...others] = entries;
  const book = readBookPlaces(registerOf([{ ...moved, number: "99.9" }, ...others]), opened, day);
  expect(book?.strayed).toEqual([moved?.reference]);
  expect(book?.places.has(moved?.reference ?? "")).toBe(false);
});

test.each([
  ["no JSON", "страница 5"],
  ["another file", "{}"],
  ["no list", JSON.stringify({ clauses: {} })],
  ["null", "null"],
  ["an entry of nothing", registerOf([null])],
  ["a page that is no page", registerOf([{ ...firstEntry, page: 0 }])],
  ["a page in words", registerOf([{ ...firstEntry, page: "5" }])],
  ["no number", registerOf([{ ...firstEntry, number: undefined }])],
])("%s is refused", (_, text) => {
  expect(readBookPlaces(text, opened, day)).toBeUndefined();
});
