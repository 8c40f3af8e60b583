import { wholePercent } from "../../values/percent.ts";
import { dividedBy, type Fraction, fraction, none, plus, times } from "../fraction.ts";
import type { DiscountProgram } from "../ir.ts";
import { type Known, numberKnown } from "../known-facts.ts";
import { toldLacking } from "../told.ts";
import type { ConsideredClause } from "../trace.ts";
import { clausesOfTable } from "./caps.ts";
import { answerOf } from "./rates.ts";

/** What is added to the price, as a share of the original one. */
export interface Added {
  readonly total: Fraction;
  readonly clauses: readonly string[];
  readonly considered: readonly ConsideredClause[];
  /** Surcharges that nobody can rule out or count: with any of them the deal stays undecided. */
  readonly unknown: { readonly clauses: readonly string[]; readonly facts: readonly string[] };
}

/** Adds up the surcharges on a price of which the discounts have left the share `kept`. */
export function addSurcharges({ surcharges = [], amount }: DiscountProgram, kept: Fraction, known: Known): Added {
  let total = none;
  const clauses: string[] = [];
  const considered: ConsideredClause[] = [];
  const unknown = { clauses: [] as string[], facts: [] as string[] };
  const order = numberKnown(known, amount);
  for (const surcharge of surcharges) {
    const answer = answerOf(surcharge, known, { kept, open: [] });
    const { rate } = answer;
    const inMoney = surcharge.gives === "amount";
    const lacksOrder = inMoney && order === undefined;
    const told = lacksOrder ? answer.considered.map((each) => toldLacking(each, amount)) : answer.considered;
    considered.push(...told.map((each): ConsideredClause => ({ ...each, stage: "surcharges" })));
    const open = rate !== undefined && lacksOrder ? [amount] : answer.open;
    if (open.length > 0) {
      unknown.clauses.push(...clausesOfTable(surcharge.table));
      unknown.facts.push(...open);
    } else if (rate !== undefined && rate.rate > 0 && (!inMoney || Number(order) > 0)) {
      const share = inMoney
        ? dividedBy(fraction(rate.rate), fraction(Number(order)))
        : times(fraction(rate.rate, wholePercent), surcharge.running ? kept : fraction(1));
      total = plus(total, share);
      clauses.push(rate.clause);
    }
  }
  return { total, clauses, considered, unknown };
}
