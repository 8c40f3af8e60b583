import { type Frequency, perText } from "../../model/frequency.ts";
import { motivation } from "../../model/kinds/motivation.ts";
import { money, percent } from "../../model/say-values.ts";
import { moneyNumber } from "../../values/money.ts";
import { formatPoints, parsePercent, percentNumber } from "../../values/percent.ts";
import type { Deal } from "../deal/deal.ts";
import { type Known, knownIn } from "../known-facts.ts";
import { missingIn } from "../missing-facts.ts";
import type { Answer, AnswerContext, Question } from "../question.ts";
import { type RoleAnswer, roleAnswer } from "../role-answer.ts";
import type { Saying, Words } from "../saying.ts";
import { citableIn } from "../situations/citable.ts";
import { asPercent } from "./bonus/fulfilment.ts";
import { type BonusProgram, lowerBonus } from "./bonus/program.ts";
import { type BonusFound, type BonusOutcome, sumAt, workOutBonus } from "./bonus/run.ts";

type IndicatorAnswer = {
  readonly indicator: string;
  readonly clause: string;
  readonly title: string;
  readonly percent: number | null;
  /** What counts of it, no more than the cap. */
  readonly counted: number | null;
  readonly weight: number;
};

type BonusAnswer = {
  readonly bonus: string;
  readonly clause: string;
  readonly title: string;
  /** The percent of the reached band; `null` for an amount. */
  readonly rate: number | null;
  readonly base: number | null;
  readonly multipliers: readonly { readonly clause: string; readonly title: string; readonly percent: number }[];
  readonly sum: number;
};

/** What a period earns. Its schema is schemas/decisions/bonus.schema.json. */
export interface BonusValues {
  readonly role: RoleAnswer | null;
  readonly period: Frequency | null;
  /** The part of the plan that this person owes. */
  readonly planShare: number;
  readonly indicators: readonly IndicatorAnswer[];
  /** Fulfilment of the plan, rounded down to 0.0001 %; `null` while it is unknown. */
  readonly fulfilment: number | null;
  readonly bonuses: readonly BonusAnswer[];
  readonly bonus: number | null;
  readonly salary: number | null;
  /** Salary and bonus together. */
  readonly total: number | null;
  /** What follows from a missed plan. */
  readonly consequence: { readonly clause: string; readonly action: string } | null;
  readonly currency: string;
}

/** The next threshold of each bonus: how much of the plan is lacking, and what the bonus would be. */
export interface BonusMore {
  readonly next: readonly {
    readonly bonus: string;
    readonly from: number;
    readonly lacks: number;
    readonly sum: number;
  }[];
}

