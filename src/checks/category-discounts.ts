import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { categories } from "../model/kinds/categories.ts";
import type { PricePolicy } from "../model/kinds/price-policy/content.ts";
import { pricePolicy } from "../model/kinds/price-policy.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import { overlaps } from "../values/period.ts";

/** Every choice that some discount has its own rate for. */
function choicesWithRates({ discounts }: PricePolicy): ReadonlySet<string> {
  const tables = discounts.flatMap((discount) => {
    if (discount.type === "levels") return [discount.rates];
    if (discount.type !== "tiers") return [];
    return discount.tiers.flatMap(({ rates }) => (rates.by === undefined ? [] : [rates.rates]));
  });
  return new Set(tables.flatMap((rates) => [...rates.keys()]));
}

/** Every category has its row in a discount of the price policy of the same days. */
export function checkCategoryDiscounts(project: Project): Diagnostic[] {
  const policies = regulationsOf(project, pricePolicy);
  return regulationsOf(project, categories).flatMap(({ content, effective, places }) =>
    policies
      .filter((policy) => overlaps(policy.effective, effective))
      .flatMap((policy) => {
        const covered = choicesWithRates(policy.content);
        return content.categories.flatMap(({ id }, index) => {
          const range = places.valueAt(["categories", index, "id"]);
          return covered.has(id)
            ? []
            : [problem("category-without-discount", range, { category: id, policy: policy.id })];
        });
      }),
  );
}
