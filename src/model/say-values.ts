import type { Language } from "../values/language.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** A percent of an answer for people; `null` is nobody's knowledge. */
export function percent(value: number | null, lang: Language): string {
  if (value === null) return "—";
  const text = value.toLocaleString(locales[lang], { maximumFractionDigits: 4 });
  return lang === "ru" ? `${text}\u00a0%` : `${text}%`;
}

/** Money of an answer (major units) for people. */
export function money(value: number | undefined, currency: string, lang: Language): string {
  return value === undefined ? "—" : value.toLocaleString(locales[lang], { style: "currency", currency });
}
