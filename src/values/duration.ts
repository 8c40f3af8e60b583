import type { Language } from "./language.ts";

/** A time limit as people state it: a count of one unit, or words for one that hangs on an event. */
export type Duration =
  | { readonly unit: "minutes" | "hours" | "working-days" | "days"; readonly count: number }
  | { readonly unit: "words"; readonly text: string };

type CountedUnit = Exclude<Duration["unit"], "words">;

const russian: Readonly<Record<CountedUnit, Readonly<Record<"one" | "few" | "many" | "genitive", string>>>> = {
  minutes: { one: "минута", few: "минуты", many: "минут", genitive: "минуты" },
  hours: { one: "час", few: "часа", many: "часов", genitive: "часа" },
  "working-days": { one: "рабочий день", few: "рабочих дня", many: "рабочих дней", genitive: "рабочего дня" },
  days: { one: "день", few: "дня", many: "дней", genitive: "дня" },
};

const english: Readonly<Record<CountedUnit, readonly [one: string, many: string]>> = {
  minutes: ["minute", "minutes"],
  hours: ["hour", "hours"],
  "working-days": ["working day", "working days"],
  days: ["day", "days"],
};

const russianPlural = new Intl.PluralRules("ru");

/** A time limit for people: «15 минут», «1 рабочий день»; words stay as written. */
export function formatDuration(duration: Duration, lang: Language): string {
  if (duration.unit === "words") return duration.text;
  const { unit, count } = duration;
  if (lang === "en") return `${count}\u00a0${english[unit][count === 1 ? 0 : 1]}`;
  const form = russianPlural.select(count);
  return `${count}\u00a0${russian[unit][form === "one" || form === "few" ? form : "many"]}`;
}

/** A time limit behind a word that bounds it: «больше 3 дней», «до 1 дня»; in English as ever. */
export function formatDurationBound(duration: Duration, lang: Language): string {
  if (duration.unit === "words" || lang === "en") return formatDuration(duration, lang);
  const { unit, count } = duration;
  return `${count}\u00a0${russian[unit][russianPlural.select(count) === "one" ? "genitive" : "many"]}`;
}
