import type { CitedClause } from "../../../model/cite.ts";
import { moneyNumber } from "../../../values/money.ts";
import { type Percent, percentNumber } from "../../../values/percent.ts";
import type { Deal } from "../../deal/deal.ts";
import { missingIn } from "../../missing-facts.ts";
import type { Answer, AnswerContext } from "../../question.ts";
import { type RoleAnswer, roleAnswer } from "../../role-answer.ts";
import type { CostProgram } from "./program.ts";
import type { Analysed, CostOutcome } from "./run.ts";

/** One item that is in the deal, with its sum and the clause that says so. */
export type ItemAnswer = Pick<CitedClause, "reference" | "number"> & {
  readonly item: string;
  readonly title: string;
  readonly sum: number;
};

/** A line with its share of the costs; the shares come to the costs of the deal. */
export type CostLineAnswer = {
  readonly id?: string;
  readonly title?: string;
  readonly sum: number;
  readonly goods: number;
  readonly costs: number;
  readonly left: number;
  readonly margin: number | null;
};

/** What an analysis of a deal says. Its schema is schemas/decisions/cost.schema.json. Money in major units. */
export interface CostValues {
  /** What the deal is counted from; `null` while facts are missing, as everything below it. */
  readonly amount: number | null;
  readonly goods: number | null;
  /** Every item that surely is in the deal. */
  readonly items: readonly ItemAnswer[];
  /** All items together. */
  readonly costs: number | null;
  readonly left: number | null;
  /** In percent of the amount, rounded down. */
  readonly margin: number | null;
  /** The margin below which somebody has to decide. */
  readonly floor: number;
  /** What is left above what the floor asks for; below 0 it is what lacks. */
  readonly spare: number | null;
  /** Who may allow the deal; `null` when nobody is asked, or nobody may. */
  readonly approver: RoleAnswer | null;
  /** Lines of an order whose goods all have a cost. */
  readonly lines: readonly CostLineAnswer[] | null;
  readonly currency: string;
}

export interface CostMore {
  /** What would change the outcome, in words. */
  readonly changes: readonly string[];
}

const percentOrNull = (percent: Percent | undefined): number | null =>
  percent === undefined ? null : percentNumber(percent);

/** The analysis as it leaves the house. */
export function costAnswer(
  program: CostProgram,
  { outcome, items, balance, role, clauses, missing }: Analysed,
  deal: Deal,
  { project, cite }: AnswerContext,
): Answer<CostOutcome, CostValues> {
  const { currency } = project.company;
  const money = (amount: number): number => moneyNumber(amount, currency);
  const ofBalance =
    balance === undefined
      ? { amount: null, goods: null, costs: null, left: null, margin: null, spare: null }
      : {
          amount: money(balance.net),
          goods: money(balance.goods),
          costs: money(balance.costs),
          left: money(balance.left),
          margin: percentOrNull(balance.margin),
          spare: money(balance.spare),
        };
  return {
    outcome,
    values: {
      amount: ofBalance.amount,
      goods: ofBalance.goods,
      items: items.map(({ item: { id, title, clause }, sum }) => {
        const { reference, number } = cite(clause);
        return { item: id, title, sum: money(sum), reference, number };
      }),
      costs: ofBalance.costs,
      left: ofBalance.left,
      margin: ofBalance.margin,
      floor: percentNumber(program.floor.margin),
      spare: ofBalance.spare,
      approver: role === undefined ? null : roleAnswer(role, project),
      lines:
        balance?.lines?.map(({ line: { id, title }, sum, goods, costs, left, margin }) => ({
          ...(id === undefined ? {} : { id }),
          ...(title === undefined ? {} : { title }),
          sum: money(sum),
          goods: money(goods),
          costs: money(costs),
          left: money(left),
          margin: percentOrNull(margin),
        })) ?? null,
      currency: currency.code,
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

/** The analysis in the words of a situation: sums by the ids of items, the approver by their role. */
export function expectableCost({ outcome, values }: Answer<CostOutcome, CostValues>): object {
  const { approver, items } = values;
  return {
    ...values,
    items: Object.fromEntries(items.map(({ item, sum }) => [item, sum])),
    approver: approver?.role ?? (outcome === "profitable" || outcome === "loss" ? "nobody" : null),
  };
}
