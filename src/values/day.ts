import type { Language } from "./language.ts";

/** A calendar day as the integer yyyymmdd: 2026-11-22 is 20261122. Days compare as numbers. */
export type Day = number;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

function utcOf(day: Day): Date {
  return new Date(Date.UTC(Math.trunc(day / 10000), (Math.trunc(day / 100) % 100) - 1, day % 100));
}

function dayOf(date: Date): Day {
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** ISO text "2026-11-22" as a day; `undefined` for another form or a day that does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = isoDay.exec(text);
  if (match === null) return undefined;
  const day = Number(match[1]) * 10000 + Number(match[2]) * 100 + Number(match[3]);
  return dayOf(utcOf(day)) === day ? day : undefined;
}

/** ISO text of a day: 20261122 is "2026-11-22". */
export function dayText(day: Day): string {
  const digits = String(day).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const date = utcOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return dayOf(date);
}

/** The same day of the month `count` months later; the last day of that month where it has no such day. */
export function addMonths(day: Day, count: number): Day {
  const first = utcOf(day - (day % 100) + 1);
  first.setUTCMonth(first.getUTCMonth() + count + 1, 0);
  const last = dayOf(first);
  return Math.min(last, last - (last % 100) + (day % 100));
}

/** Calendar days from `from` to `to`: 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcOf(to).getTime() - utcOf(from).getTime()) / 86_400_000);
}

/** Month and day as mmdd, the part that yearly windows compare. */
export function yearlyPart(day: Day): number {
  return day % 10000;
}

/** The weekday, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return utcOf(day).getUTCDay() || 7;
}

const locales: Readonly<Record<Language, string>> = { ru: "ru-RU", en: "en-GB" };

const forms = {
  long: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  short: { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, so each is made once. */
function formatOf(lang: Language, form: keyof typeof forms): Intl.DateTimeFormat {
  const key = `${lang} ${form}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[lang], forms[form]);
  formats.set(key, format);
  return format;
}

/** A day for people: long «22 ноября 2026 г.» / "22 November 2026", short «22.11.2026» / "22/11/2026". */
export function formatDay(day: Day, lang: Language, form: "long" | "short" = "long"): string {
  return formatOf(lang, form)
    .format(utcOf(day))
    .replace(/[\u0020\u202f]/g, "\u00a0");
}
