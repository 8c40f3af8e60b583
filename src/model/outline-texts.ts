import type { OutlineItem } from "./outline.ts";

/** Texts by their short names, as the author wrote them: `card: Записать итог в карточку`. */
export type Texts = Readonly<Record<string, string>>;

/** The texts that stand under `key` as citable items `key/name`. */
export function itemsOfTexts(texts: Texts | undefined, key: string): OutlineItem[] {
  return Object.entries(texts ?? {}).map(([id, text]) => ({ id: `${key}/${id}`, title: text, path: [key, id] }));
}
