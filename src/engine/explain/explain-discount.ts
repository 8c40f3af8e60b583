import type { DiscountVerdict } from "../../model/decision.ts";
import type { Money } from "../../values/money.ts";
import { type Percent, wholePercent } from "../../values/percent.ts";
import type { DecideDiscount } from "../build-discount.ts";
import type { DealLine } from "../deal/deal.ts";
import { interpretDiscount } from "../interpret/discount.ts";
import type { DiscountProgram } from "../ir.ts";
import { type FactTree, knownIn, withFactAt } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
import { type NextRate, nextRates } from "./next-rates.ts";

/** The rounded total of the lines at a discount, without and with tax, when they can be priced. */
export type NetAt = (requested: Percent) => { readonly net: Money; readonly owed: Money } | undefined;

/** How a verdict came about, and what would change it. */
export interface DiscountTrace {
  readonly verdict: DiscountVerdict;
  /** Every clause that was considered, in order: what it did and why. */
  readonly considered: readonly ConsideredClause[];
  /** The nearest thresholds that would allow more. */
  readonly next: readonly NextRate[];
  /** The largest discount that needs nobody's approval; `undefined` when there is none. */
  readonly withoutApproval: Percent | undefined;
  /** The largest discount that the asker may give alone; `undefined` when there is none. */
  readonly byAsker: Percent | undefined;
  /** Roles that could approve what is requested, from the lowest, or must all; empty when nobody is needed or nobody may. */
  readonly approvers: readonly string[];
}

/**
 * The largest percent from `from` to `to` for which `holds`. Margins and ladders only get stricter as the discount grows,
 * so the border is found by halving; what is returned was itself tried. `undefined` when it does not even hold at `from`.
 */
function largest(from: Percent, to: Percent, holds: (percent: Percent) => boolean): Percent | undefined {
  if (to < from) return undefined;
  // A limit of credit alone may be kept by a larger discount and not by a smaller one.
  if (holds(to)) return to;
  if (!holds(from)) return undefined;
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Whoever the decision names, and where one of them suffices everyone who stands above. */
function approversOf({ ladder }: DiscountProgram, { approver, approvals }: DiscountVerdict, rank: number): string[] {
  if (approvals !== undefined && approvals.mode !== "any") return [...approvals.roles];
  if (rank === 0 || approver === undefined) return [];
  const above = ladder.steps.slice(rank - 1).flatMap(({ roles }) => roles);
  return [...new Set([...(approvals?.roles ?? []), ...above])];
}

/**
 * Explains one deal: a second, traced evaluation of the same program. The largest discounts are found by `decide`, which
 * answers as the traced evaluation does and takes a thousandth of its time.
 */
export function explainDiscount(
  program: DiscountProgram,
  facts: FactTree,
  decide: DecideDiscount,
  netAt?: NetAt,
  lines?: readonly DealLine[],
): DiscountTrace {
  const known = knownIn(program.facts, facts);
  const asked = known(program.requested);
  const inRange = (percent: Percent): boolean => percent >= -wholePercent && percent <= wholePercent;
  const pricedAt = (percent: Percent | undefined): Partial<NonNullable<ReturnType<NetAt>>> =>
    percent !== undefined && inRange(percent) ? (netAt?.(percent) ?? {}) : {};
  const first = interpretDiscount(program, known, undefined, lines, undefined);
  const requested = typeof asked === "number" ? asked : first.allowed;
  const { net, owed } = pricedAt(requested);
  const { verdict, considered, allowed, rank = 0 } = interpretDiscount(program, known, net, lines, owed);
  const path = program.facts.get(program.requested)?.path ?? [];
  const at = (percent: Percent): DiscountVerdict => {
    const priced = pricedAt(percent);
    return decide(withFactAt(facts, path, percent), priced.net, lines, priced.owed);
  };
  const free = ({ outcome, approver }: DiscountVerdict): boolean => outcome === "approve" && approver === "nobody";
  const withoutApproval =
    allowed === undefined ? undefined : largest(Math.min(0, allowed), allowed, (percent) => free(at(percent)));
  const byAsker =
    allowed === undefined
      ? undefined
      : largest(withoutApproval ?? 0, wholePercent, (percent) => at(percent).outcome === "approve");
  return {
    verdict,
    considered,
    next: allowed === undefined ? [] : nextRates(program, known, allowed, lines),
    withoutApproval,
    byAsker,
    approvers: approversOf(program, verdict, rank),
  };
}
