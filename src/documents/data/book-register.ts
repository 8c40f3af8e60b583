import { referenceOf } from "../../model/clause.ts";
import type { Book } from "../../model/kinds/book.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { type Day, dayText } from "../../values/day.ts";
import { regulationsOfBook } from "./book-of-regulations.ts";
import { placeOfClause } from "./clause-places.ts";
import { headOfRegulation } from "./head-of-regulation.ts";

/** Where every clause stands in a printed book, for whoever quotes a decision. */
export interface BookRegister {
  readonly book: {
    readonly id: string;
    readonly title: string;
    readonly edition: string;
    /** The day whose values the book prints: 2026-11-22. */
    readonly asOf: string;
  };
  readonly clauses: readonly RegisteredClause[];
}

export interface RegisteredClause {
  /** `regulation#clause`, as decisions quote it. */
  readonly reference: string;
  /** The number as printed. */
  readonly number: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  /** The page of the book, from 1. */
  readonly page: number;
  /** The name of the place: `book.pdf#nameddest=<place>`. */
  readonly place: string;
  /** The address in the book as a site. */
  readonly address: string;
}

/** The register of a book whose layout has told the pages of its places. A chapter that does not print a clause has none of it. */
export function registerOfBook(
  project: Project,
  inForce: Project,
  book: Regulation<Book>,
  day: Day,
  places: ReadonlyMap<string, number>,
): BookRegister {
  const clauses = regulationsOfBook(inForce, book).flatMap((regulation) =>
    regulation.clauses.flatMap((clause): RegisteredClause[] => {
      const place = placeOfClause(clause);
      const page = places.get(place);
      if (page === undefined) return [];
      const { number, title, range } = clause;
      const { file, start } = range;
      const address = `chapter-${regulation.id}.html#${place}`;
      return [{ reference: referenceOf(clause), number, title, file, line: start.line, page, place, address }];
    }),
  );
  const { id, title } = book;
  return { book: { id, title, edition: headOfRegulation(project, book).edition, asOf: dayText(day) }, clauses };
}

/** The register as JSON, a clause on a line, so that two editions can be compared. */
export function registerText({ book, clauses }: BookRegister): string {
  const lines = clauses.map((clause) => `    ${JSON.stringify(clause)}`);
  return `{\n  "book": ${JSON.stringify(book)},\n  "clauses": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
