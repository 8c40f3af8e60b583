import { norms as normsKind } from "../../model/kinds/norms.ts";
import { durationOf } from "../../model/read-duration.ts";
import type { Span } from "../../values/calendar-span.ts";
import { dayText, formatDay, parseDay } from "../../values/day.ts";
import { type Language, localDecimal } from "../../values/language.ts";
import { percentNumber } from "../../values/percent.ts";
import { quantityText } from "../../values/quantity.ts";
import type { Deal } from "../deal/deal.ts";
import { type WithinAnswer, withinAnswer } from "../due-day.ts";
import { knownIn } from "../known-facts.ts";
import { missingIn } from "../missing-facts.ts";
import type { Answer, AnswerContext, Question } from "../question.ts";
import { type RoleAnswer, roleAnswer } from "../role-answer.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { lowerNorms, type NormsProgram } from "./norms/program.ts";
import { donePercent, measureNorms, type NormsFound, type NormsOutcome, neededPerDay } from "./norms/run.ts";

type PeriodAnswer = {
  readonly period: Span;
  readonly from: string;
  readonly to: string;
  readonly through: string;
  /** Working days of the whole period, and how many of them are left. */
  readonly workingDays: number;
  readonly daysLeft: number;
};

type NormAnswer = {
  readonly norm: string;
  readonly clause: string;
  readonly title: string;
  readonly unit: string;
  readonly target: number;
  readonly expected: number;
  readonly done: number | null;
  readonly percent: number | null;
  /** What is lacking to the target of the period, and to what is expected by now. */
  readonly gap: number | null;
  readonly behind: number | null;
  /** What is done over what is expected by now. */
  readonly ahead: number | null;
  readonly perDay: number | null;
};

type StepAnswer = {
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  readonly role: RoleAnswer;
  readonly within: WithinAnswer;
};

/** How the work of a period stands against its norms. Its schema is schemas/decisions/norms.schema.json. */
export interface NormsValues {
  readonly role: RoleAnswer | null;
  readonly period: PeriodAnswer | null;
  /** The part of the norm that this person owes. */
  readonly share: number;
  readonly norms: readonly NormAnswer[];
  /** What is done about a miss. */
  readonly whenMissed: readonly StepAnswer[];
}

const amount = (quantity: number): number => Number(quantityText(quantity));

