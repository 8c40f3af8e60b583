import type { Cell, LiveTable, TableContext } from "../../table.ts";
import { columnTitle } from "../../table.ts";
import type { Cap, Discount, PricePolicy, Tier, TiersDiscount, WindowDates } from "./content.ts";

const percentCell = (value: number): Cell => ({ type: "percent", value });
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
    ...(by === undefined ? [columnTitle("rate", lang)] : choices.map(([, title]) => title)),
  ];
  const measure = tierMeasure(discount, context);
  const rows = discount.tiers.map((tier): Cell[] => {
    const { rates } = tier;
    const cells =
      rates.by === undefined
        ? [percentCell(rates.rate.rate)]
        : choices.map(([choice]) => percentCell(rates.rates.get(choice)?.rate ?? 0));
    return [bandCell(tier, measure), ...cells];
  });
  return { head, rows };
}

function choiceTable(
  by: string,
  rates: ReadonlyMap<string, { readonly rate: number }>,
  column: "rate" | "cap",
  context: TableContext,
): LiveTable {
  const fact = context.facts.get(by);
  return {
    head: [fact?.title ?? by, columnTitle(column, context.lang)],
    rows: [...rates].map(([choice, { rate }]) => [textCell(fact?.choices?.get(choice) ?? choice), percentCell(rate)]),
  };
}

const yearlyText = (mmdd: number): string =>
  `${String(mmdd % 100).padStart(2, "0")}.${String(Math.trunc(mmdd / 100)).padStart(2, "0")}`;

/** First and last day of a window; yearly ones without a year. */
export function dateCells(dates: WindowDates): Cell[] {
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
      return choiceTable(discount.by, discount.rates, "rate", context);
    case "windows":
      return {
        head: (["season", "from", "to", "rate"] as const).map((column) => columnTitle(column, context.lang)),
        rows: discount.windows.map((window) => [
          textCell(window.title),
          ...dateCells(window.dates),
          percentCell(window.rate.rate),
        ]),
      };
    case "rate":
      return {
        head: ["", columnTitle("rate", context.lang)],
        rows: [[textCell(discount.title), percentCell(discount.rate.rate)]],
      };
  }
}

function capTable(cap: Cap, context: TableContext): LiveTable {
  const { rates } = cap;
  if (rates.by !== undefined) return choiceTable(rates.by, rates.rates, "cap", context);
  return { head: ["", columnTitle("cap", context.lang)], rows: [[textCell(cap.title), percentCell(rates.rate.rate)]] };
}

/** The table of one discount (`prices#base`) or of one cap (`prices#caps/total`). */
export function tableOfPricePolicy(
  content: PricePolicy,
  part: string | undefined,
  context: TableContext,
): LiveTable | undefined {
  const discount = content.discounts.find(({ id }) => id === part);
  if (discount !== undefined) return discountTable(discount, context);
  const cap = content.caps.find(({ id }) => `caps/${id}` === part);
  return cap === undefined ? undefined : capTable(cap, context);
}
