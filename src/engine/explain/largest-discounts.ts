import type { DiscountVerdict } from "../../model/decision.ts";
import { type Percent, wholePercent } from "../../values/percent.ts";
import { largestAt } from "./borders.ts";

/** How a request ends. */
export type End = Pick<DiscountVerdict, "outcome" | "approver">;

const isApproved = ({ outcome }: End): boolean => outcome === "approve";
const isGranted = ({ outcome }: End): boolean => outcome === "approve" || outcome === "escalate";
const isFree = ({ outcome, approver }: End): boolean => outcome === "approve" && approver === "nobody";

/**
 * The largest percent from `from` to `to`, which is no less, for which `holds`, by halving: right as long as authority only gets stricter as
 * the discount grows, and what is returned was itself tried. `undefined` when it does not even hold at `from`.
 */
function largestByHalving(from: Percent, to: Percent, holds: (percent: Percent) => boolean): Percent | undefined {
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

/** Largest discounts in percent; each `undefined` when there is none. */
export interface LargestDiscounts {
  /** The one that needs nobody's approval. */
  readonly withoutApproval: Percent | undefined;
  /** The one that the asker may give alone. */
  readonly byAsker: Percent | undefined;
  /** The one that somebody may approve. */
  readonly withApproval: Percent | undefined;
}

/** Of a deal of which nothing larger can be told. */
export const noneLarger: LargestDiscounts = { withoutApproval: undefined, byAsker: undefined, withApproval: undefined };

/**
 * The largest discounts of a deal to which `allowed` is due. `at` tells how a request ends; `ends` has the
 * last percent of every stretch of like answers, and where that is not known the percents are searched for.
 */
export function largestDiscounts(
  at: (percent: Percent) => End,
  allowed: Percent,
  ends: readonly Percent[] | undefined,
): LargestDiscounts {
  const largest = (from: Percent, to: Percent, holds: (end: End) => boolean): Percent | undefined =>
    ends === undefined
      ? largestByHalving(from, to, (percent) => holds(at(percent)))
      : largestAt(ends, from, to, at, holds);
  const withoutApproval = largest(Math.min(0, allowed), allowed, isFree);
  const byAsker = largest(withoutApproval ?? 0, wholePercent, isApproved);
  return { withoutApproval, byAsker, withApproval: largest(byAsker ?? 0, wholePercent, isGranted) };
}
