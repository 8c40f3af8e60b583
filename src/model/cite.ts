import { formatMoney } from "../values/money.ts";
import { percentNumber } from "../values/percent.ts";
import type { Clause } from "./clause.ts";
import { clauseOf, type Project } from "./project.ts";
import { valueWords } from "./value-words.ts";

/** A clause as a decision quotes it: enough to open the page, the file and the line. */
export interface CitedClause {
  /** `regulation#clause`: stable, for programs. */
  readonly reference: string;
  /** The number as printed. */
  readonly number: string;
  readonly title: string;
  /** The title of the regulation. */
  readonly regulation: string;
  readonly file: string;
  readonly line: number;
  /** The value that the clause sets, where it sets one: percents as numbers, everything else as text. */
  readonly value?: number | string;
  /** Where the clause stands in the printed book, when its register is at hand. */
  readonly book?: BookPlace;
}

/** A place in the sales book: the page as printed, and the address in the book as a site. */
export interface BookPlace {
  readonly page: number;
  readonly address: string;
}

/** Where a book has a clause, by its reference. */
export type BookPlaces = ReadonlyMap<string, BookPlace>;

function valueFor({ value }: Clause, { company: { currency, language } }: Project): Pick<CitedClause, "value"> {
  if (value === undefined) return {};
  if (value.type === "percent") return { value: percentNumber(value.value) };
  if (value.type === "money") return { value: formatMoney(value.value, currency, language) };
  return { value: valueWords(value, currency, language) };
}

/** Quotes a clause by its reference. */
export type Cite = (reference: string) => CitedClause;

/**
 * Quotes clauses by their references: one frozen quote for every clause, shared by all decisions. `project` holds the
 * regulations in force; an unknown reference is a bug and throws. With `book`, quotes say the place in the printed book.
 */
export function citing(project: Project, book?: BookPlaces): Cite {
  const titles = new Map(project.regulations.map(({ id, title }) => [id, title]));
  const quotes = new Map<string, CitedClause>();
  const quote = (reference: string): CitedClause => {
    const clause = clauseOf(project, reference);
    if (clause === undefined) throw new Error(`a decision cites ${reference}, which no regulation has`);
    const place = book?.get(reference);
    return Object.freeze({
      reference,
      number: clause.number,
      title: clause.title,
      regulation: titles.get(clause.regulation) ?? clause.regulation,
      file: clause.range.file,
      line: clause.range.start.line,
      ...valueFor(clause, project),
      ...(place === undefined ? {} : { book: place }),
    });
  };
  return (reference) => {
    const known = quotes.get(reference);
    if (known !== undefined) return known;
    const made = quote(reference);
    quotes.set(reference, made);
    return made;
  };
}
