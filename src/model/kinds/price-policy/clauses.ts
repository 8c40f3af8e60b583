import type { Path } from "../../../diagnostics/places.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatQuantity } from "../../../values/quantity.ts";
import type { Clause } from "../../clause.ts";
import type { ReadContext } from "../../regulation.ts";
import type { CitedRate, Discount, Gives, PricePolicy, Rates, Tier, TiersDiscount } from "./content.ts";

/** One section of the printed policy: a heading clause where it can be cited, and its numbered clauses. */
interface Section {
  readonly head?: Omit<Clause, "number" | "regulation">;
  readonly items: readonly Omit<Clause, "regulation">[];
}

type Item = Omit<Clause, "regulation" | "number">;

function numbered(items: readonly Item[]): Section["items"] {
  return items.map((item, index) => ({ ...item, number: String(index + 1) }));
}

function rateItem(rate: CitedRate, title: string, gives: Gives = "percent"): Item {
  const type = gives === "percent" ? "percent" : "money";
  return { id: rate.clause, title, range: rate.range, value: { type, value: rate.rate } };
}

function choiceTitle(fact: string, choice: string, context: ReadContext): string {
  return context.facts.get(fact)?.choices?.get(choice) ?? choice;
}

function ratesItems(rates: Rates, title: string, context: ReadContext, gives: Gives = "percent"): Item[] {
  if (rates.by === undefined) return [rateItem(rates.rate, title, gives)];
  return [...rates.rates].map(([choice, rate]) =>
    rateItem(rate, `${title}: ${choiceTitle(rates.by, choice, context)}`, gives),
  );
}

/** "от 100 000 ₽ до 500 000 ₽": the upper bound is outside, as printed tables have it. */
function bandTitle(tier: Tier, over: string, { facts, currency, lang }: ReadContext): string {
  const fact = facts.get(over);
  const amount = (value: number): string =>
    fact?.type === "quantity" ? formatQuantity(value, lang, fact.unit) : formatMoney(value, currency, lang, "short");
  const [from, below] = lang === "ru" ? ["от", "до"] : ["from", "below"];
  return `${from} ${amount(tier.from)}${tier.below === undefined ? "" : ` ${below} ${amount(tier.below)}`}`;
}

/** Tiers by a choice are numbered choice first, as the printed table reads by columns: 3.2.4 is the 2nd choice, 4th tier. */
function tierItems(discount: TiersDiscount, context: ReadContext): Section["items"] {
  return discount.tiers.flatMap((tier, row) => {
    const { rates } = tier;
    const band = bandTitle(tier, discount.over, context);
    if (rates.by === undefined)
      return [{ ...rateItem(rates.rate, `${discount.title}: ${band}`, discount.gives), number: String(row + 1) }];
    return [...rates.rates].map(([choice, rate], column) => ({
      ...rateItem(rate, `${discount.title}: ${choiceTitle(rates.by, choice, context)}, ${band}`),
      number: `${column + 1}.${row + 1}`,
    }));
  });
}

function discountItems(discount: Discount, context: ReadContext): Section["items"] {
  switch (discount.type) {
    case "tiers":
      return tierItems(discount, context);
    case "levels":
      return numbered(ratesItems({ by: discount.by, rates: discount.rates }, discount.title, context));
    case "windows":
      return numbered(discount.windows.map((window) => rateItem(window.rate, window.title)));
    case "buy-get": {
      const { clause, range } = discount.rate;
      return numbered([{ id: clause, title: discount.title, range }]);
    }
    case "rate":
      return numbered([rateItem(discount.rate, discount.title, discount.gives)]);
  }
}

/** The cap of one discount stands behind its numbers: after the last row, or the last column where columns are numbered. */
function atMostItems(discount: Discount, items: Section["items"], { lang }: ReadContext): Section["items"] {
  const { atMost, title } = discount;
  if (atMost === undefined) return [];
  const { clause, range, rate, amount } = atMost;
  const value: Item["value"] =
    amount === undefined ? { type: "percent", value: rate ?? 0 } : { type: "money", value: amount };
  return [{ id: clause, title: `${title}: ${atMostTitle[lang]}`, range, value, number: nextNumber(items) }];
}

function budgetItems(discount: Discount, items: Section["items"], { lang }: ReadContext): Section["items"] {
  const { budget, title } = discount;
  if (budget === undefined) return [];
  const { clause, range, limit, counts } = budget;
  const value: Item["value"] =
    counts === "money" ? { type: "money", value: limit } : { type: "text", value: String(limit) };
  return [{ id: clause, title: `${title}: ${budgetTitle[lang]}`, range, value, number: nextNumber(items) }];
}

const budgetTitle = { ru: "бюджет", en: "budget" } as const;

/** The number after the largest first part of the numbers so far. */
function nextNumber(items: readonly { readonly number: string }[]): string {
  return String(1 + Math.max(0, ...items.map(({ number }) => Number.parseInt(number, 10))));
}

const atMostTitle = { ru: "не больше", en: "at most" } as const;

