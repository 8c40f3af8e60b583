/** How a sentence names a field: by its key, its title from the schema, and its number in a list. */
export type Field = {
  /** The key in YAML; empty for the whole file. */
  readonly key: string;
  /** The Russian title of the schema, when it has one. */
  readonly title?: string;
  /** The item of the list under `key`, from 1. */
  readonly item?: number;
};

/** The field as the subject of a sentence: «Скидка (percent)», "percent"; `Пункт 2 списка «tiers»`, `item 2 of "tiers"`. */
export function named({ key, title, item }: Field, lang: "ru" | "en"): string {
  if (item !== undefined) return lang === "ru" ? `Элемент ${item} списка «${key}»` : `Item ${item} of "${key}"`;
  if (key === "") return lang === "ru" ? (title ?? "Файл") : "The file";
  if (lang === "en" || title === undefined) return lang === "ru" ? `Поле «${key}»` : `"${key}"`;
  return `${title} (${key})`;
}

/** Words side by side for a sentence. */
export function quotedList(words: readonly string[]): string {
  return words.map((word) => `«${word}»`).join(", ");
}
