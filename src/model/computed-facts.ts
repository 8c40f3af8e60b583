import type { FactDeclaration, FactType } from "../conditions/fact-type.ts";
import type { Language } from "../values/language.ts";

/**
 * Facts that the engine computes itself while it decides a discount; conditions of authority may ask about them.
 * deal.requested  the discount that is asked for (the allowed one when none is asked for)
 * deal.allowed    what the price policy allows
 * deal.excess     requested minus allowed, in percentage points; negative when less is asked
 * deal.net        amount after the requested discount
 * deal.margin     (net - cost) / net, compared exactly
 */
const computed: Readonly<Record<string, { readonly type: FactType; readonly ru: string; readonly en: string }>> = {
  "deal.requested": { type: "percent", ru: "Запрошенная скидка", en: "Discount asked for" },
  "deal.allowed": { type: "percent", ru: "Положенная скидка", en: "Allowed discount" },
  "deal.excess": { type: "percent", ru: "Превышение положенной скидки", en: "Excess over the allowed discount" },
  "deal.net": { type: "money", ru: "Сумма после скидки", en: "Amount after the discount" },
  "deal.margin": { type: "percent", ru: "Маржа сделки", en: "Margin of the deal" },
};

/** The names of what the engine computes itself. */
export const computedFactNames: ReadonlySet<string> = new Set(Object.keys(computed));

/** The dictionary together with what the engine computes, titled in the language, for rules that weigh a deal. */
export function withComputedFacts<F extends FactDeclaration>(
  facts: ReadonlyMap<string, F>,
  lang: Language,
): ReadonlyMap<string, F | FactDeclaration> {
  const own = Object.entries(computed).map(
    ([name, { type, ...titles }]) => [name, { name, title: titles[lang], type }] as const,
  );
  return new Map<string, F | FactDeclaration>([...facts, ...own]);
}
