import { addDays, addMonths, type Day } from "../values/day.ts";
import type { Language } from "../values/language.ts";

/** How often something happens or is counted. */
export type Frequency = "shift" | "day" | "week" | "two-weeks" | "month" | "quarter" | "year";

const words: Readonly<Record<Frequency, Readonly<Record<"every" | "per", Readonly<Record<Language, string>>>>>> = {
  shift: { every: { ru: "каждую смену", en: "every shift" }, per: { ru: "за смену", en: "a shift" } },
  day: { every: { ru: "ежедневно", en: "daily" }, per: { ru: "за день", en: "a day" } },
  week: { every: { ru: "еженедельно", en: "weekly" }, per: { ru: "за неделю", en: "a week" } },
  "two-weeks": {
    every: { ru: "раз в две недели", en: "every two weeks" },
    per: { ru: "за две недели", en: "two weeks" },
  },
  month: { every: { ru: "ежемесячно", en: "monthly" }, per: { ru: "за месяц", en: "a month" } },
  quarter: { every: { ru: "раз в квартал", en: "quarterly" }, per: { ru: "за квартал", en: "a quarter" } },
  year: { every: { ru: "раз в год", en: "yearly" }, per: { ru: "за год", en: "a year" } },
};

/** «ежедневно», «раз в две недели»; "daily". */
export function everyText(frequency: Frequency, lang: Language): string {
  return words[frequency].every[lang];
}

/** «за день», «за неделю»; "a day". */
export function perText(frequency: Frequency, lang: Language): string {
  return words[frequency].per[lang];
}

/** The latest day of the next time when something that happens so often happened on `day`; calendar days. */
export function nextTime(frequency: Exclude<Frequency, "shift" | "day">, day: Day): Day {
  switch (frequency) {
    case "week":
      return addDays(day, 7);
    case "two-weeks":
      return addDays(day, 14);
    case "month":
      return addMonths(day, 1);
    case "quarter":
      return addMonths(day, 3);
    case "year":
      return addMonths(day, 12);
  }
}

/** Length for comparison. A shift and a day weigh the same: a person works one shift a day. */
const rank: Readonly<Record<Frequency, number>> = {
  shift: 1,
  day: 1,
  week: 2,
  "two-weeks": 3,
  month: 4,
  quarter: 5,
  year: 6,
};

/** Whether the first comes more rarely than the second. */
export function isRarer(first: Frequency, second: Frequency): boolean {
  return rank[first] > rank[second];
}
