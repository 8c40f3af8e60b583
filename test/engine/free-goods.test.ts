import { describe, expect, it } from "vitest";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import type { DealLine } from "../../src/engine/deal/deal.ts";
import { freeGoods } from "../../src/engine/free-goods.ts";
import type { FreeGoodsRule } from "../../src/engine/ir.ts";

/** One free for every ten of anything. */
const tenth: FreeGoodsRule = { clause: "p#tenth", every: 10_000, free: 1000 };
const racks: FreeGoodsRule = {
  ...tenth,
  clause: "p#racks",
  when: { kind: "test", fact: "line.group", operator: "is", operand: "racks", range: startOfFile("p.yaml") },
};
const gift: FreeGoodsRule = { ...tenth, clause: "p#gift", gift: { id: "g", title: "G", cost: 500 } };

const line = (quantity: number, more: Partial<DealLine> = {}): DealLine => ({
  quantity,
  baseQuantity: quantity,
  price: 100,
  amount: quantity / 10,
  vatRate: 0,
  ...more,
});
/** A line in a unit that nobody can convert. */
function strange(quantity: number): DealLine {
  const { baseQuantity: _, ...rest } = line(quantity);
  return rest;
}
const facts = (of: object): NonNullable<DealLine["facts"]> => new Map(Object.entries(of));
const given = (rule: FreeGoodsRule, ...lines: readonly DealLine[]) => freeGoods([rule], lines, () => undefined);

describe("free goods", () => {
  it.each<[string, readonly DealLine[], object[]]>([
    ["of lines without an article, each for itself", [line(6000), line(6000)], []],
    ["of a line without an article", [line(6000), line(10_000)], [{ quantity: 1000, clause: "p#tenth" }]],
    [
      "of one article, by its id or by its fact",
      [line(6000, { id: "a" }), line(6000, { facts: facts({ "line.article": "a" }) })],
      [{ id: "a", quantity: 1000, clause: "p#tenth" }],
    ],
    ["of articles that are no text", [line(6000, { facts: facts({ "line.article": 7 }) }), line(6000)], []],
    ["of a quantity that nobody can convert", [strange(10_000)], []],
    [
      "beside such a one",
      [strange(10_000), line(20_000, { title: "T" })],
      [{ title: "T", quantity: 2000, clause: "p#tenth" }],
    ],
    [
      "in the unit that things are counted in",
      [line(12_000, { id: "a", title: "A", unit: "pcs", cost: 5 })],
      [{ id: "a", title: "A", unit: "pcs", quantity: 1000, clause: "p#tenth" }],
    ],
    [
      "of boxes, in nobody's unit",
      [line(2000, { id: "a", title: "Box of A", unit: "box", baseQuantity: 24_000, cost: 50 })],
      [{ id: "a", title: "Box of A", quantity: 2000, clause: "p#tenth" }],
    ],
    [
      "of boxes and of pieces, as pieces",
      [
        line(1000, { id: "a", title: "Box of A", unit: "box", baseQuantity: 12_000 }),
        line(8000, { id: "a", title: "A", unit: "pcs" }),
      ],
      [{ id: "a", title: "A", unit: "pcs", quantity: 2000, clause: "p#tenth" }],
    ],
  ])("%s", (_, lines, goods) => {
    expect(given(tenth, ...lines).goods).toStrictEqual(goods);
  });

  it.each<[string, FreeGoodsRule, readonly DealLine[], number | undefined]>([
    ["what the article does", tenth, [line(10_000, { id: "a", cost: 7 })], 7],
    ["the most that the article does", tenth, [line(9000, { id: "a", cost: 7 }), line(1000, { id: "a", cost: 9 })], 9],
    ["nobody knows what", tenth, [line(10_000, { id: "a" })], undefined],
    ["nobody knows what, of two", tenth, [line(10_000, { id: "a" }), line(10_000, { id: "b", cost: 7 })], undefined],
    [
      "nobody knows what, of two the other way",
      tenth,
      [line(10_000, { id: "a", cost: 7 }), line(10_000, { id: "b" })],
      undefined,
    ],
    [
      "nobody knows what a piece of a box does",
      tenth,
      [line(1000, { id: "a", baseQuantity: 12_000, cost: 7 })],
      undefined,
    ],
    ["both together", tenth, [line(10_000, { id: "a", cost: 7 }), line(20_000, { id: "b", cost: 5 })], 17],
    ["a part of a unit, rounded up", { ...tenth, free: 250 }, [line(10_000, { id: "a", cost: 7 })], 2],
    ["what the gift does", gift, [line(25_000)], 1000],
    ["nothing, where nothing is given", gift, [line(9999)], 0],
  ])("cost %s", (_, rule, lines, cost) => {
    expect(given(rule, ...lines).cost).toBe(cost);
  });

  it.each<[string, FreeGoodsRule, readonly DealLine[], unknown[]]>([
    ["given", tenth, [line(25_000)], ["applied", 25_000, 2000]],
    ["not given", tenth, [line(9000)], ["silent", 9000, 0]],
    ["a gift", gift, [line(5000), line(5000)], ["applied", 10_000, 1000]],
    ["no gift", gift, [line(5000)], ["silent", 5000, 0]],
    [
      "of racks",
      racks,
      [line(10_000, { facts: facts({ "line.group": "racks" }) }), line(10_000)],
      ["applied", 10_000, 1000],
    ],
    ["of no racks", racks, [line(10_000, { facts: facts({ "line.group": "books" }) })], ["silent", 0, 0]],
  ])("are told: %s", (_, rule, lines, [standing, bought, free]) => {
    const { considered, goods } = given(rule, ...lines);
    const { clause } = rule;
    expect(considered).toStrictEqual([
      { clause, stage: "free-goods", standing, reason: { kind: "free", bought, free } },
    ]);
    expect(goods).toHaveLength(standing === "applied" ? 1 : 0);
  });
});
