import { describe, expect, it } from "vitest";
import { signOfMargin, signOfNet } from "../../../src/engine/exact.ts";
import { type Borders, type Bound, bordersOf, largestAt, stretchEnds } from "../../../src/engine/explain/borders.ts";
import { type End, largestDiscounts } from "../../../src/engine/explain/largest-discounts.ts";
import { firmWith } from "../authority/firm.ts";
import { shopPolicy } from "../shop.ts";

const whole = 1_000_000;
const none: Borders = { requested: [], excess: [], nets: [], margins: [] };

describe("where answers change while a discount grows", () => {
  const of = (authority: string) => bordersOf(firmWith(authority).policy.discount.program);
  const ladder =
    "ladder: [{ role: hunter, up-to: 1.5 }, { role: head, by: client.kind, up-to: { gold: 4, plain: 3 } }, { role: director }]";
  const rule = (when: string): string => `deny: [{ id: a, title: A, when: ${when} }]\n${ladder}`;
  const excess = [0, 15_000, 40_000, 30_000];
  const plain = { requested: [whole], excess, nets: [], margins: [] };

  it.each<[string, Borders]>([
    ["{ order.amount: { from: 500000 } }", plain],
    ["{ request.discount: { known: true } }", plain],
    ["{ request.discount: { from: 3 } }", { ...plain, requested: [whole, 29_999] }],
    ["{ request.discount: { below: 3 } }", { ...plain, requested: [whole, 29_999] }],
    ["{ request.discount: { to: 3 } }", { ...plain, requested: [whole, 30_000] }],
    ["{ request.discount: { above: 3 } }", { ...plain, requested: [whole, 30_000] }],
    ["{ request.discount: { is: 3 } }", { ...plain, requested: [whole, 29_999, 30_000] }],
    ["{ deal.requested: { in: [3, 5] } }", { ...plain, requested: [whole, 29_999, 30_000, 49_999, 50_000] }],
    ["{ not: { deal.excess: { above: 2 } } }", { ...plain, excess: [...excess, 20_000] }],
    ["{ deal.net: { below: 100 } }", { ...plain, nets: [{ value: 10_000, last: "not-below" }] }],
    [
      "{ any: [{ deal.net: { to: 100 } }, { deal.net: { above: 100 } }, { deal.margin: { from: 10 } }] }",
      { ...plain, nets: [{ value: 10_000, last: "above" }], margins: [{ value: 100_000, last: "not-below" }] },
    ],
    ["{ deal.margin: { below: 99.9999 } }", { ...plain, margins: [{ value: 999_999, last: "not-below" }] }],
  ])("%s", (when, borders) => {
    expect(of(rule(when))).toEqual(borders);
  });

  it("nobody tells by a margin of all or more", () => {
    expect(of(rule("{ deal.margin: { below: 100 } }"))).toBeUndefined();
    expect(of(rule("{ deal.margin: { from: 120 } }"))).toBeUndefined();
  });

  it("nobody tells where what is allowed hangs on the request", () => {
    const discount = (when: string) => {
      const prices = `stacking: additive\ndiscounts: [{ type: rate, id: a, title: A, basis: original, rate: 1, when: ${when} }]`;
      return bordersOf(shopPolicy({ prices }).discount.program);
    };
    expect(discount("{ request.discount: { from: 5 } }")).toBeUndefined();
    expect(discount("{ order.amount: { from: 5 } }")).toBeDefined();
  });
});

