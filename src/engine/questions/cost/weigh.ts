import { truthOf } from "../../../conditions/condition.ts";
import { computedFactNames } from "../../../model/computed-facts.ts";
import type { PricedLine } from "../../../model/decision.ts";
import type { Money } from "../../../values/money.ts";
import { wholePercent } from "../../../values/percent.ts";
import { multiplyDivide } from "../../../values/rounding.ts";
import type { Deal, DealLine } from "../../deal/deal.ts";
import { withFreeGoods } from "../../decide.ts";
import type { DiscountPolicy } from "../../discount-policy.ts";
import { fraction, times } from "../../fraction.ts";
import { allowedBy } from "../../interpret/allowed.ts";
import { authorityEvidence } from "../../interpret/authority.ts";
import type { Evidence } from "../../interpret/judge.ts";
import { type Known, knownIn } from "../../known-facts.ts";
import { priceDeal } from "../../price-deal.ts";
import type { CostProgram } from "./program.ts";

/** A line with what the client pays for it and what its goods cost. */
export interface WeighedLine {
  readonly line: DealLine;
  readonly sum: Money;
  readonly goods: Money | undefined;
}

/** A deal at the discount that it asks for, or is allowed: its facts with everything that the engine computes. */
export interface WeighedDeal {
  readonly evidence: Evidence;
  readonly lines?: readonly WeighedLine[];
}

/** What a discount comes to, or the facts that it hangs on. */
type Weighed =
  | { readonly missing: readonly string[] }
  | { readonly missing?: never; readonly evidence: Evidence; readonly lines?: readonly PricedLine[] };

/**
 * The deal as the discount question prices it, whatever authority says of it: whether it is worth having is asked before
 * anybody is asked to approve it.
 */
function atDiscount(policy: DiscountPolicy, deal: Deal, known: Known): Weighed {
  const { program, pricing } = policy;
  const { lines } = deal;
  const allowed = allowedBy(program, known, lines);
  const said = known(program.requested);
  const asked = typeof said === "number";
  // More discount would leave less, so what could still raise it must be known, unless the price does not hang on it.
  const open = [...allowed.open, ...allowed.unknown.facts];
  if (open.length > 0 && (!asked || allowed.lines !== undefined)) return { missing: open };
  const requested = asked ? said : allowed.percent;
  if (requested < Math.min(0, allowed.percent) || requested > wholePercent) return { missing: [program.requested] };
  const amount = known(program.amount);
  if (typeof amount !== "number") return { missing: [program.amount] };
  const { priced } = priceDeal(policy, deal, requested, []);
  if (lines !== undefined && priced === undefined) return { missing: [program.requested] };
  const kept = asked
    ? fraction(wholePercent - requested, wholePercent)
    : (policy.exactly?.(deal.facts)?.kept ?? fraction(wholePercent - requested, wholePercent));
  const { over, under } = times(fraction(amount), kept);
  if (over / under >= BigInt(Number.MAX_SAFE_INTEGER)) return { missing: [program.amount] };
  const net = priced?.totals.sum ?? multiplyDivide(over, 1, under, pricing.rounding.mode);
  const figures = { requested, allowed: allowed.percent, open, net, owed: priced?.totals.total };
  return {
    evidence: authorityEvidence(program, known, figures),
    ...(priced === undefined ? {} : { lines: priced.lines }),
  };
}

/** The facts of a deal where nothing is computed; what hangs on the computed is open for the same reasons. */
function factsAlone(known: Known, missing: readonly string[]): Evidence {
  return {
    truthOfTest: (test) => truthOf(test, known),
    known,
    behind: (fact) => (computedFactNames.has(fact) && missing.length > 0 ? missing : [fact]),
  };
}

/** What a line's goods cost, rounded as the price policy rounds. */
function goodsOf({ cost, quantity }: DealLine, { pricing }: DiscountPolicy): Money | undefined {
  return cost === undefined ? undefined : multiplyDivide(quantity, cost, 1000, pricing.rounding.mode);
}

/** Weighs a deal before its costs are counted. */
export function weighDeal({ facts: slots, discount }: CostProgram, deal: Deal): WeighedDeal {
  if (discount === undefined) return { evidence: factsAlone(knownIn(slots, deal.facts), []) };
  const costed = withFreeGoods(discount, deal);
  const known = knownIn(slots, costed.facts);
  const weighed = atDiscount(discount, costed, known);
  if (weighed.missing !== undefined) return { evidence: factsAlone(known, [...new Set(weighed.missing)]) };
  const lines = deal.lines?.flatMap((line, index): WeighedLine[] => {
    const sum = weighed.lines?.[index]?.sum;
    return sum === undefined ? [] : [{ line, sum, goods: goodsOf(line, discount) }];
  });
  return { evidence: weighed.evidence, ...(lines === undefined ? {} : { lines }) };
}
