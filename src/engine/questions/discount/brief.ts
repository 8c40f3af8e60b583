import type { Deal } from "../../deal/deal.ts";
import { decideFlat } from "../../decide.ts";
import type { DiscountPolicy } from "../../discount-policy.ts";
import type { BriefAnswer } from "../../question.ts";

/**
 * The answer to a deal of flat facts: its verdict is shared by all deals that the same clauses decide. A deal with lines or
 * in another currency, with points or with facts of which something unknown is said, has more to say.
 */
export function briefDiscount(policy: DiscountPolicy, deal: Deal): BriefAnswer | undefined {
  const { lines, exchange, unknownChoices } = deal;
  if (lines !== undefined || exchange !== undefined || unknownChoices.size > 0) return undefined;
  if (policy.program.points !== undefined) return undefined;
  const { verdict, requested, margin } = decideFlat(policy, deal);
  return {
    shared: verdict,
    own: { requested: requested ?? null, margin: margin ?? null },
  };
}
