import { addDays, type Day, dayText, formatDay } from "../../../values/day.ts";
import { formatDuration } from "../../../values/duration.ts";
import type { Language } from "../../../values/language.ts";
import { wholeQuantity } from "../../../values/quantity.ts";
import { isWorkingDay } from "../../../values/working-days.ts";
import type { OutlineItem, OutlinePart } from "../../outline.ts";
import type { Cell, LiveTable, TableContext } from "../../table.ts";
import type { WorkingCalendar } from "./content.ts";

const words = {
  ground: { ru: "Основание", en: "Ground" },
  holidays: { ru: "Нерабочие праздничные дни", en: "Holidays" },
  holidaysHead: { ru: ["Праздник", "С", "По"], en: ["Holiday", "From", "To"] },
  moved: { ru: "Перенесённые выходные", en: "Moved days off" },
  movedHead: { ru: ["С какого дня", "На какой день", "Основание"], en: ["From", "To", "Ground"] },
  short: { ru: "Короткие дни", en: "Short days" },
  shortIntro: { ru: "Рабочий день короче на", en: "The working day is shorter by" },
  shortHead: { ru: ["День", "Почему"], en: ["Day", "Why"] },
  months: { ru: "Рабочие дни по месяцам", en: "Working days by month" },
  monthsHead: {
    ru: ["Месяц", "Календарных дней", "Рабочих дней", "Из них коротких"],
    en: ["Month", "Calendar days", "Working days", "Short among them"],
  },
} as const;

const text = (value: string): Cell => ({ type: "text", value });
const date = (value: Day) => ({ type: "date", value }) as const;
const count = (value: number) => ({ type: "quantity", value: value * wholeQuantity }) as const;

function holidayItems({ holidays }: WorkingCalendar): OutlineItem[] {
  return holidays.map(({ id, title, from, to }, index) => ({
    ...{ id: `holidays/${id}`, title, path: ["holidays", index] },
    value: date(from),
    cells: [text(title), date(from), from === to ? text("—") : date(to)],
  }));
}

function movedItems({ moved }: WorkingCalendar, lang: Language): OutlineItem[] {
  return moved.map(({ from, to, ground }, index) => ({
    ...{ id: `moved/${dayText(to)}`, path: ["moved", index] },
    title: `${formatDay(from, lang, "short")} → ${formatDay(to, lang, "short")}`,
    cells: [date(from), date(to), text(ground)],
  }));
}

function shortItems({ shortDays }: WorkingCalendar): OutlineItem[] {
  return shortDays.map(({ day, title }, index) => ({
    ...{ id: `short-days/${dayText(day)}`, title, path: ["short-days", index] },
    cells: [date(day), text(title)],
  }));
}

function monthItems({ days }: WorkingCalendar, lang: Language): OutlineItem[] {
  const years = new Map([[days.year, days]]);
  const name = new Intl.DateTimeFormat(lang === "ru" ? "ru-RU" : "en-GB", { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => {
    const first = days.year * 10000 + (index + 1) * 100 + 1;
    const month: Day[] = [];
    for (let day = first; Math.trunc(day / 100) === Math.trunc(first / 100); day = addDays(day, 1)) month.push(day);
    const working = month.filter((day) => isWorkingDay(day, years));
    const short = working.filter((day) => days.shortDays.has(day));
    const title = name.format(Date.UTC(days.year, index, 1));
    return {
      ...{ id: `months/${String(index + 1).padStart(2, "0")}`, title, path: ["year"] },
      value: count(working.length),
      cells: [text(title), count(month.length), count(working.length), count(short.length)],
    };
  });
}

/** A calendar as printed. */
export function workingCalendarOutline(content: WorkingCalendar, { lang }: Pick<TableContext, "lang">): OutlinePart[] {
  const shorter = `${words.shortIntro[lang]} ${formatDuration(content.shorterBy, lang)}.`;
  return [
    { title: words.ground[lang], items: [{ id: "ground", title: content.ground, path: ["ground"] }] },
    { title: words.holidays[lang], head: words.holidaysHead[lang], items: holidayItems(content) },
    { title: words.moved[lang], head: words.movedHead[lang], items: movedItems(content, lang) },
    {
      title: words.short[lang],
      ...(content.shortDays.length === 0 ? {} : { intro: shorter }),
      head: words.shortHead[lang],
      items: shortItems(content),
    },
    { title: words.months[lang], head: words.monthsHead[lang], items: monthItems(content, lang) },
  ];
}

const rowsOf = (items: readonly OutlineItem[]): (readonly Cell[])[] => items.map(({ cells }) => cells ?? []);

/** The holidays for other regulations' pages. */
export function holidaysTable(content: WorkingCalendar, lang: Language): LiveTable {
  return { head: words.holidaysHead[lang], rows: rowsOf(holidayItems(content)) };
}

/** Working days of every month, for plans and norms. */
export function monthsTable(content: WorkingCalendar, lang: Language): LiveTable {
  return { head: words.monthsHead[lang], rows: rowsOf(monthItems(content, lang)) };
}
