import { conditionInWords } from "../../../../conditions/condition-words.ts";
import { formatPercent } from "../../../../values/percent.ts";
import type { Block } from "../../../section.ts";
import { type Cell, columnTitle, type TableContext } from "../../../table.ts";
import { buyGetInWords } from "../buy-get-words.ts";
import type { Discount, TiersDiscount, Window, WindowsDiscount } from "../content.ts";
import { bandCell, dateCells, numberCell, numberTitle, tierMeasure } from "../tables.ts";
import { choiceTitle, factTitle, rateItem, ratesTable, text, textCell } from "./parts.ts";
import { halfOpen, pickWords, words } from "./words.ts";

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
    bandCell(tier, measure),
    ...choices.map((choice, column) => {
      const rate = tier.rates.by === undefined ? undefined : tier.rates.rates.get(choice);
      if (rate === undefined) return textCell("—");
      return textCell(`${number}.${column + 1}.${row + 1} — ${formatPercent(rate.rate, lang)}`);
    }),
  ]);
  const columns = choices.map((choice) => choiceTitle(by, choice, context));
  const title = factTitle(by, context);
  return [text(halfOpen[lang]), { type: "table", title, table: { head: [over, ...columns], rows } }];
}

function repeatOf(dates: Window["dates"]): "every" | "once" | "weekly" {
  if ("yearly" in dates) return dates.yearly ? "every" : "once";
  return "between" in dates ? "once" : "weekly";
}

/** By whose clock windows to the minute go, and that they are closed at their last minute. */
function clockBlocks({ windows }: WindowsDiscount, lang: "ru" | "en"): Block[] {
  const zones = windows.flatMap(({ dates }) => ("yearly" in dates ? [] : [dates.zone]));
  const [zone] = zones;
  return zone === undefined ? [] : [text(`${words.clock[lang]}: ${zone}.`)];
}

function windowsBlocks(discount: WindowsDiscount, number: string, context: TableContext): Block[] {
  const { lang } = context;
  const rows = discount.windows.map(({ title, dates, when, rate }, index): Cell[] => [
    textCell(`${number}.${index + 1}`),
    textCell(title),
    textCell(words[repeatOf(dates)][lang]),
    ...dateCells(dates, lang),
    textCell(when === undefined ? words.always[lang] : conditionInWords(when, context)),
    numberCell(rate.rate),
  ]);
  const season = (["season", "from", "to", "rate"] as const).map((column) => columnTitle(column, lang));
  const [title = "", from = "", to = "", rate = ""] = season;
  const head = [words.number[lang], title, words.repeats[lang], from, to, words.condition[lang], rate];
  return [
    text(pickWords[discount.pick][lang]),
    ...clockBlocks(discount, lang),
    { type: "table", table: { head, rows } },
  ];
}

/** The numbers of one discount. */
export function discountBlocks(discount: Discount, number: string, context: TableContext): Block[] {
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
    case "buy-get": {
      const item = { number: `${number}.1`, text: `${discount.title} — ${buyGetInWords(discount, context.lang)}.` };
      return [{ type: "items", items: [item] }];
    }
    case "rate":
      return [rateItem(`${number}.1`, discount.title, discount.rate.rate, context, discount.gives)];
  }
}
