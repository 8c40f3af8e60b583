import type { Cite, CitedClause } from "../../../model/cite.ts";
import type { ApprovalMode, DiscountOutcome, FreeGoods, PricedLine, Totals } from "../../../model/decision.ts";
import { dayText } from "../../../values/day.ts";
import { rateText } from "../../../values/exchange.ts";
import { type Currency, type Money, moneyNumber } from "../../../values/money.ts";
import { percentNumber } from "../../../values/percent.ts";
import { quantityText } from "../../../values/quantity.ts";
import type { Deal, DealExchange } from "../../deal/deal.ts";
import type { DecidedDiscount } from "../../decide.ts";
import type { PointsOfOrder, PointsOfReturn } from "../../points.ts";
import type { PricedOrder } from "../../price-lines.ts";
import type { Answer, AnswerContext } from "../../question.ts";
import { type RoleAnswer, roleAnswer } from "../../role-answer.ts";

/** A priced line as JSON: money in major units, percents as numbers. */
export interface LineAnswer {
  readonly id?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly quantity: number;
  readonly price: number;
  readonly discount: number;
  readonly discountedPrice: number;
  readonly sum: number;
  readonly vatRate: number;
  readonly vat: number;
  readonly total: number;
  /** What made this price, by reference and printed number; the clauses are quoted in full beside the decision. */
  readonly clauses: readonly Pick<CitedClause, "reference" | "number">[];
}

export type TotalsAnswer = Readonly<Record<keyof Totals, number>>;

/** Goods at no price, and the clause that gives them. */
export interface FreeAnswer extends Omit<FreeGoods, "clause"> {
  readonly clause: { readonly reference: string; readonly number: string };
}

/** Points of an order: spent, what they pay for, what is left to pay in money, and earned (`null` when nobody knows). */
export interface PointsAnswer {
  readonly spent: number;
  readonly worth: number;
  readonly toPay: number;
  readonly earned: number | null;
}

/** Who is still to be asked: any one of the roles, or all of them. */
export interface ApprovalsAnswer {
  readonly mode: ApprovalMode;
  readonly roles: readonly RoleAnswer[];
}

/** A rate that was used: `per` units of `currency` for `rate` of the company's money. */
export interface RateAnswer extends Pick<CitedClause, "reference" | "number"> {
  readonly currency: string;
  readonly per: number;
  readonly rate: number;
  readonly from: string;
  readonly ground: string;
}

/** A line in the currency of the deal, in the order of `lines`. */
export type LineInCurrency = Pick<LineAnswer, "price" | "discountedPrice" | "sum" | "vat" | "total">;

/** A deal that states other currencies. Every number outside this part is in the company's money. */
export interface ExchangeAnswer {
  /** The currency of the deal: the company's own when only lines state another one. */
  readonly currency: string;
  readonly rates: readonly RateAnswer[];
  /** Lines and totals in the currency of the deal; `null` when it is the company's own or nothing was priced. */
  readonly lines: readonly LineInCurrency[] | null;
  readonly totals: TotalsAnswer | null;
}

/** What a decision on a discount says, as JSON. Its schema is schemas/decisions/discount.schema.json. */
export interface DiscountValues {
  /** In percent; `null` when nobody knows it. */
  readonly requested: number | null;
  readonly allowed: number;
  /** Who must approve or has; `null` when nobody is asked, or the deal is denied or incomplete. */
  readonly approver: RoleAnswer | null;
  /** Everybody who must still approve, in order; `null` unless the deal is escalated. */
  readonly approvals: ApprovalsAnswer | null;
  /** After the requested discount, in percent. */
  readonly margin: number | null;
  readonly lines: readonly LineAnswer[] | null;
  readonly totals: TotalsAnswer | null;
  /** What must be paid before shipment; only when the order does not fit into the limit of credit. */
  readonly prepayment?: number;
  /** Goods at no price; only for a deal with lines that is granted, by a policy with free goods. */
  readonly free?: readonly FreeAnswer[];
  /** What points do to the order; only for a deal that is granted, by a policy with points. */
  readonly points?: PointsAnswer;
  /** What returned goods do to the points of their order; only when the deal tells of a return. */
  readonly pointsReturned?: PointsOfReturn;
  readonly currency: string;
  /** What money stated in other currencies was converted at; `null` when all of it was the company's. */
  readonly exchange: ExchangeAnswer | null;
}

export type DiscountAnswer = Answer<DiscountOutcome, DiscountValues>;