describe("the ends of stretches of like answers of a deal", () => {
  const bound = (value: number, last: Bound["last"] = "not-below"): Bound => ({ value, last });

  it.each<[string, Partial<Borders>, number | undefined, number | undefined, number[] | undefined]>([
    [
      "are those of the request and of what is above the allowed 1 %",
      { requested: [7], excess: [0, 5] },
      100,
      90,
      [7, 10_000, 10_005],
    ],
    ["have no net without the amount", { nets: [bound(50)] }, undefined, 90, []],
    ["have no net of nothing", { nets: [bound(50)], margins: [bound(50)] }, 0, 90, []],
    ["nobody tells of a net below zero", { nets: [bound(50)] }, -1, undefined, undefined],
    ["nobody tells of a margin below zero", { margins: [bound(50)] }, -1, 90, undefined],
    ["do not ask the amount without such bounds", { requested: [7] }, -1, 90, [7]],
    ["have no margin without the cost", { nets: [bound(50)], margins: [bound(50)] }, 100, undefined, [500_000]],
    ["lie at the net", { nets: [bound(50)] }, 100, 90, [500_000]],
    ["lie before the net", { nets: [bound(50, "above")] }, 100, 90, [499_999]],
    ["lie nowhere, where the net is never so much", { nets: [bound(101), bound(100, "above")] }, 100, 90, [-1, -1]],
    [
      "lie at the whole, where the net is always so much",
      { nets: [bound(0), bound(-5, "above")] },
      100,
      90,
      [whole, whole],
    ],
    ["lie before the whole, where anything is enough", { nets: [bound(0, "above")] }, 100, 90, [whole - 1]],
    ["lie at the margin", { margins: [bound(100_000)] }, 1000, 720, [200_000]],
    ["lie before the margin", { margins: [bound(100_000, "above")] }, 1000, 720, [199_999]],
    ["lie nowhere, where the margin is never so much", { margins: [bound(300_000)] }, 1000, 720, [-1]],
    ["lie before what is given away, where nothing is spent", { margins: [bound(100_000)] }, 1000, 0, [whole - 1]],
    ["lie before what is given away, whatever the margin", { margins: [bound(-9_000_000)] }, 1000, -5, [whole - 1]],
  ])("%s", (_, borders, amount, cost, ends) => {
    expect(stretchEnds({ ...none, ...borders }, 10_000, amount, cost)).toEqual(ends);
  });

  const amounts = [1, 7, 999, 123_457, 99_999_989, 4_503_599_627_370_497, 9_007_199_254_740_991];
  const shares = [0.000_001, 0.333_333_3, 0.5, 0.719_999_9, 0.9, 0.999_999, 1, 1.5];

  it("are the last that keep to the net, of any amount", () => {
    for (const amount of amounts)
      for (const value of shares.map((share) => Math.floor(amount * share)))
        for (const last of ["not-below", "above"] as const) {
          const isKept = (percent: number): boolean =>
            Math.sign(signOfNet(amount, percent, undefined, value)) >= (last === "above" ? 1 : 0);
          const [end = 0] = stretchEnds({ ...none, nets: [{ value, last }] }, 0, amount, 0) ?? [];
          expect([end < 0 || isKept(end), end === whole || isKept(end + 1)]).toEqual([true, end === whole]);
        }
  });

  it("are the last that keep to the margin, of any amount and cost", () => {
    for (const amount of amounts)
      for (const cost of shares.map((share) => Math.min(Number.MAX_SAFE_INTEGER, Math.floor(amount * share))))
        for (const value of [-500_000, 0, 99_999, 333_333, 999_999])
          for (const last of ["not-below", "above"] as const) {
            const isKept = (percent: number): boolean =>
              Math.sign(signOfMargin(amount, percent, undefined, cost, value)) >= (last === "above" ? 1 : 0);
            const [end = 0] = stretchEnds({ ...none, margins: [{ value, last }] }, 0, amount, cost) ?? [];
            expect([end < 0 || isKept(end), isKept(end + 1)]).toEqual([true, false]);
          }
  });
});

it.each([
  [[30, 50, 100], 0, 100, [20, 30], 30],
  [[30, 50, 100], 0, 100, [51], 100],
  [[30, 50, 100], 0, 100, [], undefined],
  [[30, 50, 100], 0, 40, [31], 40],
  [[30, 50], 0, 40, [0], 30],
  [[30, 50], 30, 40, [30], 30],
  [[30, 50], 31, 40, [30], undefined],
  [[], 5, 5, [5], 5],
  [[30], 6, 5, [5], undefined],
])("the largest percent is the end of a stretch (%#)", (ends, from, to, wanted, largest) => {
  // Every stretch answers with the stretch that it is.
  const stretchOf = (percent: number): number => ends.filter((end) => end < percent).length;
  const isWanted = (stretch: number): boolean => wanted.some((percent) => stretchOf(percent) === stretch);
  expect(largestAt(ends, from, to, stretchOf, isWanted)).toBe(largest);
});

describe("the largest discounts", () => {
  /** Nobody is asked up to `free`, the asker decides up to `own`, somebody else up to `granted`. */
  const answers =
    (free: number, own: number, granted: number) =>
    (percent: number): End => {
      if (percent <= free) return { outcome: "approve", approver: "nobody" };
      if (percent <= own) return { outcome: "approve", approver: "low" };
      return percent <= granted ? { outcome: "escalate", approver: "top" } : { outcome: "deny", approver: undefined };
    };

  it.each<[string, [number, number, number], number, (number | undefined)[]]>([
    ["of each kind", [50_000, 80_000, 120_001], 60_000, [50_000, 80_000, 120_001]],
    ["of no more than is allowed", [90_000, 90_000, 90_000], 60_000, [60_000, 90_000, 90_000]],
    ["at every step of the search", [1, 2, 3], 60_000, [1, 2, 3]],
    ["of all", [whole, whole, whole], whole, [whole, whole, whole]],
    ["but for the last step", [whole - 1, whole - 1, whole - 1], whole, [whole - 1, whole - 1, whole - 1]],
    ["none without somebody", [-1, 70_000, 80_000], 60_000, [undefined, 70_000, 80_000]],
    ["none by the asker", [-1, -1, 80_000], 60_000, [undefined, undefined, 80_000]],
    ["none at all", [-1, -1, -1], 60_000, [undefined, undefined, undefined]],
    ["of nothing", [0, 0, 0], 0, [0, 0, 0]],
    ["of a surcharge", [-50_000, -50_000, -20_000], -50_000, [-50_000, -50_000, -20_000]],
  ])("%s are found by their ends, and by a search where nobody knows these", (_, limits, allowed, expected) => {
    const [withoutApproval, byAsker, withApproval] = expected;
    const largest = { withoutApproval, byAsker, withApproval };
    expect(largestDiscounts(answers(...limits), allowed, [...limits, whole])).toEqual(largest);
    expect(largestDiscounts(answers(...limits), allowed, undefined)).toEqual(largest);
  });
});
