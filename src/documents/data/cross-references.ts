import type { Language } from "../../values/language.ts";
import type { PrintedPart } from "./regulation-data.ts";

/** A chapter that texts may name. */
export interface ChapterName {
  readonly title: string;
  readonly anchor: string;
}

const pageWord: Readonly<Record<Language, string>> = { ru: "с.\u00a0", en: "p.\u00a0" };

/**
 * Turns titles of chapters in quotation marks into links, in running text with the number of the page as well:
 * «Ценовая политика» (с. 45). A chapter does not point to itself.
 */
export function crossReferring(
  chapters: readonly ChapterName[],
  lang: Language,
): (parts: readonly PrintedPart[], own: string) => readonly PrintedPart[] {
  const anchors = new Map(chapters.map(({ title, anchor }) => [title, anchor]));
  const linked = (text: string, own: string, withPage: boolean): string =>
    text.replace(/[«“]([^«»“”]+)[»”]/g, (quoted, title: string) => {
      const anchor = anchors.get(title);
      if (anchor === undefined || anchor === own) return quoted;
      return `[${quoted}](#${anchor})${withPage ? ` (${pageWord[lang]}[](#${anchor}))` : ""}`;
    });
  const referIn = (part: PrintedPart, own: string): PrintedPart => {
    const inText = <T extends { readonly text: string }>(item: T): T => ({
      ...item,
      text: linked(item.text, own, true),
    });
    switch (part.kind) {
      case "heading":
        return part;
      case "text":
        return inText(part);
      case "clauses":
      case "bullets":
        return { ...part, items: part.items.map(inText) };
      case "steps":
        return { ...part, items: part.items.map(inText) };
      case "table":
        return { ...part, rows: part.rows.map((row) => row.map((cell) => linked(cell, own, false))) };
    }
  };
  return (parts, own) => parts.map((part) => referIn(part, own));
}