/** A discount's own id is citable too (for live tables), unless its only rate already has that id. */
function discountSection(discount: Discount, path: Path, context: ReadContext): Section {
  const idRange = context.places.valueAt([...path, "id"]);
  const own = discountItems(discount, context).map((item) => (item.id === discount.id ? { ...item, idRange } : item));
  const most = [...own, ...atMostItems(discount, own, context)];
  const items = [...most, ...budgetItems(discount, most, context)];
  if (discount.type === "rate" || discount.type === "buy-get") return { items };
  return { head: { id: discount.id, title: discount.title, range: idRange }, items };
}

/** The smallest order: the only amount is the clause itself, amounts by choice stand under a heading. */
function minimumSection({ minimumOrder }: PricePolicy, context: ReadContext): Section {
  if (minimumOrder === undefined) return { items: [] };
  const { amounts, title } = minimumOrder;
  const items = numbered(ratesItems(amounts, title, context, "amount"));
  if (amounts.by === undefined) return { items };
  return { head: { id: "minimum-order", title, range: context.places.keyAt(["minimum-order"]) }, items };
}

/** What holds for all lines, and every discount of lines. */
function lineSections({ lines }: PricePolicy, context: ReadContext): Section[] {
  if (lines === undefined) return [];
  const closed = lines.closed.map(({ clause, title, range }) => ({ id: clause, title, range }));
  const head = { id: "lines", title: linesTitle[context.lang], range: context.places.keyAt(["lines"]) };
  return [
    { head, items: numbered(closed) },
    ...lines.discounts.map((discount, index) => discountSection(discount, ["lines", "discounts", index], context)),
  ];
}

function floorSection({ floor }: PricePolicy, { places }: ReadContext): Section {
  if (floor === undefined) return { items: [] };
  return { head: { id: "floor", title: floor.title, range: places.keyAt(["floor"]) }, items: [] };
}

function creditSection({ credit }: PricePolicy, { places }: ReadContext): Section {
  if (credit === undefined) return { items: [] };
  return { head: { id: "credit", title: credit.title, range: places.keyAt(["credit"]) }, items: [] };
}

/** What earns points, what they pay for, what a return does to them. */
function pointsSection({ points }: PricePolicy, context: ReadContext): Section {
  if (points === undefined) return { items: [] };
  const { places } = context;
  const { earn, spend, return: back } = points;
  const own = (key: string, title: string): Item => ({
    id: `points/${key}`,
    title,
    range: places.keyAt(["points", key]),
  });
  const earned = earn === undefined ? [] : ratesItems(earn.points, earn.title, context);
  const items = [
    ...earned.map(
      ({ value, ...item }): Item => ({ ...item, value: { type: "text", value: String(value?.value ?? 0) } }),
    ),
    ...(spend === undefined ? [] : [own("spend", spend.title)]),
    ...(back === undefined ? [] : [own("return", back.title)]),
  ];
  return { head: { id: "points", title: points.title, range: places.keyAt(["points"]) }, items: numbered(items) };
}

const linesTitle = { ru: "Скидки по строкам", en: "Discounts of lines" } as const;
const roundingTitle = { ru: "Округление", en: "Rounding" } as const;

function sectionsOf(content: PricePolicy, context: ReadContext): Section[] {
  const requires = content.requires.map(({ fact, clause, range }) => ({
    id: clause,
    title: context.facts.get(fact)?.title ?? fact,
    range,
  }));
  const limits = content.limits.map(({ clause, title }, index) => ({
    id: clause,
    title,
    range: context.places.keyAt(["limits", index]),
  }));
  const caps = content.caps.flatMap((cap) => ratesItems(cap.rates, cap.title, context, cap.gives));
  const groups = content.groups.map(({ clause, title, range }) => ({ id: clause, title, range }));
  const surcharges = content.surcharges.flatMap(({ rates, title, gives }) => ratesItems(rates, title, context, gives));
  return [
    { items: numbered(requires) },
    { items: numbered(limits) },
    minimumSection(content, context),
    { items: numbered(groups) },
    ...content.discounts.map((discount, index) => discountSection(discount, ["discounts", index], context)),
    ...lineSections(content, context),
    { items: numbered(caps) },
    { items: numbered(surcharges) },
    floorSection(content, context),
    { items: numbered(content.freeGoods.map(({ clause, title, range }) => ({ id: clause, title, range }))) },
    creditSection(content, context),
    pointsSection(content, context),
    {
      head: { id: "rounding", title: roundingTitle[context.lang], range: context.places.keyAt(["rounding"]) },
      items: [],
    },
  ];
}

/** Every clause of a price policy. Sections that are there are numbered from 1 in printed order; absent ones leave no hole. */
export function clausesOfPricePolicy(content: PricePolicy, context: ReadContext): Clause[] {
  const present = sectionsOf(content, context).filter(
    (section) => section.head !== undefined || section.items.length > 0,
  );
  const regulation = context.header.id;
  return present.flatMap(({ head, items }, index) => {
    const section = String(index + 1);
    const cited = items.map((item) => ({ ...item, regulation, number: `${section}.${item.number}` }));
    return head === undefined ? cited : [{ ...head, regulation, number: section }, ...cited];
  });
}
