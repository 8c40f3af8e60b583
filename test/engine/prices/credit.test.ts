import { describe, expect, it } from "vitest";
import { decideDiscount, explainDeal } from "../../../src/engine/decide.ts";
import { problemCodes } from "../load-project.ts";
import { dealOf, type Shop, shopPolicy, shopTexts } from "../shop.ts";
import { byOrder, rule } from "./shop-prices.ts";

const more = {
  "owing.yaml": `
kind: facts
id: owing
title: Owing
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
facts:
  order.deferral: { title: Deferral, type: days }
  client.limit: { title: Limit, type: money }
  client.debt: { title: Debt, type: money }
  client.spent: { title: Spent, type: money }
`,
};

const credit = (over: string): string => `credit:
  title: Credit
  when: { order.deferral: { above: 0 } }
  limit: client.limit
  receivables: client.debt
  ${over}`;

const shop = (over: string, vat: Shop["vat"] = "none"): Shop => ({
  prices: `stacking: additive\ndiscounts:\n${rule("all", "rate: 10")}${credit(over)}`,
  rounding: byOrder,
  vat,
  more,
});

function decide(over: string, raw: object, vat?: Shop["vat"]) {
  const policy = shopPolicy(shop(over, vat));
  return decideDiscount(policy.discount, dealOf(policy, raw)).verdict;
}

const client = (debt: number | null, limit: number | null = 1000): object => ({ debt, limit });
const order = (amount: number, deferral: number | null = 14): object => ({ amount, deferral });

describe("an order on credit", () => {
  it.each([
    // 1000 less 10 % is 900: with a debt of 100 it fits exactly.
    [100, "deny", "approve", undefined],
    [100.01, "over: deny", "deny", undefined],
    [100.01, "over: prepayment", "approve", 1],
    [600, "over: prepayment", "approve", 50_000],
    // The debt alone is over the limit: the whole order is paid ahead, and no more than that.
    [5000, "over: prepayment", "approve", 90_000],
    // Money paid ahead is no reason to lend more.
    [-500, "over: prepayment", "approve", undefined],
    [100.01, "{ over: escalate, approver: mid }", "escalate", undefined],
  ])("a debt of %d: %s", (debt, written, outcome, prepayment) => {
    const over = written.startsWith("{")
      ? "over: escalate\n  approver: mid"
      : written.startsWith("over")
        ? written
        : `over: ${written}`;
    const verdict = decide(over, { order: order(1000), client: client(debt), request: { role: "low" } });
    expect([verdict.outcome, verdict.prepayment]).toEqual([outcome, prepayment]);
    expect(verdict.clauses.includes("prices#credit")).toBe(outcome !== "approve" || prepayment !== undefined);
  });

  it("goes to the role that is named, and is approved by it", () => {
    const over = "over: escalate\n  approver: mid";
    const asked = (role: string) => decide(over, { order: order(1000), client: client(500), request: { role } });
    expect([asked("low").approver, asked("mid").outcome, asked("top").outcome]).toEqual(["mid", "approve", "approve"]);
  });

  it("needs no limit when it is paid at once", () => {
    const verdict = decide("over: deny", { order: order(1000, 0), client: client(null, null) });
    expect(verdict.outcome).toBe("approve");
  });

  it.each([
    ["the debt", { order: order(1000), client: client(null) }, ["client.debt"]],
    ["the limit", { order: order(1000), client: client(0, null) }, ["client.limit"]],
    ["whether it is on credit", { order: order(1000, null), client: client(0) }, ["order.deferral"]],
    ["the amount", { order: { deferral: 3 }, client: client(0) }, ["order.amount"]],
  ])("is not decided without %s", (_, raw, missing) => {
    const verdict = decide("over: prepayment", raw);
    expect([verdict.outcome, verdict.missing, verdict.clauses]).toEqual(["incomplete", missing, ["prices#credit"]]);
  });

  it("counts the tax on top of prices, as the client owes it", () => {
    // 900 with 22 % is 1098; a line of a lower rate owes less.
    expect(decide("over: prepayment", { order: order(1000), client: client(0) }, "excluded").prepayment).toBe(9_800);
    const lines = [{ quantity: 1, price: 1000, vat: "low" }];
    const low = decide(
      "over: prepayment",
      { lines, order: { deferral: 1, day: "2026-06-01" }, client: client(0) },
      "excluded",
    );
    expect(low.prepayment).toBeUndefined();
    expect(
      decide("over: prepayment", { order: order(1000), client: client(0) }, "included").prepayment,
    ).toBeUndefined();
  });

  it("counts the tax of the day of the deal, and of the day of the question where the deal has none", () => {
    const at = (day: string | null) => {
      const raw = { order: { ...order(1000), day }, client: client(0) };
      return decide("over: prepayment", raw, "excluded");
    };
    expect([at(null), at("2026-01-01"), at("2025-12-31")].map(({ prepayment }) => prepayment)).toEqual([
      ...[9_800, 9_800, 8_000],
    ]);
    const before = at("2018-12-31");
    expect([before.outcome, before.missing]).toEqual(["incomplete", ["order.day"]]);
  });

  it("is explained with what is owed and what is free", () => {
    const policy = shopPolicy(shop("over: prepayment"));
    const { trace } = explainDeal(policy.discount, dealOf(policy, { order: order(1000), client: client(600) }));
    expect(trace.considered.find(({ clause }) => clause === "prices#credit")).toMatchObject({
      standing: "applied",
      reason: { kind: "credit", owed: 90_000, free: 40_000 },
    });
  });
});

