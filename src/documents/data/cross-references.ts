import type { Language } from "../../values/language.ts";
import type { PrintedPart } from "./regulation-data.ts";

/** A chapter that texts may name, with the places of its clauses by their printed numbers. */
export interface ChapterName {
  readonly title: string;
  readonly anchor: string;
  readonly places: ReadonlyMap<string, string>;
  /** The places of its clauses by number and title, as scripts name their steps: "1.4 Начать разговор". */
  readonly steps: ReadonlyMap<string, string>;
  /** Whether texts of other chapters name its clauses by number and title. */
  readonly named: boolean;
}

const pageWord: Readonly<Record<Language, string>> = { ru: "с.\u00a0", en: "p.\u00a0" };

/** A quoted title with the number of a clause or section, or a number of the chapter's own: «Цены», п. 3.1; п. 2.4. */
const reference =
  /[«“]([^«»“”]+)[»”](?:(,[\s\u00a0](?:п\.|clause|раздел|section)[\s\u00a0])(\d+(?:\.\d+)*))?|(?<![\p{L}\d.])((?:пп?\.|пункт(?:а|у|ом|е|ы|ов)?|clauses?)[\s\u00a0])(\d+(?:\.\d+)+)(?![\d.]*[\s\u00a0](?:ст\.|статьи|части))/gu;

/**
 * Turns what texts name into links: a chapter by its title in quotation marks, «Ценовая политика» (с. 45), or a clause of it,
 * «Ценовая политика», п. 3.1 (с. 47); a clause of their own chapter by its number alone; a step of a script or an
 * objection by number and title. The page is told in running text, of other chapters only: a chapter is not far from itself.
 */
export function crossReferring(
  chapters: readonly ChapterName[],
  lang: Language,
): (parts: readonly PrintedPart[], own: string) => readonly PrintedPart[] {
  const byTitle = new Map(chapters.map((chapter) => [chapter.title, chapter]));
  const byAnchor = new Map(chapters.map((chapter) => [chapter.anchor, chapter]));
  const named = new Map(chapters.flatMap(({ named: isNamed, steps }) => (isNamed ? [...steps] : [])));
  const link = (text: string, name: string, withPage: boolean): string =>
    `[${text}](#${name})${withPage ? ` (${pageWord[lang]}[](#${name}))` : ""}`;
  const linked = (text: string, own: string, withPage: boolean): string =>
    text.replace(
      reference,
      (
        whole,
        title: string | undefined,
        comma: string | undefined,
        number: string | undefined,
        word: string | undefined,
        ownNumber: string | undefined,
      ) => {
        if (word !== undefined) {
          const name = byAnchor.get(own)?.places.get(ownNumber ?? "");
          return name === undefined ? whole : link(whole, name, false);
        }
        const chapter = byTitle.get(title ?? "");
        if (chapter === undefined) return whole;
        const away = chapter.anchor !== own;
        const name = number === undefined ? undefined : placeOfNumber(chapter, number);
        if (name !== undefined) return link(whole, name, withPage && away);
        if (!away) return whole;
        const rest = comma === undefined ? "" : `${comma}${number}`;
        const quoted = whole.slice(0, whole.length - rest.length);
        return `${link(quoted, chapter.anchor, withPage)}${rest}`;
      },
    );
  const step = (cell: string, own: string): string | undefined => {
    const name = byAnchor.get(own)?.steps.get(cell);
    return name === undefined ? undefined : link(cell, name, false);
  };
  const objection = (cell: string): string =>
    cell.replace(/\((возражение|objection) (\d+(?:\.\d+)+ [^()]+)\)$/, (whole, word: string, title: string) => {
      const name = named.get(title);
      return name === undefined ? whole : `(${word} ${link(title, name, false)})`;
    });
  const referIn = (part: PrintedPart, own: string): PrintedPart => {
    const inText = <T extends { readonly text: string }>(item: T): T => ({
      ...item,
      text: linked(item.text, own, true),
    });
    switch (part.kind) {
      case "heading":
      case "picture":
        return part;
      case "text":
      case "note":
        return inText(part);
      case "clauses":
      case "bullets":
        return { ...part, items: part.items.map(inText) };
      case "steps":
        return { ...part, items: part.items.map(inText) };
      case "table": {
        const inCell = (cell: string): string => step(cell, own) ?? objection(linked(cell, own, false));
        return { ...part, rows: part.rows.map((row) => row.map(inCell)) };
      }
    }
  };
  return (parts, own) => parts.map((part) => referIn(part, own));
}

/** The place of a clause, or of the first clause of a section. */
function placeOfNumber({ places }: ChapterName, number: string): string | undefined {
  const exact = places.get(number);
  if (exact !== undefined) return exact;
  return [...places].find(([candidate]) => candidate.startsWith(`${number}.`))?.[1];
}
