import { quoted } from "../../../../values/language.ts";
import type { Block } from "../../../section.ts";
import type { TableContext } from "../../../table.ts";
import type { Discount, PricePolicy } from "../content.ts";
import { discountBlocks } from "./discount-numbers.ts";
import { conditionText, factTitle, type NumberedSection, numberInWords, text } from "./parts.ts";
import { basisWords, cancelledWords, groupWords, overWords, words } from "./words.ts";

/** How many numbers stand before the cap of a discount, where columns count as one. */
function sizeOfDiscount(discount: Discount): number {
  switch (discount.type) {
    case "tiers": {
      const [first] = discount.tiers;
      return first?.rates.by === undefined ? discount.tiers.length : first.rates.rates.size;
    }
    case "levels":
      return discount.rates.size;
    case "windows":
      return discount.windows.length;
    case "buy-get":
    case "rate":
      return 1;
  }
}

function atMostBlocks(discount: Discount, number: string, context: TableContext): Block[] {
  const { atMost } = discount;
  if (atMost === undefined) return [];
  const { rate, amount } = atMost;
  const bounds = [
    ...(rate === undefined ? [] : [numberInWords(rate, "percent", context)]),
    ...(amount === undefined ? [] : [numberInWords(amount, "amount", context)]),
  ];
  const most = `${words.atMost[context.lang]} ${bounds.join(` ${words.both[context.lang]} `)}.`;
  return [{ type: "items", items: [{ number: `${number}.${sizeOfDiscount(discount) + 1}`, text: most }] }];
}

function budgetBlocks(discount: Discount, number: string, context: TableContext): Block[] {
  const { budget, atMost } = discount;
  if (budget === undefined) return [];
  const { lang } = context;
  const { limit, counts, used, over, approver, cancelled } = budget;
  const whose = approver === undefined ? "" : ` — ${context.roleTitle(approver)}`;
  const size = counts === "money" ? numberInWords(limit, "amount", context) : `${limit} ${words.uses[lang]}`;
  const spent = `${words.spent[lang]} ${quoted(factTitle(used, context), lang)}`;
  const item = `${words.budget[lang]} — ${size}; ${spent}; ${overWords[over][lang]}${whose}; ${cancelledWords[cancelled][lang]}.`;
  const place = sizeOfDiscount(discount) + (atMost === undefined ? 1 : 2);
  return [{ type: "items", items: [{ number: `${number}.${place}`, text: item }] }];
}

function groupText({ group: id }: Discount, { groups }: PricePolicy, { lang }: TableContext): Block[] {
  const group = groups.find((each) => each.id === id);
  if (group === undefined) return [];
  return [text(`*${words.ofGroup[lang]}:* ${quoted(group.title, lang)}, ${groupWords[group.pick][lang]}.`)];
}

/** How money off the order reaches its lines. */
function moneyText(discount: Discount, { lines }: PricePolicy, { lang }: TableContext): Block[] {
  const gives = discount.type === "tiers" || discount.type === "rate" ? discount.gives : "percent";
  const fixed = gives === "fixed-price" ? [text(words.fixedPriceText[lang])] : [];
  const ofOrder = lines?.discounts.includes(discount) !== true;
  const split = lines !== undefined && ofOrder && (gives === "amount" || gives === "fixed-price");
  return split ? [...fixed, text(words.moneyOverLines[lang])] : fixed;
}

/** One discount: its terms, its numbers, its own cap and budget. */
export function discountSection(
  discount: Discount,
  content: PricePolicy,
  context: TableContext,
  of: "order" | "line" = "order",
): NumberedSection {
  return (number) => ({
    number,
    title: discount.title,
    blocks: [
      text(of === "line" ? words.ofLine[context.lang] : basisWords[discount.basis][context.lang]),
      ...(discount.alone === true ? [text(words.alone[context.lang])] : []),
      ...conditionText(discount.when, context),
      ...groupText(discount, content, context),
      ...moneyText(discount, content, context),
      ...discountBlocks(discount, number, context),
      ...atMostBlocks(discount, number, context),
      ...budgetBlocks(discount, number, context),
    ],
  });
}
