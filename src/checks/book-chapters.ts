import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { chaptersOf } from "../model/book-chapters.ts";
import { type Book, book } from "../model/kinds/book.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

function repeatsIn({ content, places }: Regulation<Book>): Diagnostic[] {
  const seen = new Set<string>();
  return content.parts.flatMap(({ chapters }, part) =>
    (chapters ?? []).flatMap((chapter, index) => {
      if (!seen.has(chapter)) {
        seen.add(chapter);
        return [];
      }
      return [problem("chapter-repeats", places.valueAt(["parts", part, "chapters", index]), { chapter })];
    }),
  );
}

/** A regulation is a chapter of the book once. */
export function checkBookChapters(project: Project): Diagnostic[] {
  return regulationsOf(project, book).flatMap(repeatsIn);
}

/** The book holds every regulation but itself. */
export function checkBookCompleteness(project: Project): Diagnostic[] {
  return regulationsOf(project, book).flatMap(({ id: bookId, title, content }) => {
    const bound = new Set(chaptersOf(content, project).flatMap(({ chapters }) => chapters.map(({ id }) => id)));
    return project.regulations
      .filter(({ id }) => id !== bookId && !bound.has(id))
      .map(({ id, range }) => problem("regulation-not-in-book", range, { id, book: title }));
  });
}
