import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDiscount } from "../../../src/engine/decide.ts";
import { freeUnitsOf } from "../../../src/engine/interpret/free-units.ts";
import { problemCodes } from "../load-project.ts";
import { dealOf, type Shop, shopPolicy, shopTexts } from "../shop.ts";
import { byOrder, rule } from "./shop-prices.ts";

const more = {
  "lines.yaml": `
kind: facts
id: line-facts
title: Lines
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
facts:
  line.article: { title: Article, type: text }
`,
};

const terms = (free: string): string =>
  `type: buy-get, id: third, title: Third, basis: original, when: { line.article: { in: [a, b] } }, buy: 2, get: 1, free: ${free}`;

const shop = (free: string, rounding = byOrder): Shop => ({
  prices: `stacking: additive\ndiscounts:\n${rule("all", "rate: 10")}lines:
  closed: [{ id: shut, title: Shut, when: { line.quantity: { above: 900 } } }]
  pick: add
  with-order: after
  discounts:
    - { ${terms(free)} }
`,
  rounding,
  more: {
    ...more,
    "quantity.yaml": more["lines.yaml"]
      .replace("id: line-facts", "id: quantity")
      .replace("line.article: { title: Article, type: text }", "line.quantity: { title: Quantity, type: quantity }"),
  },
});

type Line = readonly [article: string | null, quantity: number, price: number];

function sums(free: string, lines: readonly Line[]) {
  const policy = shopPolicy(shop(free));
  const raw = lines.map(([article, quantity, price]) => ({ article, quantity, price }));
  const { priced, verdict } = decideDiscount(policy.discount, dealOf(policy, { lines: raw }));
  return { lines: priced?.lines.map(({ sum }) => sum / 100), total: (priced?.totals.total ?? 0) / 100, verdict };
}

describe("units of one article that are free", () => {
  // Ten percent of the order come off what the free units have left.
  it.each<[string, readonly Line[], readonly number[]]>([
    ["two pay for two", [["a", 2, 100]], [180]],
    ["the third is free", [["a", 3, 100]], [180]],
    ["the fourth is paid", [["a", 4, 100]], [270]],
    ["a part of a unit completes nothing", [["a", 2.999, 100]], [269.91]],
    [
      "every line counts for itself",
      [
        ["a", 2, 100],
        ["b", 1, 50],
      ],
      [180, 45],
    ],
    ["other articles count not at all", [["c", 3, 100]], [270]],
    ["an unknown article promises nothing", [[null, 3, 100]], [270]],
  ])("%s", (_, lines, expected) => {
    expect(sums("same", lines).lines).toEqual(expected);
  });
});

describe("the cheapest units that are free", () => {
  it.each<[string, readonly Line[], readonly number[]]>([
    [
      "of all lines together",
      [
        ["a", 2, 100],
        ["b", 1, 50],
      ],
      [180, 0],
    ],
    [
      "line after line, from the cheapest",
      [
        ["a", 6, 100],
        ["b", 3, 50],
      ],
      [540, 0],
    ],
    [
      "past a line that is used up",
      [
        ["a", 8, 100],
        ["b", 1, 50],
      ],
      [540, 0],
    ],
    [
      "the earlier of equals",
      [
        ["a", 2, 50],
        ["b", 1, 50],
      ],
      [45, 45],
    ],
    [
      "not on closed lines",
      [
        ["a", 2, 100],
        ["b", 901, 1],
      ],
      [180, 901],
    ],
  ])("%s", (_, lines, expected) => {
    expect(sums("cheapest", lines).lines).toEqual(expected);
  });

  it("cites its clause", () => {
    expect(sums("cheapest", [["a", 3, 100]]).verdict.clauses).toContain("prices#third");
    expect(sums("cheapest", [["a", 2, 100]]).verdict.clauses).not.toContain("prices#third");
  });
});

it("free units are whole times of what is bought, and never more than their share", () => {
  const count = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(fc.nat(10_000_000), count, count, (quantity, buy, get) => {
      const free = freeUnitsOf(quantity, { buy, get });
      expect(free % get).toBe(0);
      expect(free * (buy + get)).toBeLessThanOrEqual(quantity * get);
      expect((quantity - free) * get).toBeGreaterThanOrEqual(free * buy);
    }),
  );
});

it("is refused for an order as a whole, and where a unit price is rounded", () => {
  const ofOrder = `stacking: additive\ndiscounts:\n  - { ${terms("same")} }\n`;
  expect(problemCodes(shopTexts({ prices: ofOrder, rounding: byOrder, more }))).toContain("buy-get-outside-lines");
  expect(problemCodes(shopTexts(shop("same", "{ mode: half-up, place: unit }")))).toEqual(["line-money-by-unit"]);
});
