import type { OfferDataFile } from "../../model/generated/offer-data.ts";
import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";

export type OfferPreset = NonNullable<DocumentRegulation["presets"]>[number];

/** What a preset says in the place of silent data, with live values in their places. */
export type PresetTexts = Omit<OfferPreset, "id" | "title" | "articles">;

/** The articles of the lines of a deal, as far as it names them. */
export function articlesOf(deal: OfferDataFile["deal"]): readonly string[] {
  const { lines } = deal;
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line: unknown) => {
    if (typeof line !== "object" || line === null) return [];
    const { article, id } = line as { readonly article?: unknown; readonly id?: unknown };
    const named = article ?? id;
    return typeof named === "string" ? [named] : [];
  });
}

/** The preset that more than half of the lines belong to by the beginnings of their articles; none for a mixed deal. */
export function presetOfArticles(
  presets: readonly OfferPreset[],
  articles: readonly string[],
): OfferPreset | undefined {
  const matched = ({ articles: beginnings }: OfferPreset): number =>
    articles.filter((article) => beginnings.some((beginning) => article.startsWith(beginning))).length;
  return presets.find((preset) => 2 * matched(preset) > articles.length);
}

/** The texts of a preset as an offer prints them. */
export function presetTexts(
  { id: _, title: __, articles: ___, ...said }: OfferPreset,
  live: (text: string) => string,
): PresetTexts {
  const { solution, annexes, ...texts } = said;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, live(text)])),
    ...(solution === undefined ? {} : { solution: solution.map(live) }),
    ...(annexes === undefined ? {} : { annexes }),
  };
}
