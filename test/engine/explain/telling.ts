import { expect } from "vitest";
import { interpretedExplanation } from "../../../src/engine/build-discount.ts";
import { explainDeal } from "../../../src/engine/decide.ts";
import { reasonWords } from "../../../src/engine/explain/reason-words.ts";
import { withComputedFacts } from "../../../src/model/computed-facts.ts";
import { dealOf, type Shop, shopPolicy } from "../shop.ts";

/**
 * Tells what every clause of a regulation of a shop did, and why, in English: `w/spring silent: gives way to w/club`. The
 * interpreter must say what the code says that was made for speed.
 */
export function telling(shop: Shop, regulation = "prices"): (raw: object) => string[] {
  const policy = shopPolicy(shop);
  const prefix = `${regulation}#`;
  const wording = {
    facts: withComputedFacts(policy.facts, "en"),
    currency: policy.currency,
    lang: "en" as const,
    clause: (reference: string) => reference.replace(prefix, ""),
    role: (role: string) => role,
  };
  const interpreted = interpretedExplanation(policy.discount.program);
  return (raw) => {
    const deal = dealOf(policy, raw);
    if (deal.lines === undefined) expect(policy.discount.explain(deal.facts)).toEqual(interpreted(deal.facts));
    return explainDeal(policy.discount, deal)
      .trace.considered.filter(({ clause }) => clause.startsWith(prefix))
      .map(({ clause, standing, reason }) =>
        `${clause.slice(prefix.length)} ${standing}: ${reasonWords(reason, wording)}`.replaceAll(
          /[\u00a0\u202f]/g,
          " ",
        ),
      );
  };
}
