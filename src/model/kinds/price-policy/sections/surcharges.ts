import type { Block } from "../../../section.ts";
import type { TableContext } from "../../../table.ts";
import type { PricePolicy } from "../content.ts";
import { conditionText, type NumberedSection, ratesBlock, sizeOf, text } from "./parts.ts";
import { surchargeBasis, words } from "./words.ts";

/** What is added to prices. */
export function surchargesSection({ surcharges }: PricePolicy, context: TableContext): NumberedSection {
  const { lang } = context;
  return (section) => ({
    number: section,
    title: words.surcharges[lang],
    blocks: [
      text(words.surchargesText[lang]),
      ...surcharges.flatMap(({ title, rates, gives, basis, when }, index): Block[] => {
        const from = 1 + surcharges.slice(0, index).reduce((sum, earlier) => sum + sizeOf(earlier), 0);
        return [
          ratesBlock(title, rates, words.surcharge[lang], section, from, context, gives),
          ...(gives === "percent" ? [text(surchargeBasis[basis][lang])] : []),
          ...conditionText(when, context),
        ];
      }),
    ],
  });
}