function answerOf(found: BonusFound, deal: Deal, { project }: AnswerContext): Answer<BonusOutcome, BonusValues> {
  const { currency } = project.company;
  const { outcome, role, period, share, indicators, fulfilment, steps, salary, miss, clauses, missing } = found;
  const money = (amount: number): number => moneyNumber(amount, currency);
  const percent = (value: number | undefined): number | null => (value === undefined ? null : percentNumber(value));
  const bonus = outcome === "incomplete" ? undefined : steps.reduce((sum, step) => sum + step.sum, 0);
  return {
    outcome,
    values: {
      role: role === undefined ? null : roleAnswer(role, project),
      period: period ?? null,
      planShare: percentNumber(share),
      indicators: indicators.map(({ item, ratio, counts }) => ({
        indicator: item.id,
        clause: item.clause,
        title: item.title,
        percent: percent(asPercent(ratio)),
        counted: percent(asPercent(counts)),
        weight: percentNumber(item.weight),
      })),
      fulfilment: percent(fulfilment),
      bonuses: steps.map((step) => ({
        bonus: step.bonus.id,
        clause: step.band.clause,
        title: step.bonus.title,
        rate: step.bonus.pays.type === "percent" ? percentNumber(step.band.pays) : null,
        base: step.base === undefined ? null : money(step.base),
        multipliers: step.multipliers.map(({ clause, title, percent: by }) => ({
          clause,
          title,
          percent: percentNumber(by),
        })),
        sum: money(step.sum),
      })),
      bonus: bonus === undefined ? null : money(bonus),
      salary: salary === undefined ? null : money(salary),
      total: bonus === undefined || salary === undefined ? null : money(bonus + salary),
      consequence: miss === undefined ? null : { clause: miss.clause, action: miss.action },
      currency: currency.code,
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

/** The next threshold of every bonus. */
function nextOf({ steps }: BonusFound, program: BonusProgram, known: Known, context: AnswerContext): BonusMore["next"] {
  return steps.flatMap((step) => {
    const { bonus, band, fulfilment } = step;
    const next = bonus.bands[bonus.bands.findIndex(({ clause }) => clause === band.clause) + 1];
    const sum = next && sumAt(step, next.from, program, known);
    const now = asPercent(fulfilment);
    if (next === undefined || sum === undefined || now === undefined) return [];
    const inMoney = moneyNumber(sum, context.project.company.currency);
    return [
      { bonus: bonus.title, from: percentNumber(next.from), lacks: percentNumber(next.from - now), sum: inMoney },
    ];
  });
}

const outcomes: Readonly<Record<BonusOutcome, Words>> = {
  pay: { ru: "премия целиком", en: "whole" },
  reduced: { ru: "премия меньше полной", en: "reduced" },
  none: { ru: "премии нет", en: "none" },
  incomplete: { ru: "не хватает данных", en: "incomplete" },
};

const saying: Saying<BonusOutcome, BonusValues, BonusMore> = {
  outcomes,
  columns: [
    { title: { ru: "Роль", en: "Role" }, width: 24, cell: ({ role }) => role?.title ?? "—" },
    { title: { ru: "План", en: "Plan" }, width: 10, cell: ({ fulfilment }, lang) => percent(fulfilment, lang) },
    {
      title: { ru: "Премия", en: "Bonus" },
      width: 16,
      cell: ({ bonus, currency }, lang) => money(bonus, currency, lang),
    },
  ],
  headline({ outcome, role, period, fulfilment, bonus, bonuses, salary, total, consequence, currency }, lang) {
    const ru = lang === "ru";
    const when = period === null ? "" : ` ${perText(period, lang)}`;
    const sum = bonus === null ? "" : `${money(bonus, currency, lang)} — `;
    const whose = role === null ? "" : ` (${role.title})`;
    const lines = bonuses.map((each) => {
      const base = each.base === null ? "" : ` × ${percent(each.rate, lang)}`;
      const of = each.base === null ? "" : `: ${money(each.base, currency, lang)}${base}`;
      const by = each.multipliers.map((by) => ` × ${percent(by.percent, lang)} (${by.title})`).join("");
      return `  ${each.title}${of}${by} = ${money(each.sum, currency, lang)}`;
    });
    const plan = percent(fulfilment, lang);
    const paid = money(total, currency, lang);
    const fixed = money(salary, currency, lang);
    return [
      `${ru ? "Премия" : "Bonus"}${when}: ${sum}${outcomes[outcome][lang]}${whose}`,
      ...(fulfilment === null ? [] : [ru ? `  План выполнен на ${plan}` : `  Plan fulfilled: ${plan}`]),
      ...lines,
      ...(total === null ? [] : [ru ? `  С окладом ${fixed}: ${paid}` : `  With the salary of ${fixed}: ${paid}`]),
      ...(consequence === null ? [] : [`  ${consequence.action}`]),
    ];
  },
  changes({ next, currency }, lang) {
    if (next.length === 0) return [];
    const head = lang === "ru" ? "Следующая ступень:" : "The next band:";
    const lines = next.map(({ bonus, from, lacks, sum }) => {
      const points = formatPoints(parsePercent(lacks) ?? 0, lang);
      const [start, pays] = [percent(from, lang), money(sum, currency, lang)];
      return lang === "ru"
        ? `  ${bonus}: от ${start} плана, не хватает ${points}; при той же базе — ${pays}`
        : `  ${bonus}: from ${start} of the plan, ${points} more; ${pays} of the same base`;
    });
    return ["", head, ...lines];
  },
};

/** What a role earns for a period: fulfilment of the plan, each bonus step by step, and what follows from a miss. */
export const bonus: Question<"bonus", BonusProgram, BonusOutcome, BonusValues, BonusMore> = {
  name: "bonus",
  compile: lowerBonus,
  decide(program, deal, context) {
    const known = knownIn(program.facts, deal.facts);
    const { facts, company } = context.project;
    return answerOf(workOutBonus(program, known, facts, company.currency), deal, context);
  },
  explain(program, deal, context) {
    const known = knownIn(program.facts, deal.facts);
    const { facts, company } = context.project;
    const found = workOutBonus(program, known, facts, company.currency);
    const next = nextOf(found, program, known, context);
    return { answer: answerOf(found, deal, context), considered: found.considered, more: { next } };
  },
  expectable: ({ values }) => ({
    ...values,
    role: values.role?.role ?? null,
    consequence: values.consequence?.clause.slice(values.consequence.clause.lastIndexOf("/") + 1) ?? null,
  }),
  citable: [
    citableIn(motivation, ({ counted, planShares, roles }) =>
      counted === undefined
        ? []
        : [
            ...(counted.cap === undefined ? [] : ["counted"]),
            ...planShares.map(({ id }) => `plan-shares/${id}`),
            ...[...roles].flatMap(([role, { plan, bonuses, missed }]) => [
              `${role}/salary`,
              ...(plan.every(({ done }) => done !== undefined) ? plan.map(({ id }) => `${role}/plan/${id}`) : []),
              ...bonuses.flatMap(({ id, bands, pays, multipliers }) => [
                ...bands.map(({ clause }) => clause),
                ...(pays.type === "percent" && pays.less !== undefined ? [`${role}/${id}/less`] : []),
                ...multipliers.map((each) => `${role}/${id}/${each.id}`),
              ]),
              ...(counted.monthsMissed === undefined ? [] : missed.map(({ id }) => `${role}/missed/${id}`)),
            ]),
          ],
    ),
  ],
  saying,
};