function lineAnswer(line: PricedLine, money: (amount: Money) => number, cite: Cite): LineAnswer {
  const { id, title, unit } = line;
  return {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(unit === undefined ? {} : { unit }),
    quantity: Number(quantityText(line.quantity)),
    price: money(line.price),
    discount: percentNumber(line.discount),
    discountedPrice: money(line.discountedPrice),
    sum: money(line.sum),
    vatRate: percentNumber(line.vatRate),
    vat: money(line.vat),
    total: money(line.total),
    clauses: [...new Set(line.clauses)].map((clause) => {
      const { reference, number } = cite(clause);
      return { reference, number };
    }),
  };
}

function freeAnswer({ quantity, clause, ...goods }: FreeGoods, cite: Cite): FreeAnswer {
  const { reference, number } = cite(clause);
  return { ...goods, quantity: Number(quantityText(quantity)), clause: { reference, number } };
}

function pointsAnswer({ spent, worth, toPay, earned }: PointsOfOrder, money: (amount: Money) => number): PointsAnswer {
  return { spent, worth: money(worth), toPay: money(toPay), earned: earned ?? null };
}

function totalsAnswer(totals: Totals, money: (amount: Money) => number): TotalsAnswer {
  const { amount, discount, sum, vat, total } = totals;
  return { amount: money(amount), discount: money(discount), sum: money(sum), vat: money(vat), total: money(total) };
}

const inMajorUnits =
  (currency: Currency) =>
  (amount: Money): number =>
    moneyNumber(amount, currency);

function exchangeAnswer(
  exchange: DealExchange,
  inCurrency: PricedOrder | undefined,
  own: Currency,
  cite: Cite,
): ExchangeAnswer {
  const currency = exchange.of?.currency ?? own;
  const money = inMajorUnits(currency);
  return {
    currency: currency.code,
    rates: exchange.rates.map(({ clause, currency: code, per, rate, from, ground }) => {
      const { reference, number } = cite(clause);
      return { currency: code, per, rate: Number(rateText(rate)), from: dayText(from), ground, reference, number };
    }),
    lines:
      inCurrency?.lines.map(({ price, discountedPrice, sum, vat, total }) => ({
        price: money(price),
        discountedPrice: money(discountedPrice),
        sum: money(sum),
        vat: money(vat),
        total: money(total),
      })) ?? null,
    totals: inCurrency === undefined ? null : totalsAnswer(inCurrency.totals, money),
  };
}

/** Turns a decided discount into the answer that leaves the house: major units and titles. */
export function discountAnswer(
  { verdict, requested, priced, inCurrency, margin, missing, free, points, pointsReturned }: DecidedDiscount,
  deal: Deal,
  { project, cite }: AnswerContext,
): DiscountAnswer {
  const { outcome, allowed, approver, approvals, clauses } = verdict;
  const { currency } = project.company;
  const money = inMajorUnits(currency);
  return {
    outcome,
    values: {
      requested: requested === undefined ? null : percentNumber(requested),
      allowed: percentNumber(allowed),
      approver: approver === undefined || approver === "nobody" ? null : roleAnswer(approver, project),
      approvals:
        approvals === undefined
          ? null
          : { mode: approvals.mode, roles: approvals.roles.map((role) => roleAnswer(role, project)) },
      margin: margin === undefined ? null : percentNumber(margin),
      lines: priced === undefined ? null : priced.lines.map((line) => lineAnswer(line, money, cite)),
      totals: priced === undefined ? null : totalsAnswer(priced.totals, money),
      ...(verdict.prepayment === undefined ? {} : { prepayment: money(verdict.prepayment) }),
      ...(free === undefined ? {} : { free: free.map((goods) => freeAnswer(goods, cite)) }),
      ...(points === undefined ? {} : { points: pointsAnswer(points, money) }),
      ...(pointsReturned === undefined ? {} : { pointsReturned }),
      currency: currency.code,
      exchange: deal.exchange === undefined ? null : exchangeAnswer(deal.exchange, inCurrency, currency, cite),
    },
    missing,
    clauses,
  };
}

/** The decision in the words of a situation: roles by their names, the sum to pay at hand. */
export function expectableDiscount({ outcome, values }: DiscountAnswer): object {
  const { approver, approvals, lines, totals } = values;
  const granted = outcome === "approve" || outcome === "escalate";
  return {
    ...values,
    approver: approver?.role ?? (granted ? "nobody" : null),
    approvals: approvals === null ? null : { [approvals.mode]: approvals.roles.map(({ role }) => role) },
    lines: lines?.map((line) => ({ ...line, clauses: line.clauses.map(({ reference }) => reference) })) ?? null,
    total: totals?.total ?? null,
  };
}
