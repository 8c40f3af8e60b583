import type { Language } from "../../../values/language.ts";
import type { Section } from "../../section.ts";
import type { Cell } from "../../table.ts";

type Words = Readonly<Record<Language, string>>;

/** The titles of the sections of every job description. */
export const jobTitles = {
  general: { ru: "Общие положения", en: "General" },
  purpose: { ru: "Цель должности", en: "Purpose" },
  tasks: { ru: "Задачи", en: "Tasks" },
  functions: { ru: "Функции", en: "Functions" },
  duties: { ru: "Обязанности", en: "Duties" },
  rights: { ru: "Права", en: "Rights" },
  powers: { ru: "Полномочия", en: "Powers" },
  responsibility: { ru: "Ответственность", en: "Responsibility" },
  interaction: { ru: "Взаимодействие", en: "Interaction" },
  indicators: { ru: "Показатели работы", en: "Indicators" },
  qualification: { ru: "Требования к квалификации", en: "Qualification" },
  profile: { ru: "Личный профиль", en: "Personal profile" },
  final: { ru: "Заключительные положения", en: "Final provisions" },
} as const;

/** What the general part says of every role. */
export const generalWords = {
  role: { ru: "Должность", en: "Position" },
  "reports-to": { ru: "Подчиняется", en: "Reports to" },
  directs: { ru: "Руководит", en: "Directs" },
  "replaced-by": { ru: "В отсутствие замещает", en: "Replaced in absence by" },
} as const satisfies Readonly<Record<string, Words>>;

/** The personal profile in sentences. */
export const profileWords = {
  "talker-or-analyst": {
    talker: { ru: "Скорее говорит, чем считает: разговор даёт силы.", en: "More of a talker than an analyst." },
    analyst: {
      ru: "Скорее считает, чем говорит: порядок в цифрах даёт силы.",
      en: "More of an analyst than a talker.",
    },
    both: { ru: "Говорит и считает одинаково охотно.", en: "A talker and an analyst in equal measure." },
  },
  "manager-or-performer": {
    manager: { ru: "Скорее организует других, чем исполняет сам.", en: "More of a manager than a performer." },
    performer: {
      ru: "Скорее сам доводит дело до конца, чем организует других.",
      en: "More of a performer than a manager.",
    },
    both: { ru: "И организует других, и доводит дело сам.", en: "A manager and a performer in equal measure." },
  },
  "change-or-routine": {
    change: { ru: "Любит перемены и риск больше размеренной работы.", en: "Likes change and risk more than routine." },
    routine: { ru: "Любит размеренную работу больше перемен и риска.", en: "Likes steady routine more than change." },
    both: { ru: "Спокоен и в повторяющейся работе, и при переменах.", en: "At ease with routine and with change." },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;

/** What is printed when the file says nothing of its own. */
export const finalWords = {
  term: {
    ru: "Инструкция действует с даты, указанной в грифе утверждения, и до утверждения новой редакции.",
    en: "The description holds from the date of its approval stamp until a new edition is approved.",
  },
  change: {
    ru: "Изменения готовит владелец инструкции; вступают в силу после утверждения и ознакомления.",
    en: "Changes are prepared by the owner and hold after approval and acquaintance.",
  },
  acquaintance: {
    ru: "Сотрудник знакомится с инструкцией под подпись до начала работы и получает копию.",
    en: "The employee signs for having read the description before starting work and keeps a copy.",
  },
} as const satisfies Readonly<Record<string, Words>>;

const sheet = {
  title: { ru: "Лист ознакомления", en: "Acquaintance sheet" },
  text: { ru: "С инструкцией ознакомлен, копию получил.", en: "I have read the description and received a copy." },
  head: {
    ru: ["Фамилия, имя, отчество", "Дата", "Подпись"],
    en: ["Full name", "Date", "Signature"],
  },
} as const;

/** How many people can sign one printed sheet. */
const signatures = 6;

/** The sheet on which employees sign that they have read the description. */
export function acquaintanceSheet(lang: Language): Section {
  const empty: Cell = { type: "text", value: "" };
  const rows = Array.from({ length: signatures }, () => sheet.head[lang].map(() => empty));
  return {
    key: "acquaintance",
    title: sheet.title[lang],
    blocks: [
      { type: "text", text: sheet.text[lang] },
      { type: "table", table: { head: sheet.head[lang], rows } },
    ],
  };
}
