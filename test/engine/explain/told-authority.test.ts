import { describe, expect, it } from "vitest";
import { interpretedExplanation } from "../../../src/engine/build-discount.ts";
import { explainDeal } from "../../../src/engine/decide.ts";
import { firmShop } from "../authority/firm.ts";
import { dealOf, shopPolicy } from "../shop.ts";
import { telling } from "./telling.ts";

const authority = `
deny: [{ id: loss, title: Loss, when: { deal.margin: { below: 0 } } }]
raise: [{ id: large, title: Large, when: { order.amount: { from: 500000 } }, to: head }]
ladder:
  - { id: managers, roles: [hunter, farmer], up-to: 1.5 }
  - { role: head, up-to: 4, when: { order.count: { to: 100 } } }
  - { id: both, roles: [director, accountant], approvals: together, up-to: 8 }
`;
const prices = `requires: [order.amount, client.kind]
limits: [{ id: few, title: Few, must: { order.count: { to: 10 } } }]
stacking: additive
discounts: [{ type: rate, id: base, title: Base, basis: original, rate: 2 }]
`;
const asking = (percent: number, by: string | null, order: object = {}) => ({
  client: { kind: "gold" },
  order: { amount: 100_000, cost: 50_000, count: 1, ...order },
  request: { discount: percent, role: by },
});
const shopOf = (written = authority) => ({ ...firmShop(written), prices });

/** What every clause said that spoke or stayed open, and what the others said. */
function authorityTold(raw: object): { readonly spoke: readonly string[]; readonly silent: readonly string[] } {
  const told = telling(shopOf(), "authority")(raw);
  const isSilent = (line: string): boolean => line.includes(" silent: ");
  return { spoke: told.filter((line) => !isSilent(line)), silent: told.filter(isSilent) };
}

describe("an explanation of authority", () => {
  it.each<[string, object, string[]]>([
    [
      "nobody is needed",
      asking(2, "hunter"),
      ["ladder/nobody applied: exactly the allowed discount", "own/nobody applied: without conditions"],
    ],
    [
      "less than is allowed",
      asking(1, "hunter"),
      [
        "ladder/nobody applied: 1 percentage point below the allowed discount",
        "own/nobody applied: without conditions",
      ],
    ],
    [
      "the asker suffices",
      asking(3, "hunter"),
      [
        "ladder/managers applied: 1 percentage point above the allowed discount, the role may give up to 1.5 percentage points",
        "own/managers applied: asked by hunter, needs hunter or farmer",
      ],
    ],
    [
      "the next step",
      asking(5, "hunter"),
      [
        "ladder/head applied: 3 percentage points above the allowed discount, the role may give up to 4 percentage points",
      ],
    ],
    [
      "all of a step",
      asking(7, "head"),
      [
        "ladder/both applied: 5 percentage points above the allowed discount, the role may give up to 8 percentage points",
      ],
    ],
    [
      "a raise",
      asking(2, "farmer", { amount: 500_000 }),
      ["raise/large applied: Amount from ₽500,000 (now ₽500,000 — met)", "ladder/head applied: raised by raise/large"],
    ],
    [
      "a raise that is not needed",
      asking(5, "head", { amount: 500_000 }),
      [
        "raise/large applied: Amount from ₽500,000 (now ₽500,000 — met)",
        "ladder/head applied: 3 percentage points above the allowed discount, the role may give up to 4 percentage points",
        "own/head applied: asked by head, needs head",
      ],
    ],
    [
      "more than anybody may give",
      asking(20, "hunter"),
      ["ladder/beyond applied: 18 percentage points above the allowed discount"],
    ],
    [
      "a loss",
      asking(5, "hunter", { cost: 96_000 }),
      ["deny/loss applied: Margin of the deal below 0% (now −1.0527% — met)"],
    ],
    [
      "no cost",
      asking(5, "hunter", { cost: null }),
      ["deny/loss unsettled: Margin of the deal below 0% (now not known)"],
    ],
    [
      "nobody who asks",
      asking(3, null),
      [
        "ladder/managers applied: 1 percentage point above the allowed discount, the role may give up to 1.5 percentage points",
        "own/managers unsettled: asked by an unknown role, needs hunter or farmer",
      ],
    ],
  ])("%s", (_, raw, expected) => {
    expect(authorityTold(raw).spoke).toEqual(expected);
  });

  it("says of each step that is not needed how much it may give, and who is needed instead of the asker", () => {
    expect(authorityTold(asking(5, "farmer")).silent).toEqual([
      "deny/loss silent: Margin of the deal below 0% (now 47.3684% — not met)",
      "raise/large silent: Amount from ₽500,000 (now ₽100,000 — not met)",
      "ladder/nobody silent: 3 percentage points above the allowed discount",
      "ladder/managers silent: 3 percentage points above the allowed discount, the role may give up to 1.5 percentage points",
      "ladder/both silent: 3 percentage points above the allowed discount, the role may give up to 8 percentage points",
      "own/head silent: asked by farmer, needs head",
    ]);
  });
});

