import { chaptersOf } from "../../model/book-chapters.ts";
import type { Book } from "../../model/kinds/book.ts";
import { objections } from "../../model/kinds/objections.ts";
import { type Page, page } from "../../model/kinds/page.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Section } from "../../model/section.ts";
import type { Picture } from "../pictures/picture.ts";
import type { BookData, ChapterData } from "./book-data.ts";
import { placedParts, placeOfClause } from "./clause-places.ts";
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

/** What texts may say to name a chapter or its clauses. */
function nameOf({ id, kind, title, clauses }: Regulation): ChapterName {
  return {
    title,
    anchor: `chapter-${id}`,
    places: new Map(clauses.map((clause) => [clause.number, placeOfClause(clause)])),
    steps: new Map(clauses.map((clause) => [`${clause.number} ${clause.title}`, placeOfClause(clause)])),
    named: kind === objections.kind,
  };
}

/** The chapters of a book in force, in order: the regulations that it prints. */
export function regulationsOfBook(inForce: Project, book: Regulation<Book>): readonly Regulation[] {
  return chaptersOf(book.content, inForce).flatMap(({ chapters }) => chapters);
}

/**
 * What the document `book` prints. `inForce` holds the regulations that become chapters and whose values are shown;
 * `project` all editions. References must have been checked.
 */
export function bookOfRegulations(project: Project, inForce: Project, book: Regulation<Book>): BookData {
  const { company } = project;
  const lang = company.language;
  const live = liveTextOf(inForce, { currency: company.currency, lang });
  const bound = chaptersOf(book.content, inForce).filter(({ chapters }) => chapters.length > 0);
  const refer = crossReferring(
    bound.flatMap(({ chapters }) => chapters.map(nameOf)),
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
      parts: placedParts(refer(partsOfChapter(project, inForce, regulation), anchor), regulation.clauses),
    };
  };
  return {
    company: { name: company.name },
    book: headOfRegulation(project, book),
    foreword: live(book.content.foreword),
    parts: bound.map((part, index) => ({
      anchor: `part-${part.id}`,
      number: String(index + 1),
      title: part.title,
      intro: part.intro === undefined ? null : live(part.intro),
      chapters: part.chapters.map(chapterOf),
    })),
  };
}
