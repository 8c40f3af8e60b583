import { expect, it } from "vitest";
import { byOrder } from "../../prices/shop-prices.ts";
import { header, type Shop, shopProject } from "../../shop.ts";
import { toBeReached } from "../asking.ts";
import { plainShop, richProject } from "./rich-shop.ts";

/** What situations have to reach in the prices of a shop, or in its authority. */
const inPrices = (prices: string, more: Shop["more"] = {}): string[] =>
  toBeReached(shopProject({ ...plainShop, prices, rounding: byOrder, more: { ...plainShop.more, ...more } }), "prices");
const inAuthority = (authority: string): string[] => toBeReached(shopProject({ ...plainShop, authority }), "authority");

const base = "{ type: rate, id: base, title: Base, basis: original, rate: 1 }";
const least = `${header("facts", "least")}
facts:
  line.least: { title: Least, type: money }
  client.used: { title: Used, type: money }
`;

it("situations have to reach every rate of every discount, and what bounds it", () => {
  const prices = `requires: [order.amount]
limits: [{ id: some, title: Some, must: { order.amount: { above: 0 } } }]
stacking: additive
discounts:
  - { type: levels, id: level, title: Level, basis: original, by: client.kind, rates: { gold: 2, plain: 0 } }
  - { type: tiers, id: size, title: Size, basis: original, mode: whole, over: order.amount, by: client.kind, tiers: [{ from: 0, below: 10, rates: { gold: 0, plain: 0 } }, { from: 10, rates: { gold: 2, plain: 1 } }] }
  - type: windows
    id: season
    title: Season
    basis: original
    pick: first
    windows:
      - { id: spring, title: Spring, dates: { from: 2026-03-01, to: 2026-03-31 }, rate: 2 }
      - { id: autumn, title: Autumn, yearly: { from: 09-01, to: 10-31 }, rate: 3 }
  - { type: rate, id: flat, title: Flat, basis: original, rate: 5, at-most: { rate: 3 }, budget: { used: client.used, limit: 9, over: cut, cancelled: kept } }
caps: [{ id: most, title: Most, by: client.kind, rates: { gold: 9, plain: 5 } }]
`;
  expect(inPrices(prices, { "least.yaml": least })).toEqual([
    "requires/order.amount",
    "limits/some",
    "level/gold",
    "level/plain",
    "size/gold/0",
    "size/plain/0",
    "size/gold/10",
    "size/plain/10",
    "season/spring",
    "season/autumn",
    "flat",
    "flat/at-most",
    "flat/budget",
    "caps/most/gold",
    "caps/most/plain",
  ]);
});

it("a minimum and a surcharge of nothing are reached by nobody", () => {
  const prices = `minimum-order: { title: Least, by: client.kind, amounts: { gold: 0, plain: 500 }, below: deny }
stacking: additive
discounts: [${base}]
surcharges:
  - { id: urgent, title: Urgent, basis: original, by: client.kind, rates: { gold: 0, plain: 2 } }
  - { id: flat, title: Flat, basis: original, rate: 1 }
`;
  expect(inPrices(prices)).toEqual(["minimum-order/plain", "base", "surcharges/urgent/plain", "surcharges/flat"]);
  expect(inPrices(prices.replace(/^minimum.*\n/, "").replace("gold: 0", "gold: 1"))).toEqual([
    "base",
    "surcharges/urgent/gold",
    "surcharges/urgent/plain",
    "surcharges/flat",
  ]);
});

it("lines have discounts of their own, goods without any, and a floor", () => {
  const prices = `stacking: additive
discounts: [${base}]
lines:
  closed: [{ id: books, title: Books, when: { line.group: { is: books } } }]
  pick: add
  with-order: add
  discounts:
    - { type: buy-get, id: third, title: Third, basis: original, buy: 2, get: 1, free: same }
    - { type: rate, id: shelf, title: Shelf, basis: original, rate: 2, at-most: { rate: 1 } }
floor: { title: Least, price: line.least }
`;
  const reached = inPrices(prices, { "least.yaml": least });
  expect(reached.toSorted()).toEqual(["base", "closed/books", "floor", "shelf", "shelf/at-most", "third"]);
});

it("so are credit, free goods and points", () => {
  expect(toBeReached(richProject, "prices").toSorted()).toEqual([
    "credit",
    "free-goods/foam",
    "points/earn/gold",
    "points/earn/plain",
    "points/return",
    "points/spend",
    "size/0",
    "size/1000",
    "size/5000",
  ]);
  const points = (terms: string): string => `stacking: additive
discounts: [${base}]
points: { title: Points, balance: client.points, ${terms} }
`;
  expect(
    inPrices(points("earn: { title: Earning, for-each: 100, by: client.kind, points-by: { gold: 0, plain: 1 } }")),
  ).toEqual(["base", "points/earn/plain"]);
});

it("every step of a ladder is reached as needed and as the asker's own, and its ends", () => {
  const authority = `
deny: [{ id: cheap, title: Cheap, when: { deal.margin: { below: 5 } } }]
raise: [{ id: new, title: New, when: { order.prepaid: { is: false } }, to: mid }]
ladder:
  - { role: low, by: client.kind, up-to: { gold: 3, plain: 1 } }
  - { role: mid, up-to: 10 }
  - { id: both, roles: [mid, top], approvals: together, up-to: 20 }
`;
  expect(inAuthority(authority).toSorted()).toEqual(
    [
      "deny/cheap",
      "raise/new",
      "ladder/low/gold",
      "ladder/low/plain",
      "ladder/mid",
      "ladder/both",
      "ladder/beyond",
      "ladder/nobody",
      "own/low",
      "own/mid",
      "own/nobody",
    ].toSorted(),
  );
});
