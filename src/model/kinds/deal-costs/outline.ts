import { conditionInWords } from "../../../conditions/condition-words.ts";
import { type Language, quoted } from "../../../values/language.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatPercent } from "../../../values/percent.ts";
import type { RoundingMode } from "../../../values/rounding.ts";
import type { ClauseValue } from "../../clause.ts";
import { controlPart } from "../../control.ts";
import type { OutlineItem, OutlinePart } from "../../outline.ts";
import { purposePart, rulesPart } from "../../outline-parts.ts";
import { textCells } from "../../outline-table.ts";
import type { TableContext } from "../../table.ts";
import type { Cost, Counting, DealCosts } from "./content.ts";

const words = {
  costs: { ru: "Что мы должны и во сколько это обходится", en: "What we owe and what it costs" },
  cost: { ru: "Статья", en: "Item" },
  owes: { ru: "Что мы должны", en: "What we owe" },
  when: { ru: "Когда считается", en: "When it counts" },
  counting: { ru: "Как считается", en: "How it is counted" },
  always: { ru: "в каждой сделке", en: "in every deal" },
  floor: { ru: "Порог маржи", en: "Margin floor" },
  loss: {
    ru: "После себестоимости и всех статей не осталось ничего — сделка в убыток",
    en: "Nothing is left after the cost of goods and all items: the deal makes a loss",
  },
  nobody: { ru: "никто не разрешает", en: "nobody may allow it" },
} as const;

const sentences = {
  amounts: {
    ru: (amount: string, cost: string, rounding: string) =>
      `Проценты считаются от суммы «${amount}», себестоимость — «${cost}». ${rounding}`,
    en: (amount: string, cost: string, rounding: string) =>
      `Percents are taken of "${amount}"; the cost of goods is "${cost}". ${rounding}`,
  },
  floor: {
    ru: (margin: string) => `После себестоимости и всех статей осталось меньше ${margin} — сделка ниже порога`,
    en: (margin: string) =>
      `Less than ${margin} is left after the cost of goods and all items: the deal is below the floor`,
  },
} as const;

const roundings: Readonly<Record<RoundingMode, Readonly<Record<Language, string>>>> = {
  "half-up": { ru: "Статьи округляются до ближайшей копейки.", en: "Items are rounded to the nearest minor unit." },
  "half-even": {
    ru: "Статьи округляются до ближайшей копейки, половина — к чётной.",
    en: "Items are rounded to the nearest minor unit, a half to the even one.",
  },
  up: { ru: "Статьи округляются до копейки вверх.", en: "Items are rounded up to the minor unit." },
  down: { ru: "Статьи округляются до копейки вниз.", en: "Items are rounded down to the minor unit." },
};

function countingInWords(counting: Counting, title: (fact: string) => string, context: TableContext): string {
  const { currency, lang } = context;
  const ru = lang === "ru";
  const name = (fact: string): string => quoted(title(fact), lang);
  switch (counting.type) {
    case "percent":
      return `${formatPercent(counting.percent, lang)} ${ru ? "суммы" : "of the amount"}`;
    case "agreed-percent":
      return `${ru ? "процент суммы" : "percent of the amount"}: ${name(counting.fact)}`;
    case "money":
      return `${formatMoney(counting.money, currency, lang, "short")} ${ru ? "за заказ" : "an order"}`;
    case "actual-money":
      return `${ru ? "сумма по факту" : "as it stands"}: ${name(counting.fact)}`;
    case "unit":
      return `${formatMoney(counting.money, currency, lang, "short")} × ${name(counting.units)}`;
    case "annual-rate": {
      const rate = formatPercent(counting.percent, lang);
      return ru
        ? `сумма × ${rate} годовых × ${name(counting.days)} в днях / 365`
        : `amount × ${rate} a year × ${name(counting.days)} in days / 365`;
    }
  }
}

function numberOf(counting: Counting): { readonly value?: ClauseValue } {
  switch (counting.type) {
    case "percent":
    case "annual-rate":
      return { value: { type: "percent", value: counting.percent } };
    case "money":
    case "unit":
      return { value: { type: "money", value: counting.money } };
    case "agreed-percent":
    case "actual-money":
      return {};
  }
}

/** The analysis as it is printed: every item with what is owed, when and how it is counted; the floor; the rules. */
export function outlineOfDealCosts(content: DealCosts, context: TableContext): OutlinePart[] {
  const { lang, facts, roleTitle } = context;
  const title = (fact: string): string => facts.get(fact)?.title ?? fact;
  const costItem = ({ id, title: name, owes, when, counting }: Cost, index: number): OutlineItem => ({
    id: `costs/${id}`,
    title: name,
    path: ["costs", index],
    ...numberOf(counting),
    cells: textCells(
      name,
      owes,
      when === undefined ? words.always[lang] : conditionInWords(when, context),
      countingInWords(counting, title, context),
    ),
  });
  const { margin, role, text } = content.floor;
  const floor: OutlineItem = {
    id: "floor",
    title: sentences.floor[lang](formatPercent(margin, lang)),
    path: ["floor"],
    value: { type: "percent", value: margin },
    text,
    role: roleTitle(role),
  };
  const { loss } = content;
  const losses: OutlineItem[] =
    loss === undefined
      ? []
      : [
          {
            id: "loss",
            title: words.loss[lang],
            path: ["loss"],
            text: loss.text,
            role: loss.role === undefined ? words.nobody[lang] : roleTitle(loss.role),
          },
        ];
  return [
    purposePart(content.purpose, lang),
    {
      title: words.costs[lang],
      intro: sentences.amounts[lang](title(content.amount), title(content.cost), roundings[content.rounding][lang]),
      head: [words.cost, words.owes, words.when, words.counting].map((word) => word[lang]),
      items: content.costs.map(costItem),
    },
    { title: words.floor[lang], items: [floor, ...losses] },
    rulesPart(content.rules, lang),
    controlPart(content.control, context),
  ];
}
