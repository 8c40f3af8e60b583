import { Document, type PDFDocument } from "mupdf";
import { beforeAll, describe, expect, test } from "vitest";
import type { BookRegister } from "../../../src/documents/data/book-register.ts";
import { book } from "../../../src/model/kinds/book.ts";
import { inForceOn, type Project, regulationsOf } from "../../../src/model/project.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { renderStanding } from "../../../src/workspace/render.ts";
import { wordsOf } from "../../documents/read-pdf.ts";

const day = 20261122;
let opened: OpenedProject;
let inForce: Project;
let register: BookRegister;
let pdf: PDFDocument;
let pages: readonly string[];
// The whole book is laid out once for all tests: nothing smaller proves the pages of every clause.
beforeAll(async () => {
  opened = await openProject(packagePath("."));
  inForce = inForceOn(opened.project, day);
  const [bound] = regulationsOf(inForce, book);
  if (bound === undefined) throw new Error("the standard set has no book");
  const rendered = await renderStanding(opened, "book", bound, day);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  const [file] = rendered.document.beside ?? [];
  register = JSON.parse(new TextDecoder().decode(file?.bytes)) as BookRegister;
  pdf = Document.openDocument(rendered.document.bytes, "application/pdf") as PDFDocument;
  pages = Array.from({ length: pdf.countPages() }, (_, index) =>
    wordsOf(pdf.loadPage(index).toStructuredText("preserve-whitespace").asText()).join(" "),
  );
});

/** Letters and digits alone: how a title is set on paper, broken into lines and cells, does not matter. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

describe("the register of the printed book", () => {
  test("has every clause that a decision can quote, the book's own apart", () => {
    const registered = register.clauses.map(({ reference }) => reference);
    const citable = inForce.regulations
      .filter(({ kind }) => kind !== book.kind)
      .flatMap(({ clauses }) => clauses.map(({ regulation, id }) => `${regulation}#${id}`));
    expect(registered.toSorted()).toEqual(citable.toSorted());
    expect(new Set(registered).size).toBe(registered.length);
  });

  test("names the page on which the number of the clause is read", () => {
    const strayed = register.clauses.filter(
      ({ number, page }) => !` ${pages[page - 1]} `.match(new RegExp(`[ (]${number.replaceAll(".", "\\.")}[ .]`)),
    );
    expect(strayed).toEqual([]);
  });

  test("names the page on which the words of the clause begin", () => {
    const page = (number: number): string => letters(`${pages[number - 1]}`);
    const strayed = register.clauses.filter(({ title, page: number }) => {
      const whole = title.replace(/\{\{[^}]*\}\}.*$/s, "");
      // A row of a table says the last part of its title; a band is said by its numbers.
      const last = whole.split(/[:,] (?!\d)/).at(-1) ?? "";
      const said = [whole, last].some((words) => page(number).includes(letters(words).slice(0, 24)));
      const numbers = last.match(/\d+/g) ?? [];
      return !said && (numbers.length === 0 || numbers.some((each) => !page(number).includes(each)));
    });
    expect(strayed.map(({ reference, title, page: number }) => `${reference} ${title} ${number}`)).toEqual([]);
  });

  test("gives the place by which the page opens", () => {
    const wrong = register.clauses.filter(({ place, page }) => pdf.resolveLink(`#nameddest=${place}`) !== page - 1);
    expect(wrong).toEqual([]);
  });

  test("names the file and the line of the clause", () => {
    const byReference = new Map(
      inForce.regulations.flatMap(({ clauses }) =>
        clauses.map((clause) => [`${clause.regulation}#${clause.id}`, clause]),
      ),
    );
    for (const { reference, file, line } of register.clauses) {
      const range = byReference.get(reference)?.range;
      expect([file, line]).toEqual([range?.file, range?.start.line]);
    }
  });
});

describe("links of the printed book", () => {
  let links: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  beforeAll(() => {
    links = pages.flatMap((_, index) => {
      const page = pdf.loadPage(index);
      const text = page.toStructuredText("");
      return page
        .getLinks()
        .filter((link) => link.getURI().startsWith("#"))
        .map((link) => {
          const [left, top, right, bottom] = link.getBounds();
          const middle = (top + bottom) / 2;
          const to = pdf.resolveLink(link.getURI()) + 1;
          return { from: index + 1, to, text: text.copy([left, middle], [right, middle]).trim() };
        });
    });
  });

  test("all lead somewhere", () => {
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter(({ to }) => to < 1)).toEqual([]);
  });

  test("a printed number of a page is the page that its link opens", () => {
    // The mark of a footnote and the note at the foot of the same page lead to each other.
    const numbers = links.filter(({ from, to, text }) => /^\d+$/.test(text) && (from !== to || text === String(to)));
    expect(numbers.length).toBeGreaterThan(200);
    expect(numbers.filter(({ to, text }) => String(to) !== text)).toEqual([]);
  });

  test("join the mark of a footnote and its note, both ways", () => {
    const marks = links.filter(({ from, to, text }) => from === to && /^\d$/.test(text));
    expect(marks.length).toBeGreaterThanOrEqual(2);
  });

  test("lead from the number of a clause in a text to a page that has it", () => {
    const toClauses = links.flatMap(({ to, text }) => {
      const number = /(?:^|[\s\u00a0])п\.[\s\u00a0](\d+(?:\.\d+)+)$/.exec(text)?.[1];
      return number === undefined ? [] : [{ to, number }];
    });
    expect(toClauses.length).toBeGreaterThan(20);
    expect(toClauses.filter(({ to, number }) => !` ${pages[to - 1]}`.includes(` ${number}`))).toEqual([]);
  });
});
