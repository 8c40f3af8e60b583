import type { Book } from "./kinds/book.ts";
import type { Project } from "./project.ts";
import type { Regulation } from "./regulation.ts";

/** One part of the book with the regulations that are its chapters, in order. */
export interface BookPart {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly chapters: readonly Regulation[];
}

/**
 * The book as it is bound: the named chapters of each part, then all regulations of its kinds by file. A regulation that
 * some part names is not taken by kind again. Chapters that lead nowhere are left out; a check reports them.
 */
export function chaptersOf(book: Book, { regulations }: Pick<Project, "regulations">): BookPart[] {
  const named = new Set(book.parts.flatMap(({ chapters }) => chapters ?? []));
  return book.parts.map(({ id, title, intro, chapters, all }) => ({
    id,
    title,
    ...(intro === undefined ? {} : { intro }),
    chapters: [
      ...(chapters ?? []).flatMap((chapter) => regulations.filter((regulation) => regulation.id === chapter)),
      ...(all ?? []).flatMap((kind) =>
        regulations.filter((regulation) => regulation.kind === kind && !named.has(regulation.id)),
      ),
    ],
  }));
}
