import { describe, expect, it } from "vitest";
import { beyondPrint } from "../../../src/engine/emit/beyond-print.ts";
import { printJsonRules } from "../../../src/engine/emit/json-rules-engine.ts";
import type { DiscountProgram } from "../../../src/engine/ir.ts";
import { byOrder, lineFacts, rule } from "../prices/shop-prices.ts";
import { header, type Shop, shopPolicy } from "../shop.ts";

const more = {
  ...lineFacts,
  "beyond.yaml": `${header("facts", "beyond")}
facts:
  client.debt: { title: Debt, type: money }
  client.limit: { title: Limit, type: money }
  client.points: { title: Points, type: number }
  client.spent: { title: Spent, type: money }
  order.deferral: { title: Deferral, type: days }
  order.moment: { title: Moment, type: moment }
  request.points: { title: Asked, type: number }
`,
};

function programOf(shop: Shop): DiscountProgram {
  return shopPolicy({ rounding: byOrder, more, ...shop }).discount.program;
}

const discounts = (...list: readonly string[]): string => `stacking: additive\ndiscounts:\n${list.join("")}`;
const gold = "when: { client.kind: { is: gold } }";
const base = rule("all", "rate: 2");
const hours = "daily: { hours: 10:00-12:00, on: [monday] }";
const windows = (window: string): string =>
  `  - { type: windows, id: season, title: Season, basis: original, pick: first, windows: [{ id: one, title: One, ${window}, rate: 7 }] }\n`;
const tiers = (terms: string): string =>
  `  - { type: tiers, id: volume, title: Volume, over: order.amount, tiers: [{ from: 0, below: 10, rate: 1 }, { from: 10, rate: 2 }], ${terms} }\n`;

describe("what only the interpreter counts", () => {
  it.each<[string, string, string[]]>([
    ["plain percents", discounts(base), []],
    ["a window of days", discounts(base, windows("dates: { from: 2026-01-01, to: 2026-02-01 }")), []],
    ["tiers for the whole amount", discounts(tiers("basis: original, mode: whole")), []],
    ["a cap in percent", `${discounts(base)}caps: [{ id: most, title: Most, rate: 20 }]`, []],
    ["money off", discounts(rule("off", "amount-off: 100"), base), ["amount-off"]],
    [
      "the price of a unit",
      discounts(
        "  - { type: tiers, id: volume, title: Volume, basis: original, mode: whole, over: order.weight, tiers: [{ from: 10, unit-price: 90 }] }\n",
      ),
      ["unit-price"],
    ],
    ["a fixed price", discounts(base, rule("kit", "fixed-price: 900")), ["fixed-price"]],
    ["the most of one discount", discounts(rule("promo", "rate: 5, at-most: { amount: 50 }")), ["at-most"]],
    [
      "a budget",
      discounts(rule("promo", "rate: 5, budget: { used: client.spent, limit: 9, over: cut, cancelled: returned }")),
      ["budget"],
    ],
    [
      "one of a group",
      `groups: [{ id: promo, title: Promo, pick: best }]\n${discounts(rule("a", `rate: 5, group: promo, ${gold}`), rule("b", "rate: 3, group: promo"))}`,
      ["group"],
    ],
    ["a window of hours", `moment: order.moment\n${discounts(windows(hours))}`, ["windows: moment"]],
    [
      "a window of hours beside one of days",
      `moment: order.moment\n${discounts(windows(`dates: { from: 2026-01-01, to: 2026-02-01 }, rate: 3 }, { id: hour, title: Hour, ${hours}`))}`,
      ["windows: moment"],
    ],
    ["tiers part by part", discounts(tiers("basis: original, mode: marginal")), ["mode: marginal"]],
    ["a cap in money", `${discounts(base)}caps: [{ id: most, title: Most, amount: 20 }]`, ["caps: amount"]],
    [
      "discounts of lines",
      `${discounts(base)}lines:\n  pick: add\n  with-order: after\n  discounts:\n  ${rule("racks", "rate: 3, when: { line.group: { is: racks } }")}`,
      ["lines"],
    ],
    [
      "a surcharge",
      `${discounts(base)}surcharges: [{ id: urgent, title: Urgent, basis: original, rate: 3 }]`,
      ["surcharges"],
    ],
    [
      "credit",
      `${discounts(base)}credit: { title: Credit, when: { order.deferral: { above: 0 } }, limit: client.limit, receivables: client.debt, over: deny }`,
      ["credit"],
    ],
    [
      "points",
      `${discounts(base)}points: { title: Points, balance: client.points, spend: { title: Spend, asked: request.points, block: 10, worth: 5, at-most: 30 } }`,
      ["points"],
    ],
    [
      "free goods",
      `${discounts(base)}free-goods: [{ id: tenth, title: Tenth, when: { line.group: { is: racks } }, every: 10, free: 1 }]`,
      ["free-goods"],
    ],
    [
      "all at once, each thing named once",
      `${discounts(rule("off", "amount-off: 100"), rule("more", `amount-off: 50, at-most: { amount: 20 }, ${gold}`), tiers("basis: original, mode: marginal"))}surcharges: [{ id: urgent, title: Urgent, basis: original, rate: 3 }]`,
      ["amount-off", "at-most", "mode: marginal", "surcharges"],
    ],
  ])("%s", (_, prices, named) => {
    const program = programOf({ prices });
    expect(beyondPrint(program)).toEqual(named);
    expect(printJsonRules(program).unsupported).toEqual(named);
  });
});

