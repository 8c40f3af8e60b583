import type { Language } from "../values/language.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** Intl writes a hyphen where a minus belongs. */
const withMinus = (text: string): string => text.replace("-", "\u2212");

/** A percent of an answer for people; `null` is nobody's knowledge. */
export function percent(value: number | null, lang: Language): string {
  if (value === null) return "—";
  const text = withMinus(value.toLocaleString(locales[lang], { maximumFractionDigits: 4 }));
  return lang === "ru" ? `${text}\u00a0%` : `${text}%`;
}

/** A percent that came out of a division: two digits, rounded down, so that a bound that is missed is not shown as met. */
export function ratio(value: number | null, lang: Language): string {
  return percent(value === null ? null : Math.floor(Math.round(value * 10_000) / 100) / 100, lang);
}

/** Money of an answer (major units) for people. */
export function money(value: number | null | undefined, currency: string, lang: Language): string {
  if (value === undefined || value === null) return "—";
  // The same sign that documents and reasons print: ₽, not RUB.
  const style = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  return withMinus(value.toLocaleString(locales[lang], style));
}
