import { explainDeal } from "../../../src/engine/decide.ts";
import { reasonWords } from "../../../src/engine/explain/reason-words.ts";
import { withComputedFacts } from "../../../src/model/computed-facts.ts";
import { dealOf, type Shop, shopPolicy } from "../shop.ts";

/** Tells what every clause of a regulation of a shop did, and why, in English: `w/spring silent: gives way to w/club`. */
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
  return (raw) =>
    explainDeal(policy.discount, dealOf(policy, raw))
      .trace.considered.filter(({ clause }) => clause.startsWith(prefix))
      .map(({ clause, standing, reason }) =>
        `${clause.slice(prefix.length)} ${standing}: ${reasonWords(reason, wording)}`.replaceAll(
          /[\u00a0\u202f]/g,
          " ",
        ),
      );
}
