import { chaptersOf } from "../../model/book-chapters.ts";
import { type Book, book as bookKind } from "../../model/kinds/book.ts";
import { objections } from "../../model/kinds/objections.ts";
import { type Page, page } from "../../model/kinds/page.ts";
import { inForceOn, type Project, regulationsOf } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Section } from "../../model/section.ts";
import type { Day } from "../../values/day.ts";
import type { Picture } from "../pictures/picture.ts";
import { changesBetween, dayOfFormerBook, type PlainChapter } from "./book-changes.ts";
import type { BookChanges, BookData, ChapterData } from "./book-data.ts";
import { indexOfBook } from "./book-index.ts";
import { placeClauses, placeOfClause } from "./clause-places.ts";
import { type ChapterName, crossReferring } from "./cross-references.ts";
import { headOfRegulation } from "./head-of-regulation.ts";
import { liveTextOf } from "./live-values.ts";
import { pageOfRegulation } from "./page-of-regulation.ts";
import { partsOfPage } from "./parts-of-page.ts";
import { partsOfSections } from "./parts-of-sections.ts";
import { picturesOfRegulation } from "./pictures/pictures-of-regulation.ts";
import type { PrintedPart } from "./regulation-data.ts";
import { sectionsOfRegulation } from "./regulation-of-sections.ts";

/** A sheet to sign belongs to the document that is handed out, not to the book. */
function isSheet({ blocks }: Section): boolean {
  return blocks.some(
    (block) =>
      block.type === "table" &&
      block.table.rows.length > 0 &&
      block.table.rows.every((row) => row.every((cell) => cell.type === "text" && cell.value === "")),
  );
}

/** Scales without facts are shaded by hand, on the sheet that hangs on the wall. */
function isToFillIn(picture: Picture): boolean {
  return picture.picture === "gauges" && picture.gauges.every(({ share }) => share === null);
}

function partsOfChapter(project: Project, inForce: Project, regulation: Regulation): readonly PrintedPart[] {
  const { currency, language: lang } = project.company;
  if (regulation.kind === page.kind)
    return partsOfPage(pageOfRegulation(project, inForce, regulation as Regulation<Page>), lang);
  const sections = sectionsOfRegulation(inForce, regulation).filter((section) => !isSheet(section));
  const printing = { currency, lang };
  const pictures = picturesOfRegulation(inForce, regulation).filter(({ picture }) => !isToFillIn(picture));
  return partsOfSections(sections, { ...printing, live: liveTextOf(inForce, printing), pictures });
}

/** What texts may say to name a chapter or those of its clauses that are printed. */
function nameOf({ id, kind, title, clauses }: Regulation, placed: ReadonlySet<string>): ChapterName {
  const printed = clauses.filter((clause) => placed.has(placeOfClause(clause)));
  return {
    title,
    anchor: `chapter-${id}`,
    places: new Map(printed.map((clause) => [clause.number, placeOfClause(clause)])),
    steps: new Map(printed.map((clause) => [`${clause.number} ${clause.title}`, placeOfClause(clause)])),
    named: kind === objections.kind,
  };
}

/** The chapters of a book in force, in order: the regulations that it prints. */
export function regulationsOfBook(inForce: Project, book: Regulation<Book>): readonly Regulation[] {
  return chaptersOf(book.content, inForce).flatMap(({ chapters }) => chapters);
}

/** The chapters as they are printed on their day, before they name one another. */
function plainChapters(project: Project, inForce: Project, book: Regulation<Book>): readonly PlainChapter[] {
  return regulationsOfBook(inForce, book).map((regulation) => ({
    regulation,
    parts: partsOfChapter(project, inForce, regulation),
  }));
}

/** The changes since the book of a day; the composition of that book is its own edition's, or this one's. */
function changesSince(
  project: Project,
  book: Regulation<Book>,
  since: Day,
  now: readonly PlainChapter[],
  placed: ReadonlySet<string>,
): BookChanges {
  const former = inForceOn(project, since);
  const bound = regulationsOf(former, bookKind).find(({ id }) => id === book.id) ?? book;
  const same = (chapters: readonly Regulation[]): boolean =>
    chapters.length === now.length && chapters.every((chapter, index) => chapter === now[index]?.regulation);
  // Most books are printed again without a change: nothing is composed twice then.
  if (same(regulationsOfBook(former, bound))) return { since, chapters: [] };
  return { since, chapters: changesBetween(plainChapters(project, former, bound), now, placed) };
}

/**
 * What the document `book` prints. `inForce` holds the regulations that become chapters and whose values are shown, those of
 * `asOf`; `project` all editions; `since` the day whose book the changes are counted from. References must have been checked.
 */
export function bookOfRegulations(
  project: Project,
  inForce: Project,
  book: Regulation<Book>,
  asOf: Day,
  since: Day = dayOfFormerBook(project, book),
): BookData {
  const { company } = project;
  const lang = company.language;
  const live = liveTextOf(inForce, { currency: company.currency, lang });
  const bound = chaptersOf(book.content, inForce).filter(({ chapters }) => chapters.length > 0);
  const plain = plainChapters(project, inForce, book);
  const regulations = plain.map(({ regulation }) => regulation);
  const placing = new Map(
    plain.map(({ regulation, parts }) => [regulation.id, placeClauses(parts, regulation.clauses)] as const),
  );
  const placed = new Set([...placing.values()].flatMap(({ names }) => [...names]));
  const refer = crossReferring(
    regulations.map((regulation) => nameOf(regulation, placed)),
    lang,
  );
  let count = 0;
  const chapterOf = (regulation: Regulation): ChapterData => {
    count += 1;
    const anchor = `chapter-${regulation.id}`;
    return {
      anchor,
      number: String(count),
      regulation: headOfRegulation(project, regulation),
      parts: refer(placing.get(regulation.id)?.parts ?? [], anchor),
    };
  };
  return {
    company: { name: company.name },
    book: headOfRegulation(project, book),
    foreword: live(book.content.foreword),
    asOf,
    changes: changesSince(project, book, since, plain, placed),
    parts: bound.map((part, index) => ({
      anchor: `part-${part.id}`,
      number: String(index + 1),
      title: part.title,
      intro: part.intro === undefined ? null : live(part.intro),
      chapters: part.chapters.map(chapterOf),
    })),
    index: indexOfBook(inForce, regulations, placed),
  };
}
