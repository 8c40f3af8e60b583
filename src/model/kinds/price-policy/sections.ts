import type { Condition } from "../../../conditions/condition.ts";
import { conditionInWords } from "../../../conditions/condition-words.ts";
import { quoted } from "../../../values/language.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatPercent } from "../../../values/percent.ts";
import { formatQuantity } from "../../../values/quantity.ts";
import type { Block, Section } from "../../section.ts";
import { type Cell, columnTitle, type LiveTable, type TableContext } from "../../table.ts";
import type {
  Discount,
  Gives,
  LevelsDiscount,
  LineDiscounts,
  MinimumOrder,
  PricePolicy,
  Rates,
  TiersDiscount,
  WindowsDiscount,
} from "./content.ts";
import {
  basisWords,
  cancelledWords,
  groupWords,
  halfOpen,
  linePickWords,
  overWords,
  pickWords,
  roleOfFact,
  roundingInWords,
  stackingWords,
  surchargeBasis,
  tierNumbers,
  vatWords,
  withOrderWords,
  words,
} from "./section-words.ts";
import { bandCell, dateCells, numberCell, numberTitle, tierMeasure } from "./tables.ts";

/** A section whose number is known once the absent ones are left out. */
type NumberedSection = (number: string) => Section;

const text = (value: string): Block => ({ type: "text", text: value });
const textCell = (value: string): Cell => ({ type: "text", value });

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
      numberCell(tier.rates.by === undefined ? tier.rates.rate.rate : 0, discount.gives),
    ]);
    const table = { head: [words.number[lang], over, numberTitle(discount.gives, lang)], rows };
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
      return rate === undefined ? textCell("—") : numberCell(rate.rate);
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
  column: string,
  numbers: { readonly section: string; readonly from: number },
  context: TableContext,
  gives?: Gives,
): LiveTable {
  return {
    head: [words.number[context.lang], factTitle(by, context), column],
    rows: [...rates].map(([choice, { rate }], index) => [
      textCell(`${numbers.section}.${numbers.from + index}`),
      textCell(choiceTitle(by, choice, context)),
      numberCell(rate, gives),
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
    numberCell(rate.rate),
  ]);
  const season = (["season", "from", "to", "rate"] as const).map((column) => columnTitle(column, lang));
  const [title = "", from = "", to = "", rate = ""] = season;
  const head = [words.number[lang], title, words.repeats[lang], from, to, words.condition[lang], rate];
  return [text(pickWords[discount.pick][lang]), { type: "table", table: { head, rows } }];
}

function discountBlocks(discount: Discount, number: string, context: TableContext): Block[] {
  switch (discount.type) {
    case "tiers":
      return [
        ...(discount.mode === "marginal" ? [text(words.marginal[context.lang])] : []),
        ...tiersBlocks(discount, number, context),
      ];
    case "levels":
      return [
        {
          type: "table",
          table: ratesTable(
            discount.by,
            discount.rates,
            columnTitle("rate", context.lang),
            { section: number, from: 1 },
            context,
          ),
        },
      ];
    case "windows":
      return windowsBlocks(discount, number, context);
    case "rate":
      return [rateItem(`${number}.1`, discount.title, discount.rate.rate, context, discount.gives)];
  }
}

/** One rate on its own: «6.1 Скидка за полную предоплату — 2 %.» */
function rateItem(number: string, title: string, rate: number, context: TableContext, gives?: Gives): Block {
  return { type: "items", items: [{ number, text: `${title} — ${numberInWords(rate, gives, context)}.` }] };
}

function numberInWords(value: number, gives: Gives = "percent", { lang, currency }: TableContext): string {
  return gives === "percent" ? formatPercent(value, lang) : formatMoney(value, currency, lang, "short");
}

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
  const { limit, counts, used, over, cancelled } = budget;
  const size = counts === "money" ? numberInWords(limit, "amount", context) : `${limit} ${words.uses[lang]}`;
  const spent = `${words.spent[lang]} ${quoted(factTitle(used, context), lang)}`;
  const item = `${words.budget[lang]} — ${size}; ${spent}; ${overWords[over][lang]}; ${cancelledWords[cancelled][lang]}.`;
  const place = sizeOfDiscount(discount) + (atMost === undefined ? 1 : 2);
  return [{ type: "items", items: [{ number: `${number}.${place}`, text: item }] }];
}

function floorSection({ title, price }: NonNullable<PricePolicy["floor"]>, context: TableContext): NumberedSection {
  const { lang } = context;
  const fact = quoted(factTitle(price, context), lang);
  return (number) => ({ number, title, blocks: [text(`${words.floorText[lang]} ${fact}.`)] });
}

