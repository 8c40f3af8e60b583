import { readdirSync, readFileSync } from "node:fs";

const base = new URL("./base/", import.meta.url);

/** The regulations that all tables stand on: company, dictionary of facts, tax. */
const baseTexts = Object.fromEntries(
  readdirSync(base).map((name) => [`regulations/${name}`, readFileSync(new URL(name, base), "utf8")]),
);

const header = (kind: string): object => ({
  kind,
  id: kind === "price-policy" ? "prices" : kind,
  title: "Из таблицы",
  owner: "director",
  approved: { by: "director", on: "2025-12-15" },
  effective: { from: "2020-01-01" },
});

const ladder = [{ role: "manager", "up-to": 5 }, { role: "head", "up-to": 10 }, { role: "director" }];

/** What a table says of its project; everything else is usual. */
export interface TableTerms {
  readonly prices?: object;
  readonly authority?: object;
}

/** The regulations of a table: YAML is a superset of JSON, so they are written as JSON. */
export function projectOfTable({ prices = {}, authority = {} }: TableTerms): Readonly<Record<string, string>> {
  const policy = {
    ...header("price-policy"),
    vat: "none",
    amount: "order.amount",
    cost: "order.cost",
    day: "order.day",
    requested: "request.discount",
    stacking: "additive",
    discounts: [{ type: "rate", id: "none", title: "Без скидки", basis: "original", rate: 0 }],
    rounding: { mode: "half-up", place: "order" },
    ...prices,
  };
  const rights = { ...header("authority"), question: "discount", asker: "request.role", ladder, ...authority };
  return {
    ...baseTexts,
    "regulations/prices.yaml": JSON.stringify(policy, undefined, 2),
    "regulations/authority.yaml": JSON.stringify(rights, undefined, 2),
  };
}
