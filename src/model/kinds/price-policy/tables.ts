import { formatMoment } from "../../../values/moment.ts";
import { clockText } from "../../../values/time-zone.ts";
import type { Cell, LiveTable, TableContext } from "../../table.ts";
import { columnTitle } from "../../table.ts";
import { buyGetInWords } from "./buy-get-words.ts";
import type { Discount, Gives, PricePolicy, Rates, Tier, TiersDiscount, WindowDates, WindowTimes } from "./content.ts";
import { words } from "./sections/words.ts";
import { weekdaysInWords } from "./times-words.ts";

/** The column of what a discount gives. */
export function numberTitle(gives: Gives, lang: "ru" | "en"): string {
  if (gives === "fixed-price") return words.fixedPrice[lang];
  return gives === "unit-price" ? words.unitPrice[lang] : columnTitle("rate", lang);
}

/** The cell of a number: a percent, or money. */
export function numberCell(value: number, gives: Gives = "percent"): Cell {
  return { type: gives === "percent" ? "percent" : "money", value };
}

const textCell = (value: string): Cell => ({ type: "text", value });

/** The band of a tier. */
export function bandCell(tier: Tier, measure: "money" | "quantity"): Cell {
  return { type: "band", measure, from: tier.from, ...(tier.below === undefined ? {} : { below: tier.below }) };
}

/** What the bands of tiers are measured in. */
export function tierMeasure(discount: TiersDiscount, { facts }: TableContext): "money" | "quantity" {
  return facts.get(discount.over)?.type === "quantity" ? "quantity" : "money";
}

function tiersTable(discount: TiersDiscount, context: TableContext): LiveTable {
  const { facts, lang } = context;
  const over = facts.get(discount.over);
  const by = discount.by === undefined ? undefined : facts.get(discount.by);
  const choices = [...(by?.choices ?? [])];
  const head = [
    over?.title ?? discount.over,
    ...(by === undefined ? [numberTitle(discount.gives, lang)] : choices.map(([, title]) => title)),
  ];
  const measure = tierMeasure(discount, context);
  const rows = discount.tiers.map((tier): Cell[] => {
    const { rates } = tier;
    const cells =
      rates.by === undefined
        ? [numberCell(rates.rate.rate, discount.gives)]
        : choices.map(([choice]) => numberCell(rates.rates.get(choice)?.rate ?? 0));
    return [bandCell(tier, measure), ...cells];
  });
  return { head, rows };
}

function choiceTable(
  by: string,
  rates: ReadonlyMap<string, { readonly rate: number }>,
  column: string,
  context: TableContext,
  gives: Gives = "percent",
): LiveTable {
  const fact = context.facts.get(by);
  return {
    head: [fact?.title ?? by, column],
    rows: [...rates].map(([choice, { rate }]) => [
      textCell(fact?.choices?.get(choice) ?? choice),
      numberCell(rate, gives),
    ]),
  };
}

const yearlyText = (mmdd: number): string =>
  `${String(mmdd % 100).padStart(2, "0")}.${String(Math.trunc(mmdd / 100)).padStart(2, "0")}`;

/** When a window to the minute opens and closes; one of every week by its hours. */
function timeCells(times: WindowTimes, lang: "ru" | "en"): Cell[] {
  if (!("between" in times)) {
    const { from, to } = times.daily;
    return [textCell(`${weekdaysInWords(times.weekdays, lang)} ${clockText(from)}`), textCell(clockText(to))];
  }
  return [times.between.from, times.between.to].map((end) => textCell(formatMoment(end, times.zone, lang)));
}

/** First and last day of a window, yearly ones without a year; or the minutes at which it opens and closes. */
export function dateCells(dates: WindowDates | WindowTimes, lang: "ru" | "en"): Cell[] {
  if (!("yearly" in dates)) return timeCells(dates, lang);
  if (dates.yearly) return [textCell(yearlyText(dates.from)), textCell(yearlyText(dates.to))];
  return [
    { type: "date", value: dates.from },
    { type: "date", value: dates.to },
  ];
}

function discountTable(discount: Discount, context: TableContext): LiveTable {
  switch (discount.type) {
    case "tiers":
      return tiersTable(discount, context);
    case "levels":
      return choiceTable(discount.by, discount.rates, columnTitle("rate", context.lang), context);
    case "windows":
      return {
        head: (["season", "from", "to", "rate"] as const).map((column) => columnTitle(column, context.lang)),
        rows: discount.windows.map((window) => [
          textCell(window.title),
          ...dateCells(window.dates, context.lang),
          numberCell(window.rate.rate),
        ]),
      };
    case "buy-get":
      return {
        head: ["", columnTitle("rate", context.lang)],
        rows: [[textCell(discount.title), textCell(buyGetInWords(discount, context.lang))]],
      };
    case "rate":
      return {
        head: ["", numberTitle(discount.gives, context.lang)],
        rows: [[textCell(discount.title), numberCell(discount.rate.rate, discount.gives)]],
      };
  }
}

/** The table of rates by a choice, or of the only rate. */
function ratesTable(title: string, rates: Rates, column: string, context: TableContext, gives?: Gives): LiveTable {
  if (rates.by !== undefined) return choiceTable(rates.by, rates.rates, column, context, gives);
  return { head: ["", column], rows: [[textCell(title), numberCell(rates.rate.rate, gives)]] };
}

/** The table of one discount (`prices#base`), cap (`prices#caps/total`) or surcharge, or of the smallest order. */
export function tableOfPricePolicy(
  content: PricePolicy,
  part: string | undefined,
  context: TableContext,
): LiveTable | undefined {
  const { lang } = context;
  const discounts = [...content.discounts, ...(content.lines?.discounts ?? [])];
  const discount = discounts.find(({ id }) => id === part);
  if (discount !== undefined) return discountTable(discount, context);
  const cap = content.caps.find(({ id }) => `caps/${id}` === part);
  if (cap !== undefined) return ratesTable(cap.title, cap.rates, columnTitle("cap", lang), context, cap.gives);
  const added = content.surcharges.find(({ id }) => `surcharges/${id}` === part);
  if (added !== undefined) return ratesTable(added.title, added.rates, words.surcharge[lang], context, added.gives);
  const { minimumOrder: least } = content;
  if (least === undefined || part !== "minimum-order") return undefined;
  return ratesTable(least.title, least.amounts, columnTitle("minimumOrder", lang), context, "amount");
}