describe("what json-rules-engine cannot say beside", () => {
  it.each<[string, string, string[]]>([
    ["one role on every step", "ladder: [{ role: low, up-to: 5 }, { role: mid, up-to: 7 }, { role: top }]", []],
    ["equals on a step", "ladder: [{ id: a, roles: [low, mid], up-to: 5 }, { role: top }]", ["ladder: roles"]],
    [
      "several who approve",
      "ladder: [{ role: low, up-to: 5 }, { id: a, roles: [mid, top], approvals: together }]",
      ["ladder: approvals"],
    ],
    [
      "a limit for each kind of client",
      "ladder: [{ role: low, by: client.kind, up-to: { gold: 5, plain: 3 } }, { role: top }]",
      ["ladder: by"],
    ],
    [
      "a step with a condition",
      "ladder: [{ role: low, up-to: 5, when: { order.prepaid: { is: true } } }, { role: top }]",
      ["ladder: when"],
    ],
    [
      "a raise to one role",
      "raise: [{ id: cheap, title: Cheap, when: { order.prepaid: { is: true } }, to: mid }]\nladder: [{ role: low, up-to: 5 }, { role: mid, up-to: 6 }, { role: top }]",
      [],
    ],
    [
      "a raise to several roles",
      "raise: [{ id: cheap, title: Cheap, when: { order.prepaid: { is: true } }, to: [low, mid], approvals: together }]\nladder: [{ role: low, up-to: 5 }, { role: mid, up-to: 6 }, { role: top }]",
      ["raise: approvals"],
    ],
  ])("%s", (_, authority, named) => {
    const program = programOf({ prices: discounts(base), authority });
    expect(printJsonRules(program).unsupported).toEqual(named);
  });

  it("a threshold on what is left of the amount", () => {
    const running = `stacking: sequential\ndiscounts:\n${rule("all", "rate: 2", "running")}`;
    expect(printJsonRules(programOf({ prices: running })).unsupported).toEqual([]);
    const byWhatIsLeft = running + tiers("basis: running, mode: whole");
    expect(printJsonRules(programOf({ prices: byWhatIsLeft })).unsupported).toEqual(["basis: running"]);
  });
});

describe("rules of a policy that is not wholly sayable", () => {
  const spoken = (prices: string): string[] =>
    printJsonRules(programOf({ prices })).rules.flatMap(({ event: { type, params } }) =>
      type === "rate" || type === "cap" ? [params.clause.replace("prices#", "")] : [],
    );

  it("have its windows of days, and none of its hours", () => {
    const both = `{ id: day, title: Day, dates: { from: 2026-01-01, to: 2026-02-01 }, rate: 3 }, { id: hour, title: Hour, ${hours}, rate: 7 }`;
    const prices = `moment: order.moment\n${discounts(windows("$").replace("{ id: one, title: One, $, rate: 7 }", both))}`;
    expect(spoken(prices)).toEqual(["season/day"]);
  });

  it("have its caps in percent, and none of those in money", () => {
    const caps = "caps: [{ id: sum, title: Sum, amount: 20 }, { id: share, title: Share, rate: 20 }]";
    expect(spoken(discounts(base) + caps)).toEqual(["all", "caps/share"]);
  });
});
