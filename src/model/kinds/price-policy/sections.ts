import type { Condition } from "../../../conditions/condition.ts";
import { conditionInWords } from "../../../conditions/condition-words.ts";
import { quoted } from "../../../values/language.ts";
import { formatPercent } from "../../../values/percent.ts";
import type { Block, Section } from "../../section.ts";
import { type Cell, columnTitle, type LiveTable, type TableContext } from "../../table.ts";
import type { Cap, Discount, LevelsDiscount, PricePolicy, TiersDiscount, WindowsDiscount } from "./content.ts";
import {
  basisWords,
  halfOpen,
  pickWords,
  roleOfFact,
  roundingInWords,
  stackingWords,
  tierNumbers,
  vatWords,
  words,
} from "./section-words.ts";
import { bandCell, dateCells, tierMeasure } from "./tables.ts";

/** A section whose number is known once the absent ones are left out. */
type NumberedSection = (number: string) => Section;

const text = (value: string): Block => ({ type: "text", text: value });
const textCell = (value: string): Cell => ({ type: "text", value });
const percentCell = (value: number): Cell => ({ type: "percent", value });

function factTitle(fact: string, { facts }: TableContext): string {
  return facts.get(fact)?.title ?? fact;
}

function choiceTitle(fact: string, choice: string, { facts }: TableContext): string {
  return facts.get(fact)?.choices?.get(choice) ?? choice;
}

function conditionText(when: Condition | undefined, context: TableContext): Block[] {
  if (when === undefined) return [];
  return [text(`*${words.applies[context.lang]}:* ${conditionInWords(when, context)}.`)];
}

function orderSection(content: PricePolicy, context: TableContext): Section {
  const { lang } = context;
  const facts = (["amount", "cost", "day", "requested"] as const).map((role) => ({
    text: `${roleOfFact[role][lang]}: ${quoted(factTitle(content[role], context), lang)}.`,
  }));
  const sequence = content.discounts.map(({ title }, index) => `${index + 1}) ${title}`);
  return {
    title: words.order[lang],
    blocks: [
      text(`${vatWords[content.vat][lang]} ${stackingWords[content.stacking][lang]}`),
      text(`*${words.sequence[lang]}:* ${sequence.join("; ")}.`),
      { type: "items", items: facts },
    ],
  };
}

function requiresSection(content: PricePolicy, context: TableContext): NumberedSection {
  return (number) => ({
    number,
    title: words.requires[context.lang],
    blocks: [
      text(words.requiresText[context.lang]),
      {
        type: "items",
        items: content.requires.map(({ fact }, index) => ({
          number: `${number}.${index + 1}`,
          text: factTitle(fact, context),
        })),
      },
    ],
  });
}

function limitsSection(content: PricePolicy, context: TableContext): NumberedSection {
  return (number) => ({
    number,
    title: words.limits[context.lang],
    blocks: [
      text(words.limitsText[context.lang]),
      {
        type: "items",
        items: content.limits.map(({ title, must }, index) => ({
          number: `${number}.${index + 1}`,
          title,
          text: `${conditionInWords(must, context)}.`,
        })),
      },
    ],
  });
}

/** Columns are numbered as their clauses are: the choice first, then the tier. */
function tiersBlocks(discount: TiersDiscount, number: string, context: TableContext): Block[] {
  const { lang } = context;
  const { by } = discount;
  const measure = tierMeasure(discount, context);
  const over = factTitle(discount.over, context);
  if (by === undefined) {
    const rows = discount.tiers.map((tier, row): Cell[] => [
      textCell(`${number}.${row + 1}`),
      bandCell(tier, measure),
      percentCell(tier.rates.by === undefined ? tier.rates.rate.rate : 0),
    ]);
    const table = { head: [words.number[lang], over, columnTitle("rate", lang)], rows };
    return [text(halfOpen[lang]), { type: "table", table }];
  }
  const choices = [
    ...new Set(discount.tiers.flatMap(({ rates }) => (rates.by === undefined ? [] : [...rates.rates.keys()]))),
  ];
  const rows = discount.tiers.map((tier, row): Cell[] => [
    textCell(String(row + 1)),
    bandCell(tier, measure),
    ...choices.map((choice) => {
      const rate = tier.rates.by === undefined ? undefined : tier.rates.rates.get(choice);
      return rate === undefined ? textCell("—") : percentCell(rate.rate);
    }),
  ]);
  const columns = choices.map((choice, column) => `${number}.${column + 1} ${choiceTitle(by, choice, context)}`);
  const title = factTitle(by, context);
  return [
    text(tierNumbers(number, lang)),
    { type: "table", title, table: { head: [words.number[lang], over, ...columns], rows } },
  ];
}

