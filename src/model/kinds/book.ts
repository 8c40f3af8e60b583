import { problem } from "../../diagnostics/catalogue.ts";
import type { BookFile } from "../generated/book.ts";
import { clausesOfOutline, type OutlinePart, sectionsOfOutline } from "../outline.ts";
import { liveValueReferences, referencesTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";

/** The composition of the corporate sales book: parts whose chapters are regulations, named or taken by kind. */
export type Book = BookFile;

const words = {
  foreword: { ru: "Предисловие", en: "Foreword" },
  all: { ru: "Все регламенты вида", en: "Every regulation of kind" },
} as const;

function outlineOf(content: Book, { lang, regulationTitle }: TableContext): OutlinePart[] {
  const parts = content.parts.map((part, at): OutlinePart => {
    const chapters = (part.chapters ?? []).map((id, index) => ({
      id: `${part.id}/${id}`,
      title: regulationTitle?.(id) ?? id,
      path: ["parts", at, "chapters", index],
    }));
    const all = (part.all ?? []).map((kind, index) => ({
      id: `${part.id}/all-${kind}`,
      title: `${words.all[lang]} ${kind}`,
      path: ["parts", at, "all", index],
    }));
    return {
      title: part.title,
      ...(part.intro === undefined ? {} : { intro: part.intro }),
      items: [...chapters, ...all],
    };
  });
  return [{ title: words.foreword[lang], intro: content.foreword, items: [] }, ...parts];
}

function readBook(file: BookFile, context: ReadContext): Book {
  file.parts.forEach((part, index) => {
    if (part.chapters === undefined && part.all === undefined) {
      context.report(problem("book-part-empty", context.places.keyAt(["parts", index]), { part: part.title }));
    }
  });
  return file;
}

function referencesOf(content: Book, { places }: ReadContext): Reference[] {
  const chapters = content.parts.flatMap((part, at) => [
    ...referencesTo("regulation", part.chapters, ["parts", at, "chapters"], places),
    ...referencesTo("kind", part.all, ["parts", at, "all"], places),
  ]);
  return [...chapters, ...liveValueReferences(content, places)];
}

export const book: Kind<BookFile, Book> = {
  kind: "book",
  read: readBook,
  clausesOf: (content, context) => clausesOfOutline(outlineOf(content, context), context),
  referencesOf,
  sectionsOf: (content, context) => sectionsOfOutline(outlineOf(content, context), context.lang),
};
