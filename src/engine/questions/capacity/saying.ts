import type { Language } from "../../../values/language.ts";
import type { Saying, Words } from "../../saying.ts";
import type { CapacityValues, RoomAnswer, ShiftAnswer } from "./answer.ts";
import type { CapacityOutcome } from "./run.ts";

export interface CapacityMore {
  /** What would change the mode, in words: what holds it on, or while work goes on as usual what would switch each on. */
  readonly changes: readonly { readonly mode: string; readonly tests: readonly string[] }[];
}

const outcomes: Readonly<Record<CapacityOutcome, Words>> = {
  run: { ru: "работать как обычно", en: "work as usual" },
  shorten: { ru: "сократить", en: "shorten" },
  pause: { ru: "остановить", en: "pause" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

function shiftWords({ title, from, to, people }: ShiftAnswer, lang: Language): string {
  const count = people === null ? "" : lang === "ru" ? `, человек: ${people}` : `, people: ${people}`;
  return `${title} ${from}–${to}${count}`;
}

function shiftsLine({ workingDay, shifts }: CapacityValues, lang: Language): string[] {
  const ru = lang === "ru";
  if (workingDay === false) return [ru ? "Сегодня нерабочий день" : "Nobody works on this day"];
  if (shifts === null) return [];
  const said = shifts.map((shift) => shiftWords(shift, lang)).join("; ");
  return [`${ru ? "Выходят" : "At work"}: ${said === "" ? "—" : said}`];
}

function roomLine({ title, role, person, load, most, room, whenFull }: RoomAnswer, lang: Language): string {
  const who = person?.title ?? person?.id ?? role.title;
  const unknown = lang === "ru" ? "неизвестно" : "not known";
  const [of, left] = lang === "ru" ? ["из", "свободно"] : ["of", "room for"];
  const count = load === null ? unknown : `${load} ${of} ${most}, ${left} ${room ?? 0}`;
  return `${who} — ${title}: ${count}${whenFull === null ? "" : `. ${whenFull}`}`;
}

/** How people are told about capacity. */
export const sayingOfCapacity: Saying<CapacityOutcome, CapacityValues, CapacityMore> = {
  outcomes,
  columns: [
    { title: { ru: "Режим", en: "Mode" }, width: 22, cell: ({ mode }) => mode?.title ?? "—" },
    { title: { ru: "Сейчас", en: "Now" }, width: 24, cell: ({ now }) => now?.title ?? "—" },
    {
      title: { ru: "Ближайшая смена", en: "Next shift" },
      width: 18,
      cell: ({ next }) => (next === null ? "—" : `${next.day} ${next.from}`),
    },
  ],
  headline(decision, lang) {
    const ru = lang === "ru";
    const { outcome, role, mode, decides, next, room } = decision;
    const nextWords = next === null ? undefined : `${next.day} ${next.from} — ${next.title}`;
    const nextHead =
      outcome === "pause"
        ? ru
          ? "Возобновить не раньше"
          : "Resume no earlier than"
        : ru
          ? "Ближайшая смена"
          : "Next shift";
    return [
      `${role?.title ?? "—"}: ${outcomes[outcome][lang]}`,
      ...(mode === null ? [] : [`${mode.title}. ${mode.text}`]),
      ...(decides === null ? [] : [`${ru ? "Включает и выключает" : "Switched by"}: ${decides.title}`]),
      ...shiftsLine(decision, lang),
      ...(nextWords === undefined ? [] : [`${nextHead}: ${nextWords}`]),
      ...room.map((each) => roomLine(each, lang)),
    ];
  },
  changes({ outcome, changes }, lang) {
    const ru = lang === "ru";
    const usual = outcome === "run" || outcome === "incomplete";
    return changes.flatMap(({ mode, tests }) => {
      const head = usual ? (ru ? `«${mode}» — если` : `“${mode}” if`) : ru ? `«${mode}», пока` : `“${mode}” while`;
      return tests.length === 0 ? [] : ["", `${head}:`, ...tests.map((test) => `  ${test}`)];
    });
  },
};