function ratesTable(
  by: string,
  rates: LevelsDiscount["rates"],
  column: "rate" | "cap",
  numbers: { readonly section: string; readonly from: number },
  context: TableContext,
): LiveTable {
  return {
    head: [words.number[context.lang], factTitle(by, context), columnTitle(column, context.lang)],
    rows: [...rates].map(([choice, { rate }], index) => [
      textCell(`${numbers.section}.${numbers.from + index}`),
      textCell(choiceTitle(by, choice, context)),
      percentCell(rate),
    ]),
  };
}

function windowsBlocks(discount: WindowsDiscount, number: string, context: TableContext): Block[] {
  const { lang } = context;
  const rows = discount.windows.map(({ title, dates, when, rate }, index): Cell[] => [
    textCell(`${number}.${index + 1}`),
    textCell(title),
    textCell(words[dates.yearly ? "every" : "once"][lang]),
    ...dateCells(dates),
    textCell(when === undefined ? words.always[lang] : conditionInWords(when, context)),
    percentCell(rate.rate),
  ]);
  const season = (["season", "from", "to", "rate"] as const).map((column) => columnTitle(column, lang));
  const [title = "", from = "", to = "", rate = ""] = season;
  const head = [words.number[lang], title, words.repeats[lang], from, to, words.condition[lang], rate];
  return [text(pickWords[discount.pick][lang]), { type: "table", table: { head, rows } }];
}

function discountBlocks(discount: Discount, number: string, context: TableContext): Block[] {
  switch (discount.type) {
    case "tiers":
      return tiersBlocks(discount, number, context);
    case "levels":
      return [
        {
          type: "table",
          table: ratesTable(discount.by, discount.rates, "rate", { section: number, from: 1 }, context),
        },
      ];
    case "windows":
      return windowsBlocks(discount, number, context);
    case "rate":
      return [rateItem(`${number}.1`, discount.title, discount.rate.rate, context)];
  }
}

/** One rate on its own: «6.1 Скидка за полную предоплату — 2 %.» */
function rateItem(number: string, title: string, rate: number, { lang }: TableContext): Block {
  return { type: "items", items: [{ number, text: `${title} — ${formatPercent(rate, lang)}.` }] };
}

function discountSection(discount: Discount, context: TableContext): NumberedSection {
  return (number) => ({
    number,
    title: discount.title,
    blocks: [
      text(basisWords[discount.basis][context.lang]),
      ...conditionText(discount.when, context),
      ...discountBlocks(discount, number, context),
    ],
  });
}

/** How many clauses a cap has. */
function sizeOf({ rates }: Cap): number {
  return rates.by === undefined ? 1 : rates.rates.size;
}

function capsSection({ caps }: PricePolicy, context: TableContext): NumberedSection {
  const { lang } = context;
  return (section) => ({
    number: section,
    title: words.caps[lang],
    blocks: [
      text(words.capsText[lang]),
      ...caps.map((cap, index): Block => {
        const from = 1 + caps.slice(0, index).reduce((sum, earlier) => sum + sizeOf(earlier), 0);
        const { rates, title } = cap;
        if (rates.by !== undefined)
          return { type: "table", title, table: ratesTable(rates.by, rates.rates, "cap", { section, from }, context) };
        return rateItem(`${section}.${from}`, title, rates.rate.rate, context);
      }),
    ],
  });
}

/** The price policy as printed, with the numbers that `clausesOfPricePolicy` gives: sections that are absent leave no hole. */
export function sectionsOfPricePolicy(content: PricePolicy, context: TableContext): Section[] {
  const { lang } = context;
  const present: NumberedSection[] = [
    ...(content.requires.length > 0 ? [requiresSection(content, context)] : []),
    ...(content.limits.length > 0 ? [limitsSection(content, context)] : []),
    ...content.discounts.map((discount) => discountSection(discount, context)),
    ...(content.caps.length > 0 ? [capsSection(content, context)] : []),
    (number) => ({
      number,
      title: words.rounding[lang],
      blocks: [text(roundingInWords(content.rounding, lang))],
    }),
  ];
  return [orderSection(content, context), ...present.map((section, index) => section(String(index + 1)))];
}
