import { nearestWord } from "../diagnostics/nearest-word.ts";

const weekdays: ReadonlyMap<string, string> = new Map([
  ["понедельник", "monday"],
  ["вторник", "tuesday"],
  ["среда", "wednesday"],
  ["четверг", "thursday"],
  ["пятница", "friday"],
  ["суббота", "saturday"],
  ["воскресенье", "sunday"],
  ["пн", "monday"],
  ["вт", "tuesday"],
  ["ср", "wednesday"],
  ["чт", "thursday"],
  ["пт", "friday"],
  ["сб", "saturday"],
  ["вс", "sunday"],
]);

/** The word of a file for a weekday that is named in Russian, in full or in short, where that weekday is allowed. */
export function meantWeekday(word: string, allowed: readonly string[]): string | undefined {
  if (!allowed.some((each) => each === "monday" || each === "sunday")) return undefined;
  const name = word.trim().toLowerCase();
  const day =
    weekdays.get(name) ?? (name.length > 3 ? weekdays.get(nearestWord(name, weekdays.keys()) ?? "") : undefined);
  return day !== undefined && allowed.includes(day) ? day : undefined;
}
