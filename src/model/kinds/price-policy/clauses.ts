import type { Path } from "../../../diagnostics/places.ts";
import type { Clause } from "../../clause.ts";
import type { ReadContext } from "../../regulation.ts";
import type { CitedRate, Discount, PricePolicy, Rates } from "./content.ts";

/** One section of the printed policy: a heading clause where it can be cited, and its numbered clauses. */
interface Section {
  readonly head?: Omit<Clause, "number" | "regulation">;
  readonly items: readonly Omit<Clause, "regulation">[];
}

type Item = Omit<Clause, "regulation" | "number">;

function numbered(items: readonly Item[]): Section["items"] {
  return items.map((item, index) => ({ ...item, number: String(index + 1) }));
}

function rateItem(rate: CitedRate, title: string): Item {
  return { id: rate.clause, title, range: rate.range, value: { type: "percent", value: rate.rate } };
}

function ratesItems(rates: Rates, title: string): Item[] {
  if (rates.by === undefined) return [rateItem(rates.rate, title)];
  return [...rates.rates].map(([choice, rate]) => rateItem(rate, `${title}: ${choice}`));
}

/** Tiers by a choice are numbered choice first, as the printed table reads by columns: 3.2.4 is the 2nd choice, 4th tier. */
function tierItems(discount: Extract<Discount, { type: "tiers" }>): Section["items"] {
  return discount.tiers.flatMap((tier, row) => {
    const { rates } = tier;
    if (rates.by === undefined) return [{ ...rateItem(rates.rate, discount.title), number: String(row + 1) }];
    return [...rates.rates].map(([choice, rate], column) => ({
      ...rateItem(rate, `${discount.title}: ${choice}`),
      number: `${column + 1}.${row + 1}`,
    }));
  });
}

function discountItems(discount: Discount): Section["items"] {
  switch (discount.type) {
    case "tiers":
      return tierItems(discount);
    case "levels":
      return numbered([...discount.rates].map(([choice, rate]) => rateItem(rate, `${discount.title}: ${choice}`)));
    case "windows":
      return numbered(discount.windows.map((window) => rateItem(window.rate, window.title)));
    case "rate":
      return numbered([rateItem(discount.rate, discount.title)]);
  }
}

/** A discount's own id is citable too (for live tables), unless its only rate already has that id. */
function discountSection(discount: Discount, path: Path, context: ReadContext): Section {
  const items = discountItems(discount);
  if (discount.type === "rate") return { items };
  return { head: { id: discount.id, title: discount.title, range: context.places.valueAt([...path, "id"]) }, items };
}

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
  const caps = content.caps.flatMap((cap) => ratesItems(cap.rates, cap.title));
  return [
    { items: numbered(requires) },
    { items: numbered(limits) },
    ...content.discounts.map((discount, index) => discountSection(discount, ["discounts", index], context)),
    { items: numbered(caps) },
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
