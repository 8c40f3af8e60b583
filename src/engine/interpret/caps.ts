import { wholePercent } from "../../values/percent.ts";
import {
  compareFractions,
  dividedBy,
  type Fraction,
  floorTimes,
  fraction,
  smaller,
  times,
  whole,
} from "../fraction.ts";
import type { Cap, DiscountProgram, Rate } from "../ir.ts";
import { type Known, numberKnown } from "../known-facts.ts";
import { toldLacking } from "../told.ts";
import type { ConsideredClause, Reason } from "../trace.ts";
import { type Answer, lookUp } from "./rates.ts";

/** Clauses and facts of what nobody can know; empty when everything is known. */
export interface Unknown {
  readonly clauses: readonly string[];
  readonly facts: readonly string[];
}

interface LookedUp {
  readonly cap: Cap;
  readonly answer: Answer;
}

/** The caps that hold for a deal: each list in the order of the policy. */
export interface Caps {
  /** The smallest cap in percent as a share of a price; the whole price where there is none. */
  readonly most: Fraction;
  /** The smallest cap in money as a share of the amount, with its clause; absent where there is none. */
  readonly mostMoney?: { readonly share: Fraction; readonly clause: string };
  readonly unknown: Unknown;
  readonly looked: readonly LookedUp[];
  readonly amountFact: string;
  /** The amount of the order, where it is known. */
  readonly amount: number | undefined;
}

/** Every clause of a table. */
export function clausesOfTable({ columns }: Pick<Cap, "columns">): string[] {
  return [...columns.values()].flatMap((cells) => cells.flatMap((cell) => (cell === undefined ? [] : [cell.clause])));
}

function lowest(looked: readonly LookedUp[], gives: Cap["gives"]): Rate | undefined {
  const rates = looked.flatMap(({ cap, answer }) => (cap.gives === gives ? (answer.rate ?? []) : []));
  return rates.reduce<Rate | undefined>((least, each) => (least && least.rate <= each.rate ? least : each), undefined);
}

/** Looks up the caps of a deal. A cap in money of an amount that nobody knows is as unknown as one of an unknown choice. */
export function lookUpCaps({ caps, amount: amountFact }: DiscountProgram, known: Known): Caps {
  const before = { kept: whole, open: [] };
  const looked = caps.map((cap) => ({ cap, answer: lookUp(cap, known, before) }));
  const amount = numberKnown(known, amountFact);
  const lacking = looked.filter(
    ({ cap, answer }) => answer.rate === undefined || (cap.gives === "amount" && amount === undefined),
  );
  const facts = lacking.flatMap(({ cap, answer }) => (answer.rate === undefined ? (cap.by ?? []) : [amountFact]));
  const money = lowest(looked, "amount");
  return {
    most: fraction(Math.min(wholePercent, lowest(looked, undefined)?.rate ?? wholePercent), wholePercent),
    // Of nothing, or of less, nothing is taken off that could exceed a sum.
    ...(money === undefined || amount === undefined || amount <= 0
      ? {}
      : { mostMoney: { share: dividedBy(fraction(money.rate), fraction(amount)), clause: money.clause } }),
    amountFact,
    amount,
    unknown: { clauses: lacking.flatMap(({ cap }) => clausesOfTable(cap)), facts: [...new Set(facts)] },
    looked,
  };
}

/** What the caps leave of the share `off` of the whole amount; the clause of the cap in money when it bites. */
export function underMoneyCap(
  { mostMoney }: Caps,
  off: Fraction,
): { readonly off: Fraction; readonly clause?: string } {
  if (mostMoney === undefined || compareFractions(off, mostMoney.share) <= 0) return { off };
  return { off: smaller(off, mostMoney.share), clause: mostMoney.clause };
}

/**
 * The percent cap that bites: the smallest below `total`, the rounded sum of the discounts. A cap that is not below the
 * rounded total may still be a hair below the exact one.
 */
export function bitingCap({ looked }: Caps, total: number): Rate | undefined {
  const rate = lowest(looked, undefined);
  return rate !== undefined && rate.rate < total ? rate : undefined;
}

function reasonOf({ cap, answer }: LookedUp, total: Fraction, amount: number): Reason {
  const limit = answer.rate?.rate ?? 0;
  if (cap.gives === undefined) return { kind: "cap", total: floorTimes(total, wholePercent), cap: limit };
  const { over, under } = times(total, fraction(amount));
  // Rounded up: what stands above a cap must not look equal to it.
  return { kind: "money-cap", total: -floorTimes({ over: -over, under }, 1), cap: limit };
}

/**
 * What each cap did. `total` is the share that the discounts come to, `afterPercents` what the percent caps leave of it;
 * `biting` are the clauses that took something.
 */
export function tellCaps(
  { looked, amountFact, amount }: Caps,
  total: Fraction,
  afterPercents: Fraction,
  biting: readonly string[],
): ConsideredClause[] {
  return looked.flatMap((each) =>
    each.answer.considered.map((told): ConsideredClause => {
      if (told.standing !== "applied") return { ...told, stage: "caps" };
      const money = each.cap.gives === "amount";
      if (money && amount === undefined) return { ...toldLacking(told, amountFact), stage: "caps" };
      const reason = reasonOf(each, money ? afterPercents : total, Number(amount));
      return { ...told, stage: "caps", standing: biting.includes(told.clause) ? "applied" : "silent", reason };
    }),
  );
}
