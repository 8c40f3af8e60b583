import type { Section } from "../../../section.ts";
import type { TableContext } from "../../../table.ts";
import type { PricePolicy } from "../content.ts";
import { capsSection, floorSection, groupsSection } from "./bounds.ts";
import { creditSection } from "./credit.ts";
import { discountSection } from "./discount.ts";
import { freeGoodsSection } from "./free-goods.ts";
import { limitsSection, minimumSection, orderSection, requiresSection } from "./gate.ts";
import { linesSection } from "./lines.ts";
import { type NumberedSection, text } from "./parts.ts";
import { pointsSection } from "./points.ts";
import { surchargesSection } from "./surcharges.ts";
import { roundingInWords, words } from "./words.ts";

/** The price policy as printed, with the numbers that `clausesOfPricePolicy` gives: sections that are absent leave no hole. */
export function sectionsOfPricePolicy(content: PricePolicy, context: TableContext): Section[] {
  const { lang } = context;
  const { lines } = content;
  const present: NumberedSection[] = [
    ...(content.requires.length > 0 ? [requiresSection(content, context)] : []),
    ...(content.limits.length > 0 ? [limitsSection(content, context)] : []),
    ...(content.minimumOrder === undefined ? [] : [minimumSection(content.minimumOrder, context)]),
    ...(content.groups.length > 0 ? [groupsSection(content, context)] : []),
    ...content.discounts.map((discount) => discountSection(discount, content, context)),
    ...(lines === undefined ? [] : [linesSection(lines, context)]),
    ...(lines?.discounts ?? []).map((discount) => discountSection(discount, content, context, "line")),
    ...(content.caps.length > 0 ? [capsSection(content, context)] : []),
    ...(content.surcharges.length > 0 ? [surchargesSection(content, context)] : []),
    ...(content.floor === undefined ? [] : [floorSection(content.floor, context)]),
    ...(content.freeGoods.length > 0 ? [freeGoodsSection(content.freeGoods, context)] : []),
    ...(content.credit === undefined ? [] : [creditSection(content.credit, context)]),
    ...(content.points === undefined ? [] : [pointsSection(content.points, context)]),
    (number) => ({
      number,
      title: words.rounding[lang],
      blocks: [text(roundingInWords(content.rounding, lang))],
    }),
  ];
  return [orderSection(content, context), ...present.map((section, index) => section(String(index + 1)))];
}
