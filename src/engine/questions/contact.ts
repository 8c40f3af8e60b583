import { type Channel, channelTitle } from "../../model/channel.ts";
import { communicationStandard } from "../../model/kinds/communication-standard.ts";
import { dayText, formatDay, parseDay } from "../../values/day.ts";
import type { Language } from "../../values/language.ts";
import { clockText } from "../../values/time-zone.ts";
import type { Deal } from "../deal/deal.ts";
import { type WithinAnswer, withinAnswer } from "../due-day.ts";
import { missingIn } from "../missing-facts.ts";
import type { Answer, AnswerContext, Question } from "../question.ts";
import { type RoleAnswer, roleAnswer } from "../role-answer.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { type ContactProgram, lowerContact } from "./contact/program.ts";
import { type Due, type Found, findDue, overdueDays } from "./contact/run.ts";

type ContactOutcome = "due" | "nothing" | "incomplete";

type Named = { readonly id: string; readonly title: string };

/** One thing to do. Its limit is a day, with an hour where that is exact, or the words of the standard. */
export type DueAnswer = {
  readonly clause: string;
  readonly kind: Due["kind"];
  readonly title: string;
  readonly channel: Channel;
  readonly role: RoleAnswer;
  readonly due: string | null;
  readonly at: string | null;
  readonly within: WithinAnswer | null;
  readonly overdueDays: number;
  readonly text: string;
  readonly document: Named | null;
  readonly script: Named | null;
  readonly enquiry: string | null;
};

/** What is due to a client today. Its schema is schemas/decisions/contact.schema.json. */
export interface ContactValues {
  /** The category whose standard was asked; `null` when nobody knows it. */
  readonly category: string | null;
  /** What is due, overdue first. While facts are missing it is what is due for certain. */
  readonly due: readonly DueAnswer[];
  /** The planned contact that comes next. */
  readonly next: { readonly clause: string; readonly title: string; readonly due: string | null } | null;
}

function outcomeOf({ due, missing, category }: Found): ContactOutcome {
  if (due.length > 0) return "due";
  return category === undefined || missing.length > 0 ? "incomplete" : "nothing";
}

function answerOf(
  found: Found,
  deal: Deal,
  { project, asOf, cite }: AnswerContext,
): Answer<ContactOutcome, ContactValues> {
  const named = (id: string | undefined): Named | null => {
    const regulation = project.regulations.find((each) => each.id === id);
    return id === undefined ? null : { id, title: regulation?.title ?? id };
  };
  const due = found.due.map((each) => ({
    clause: each.clause,
    kind: each.kind,
    title: each.title === "" ? cite(each.clause).title : each.title,
    channel: each.channel,
    role: roleAnswer(each.role, project),
    due: each.due === undefined ? null : dayText(each.due),
    at: each.minute === undefined ? null : clockText(each.minute),
    within: each.within === undefined ? null : withinAnswer(each.within),
    overdueDays: overdueDays(each, asOf),
    text: each.text,
    document: named(each.document),
    script: named(each.script),
    enquiry: each.enquiry ?? null,
  }));
  const { next } = found;
  return {
    outcome: outcomeOf(found),
    values: {
      category: found.category ?? null,
      due,
      next:
        next === undefined
          ? null
          : { clause: next.clause, title: next.title, due: next.due === undefined ? null : dayText(next.due) },
    },
    missing: missingIn(deal, found.missing),
    clauses: [...new Set([...found.due.map(({ clause }) => clause), ...found.open])],
  };
}

const outcomes: Readonly<Record<ContactOutcome, Words>> = {
  due: { ru: "есть что сделать", en: "due" },
  nothing: { ru: "сегодня ничего", en: "nothing today" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

function shortDay(text: string, lang: Language): string {
  const day = parseDay(text);
  return day === undefined ? text : formatDay(day, lang, "short");
}

function limitWords({ due, at, within, overdueDays }: DueAnswer, lang: Language): string {
  if (due === null) return within?.text ?? "—";
  const day = `${shortDay(due, lang)}${at === null ? "" : ` ${at}`}`;
  if (overdueDays === 0) return lang === "ru" ? `до ${day}` : `by ${day}`;
  return lang === "ru" ? `просрочено на ${overdueDays} дн., было до ${day}` : `late by ${overdueDays} d, was by ${day}`;
}

function dueWords(item: DueAnswer, lang: Language): string {
  const with_ = [item.script, item.document].flatMap((each) => (each === null ? [] : [each.title]));
  const tools = with_.length === 0 ? "" : ` (${with_.join("; ")})`;
  return `  ${limitWords(item, lang)}: ${item.title}, ${channelTitle(item.channel, lang)}, ${item.role.title}${tools}`;
}

const saying: Saying<ContactOutcome, ContactValues, object> = {
  outcomes,
  columns: [
    { title: { ru: "Категория", en: "Category" }, width: 10, cell: ({ category }) => category ?? "—" },
    {
      title: { ru: "Что сделать", en: "What to do" },
      width: 60,
      cell: ({ due }, lang) => due.map((item) => `${item.title} (${limitWords(item, lang)})`).join("; ") || "—",
    },
  ],
  headline({ outcome, category, due }, lang) {
    const head = lang === "ru" ? "Контакты" : "Contacts";
    return [`${head}: ${outcomes[outcome][lang]} (${category ?? "—"})`, ...due.map((item) => dueWords(item, lang))];
  },
  changes({ next }, lang) {
    if (next === null) return [];
    const day = next.due === null ? "—" : shortDay(next.due, lang);
    return ["", lang === "ru" ? `Дальше: ${next.title}, до ${day}` : `Next: ${next.title}, by ${day}`];
  },
};

/** What is due to a client today by the standard of their category: enquiries, occasions, planned contacts. */
export const contact: Question<"contact", ContactProgram, ContactOutcome, ContactValues> = {
  name: "contact",
  compile: lowerContact,
  lists: [{ key: "enquiries", prefix: "enquiry." }],
  decide: (program, deal, context) =>
    answerOf(findDue(program, deal, context.asOf, context.project.facts), deal, context),
  explain(program, deal, context) {
    const found = findDue(program, deal, context.asOf, context.project.facts);
    return { answer: answerOf(found, deal, context), considered: found.considered, more: {} };
  },
  expectable: ({ values }) => ({
    ...values,
    due: values.due.map(({ role, document, script, ...rest }) => ({
      ...rest,
      role: role.role,
      document: document?.id ?? null,
      script: script?.id ?? null,
    })),
  }),
  citable: [
    citableIn(communicationStandard, ({ answer, contacts, occasions }) => [
      ...answer.map(({ id }) => `answer/${id}`),
      ...contacts.map(({ id }) => `contacts/${id}`),
      ...occasions.map(({ id }) => `occasions/${id}`),
    ]),
  ],
  saying,
};
