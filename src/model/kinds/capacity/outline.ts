import { conditionInWords } from "../../../conditions/condition-words.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { formatHours } from "../../../values/hours.ts";
import type { Language } from "../../../values/language.ts";
import { formatMoney } from "../../../values/money.ts";
import { wholeQuantity } from "../../../values/quantity.ts";
import type { OutlineItem, OutlinePart } from "../../outline.ts";
import { factsPart, type NamedFact } from "../../outline-parts.ts";
import type { Cell, LiveTable, TableContext } from "../../table.ts";
import type { Capacity, FlowMode } from "./content.ts";

type Naming = Pick<TableContext, "facts" | "currency" | "lang" | "roleTitle">;

const words = {
  limits: { ru: "Пределы нагрузки", en: "Limits of load" },
  limitsHead: {
    ru: ["Роль", "Что считаем", "Не больше", "На пределе"],
    en: ["Role", "What is counted", "At most", "When full"],
  },
  flow: { ru: "Регулирование потока", en: "Modes of the flow" },
  flowIntro: {
    ru: "Действует первый режим, чьи условия выполнены; ни один не выполнен — работаем как обычно.",
    en: "The first mode whose condition holds applies; when none does, work goes on as usual.",
  },
  work: {
    paused: { ru: "работа остановлена", en: "work is paused" },
    shortened: { ru: "работа сокращена", en: "work is shortened" },
  },
  when: { ru: "Когда", en: "When" },
  comes: { ru: "Выходят", en: "Shifts that work" },
  moment: { ru: "Какой сейчас день и час", en: "What day and hour it is" },
  candidateRole: { ru: "Роль человека из списка", en: "The role of a person in the list" },
  ofCandidate: { ru: "у человека из списка", en: "of a person in the list" },
  free: { ru: "сколько людей ниже предела", en: "how many people are below the limit" },
  decides: { ru: "Включает и выключает", en: "Switched by" },
  shifts: { ru: "Смены", en: "Shifts" },
  shiftsHead: {
    ru: ["Смена", "Роль", "Часы", "Человек", "На что уходит"],
    en: ["Shift", "Role", "Hours", "People", "Spent on"],
  },
  temporary: { ru: "Временные сотрудники", en: "Temporary staff" },
  perHour: { ru: "Оплата за час", en: "Pay per hour" },
} as const;

const text = (value: string): Cell => ({ type: "text", value });
const count = (value: number) => ({ type: "quantity", value: value * wholeQuantity }) as const;

function limitItems(content: Capacity, { roleTitle }: Naming): OutlineItem[] {
  return content.limits.map((limit, index) => ({
    ...{ id: `limits/${limit.id}`, title: limit.title, path: ["limits", index] },
    value: count(limit.most),
    cells: [text(roleTitle(limit.role)), text(limit.title), count(limit.most), text(limit["when-full"])],
  }));
}

function flowItem({ shifts }: Capacity, mode: FlowMode, index: number, naming: Naming): OutlineItem {
  const { lang, roleTitle } = naming;
  const titles = mode.shifts?.map((id) => shifts.find((shift) => shift.id === id)?.title ?? id);
  const comes = titles === undefined ? "" : ` *${words.comes[lang]}:* ${titles.join(", ")}.`;
  const when = mode.when === undefined ? "" : ` *${words.when[lang]}:* ${conditionInWords(mode.when, naming)}.`;
  const state = `${roleTitle(mode.role)}: ${words.work[mode.work][lang]}.`;
  return {
    ...{ id: `flow/${mode.id}`, title: mode.title, path: ["flow", index] },
    text: `${state}${when} ${mode.text}${comes} *${words.decides[lang]}:* ${roleTitle(mode.decides)}.`,
  };
}

function shiftItems(content: Capacity, { roleTitle }: Naming): OutlineItem[] {
  return content.shifts.map(({ id, title, role, hours, people, text: spent }, index) => ({
    ...{ id: `shifts/${id}`, title, path: ["shifts", index] },
    value: { type: "text", value: formatHours(hours) },
    cells: [
      text(title),
      text(roleTitle(role)),
      text(formatHours(hours)),
      people === undefined ? text("—") : count(people),
      text(spent ?? "—"),
    ],
  }));
}

function temporaryItems({ temporaryStaff: staff }: Capacity, { currency, lang, roleTitle }: Naming): OutlineItem[] {
  if (staff === undefined) return [];
  const path = ["temporary-staff"];
  const pay: OutlineItem[] =
    staff.payPerHour === undefined
      ? []
      : [
          {
            ...{ id: "temporary-staff/pay-per-hour", path: [...path, "pay-per-hour"] },
            title: `${words.perHour[lang]}: ${formatMoney(staff.payPerHour, currency, lang, "short")}.`,
            value: { type: "money", value: staff.payPerHour },
          },
        ];
  return [
    { id: "temporary-staff/when", title: roleTitle(staff.role), path: [...path, "when"], text: staff.when },
    ...pay,
    ...Object.entries(staff.terms).map(([id, title]) => ({
      ...{ id: `temporary-staff/terms/${id}`, title, path: [...path, "terms", id] },
    })),
  ];
}

function namedFacts({ moment, candidateRole, limits }: Capacity, lang: Language): NamedFact[] {
  return [
    { key: "moment", says: words.moment[lang], fact: moment, path: ["moment"] },
    { key: "candidate-role", says: words.candidateRole[lang], fact: candidateRole, path: ["candidates", "role"] },
    ...limits.flatMap(({ id, title, fact, "of-candidate": ofCandidate, free }, index): NamedFact[] => {
      const path = (key: string): Path => ["limits", index, key];
      const own = `${title} — ${words.ofCandidate[lang]}`;
      return [
        { key: `load/${id}`, says: title, fact, path: path("fact") },
        { key: `of-candidate/${id}`, says: own, fact: ofCandidate, path: path("of-candidate") },
        { key: `free/${id}`, says: `${title} — ${words.free[lang]}`, fact: free, path: path("free") },
      ];
    }),
  ];
}

/** Load and shifts as printed. */
export function capacityOutline(content: Capacity, naming: Naming): OutlinePart[] {
  const { lang } = naming;
  return [
    { title: words.limits[lang], head: words.limitsHead[lang], items: limitItems(content, naming) },
    {
      title: words.flow[lang],
      intro: words.flowIntro[lang],
      items: content.flow.map((mode, index) => flowItem(content, mode, index, naming)),
    },
    { title: words.shifts[lang], head: words.shiftsHead[lang], items: shiftItems(content, naming) },
    { title: words.temporary[lang], items: temporaryItems(content, naming) },
    factsPart(namedFacts(content, lang), naming),
  ];
}

/** Limits of load for other regulations' pages. */
export function limitsTable(content: Capacity, naming: Naming): LiveTable {
  return { head: words.limitsHead[naming.lang], rows: limitItems(content, naming).map(({ cells }) => cells ?? []) };
}

/** Shifts for other regulations' pages. */
export function shiftsTable(content: Capacity, naming: Naming): LiveTable {
  return { head: words.shiftsHead[naming.lang], rows: shiftItems(content, naming).map(({ cells }) => cells ?? []) };
}
