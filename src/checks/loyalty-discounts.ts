import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Loyalty } from "../model/kinds/loyalty/content.ts";
import { loyalty } from "../model/kinds/loyalty.ts";
import type { CitedRate, Discount } from "../model/kinds/price-policy/content.ts";
import { pricePolicy } from "../model/kinds/price-policy.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import { formatPercent } from "../values/percent.ts";
import { overlaps } from "../values/period.ts";

/** The tables of rates by the fact: one for a discount by level, one a tier for tiers. */
function ratesBy(fact: string, discount: Discount): readonly ReadonlyMap<string, CitedRate>[] {
  if (discount.type === "levels") return discount.by === fact ? [discount.rates] : [];
  if (discount.type !== "tiers") return [];
  return discount.tiers.flatMap(({ rates }) => (rates.by === fact ? [rates.rates] : []));
}

/** Neighbouring levels whose rates stand the wrong way round; levels come from the best to the lowest. */
function reversed({ levels }: Loyalty, rates: ReadonlyMap<string, CitedRate>, lang: "ru" | "en"): Diagnostic[] {
  return levels.flatMap(({ id }, index) => {
    const lower = levels[index + 1]?.id ?? id;
    const [own, below] = [rates.get(id), rates.get(lower)];
    if (own === undefined || below === undefined || own.rate >= below.rate) return [];
    const args = { level: id, rate: formatPercent(own.rate, lang), lower, lowerRate: formatPercent(below.rate, lang) };
    return [problem("better-level-gets-less", own.range, args, [below.range])];
  });
}

/** A price policy of the same days rewards the levels of the programme, and a better level never with less. */
export function checkLoyaltyDiscounts(project: Project): Diagnostic[] {
  const policies = regulationsOf(project, pricePolicy);
  return regulationsOf(project, loyalty).flatMap(({ content, effective, places }) =>
    policies
      .filter((policy) => overlaps(policy.effective, effective))
      .flatMap((policy) => {
        const tables = policy.content.discounts.flatMap((discount) => ratesBy(content.level, discount));
        const args = { fact: content.level, policy: policy.id };
        if (tables.length === 0) return [problem("loyalty-without-discount", places.valueAt(["level"]), args)];
        return tables.flatMap((rates) => reversed(content, rates, project.company.language));
      }),
  );
}
