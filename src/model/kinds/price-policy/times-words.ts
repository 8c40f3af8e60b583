import { formatHours } from "../../../values/hours.ts";
import { formatMoment } from "../../../values/moment.ts";
import type { WindowTimes } from "./content.ts";

type Lang = "ru" | "en";

const names: Readonly<Record<Lang, readonly string[]>> = {
  ru: ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const everyDay = { ru: "каждый день", en: "every day" } as const;

/** Weekdays for people, neighbours as a span: «пн–пт», «вт, чт», «каждый день». */
export function weekdaysInWords(weekdays: readonly number[], lang: Lang): string {
  if (weekdays.length === 7) return everyDay[lang];
  const spans: [number, number][] = [];
  for (const day of weekdays) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  const name = (day: number): string => names[lang][day - 1] ?? "";
  return spans
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}${to - from > 1 ? "–" : ", "}${name(to)}`))
    .join(", ");
}

/** A window to the minute for people, with the place whose clock it goes by: «пн–пт 16:00–18:00 (Europe/Moscow)». */
export function timesInWords(times: WindowTimes, lang: Lang): string {
  if (!("between" in times))
    return `${weekdaysInWords(times.weekdays, lang)} ${formatHours(times.daily)} (${times.zone})`;
  const [from, to] = [times.between.from, times.between.to].map((end) => formatMoment(end, times.zone, lang));
  const span = lang === "ru" ? `с ${from} до ${to}` : `from ${from} until ${to}`;
  return `${span} (${times.zone})`;
}
