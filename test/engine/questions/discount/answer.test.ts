import { describe, expect, it } from "vitest";
import type { DiscountValues } from "../../../../src/engine/questions/discount/decision.ts";
import { discount } from "../../../../src/engine/questions/discount.ts";
import { citing } from "../../../../src/model/cite.ts";
import { dealOf, shopPolicy, shopProject } from "../../shop.ts";
import { asking } from "../asking.ts";
import { plainProject, plainShop, richOrder, richProject, richShop } from "./rich-shop.ts";

const ask = asking<DiscountValues>(richProject, "discount");
const plain = asking<DiscountValues>(plainProject, "discount");

describe("an answer in JSON", () => {
  it("prices every line, quoting what made its price", () => {
    const { lines, totals } = ask(richOrder).values;
    const clauses = [{ reference: "prices#size/1000", number: "1.2" }];
    expect(lines).toEqual([
      {
        id: "A1",
        title: "Rack",
        unit: "pc",
        quantity: 10,
        price: 200,
        discount: 6,
        discountedPrice: 188,
        sum: 1880,
        vatRate: 22,
        vat: 413.6,
        total: 2293.6,
        clauses,
      },
      {
        quantity: 1.5,
        price: 33.33,
        discount: 6,
        discountedPrice: 31.33,
        sum: 47,
        vatRate: 10,
        vat: 4.7,
        total: 51.7,
        clauses,
      },
    ]);
    expect(lines?.map((line) => Object.keys(line).length)).toEqual([12, 9]);
    expect(totals).toEqual({ amount: 2050, discount: 123, sum: 1927, vat: 418.3, total: 2345.3 });
  });

  it("tells what goes beside the price", () => {
    const { values, outcome, missing } = ask(richOrder);
    const { prepayment, free, points, pointsReturned, margin, exchange } = values;
    expect([outcome, missing, exchange]).toEqual(["approve", [], null]);
    // 1 845.30 is due in money, and of the limit 900 are left.
    expect(prepayment).toBe(945.3);
    expect(free).toEqual([
      {
        id: "f",
        title: "Foam",
        unit: "can",
        quantity: 2,
        clause: { reference: "prices#free-goods/foam", number: "2.1" },
      },
    ]);
    // A block of 100 points pays for 500; of two blocks one is within 30 %. 18 whole hundreds are left at 3 points each.
    expect(points).toEqual({ spent: 100, worth: 500, toPay: 1845.3, earned: 54 });
    expect(pointsReturned).toEqual({ back: 50, taken: 9 });
    // The gift costs 60: (1 927 - 1 015 - 60) / 1 927.
    expect(margin).toBe(44.2138);
  });

  it.each([
    ["more than the points pay for", 1845.29, 0.01],
    ["as much as the points pay for", 1845.3, undefined],
    ["less than the points pay for", 2000, undefined],
  ])("asks for money ahead when the order is over the limit by %s", (_, left, prepayment) => {
    const { values } = ask({ ...richOrder, client: { kind: "gold", points: 300, limit: left, debt: 0 } });
    expect([values.points?.worth, values.prepayment]).toEqual([500, prepayment]);
  });

  it("is silent about what a policy has not, or a deal has no use for", () => {
    const { values } = plain({ order: { amount: 4000, cost: 1000 }, request: { role: "low" } });
    expect(values).toEqual({
      requested: 3,
      allowed: 3,
      approver: null,
      approvals: null,
      margin: 74.2268,
      lines: null,
      totals: null,
      currency: "RUB",
      exchange: null,
    });
    expect(Object.keys(values)).toHaveLength(9);
  });

  it("says points that nobody can count to be unknown", () => {
    const unknown = { order: { amount: 4000, cost: 1000, prepaid: true }, client: { kind: null, points: 0 } };
    expect(ask({ ...unknown, request: { role: "low" } }).values.points).toMatchObject({ earned: null, toPay: 4733.6 });
  });

  it.each<[string, object, string, unknown, unknown]>([
    ["nobody to ask", { role: "low", discount: 3 }, "approve", null, null],
    ["who asks decides", { role: "mid", discount: 9 }, "approve", { role: "mid", title: "Mid" }, null],
    [
      "who must be asked",
      { role: "low", discount: 9 },
      "escalate",
      { role: "mid", title: "Mid" },
      { mode: "any", roles: [{ role: "mid", title: "Mid" }] },
    ],
    ["more than anybody gives", { role: "top", discount: 40 }, "deny", null, null],
    ["a role nobody knows", { role: null, discount: 9 }, "incomplete", null, null],
  ])("names %s", (_, request, outcome, approver, approvals) => {
    const told = plain({ order: { amount: 4000, cost: 1000 }, request });
    expect([told.outcome, told.values.approver, told.values.approvals]).toEqual([outcome, approver, approvals]);
  });

  it("of a deal of which nothing is known allows nothing", () => {
    expect(plain({}).values).toMatchObject({ requested: null, allowed: 0, margin: null });
    expect(plain({}).outcome).toBe("incomplete");
  });
});

