import { lineFacts } from "../../prices/shop-prices.ts";
import { header, type Shop, shopProject } from "../../shop.ts";

/** A shop whose decisions say all that a decision on a discount can say: tax, credit, points, free goods, another currency. */

/** A table of rates of these currencies. */
export function moneyOf(currencies: readonly string[]): string {
  return `${header("currencies", "money")}
rounding: half-up
currencies:
${currencies.map((each) => `  ${each}`).join("\n")}
`;
}

const more = {
  ...lineFacts,
  "more.yaml": `${header("facts", "more")}
facts:
  client.points: { title: Points, type: number }
  client.limit: { title: Limit, type: money }
  client.debt: { title: Debt, type: money }
  request.points: { title: Asked, type: number }
  return.total: { title: Total, type: money }
  return.amount: { title: Returned, type: money }
  return.spent: { title: Spent, type: number }
`,
  "money.yaml": moneyOf([
    "CNY: { title: Yuan, digits: 2, rates: [{ from: 2026-03-01, rate: 11.1115, ground: Order 2 }] }",
    "JPY: { title: Yen, digits: 0, per: 100, rates: [{ from: 2026-02-01, rate: 50.5, ground: Order 1 }] }",
  ]),
};

const sizes = `stacking: additive
discounts:
  - type: tiers
    id: size
    title: Size
    basis: original
    mode: whole
    over: order.amount
    tiers: [{ from: 0, below: 1000, rate: 0 }, { from: 1000, below: 5000, rate: 3 }, { from: 5000, rate: 5 }]
`;

const terms = `free-goods:
  - { id: foam, title: Foam, when: { line.article: { is: a } }, every: 10, free: 2, gift: { article: f, title: Foam, unit: can, cost: 30 } }
credit:
  title: Credit
  when: { order.prepaid: { is: false } }
  limit: client.limit
  receivables: client.debt
  over: prepayment
points:
  title: Points
  balance: client.points
  earn: { title: Earning, for-each: 100, by: client.kind, points-by: { gold: 3, plain: 1 } }
  spend: { title: Spending, asked: request.points, block: 100, worth: 500, at-most: 30 }
  return: { title: Return, total: return.total, returned: return.amount, spent: return.spent, spent-points: back, earned-points: taken }
`;

const ladder = `
deny: [{ id: cheap, title: Cheap, when: { deal.margin: { below: 5 } } }]
ladder:
  - { role: low, up-to: 5 }
  - { role: mid, up-to: 10 }
  - { role: top, up-to: 30 }
`;

/** Everything at once. */
export const richShop: Shop = {
  prices: sizes + terms,
  vat: "excluded",
  authority: ladder,
  rounding: "{ mode: half-up, place: line }",
  more,
};

/** The same discounts, and nothing beside the price. */
export const plainShop: Shop = { ...richShop, prices: sizes };

export const richProject = shopProject(richShop);
export const plainProject = shopProject(plainShop);

/** An order on credit, with points, a gift and goods that came back. */
export const richOrder = {
  order: { day: "2026-03-10", prepaid: false },
  client: { kind: "gold", points: 300, limit: 1000, debt: 100 },
  request: { role: "low", points: 200, discount: 6 },
  return: { total: 1000, amount: 500, spent: 100 },
  lines: [
    { id: "A1", title: "Rack", unit: "pc", article: "a", quantity: 10, price: 200, cost: 100 },
    { article: "b", quantity: 1.5, price: 33.33, cost: 10, vat: "low" },
  ],
};
