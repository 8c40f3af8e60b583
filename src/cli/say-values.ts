import type { ConsoleLanguage } from "./language.ts";

const locales = { ru: "ru-RU", en: "en-GB" } as const;

/** A percent of an answer for people; `null` is nobody's knowledge. */
export function percent(value: number | null, lang: ConsoleLanguage): string {
  if (value === null) return "—";
  const text = value.toLocaleString(locales[lang], { maximumFractionDigits: 4 });
  return lang === "ru" ? `${text}\u00a0%` : `${text}%`;
}

/** Money of an answer (major units) for people. */
export function money(value: number | undefined, currency: string, lang: ConsoleLanguage): string {
  return value === undefined ? "—" : value.toLocaleString(locales[lang], { style: "currency", currency });
}

/** How an outcome is said. */
export const outcomeWords = {
  ru: {
    approve: "можно",
    escalate: "на согласование",
    deny: "отказ",
    incomplete: "не хватает данных",
    assign: "присвоена",
  },
  en: { approve: "approve", escalate: "escalate", deny: "deny", incomplete: "incomplete", assign: "assigned" },
} as const;