describe("a deal in another currency", () => {
  const yuan = { currency: "CNY", order: { day: "2026-03-10" }, request: { role: "low" } };

  it("gives its lines and totals in both, and what they were converted at", () => {
    const { values } = plain({ ...yuan, lines: [{ quantity: 10, price: 200, cost: 100 }] });
    expect(values.totals).toEqual({ amount: 22223, discount: 1111.15, sum: 21111.85, vat: 4644.61, total: 25756.46 });
    expect(values.currency).toBe("RUB");
    expect(values.exchange).toEqual({
      currency: "CNY",
      rates: [
        {
          currency: "CNY",
          per: 1,
          rate: 11.1115,
          from: "2026-03-01",
          ground: "Order 2",
          reference: "money#CNY/2026-03-01",
          number: "1.1",
        },
      ],
      lines: [{ price: 200, discountedPrice: 190, sum: 1900, vat: 418, total: 2318 }],
      totals: { amount: 2000, discount: 100, sum: 1900, vat: 418, total: 2318 },
    });
  });

  it("counts in the minor units of that currency", () => {
    const { exchange } = plain({ ...yuan, currency: "JPY", lines: [{ quantity: 3, price: 1001, cost: 500 }] }).values;
    // 3 003 yen are 1 516.52 roubles: 3 % off.
    expect(exchange).toMatchObject({
      rates: [{ per: 100, rate: 50.5 }],
      lines: [{ price: 1001, discountedPrice: 971, sum: 2913, vat: 641, total: 3554 }],
      totals: { amount: 3003, discount: 90, sum: 2913, vat: 641, total: 3554 },
    });
  });

  it("without lines, or denied, has only its rate", () => {
    const denied = { ...yuan, request: { role: "low", discount: 90 }, lines: [{ quantity: 10, price: 200 }] };
    for (const raw of [{ ...yuan, order: { ...yuan.order, amount: 100 } }, denied]) {
      const { exchange } = plain(raw).values;
      expect(exchange).toMatchObject({ currency: "CNY", lines: null, totals: null });
      expect(exchange?.rates).toHaveLength(1);
    }
  });

  it("of which only a line is foreign stays in the company's own", () => {
    const line = { quantity: 1, price: 100, cost: 10, currency: "CNY" };
    const { exchange, totals } = plain({ ...yuan, currency: "RUB", lines: [line] }).values;
    expect(exchange).toMatchObject({ currency: "RUB", lines: null, totals: null, rates: [{ currency: "CNY" }] });
    expect(totals?.amount).toBe(1111.15);
  });
});

describe("in the words of a situation", () => {
  const expectable = (shop: typeof plainShop, raw: object) => {
    const [project, policy] = [shopProject(shop), shopPolicy(shop, 20260310)];
    const context = { project, asOf: 20260310, cite: citing(project) };
    return discount.expectable?.(discount.decide(policy.discount, dealOf(policy, raw), context)) as object;
  };
  const order = { amount: 4000, cost: 1000 };
  const several = {
    ...plainShop,
    authority: "ladder: [{ role: low, up-to: 5 }, { roles: [mid, top], approvals: together, up-to: 30 }]",
  };

  it.each<[string, object, object]>([
    ["nobody", { role: "low", discount: 3 }, { approver: "nobody", approvals: null, total: null, lines: null }],
    ["the asker", { role: "mid", discount: 9 }, { approver: "mid", approvals: null }],
    ["another role", { role: "low", discount: 9 }, { approver: "mid", approvals: { any: ["mid"] } }],
    ["a refusal", { role: "low", discount: 90 }, { approver: null, approvals: null, allowed: 3 }],
    ["an open question", { role: null, discount: 9 }, { approver: null, approvals: null }],
  ])("the approver is %s", (_, request, expected) => {
    expect(expectable(plainShop, { order, request })).toMatchObject(expected);
  });

  it("several roles approve together", () => {
    expect(expectable(several, { order, request: { role: "low", discount: 9 } })).toMatchObject({
      approver: "top",
      approvals: { together: ["mid", "top"] },
    });
  });

  it("lines have the references of their clauses, and the sum to pay is at hand", () => {
    expect(expectable(richShop, richOrder)).toMatchObject({
      total: 2345.3,
      lines: [{ id: "A1", sum: 1880, clauses: ["prices#size/1000"] }, { clauses: ["prices#size/1000"] }],
    });
  });
});

describe("the short answer to a flat deal", () => {
  const brieflyBy = (shop: typeof plainShop) => {
    const policy = shopPolicy(shop, 20260310);
    return (raw: object) => discount.brief?.(policy.discount, dealOf(policy, raw));
  };
  const briefly = brieflyBy(plainShop);

  it("is the percents of its own, and a verdict that deals of the same clauses share", () => {
    const deal = (amount: number, cost: number | null) => ({ order: { amount, cost }, request: { discount: 6 } });
    const request = { discount: 6, role: "low" };
    const [one, other] = [1000, 2000].map((amount) => briefly({ ...deal(amount, 500), request }));
    expect(one?.own).toEqual({ requested: 60_000, margin: 468_085 });
    expect(other?.own).toEqual({ requested: 60_000, margin: 734_042 });
    expect(one?.shared).toBe(other?.shared);
    expect(one?.shared).toMatchObject({ outcome: "approve", allowed: 30_000 });
    expect(briefly(deal(1000, null))?.own).toEqual({ requested: 60_000, margin: null });
    expect(briefly({})?.own).toEqual({ requested: null, margin: null });
  });

  it.each<[string, typeof plainShop, object]>([
    ["lines", plainShop, { lines: [{ quantity: 1, price: 1 }] }],
    ["another currency", plainShop, { currency: "CNY", order: { amount: 5, day: "2026-03-10" } }],
    ["a choice that is not declared", plainShop, { client: { kind: "silver" }, order: { amount: 5 } }],
    ["points", richShop, { order: { amount: 5 } }],
  ])("is not enough for %s", (_, shop, raw) => {
    expect(brieflyBy(shop)(raw)).toBeUndefined();
  });
});