describe("a budget that is gone over with an approval", () => {
  const promo =
    "rate: 10, budget: { used: client.spent, limit: 500, over: escalate, approver: mid, cancelled: returned }";
  const policy = shopPolicy({
    prices: `stacking: additive\ndiscounts:\n${rule("promo", promo)}${rule("all", "rate: 1")}`,
    rounding: byOrder,
    more,
  });
  const asked = (spent: number | null, discount?: number) =>
    decideDiscount(
      policy.discount,
      dealOf(policy, {
        order: { amount: 1000 },
        client: { spent },
        request: { role: "low", ...(discount === undefined ? {} : { discount }) },
      }),
    ).verdict;

  it.each([
    [400, undefined, "approve", 110_000],
    [400.01, undefined, "escalate", 110_000],
    [9000, undefined, "escalate", 110_000],
    [9000, 1, "approve", 110_000],
    [9000, 1.0001, "escalate", 110_000],
    // Nobody knows what is spent: nothing is given, and nobody is asked for it.
    [null, undefined, "approve", 10_000],
  ])("spent %j, asked %j: %s", (spent, discount, outcome, allowed) => {
    const verdict = asked(spent, discount);
    expect([verdict.outcome, verdict.allowed]).toEqual([outcome, allowed]);
    if (outcome === "escalate")
      expect([verdict.approver, verdict.clauses]).toEqual(["mid", expect.arrayContaining(["prices#promo/budget"])]);
  });

  it("tells the largest discount that needs nobody", () => {
    const deal = dealOf(policy, { order: { amount: 1000 }, client: { spent: 600 }, request: { role: "low" } });
    const { trace } = explainDeal(policy.discount, deal);
    expect([trace.withoutApproval, trace.approvers]).toEqual([10_000, ["mid", "top"]]);
  });
});

it.each([
  ["an approver without escalation", credit("over: deny\n  approver: mid"), ["approver-and-over"]],
  ["escalation to nobody", credit("over: escalate"), ["approver-and-over"]],
  [
    "a limit that is no money",
    credit("over: deny").replace("limit: client.limit", "limit: order.deferral"),
    ["fact-of-other-type"],
  ],
])("%s is refused", (_, terms, codes) => {
  const prices = `stacking: additive\ndiscounts:\n${rule("all", "rate: 10")}${terms}`;
  expect(problemCodes(shopTexts({ prices, rounding: byOrder, more }))).toEqual(codes);
});
