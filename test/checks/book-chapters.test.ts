import { describe, expect, test } from "vitest";
import { chaptersOf } from "../../src/model/book-chapters.ts";
import { book as bookKind } from "../../src/model/kinds/book.ts";
import { regulationsOf } from "../../src/model/project.ts";
import { headerOf, problemsIn, readWith } from "./problems-in.ts";

const book = `${headerOf("book")}
foreword: Всё, чему научились.
parts:
  - { id: first, title: Компания, chapters: [company], all: [facts, vat] }
  - { id: second, title: Цены, chapters: [prices, authority], all: [price-policy, categories, page] }
`;

const withBook = (from: string, to: string): readonly string[] => problemsIn({ "book.yaml": book.replace(from, to) });

describe("a book", () => {
  test("that binds every regulation is sound", () => {
    expect(withBook("", "")).toEqual([]);
  });

  test("binds named chapters first, then those of a kind, each once", () => {
    const { project } = readWith({ "book.yaml": book });
    const [regulation] = regulationsOf(project, bookKind);
    if (regulation === undefined) throw new Error("the book was not read");
    const parts = chaptersOf(regulation.content, project).map(({ chapters }) => chapters.map(({ kind }) => kind));
    expect(parts).toEqual([
      ["company", "facts", "vat"],
      ["price-policy", "authority", "categories", "page"],
    ]);
  });

  test.each([
    ["a chapter that is nowhere", "[prices, authority]", "[prices, autority]", "dangling-reference: autority"],
    ["a kind of which there is nothing", "[facts, vat]", "[facts, case]", "dangling-reference: case"],
    ["one chapter twice", "[company]", "[company, authority]", "chapter-repeats: authority"],
    ["a part without chapters", ", chapters: [company], all: [facts, vat]", "", "book-part-empty: id"],
  ])("with %s", (_, from, to, expected) => {
    expect(withBook(from, to)).toEqual([expected]);
  });

  test("asks about a regulation that it leaves out", () => {
    expect(withBook("[facts, vat]", "[facts]")).toEqual(["regulation-not-in-book: vat"]);
  });
});