function groupText({ group: id }: Discount, { groups }: PricePolicy, { lang }: TableContext): Block[] {
  const group = groups.find((each) => each.id === id);
  if (group === undefined) return [];
  return [text(`*${words.ofGroup[lang]}:* ${quoted(group.title, lang)}, ${groupWords[group.pick][lang]}.`)];
}

/** How lines are discounted at all; the discounts themselves are sections of their own. */
function linesSection(lines: LineDiscounts, context: TableContext): NumberedSection {
  const { lang } = context;
  const { pick, specificity, units, totals, closed } = lines;
  const converted = [...units].map(([unit, is]) => `1 ${unit} = ${formatQuantity(is, lang)}`).join("; ");
  const order = specificity.map((fact) => quoted(factTitle(fact, context), lang)).join(", ");
  const picked = linePickWords[pick][lang];
  const counted = totals.map(({ fact, when }) => ({
    text: `${quoted(factTitle(fact, context), lang)} — ${
      when === undefined ? words.allLines[lang] : `${words.ofLines[lang]}: ${conditionInWords(when, context)}`
    }.`,
  }));
  return (number) => ({
    number,
    title: words.lines[lang],
    blocks: [
      text(`${order === "" ? picked : `${picked}: ${order}.`} ${withOrderWords[lines.withOrder][lang]}`),
      ...(units.size === 0 ? [] : [text(`${words.linesUnits[lang]}: ${converted}.`)]),
      ...(totals.length === 0 ? [] : [text(`${words.linesTotals[lang]}:`), { type: "items" as const, items: counted }]),
      ...(closed.length === 0 ? [] : [text(words.linesClosed[lang])]),
      ...(closed.length === 0
        ? []
        : [
            {
              type: "items" as const,
              items: closed.map(({ title, when }, index) => ({
                number: `${number}.${index + 1}`,
                title,
                text: `${conditionInWords(when, context)}.`,
              })),
            },
          ]),
    ],
  });
}

function discountSection(
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
      ...discountBlocks(discount, number, context),
      ...atMostBlocks(discount, number, context),
      ...budgetBlocks(discount, number, context),
    ],
  });
}

/** How many clauses a cap or a surcharge has. */
function sizeOf({ rates }: { readonly rates: Rates }): number {
  return rates.by === undefined ? 1 : rates.rates.size;
}

function minimumSection(minimum: MinimumOrder, context: TableContext): NumberedSection {
  const { lang } = context;
  const { title, amounts, surcharge } = minimum;
  const of = surcharge?.gives === "percent" ? ` ${words.ofOriginal[lang]}` : "";
  const less =
    surcharge === undefined
      ? words.minimumText[lang]
      : `${words.minimumSurcharge[lang]} ${numberInWords(surcharge.rate, surcharge.gives, context)}${of}.`;
  return (number) => ({
    number,
    title,
    blocks: [
      text(less),
      ratesBlock(title, amounts, columnTitle("minimumOrder", lang), `${number}`, 1, context, "amount"),
    ],
  });
}

/** The numbers of a cap, a surcharge or a minimum: a table by choice, or one item. */
function ratesBlock(
  title: string,
  rates: Rates,
  column: string,
  section: string,
  from: number,
  context: TableContext,
  gives?: Gives,
): Block {
  if (rates.by === undefined) return rateItem(`${section}.${from}`, title, rates.rate.rate, context, gives);
  return { type: "table", title, table: ratesTable(rates.by, rates.rates, column, { section, from }, context, gives) };
}

function groupsSection({ groups }: PricePolicy, { lang }: TableContext): NumberedSection {
  return (section) => ({
    number: section,
    title: words.groups[lang],
    blocks: [
      {
        type: "items",
        items: groups.map(({ title, pick }, index) => ({
          number: `${section}.${index + 1}`,
          text: `${title}: ${groupWords[pick][lang]}.`,
        })),
      },
    ],
  });
}

function surchargesSection({ surcharges }: PricePolicy, context: TableContext): NumberedSection {
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

function capsSection({ caps }: PricePolicy, context: TableContext): NumberedSection {
  const { lang } = context;
  return (section) => ({
    number: section,
    title: words.caps[lang],
    blocks: [
      text(words.capsText[lang]),
      ...caps.map(({ title, rates }, index): Block => {
        const from = 1 + caps.slice(0, index).reduce((sum, earlier) => sum + sizeOf(earlier), 0);
        return ratesBlock(title, rates, columnTitle("cap", lang), section, from, context);
      }),
    ],
  });
}

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
    (number) => ({
      number,
      title: words.rounding[lang],
      blocks: [text(roundingInWords(content.rounding, lang))],
    }),
  ];
  return [orderSection(content, context), ...present.map((section, index) => section(String(index + 1)))];
}