describe("an explanation of what a deal must be", () => {
  it.each<[string, object, string[]]>([
    [
      "all of it",
      asking(2, "hunter"),
      [
        "requires/order.amount silent: Amount: ₽100,000",
        "requires/client.kind silent: Kind: Gold",
        "limits/few silent: Count to 10 (now 1 — met)",
      ],
    ],
    [
      "a missing fact",
      { ...asking(2, "hunter"), client: {} },
      [
        "requires/order.amount silent: Amount: ₽100,000",
        "requires/client.kind unsettled: Kind: not known",
        "limits/few silent: Count to 10 (now 1 — met)",
      ],
    ],
    [
      "a broken limit",
      asking(2, "hunter", { count: 11 }),
      [
        "requires/order.amount silent: Amount: ₽100,000",
        "requires/client.kind silent: Kind: Gold",
        "limits/few applied: Count to 10 (now 11 — not met)",
      ],
    ],
    [
      "a limit that nobody can judge",
      asking(2, "hunter", { count: null }),
      [
        "requires/order.amount silent: Amount: ₽100,000",
        "requires/client.kind silent: Kind: Gold",
        "limits/few unsettled: Count to 10 (now not known)",
      ],
    ],
  ])("%s", (_, raw, expected) => {
    expect(telling(shopOf())(raw).slice(0, 3)).toEqual(expected);
  });
});

describe("who could approve", () => {
  const books =
    "raise: [{ id: books, title: Books, when: { order.count: { to: 5 } }, to: [head, accountant], approvals: together }]\n";
  const alone =
    "ladder: [{ role: hunter, up-to: 1 }, { id: two, roles: [head, farmer], up-to: 4 }, { role: director, up-to: 8 }]";
  it.each<[string, string, number, string, readonly string[]]>([
    ["nobody has to", alone, 2, "hunter", []],
    ["the asker, and everybody above", alone, 3, "hunter", ["hunter", "head", "farmer", "director"]],
    ["any of the step, and everybody above", alone, 6, "hunter", ["head", "farmer", "director"]],
    ["the last step", alone, 9, "hunter", ["director"]],
    ["nobody may", alone, 20, "director", []],
    ["all of a step that decides together", authority, 7, "hunter", ["director", "accountant"]],
    ["the one who is left of such a step", authority, 7, "director", ["accountant"]],
    [
      "the one who is left, or somebody above",
      `${authority}  - { role: owner }`,
      7,
      "director",
      ["accountant", "owner"],
    ],
    ["all whom a raise names", `${books}${alone}`, 3, "hunter", ["head", "accountant"]],
    ["the one who is left of them, on the ladder", `${books}${alone}`, 3, "accountant", ["head", "director"]],
    ["the one who is left of them, beside the ladder", `${books}${alone}`, 3, "director", ["accountant"]],
  ])("%s", (_, written, percent, by, expected) => {
    const policy = shopPolicy(shopOf(written));
    const { trace } = explainDeal(policy.discount, dealOf(policy, asking(percent, by)));
    expect(trace.approvers).toEqual(expected);
    expect(
      interpretedExplanation(policy.discount.program)(dealOf(policy, asking(percent, by)).facts).approvers,
    ).toEqual(expected);
  });
});
