import { conditionInWords } from "../../../../conditions/condition-words.ts";
import { formatQuantity } from "../../../../values/quantity.ts";
import type { TableContext } from "../../../table.ts";
import type { FreeGoodsTerms } from "../content.ts";
import { type NumberedSection, text } from "./parts.ts";

const words = {
  title: { ru: "Подарки", en: "Free goods" },
  text: {
    ru: "Подарок идёт сверх купленного по нулевой цене; за неполное число подарка нет. Его себестоимость входит в себестоимость заказа.",
    en: "Free goods come on top of what is bought at no price; an incomplete number earns nothing. What they cost counts as a cost of the order.",
  },
  every: { ru: "за каждые", en: "for every" },
  same: { ru: "того же товара в подарок", en: "of the same article free" },
  gift: { ru: "в подарок", en: "free" },
  most: { ru: "не больше", en: "at most" },
  perOrder: { ru: "на заказ", en: "an order" },
  counts: { ru: "считаются строки, где", en: "counted over lines where" },
} as const;

function inWords({ title, when, every, free, gift, atMost }: FreeGoodsTerms, context: TableContext): string {
  const { lang } = context;
  const given = formatQuantity(free, lang, gift?.unit);
  const what = gift === undefined ? words.same[lang] : `${words.gift[lang]}: ${gift.title}`;
  const most =
    atMost === undefined ? "" : `, ${words.most[lang]} ${formatQuantity(atMost, lang)} ${words.perOrder[lang]}`;
  const counted = when === undefined ? "" : `; ${words.counts[lang]}: ${conditionInWords(when, context)}`;
  return `${title} — ${words.every[lang]} ${formatQuantity(every, lang)} — ${given} ${what}${most}${counted}.`;
}

/** What is given free, on paper. */
export function freeGoodsSection(goods: readonly FreeGoodsTerms[], context: TableContext): NumberedSection {
  return (number) => ({
    number,
    title: words.title[context.lang],
    blocks: [
      text(words.text[context.lang]),
      {
        type: "items",
        items: goods.map((each, index) => ({ number: `${number}.${index + 1}`, text: inWords(each, context) })),
      },
    ],
  });
}