function answerOf(found: NormsFound, deal: Deal, { project }: AnswerContext): Answer<NormsOutcome, NormsValues> {
  const { outcome, role, stretch, share, results, steps, clauses, missing } = found;
  const period = stretch && {
    period: stretch.span,
    from: dayText(stretch.from),
    to: dayText(stretch.to),
    through: dayText(stretch.through),
    workingDays: stretch.days,
    daysLeft: stretch.days - stretch.over,
  };
  const norms = results.map((result): NormAnswer => {
    const { norm, target, expected, done } = result;
    const percent = donePercent(result);
    const perDay = stretch && neededPerDay(result, stretch);
    const lack = (of: number): number | null => (done === undefined ? null : amount(Math.max(0, of - done)));
    return {
      norm: norm.id,
      clause: norm.clause,
      title: norm.title,
      unit: norm.unit,
      target: amount(target),
      expected: amount(expected),
      done: done === undefined ? null : amount(done),
      percent: percent === undefined ? null : percentNumber(percent),
      gap: lack(target),
      behind: lack(expected),
      ahead: done === undefined ? null : amount(Math.max(0, done - expected)),
      perDay: perDay === undefined ? null : amount(perDay),
    };
  });
  return {
    outcome,
    values: {
      role: role === undefined ? null : roleAnswer(role, project),
      period: period ?? null,
      share: percentNumber(share),
      norms,
      whenMissed: steps.map((step) => ({
        clause: step.clause,
        title: step.title,
        text: step.text,
        role: roleAnswer(step.role, project),
        within: withinAnswer(durationOf(step.within)),
      })),
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

const outcomes: Readonly<Record<NormsOutcome, Words>> = {
  met: { ru: "норма выполняется", en: "met" },
  behind: { ru: "отстаёт от нормы", en: "behind" },
  none: { ru: "нормы нет", en: "no norms" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

function number(value: number | null, lang: Language): string {
  return value === null ? "—" : localDecimal(String(value), lang);
}

function normWords({ title, done, expected, target, behind, perDay }: NormAnswer, lang: Language): string {
  const [made, now, whole] = [done, expected, target].map((each) => number(each, lang));
  const ru = `  ${title}: ${made} из ${whole}, к этому дню ${now}`;
  const en = `  ${title}: ${made} of ${whole}, ${now} by this day`;
  const short =
    behind === null || behind === 0
      ? ""
      : lang === "ru"
        ? `, не хватает ${number(behind, lang)}`
        : `, ${number(behind, lang)} short`;
  const pace =
    perDay === null
      ? ""
      : lang === "ru"
        ? `; дальше по ${number(perDay, lang)} в день`
        : `; ${number(perDay, lang)} a day from now on`;
  return `${lang === "ru" ? ru : en}${short}${pace}`;
}

function periodWords({ from, to, through, daysLeft }: PeriodAnswer, lang: Language): string {
  const [first, last, now] = [from, to, through].map((text) => formatDay(parseDay(text) ?? 0, lang, "short"));
  if (from === to) return `${first}`;
  return lang === "ru"
    ? `${first} — ${last}, сосчитано по ${now}, осталось рабочих дней: ${daysLeft}`
    : `${first} — ${last}, counted through ${now}, working days left: ${daysLeft}`;
}

const saying: Saying<NormsOutcome, NormsValues, object> = {
  outcomes,
  columns: [
    { title: { ru: "Роль", en: "Role" }, width: 24, cell: ({ role }) => role?.title ?? "—" },
    {
      title: { ru: "Сделано", en: "Done" },
      width: 50,
      cell: ({ norms }, lang) =>
        norms
          .map(({ title, done, target }) => `${title}: ${number(done, lang)} / ${number(target, lang)}`)
          .join("; ") || "—",
    },
  ],
  headline({ outcome, role, period, norms }, lang) {
    const head = lang === "ru" ? "Нормы" : "Norms";
    const when = period === null ? [] : [periodWords(period, lang)];
    return [
      `${head}: ${role?.title ?? "—"} — ${outcomes[outcome][lang]}`,
      ...when,
      ...norms.map((norm) => normWords(norm, lang)),
    ];
  },
  changes({ whenMissed }, lang) {
    if (whenMissed.length === 0) return [];
    const head = lang === "ru" ? "Что делаем:" : "What is done:";
    return ["", head, ...whenMissed.map(({ title, text, role }) => `  ${title} (${role.title}): ${text}`)];
  },
};

function run(program: NormsProgram, deal: Deal, { asOf, project }: AnswerContext): NormsFound {
  return measureNorms(program, knownIn(program.facts, deal.facts), asOf, project.facts);
}

/** How much a role owes for the days of a period, what is done, what is lacking, and at what pace it can be made up. */
export const norms: Question<"norms", NormsProgram, NormsOutcome, NormsValues> = {
  name: "norms",
  compile: lowerNorms,
  decide: (program, deal, context) => answerOf(run(program, deal, context), deal, context),
  explain(program, deal, context) {
    const found = run(program, deal, context);
    return { answer: answerOf(found, deal, context), considered: found.considered, more: {} };
  },
  expectable: ({ values }) => ({
    ...values,
    role: values.role?.role ?? null,
    whenMissed: values.whenMissed.map(({ clause }) => clause.slice(clause.lastIndexOf("/") + 1)),
  }),
  citable: [
    citableIn(normsKind, ({ roles, measured, shares, whenMissed }) =>
      measured === undefined
        ? []
        : [
            ...[...roles].flatMap(([role, owed]) => owed.map(({ id }) => `${role}/${id}`)),
            ...(measured.absent === undefined && measured.halfDays === undefined ? [] : ["measured"]),
            ...shares.map(({ id }) => `shares/${id}`),
            ...whenMissed.map(({ id }) => `when-missed/${id}`),
          ],
    ),
  ],
  saying,
};
