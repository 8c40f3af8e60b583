import { describe, expect, it } from "vitest";
import { buildDiscount } from "../../../src/engine/build-discount.ts";
import { printDiscountProgram } from "../../../src/engine/emit/javascript.ts";
import { interpretedTerms } from "../../../src/engine/interpret/terms.ts";
import type { DiscountProgram, FactSlot, FactSlots } from "../../../src/engine/ir.ts";
import type { FactTree } from "../../../src/engine/known-facts.ts";
import { interpretedTrace, mustAgree, printedWays } from "./printed-ways.ts";
import { bands, byChoice, flat, points, policy, step, test, usualSteps, windowOf, windows } from "./small-policy.ts";

/** What printed code is made of, where two ways give the same answer and one is faster or smaller. */

const sourceOf = (program: DiscountProgram): string => printDiscountProgram(program).source;

function slotsOf(...slots: readonly (readonly [path: string, type: FactSlot["type"], choices?: readonly string[]])[]) {
  const facts: FactSlots = new Map(
    slots.map(([name, type, choices = []]) => [name, { name, path: name.split("."), type, choices }]),
  );
  return facts;
}

const words = (count: number): string[] => Array.from({ length: count }, (_, index) => `w${index}`);

/** A policy with a rate for each word of each of so many facts. */
function worded(facts: number, choices: number, parts: Parameters<typeof policy>[0] = {}): DiscountProgram {
  const names = Array.from({ length: facts }, (_, index) => `word.of${index}`);
  const rates = Object.fromEntries(words(choices).map((word, index) => [word, index / 10]));
  return policy({
    ...parts,
    facts: slotsOf(
      ...names.map((name) => [name, "choice", words(choices)] as const),
      ["order.amount", "money"],
      ["order.cost", "money"],
      ["ask.percent", "percent"],
      ["ask.role", "choice", ["low", "mid"]],
    ),
    discounts: names.map((name) => ({ table: byChoice(name, rates, name) })),
  });
}

describe("verdicts are remembered", () => {
  const steps = usualSteps.slice(0, 2);
  const deny = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      when: test("ask.percent", "above", points(80 + index)),
      clause: `deny/${index}`,
    }));

  // Seven words and none are eight; five endings of the ladder and its two steps, and the denials: seven and one.
  it.each([
    ["in an array of so many places", worded(2, 7, { steps, deny: deny(1) }), { kind: "array", size: 8 ** 3 }],
    ["in the largest array", worded(5, 7, { steps, deny: deny(1) }), { kind: "array", size: 2 ** 18 }],
    ["by number when the array would be larger", worded(5, 7, { steps, deny: deny(2) }), { kind: "number" }],
    ["by text when the number would be too large", worded(20, 7, { steps, deny: deny(1) }), { kind: "text" }],
  ])("%s", (_, program, memory) => {
    const ways = printedWays(program);
    const oracle = interpretedTrace(program);
    expect(ways.printed.memory).toEqual(memory);
    for (const [index, word] of [...words(7), "none"].entries()) {
      for (const asked of [0, 4, 9, 30]) {
        const [first, last] = ["word.of0", `word.of${program.discounts.length - 1}`].map((name) => name.slice(5));
        const facts: FactTree = {
          word: { [first ?? ""]: word, [last ?? ""]: words(7)[index % 3] },
          ask: { role: index % 2 === 0 ? "low" : "mid", percent: points(asked) },
        };
        mustAgree(facts, ways.decide(facts), oracle(facts).verdict);
        expect(ways.decide(facts)).toBe(ways.decide(facts));
      }
    }
    expect(ways.left()).toBe(0);
  });

  it("with equal endings of a step only once", () => {
    const limit = { by: "client.kind", choices: new Map([["gold", { upTo: points(5), clause: "gold" }]]) };
    const roles = (program: DiscountProgram): string[] =>
      printDiscountProgram(program).endings.map(({ outcome, approver, clauses }) =>
        [outcome, approver, ...clauses].join(" "),
      );
    const above = ["deny ", "deny  ladder/beyond", "approve nobody ladder/nobody own/nobody"];
    expect(roles(policy({ steps: [step(["low", "mid"], 5), step("top", 7)] }))).toEqual([
      ...above,
      "escalate mid ladder/low+mid",
      "approve low ladder/low+mid own/low+mid",
      "approve mid ladder/low+mid own/low+mid",
      "escalate top ladder/top",
      "approve top ladder/top own/top",
    ]);
    expect(roles(policy({ steps: [step("low", undefined, { limit })] }))).toEqual([
      ...above,
      "escalate low ladder/low",
      "approve low ladder/low own/low",
      "escalate low gold",
      "approve low gold own/low",
    ]);
  });
});

describe("refusals are bits of one number", () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `need.n${index}`);
  const needing = (count: number, limits: DiscountProgram["limits"] = []): DiscountProgram =>
    policy({
      facts: slotsOf(
        ...names(count).map((name) => [name, "number"] as const),
        ["order.amount", "money"],
        ["ask.role", "choice", ["low"]],
        ["ask.percent", "percent"],
      ),
      requires: names(count),
      limits,
    });
  const limits = [{ when: test("need.n0", "below", 5), clause: "limits/n0" }];

  it.each([
    ["thirty of them", needing(30), 0],
    ["twenty-nine and a limit", needing(29, limits), 0],
    ["more of them than an integer has bits, which the interpreter counts", needing(31), 1],
    ["thirty and a limit, which the interpreter counts", needing(30, limits), 1],
  ])("%s", (_, program, times) => {
    const { decide, left } = printedWays(program);
    const oracle = interpretedTrace(program);
    const all = Object.fromEntries(program.requires.map(({ fact }) => [fact.slice(5), 1]));
    for (const without of ["n0", "n1", "n28", "n29", "n30"]) {
      const { [without]: gone = 0, ...rest } = all;
      if (gone === 0) continue;
      const before = left();
      mustAgree(without, decide({ need: rest }), oracle({ need: rest }).verdict);
      expect(left() - before).toBe(times);
    }
    for (const need of [{}, { n0: 7 }, { ...all, n0: 7 }, all])
      mustAgree(need, decide({ need }), oracle({ need }).verdict);
  });
});

describe("facts are read as own properties, whatever they are called", () => {
  const facts = slotsOf(
    ["text.length", "number"],
    ["call.name", "text"],
    ["constructor.name", "text"],
    ["alone", "flag"],
    ["very.deep.fact", "number"],
    ["very.deep.other", "number"],
    ["very.flat", "number"],
    ["toString", "text"],
    ["order.amount", "money"],
    ["ask.percent", "percent"],
    ["ask.role", "choice", ["low"]],
  );
  const program = policy({
    facts,
    discounts: [
      { table: flat(1, "length"), when: test("text.length", "known", true) },
      { table: flat(2, "name"), when: test("call.name", "known", true) },
      { table: flat(4, "constructor"), when: test("constructor.name", "known", true) },
      { table: flat(8, "alone"), when: test("alone", "is", true) },
      { table: flat(16, "deep"), when: test("very.deep.fact", "from", 5) },
      { table: flat(32, "flat"), when: test("very.flat", "from", 5) },
      { table: flat(0.5, "string"), when: test("toString", "known", true) },
      { table: flat(0.25, "other"), when: test("very.deep.other", "from", 5) },
    ],
  });

  it.each<[string, object, number]>([
    ["nothing", {}, 0],
    ["a text that has a length", { text: "long", alone: true }, 8],
    ["a list that has a length", { text: [1, 2] }, 1],
    ["a length that is said", { text: { length: 4 } }, 1],
    ["a function that has a name", { call: function named() {} }, 0],
    ["a name that is said", { call: { name: "x" }, constructor: { name: "y" } }, 6],
    ["facts at every depth", { alone: true, very: { deep: { fact: 5, other: 5 }, flat: 5 } }, 56.25],
    ["a group that is missing", { very: { deep: null } }, 0],
    ["a group that is a text", { very: "deep", alone: "yes" }, 0],
    ["an own name of every object", { toString: "mine" }, 0.5],
    ["what a deal inherits", Object.create({ alone: false, toString: "theirs" }) as object, 0],
  ])("%s", (_, raw, allowed) => {
    const { decide, left } = printedWays(program);
    const deal = raw as FactTree;
    expect([decide(deal).allowed, left()]).toEqual([points(allowed), 0]);
    mustAgree(raw, decide(deal), interpretedTrace(program)(deal).verdict);
  });

  it.each([
    ["on a plain ladder", usualSteps],
    ["on a ladder of equals", [step(["low", "mid"], 5), step("top")]],
    [
      "on a ladder of limits by a choice",
      [step("low", undefined, { limit: { by: "client.none", choices: new Map() } }), step("top")],
    ],
  ])("a fact that nobody declared is unknown: %s", (_, steps) => {
    const undeclared = policy({
      facts: slotsOf(["ask.percent", "percent"]),
      steps,
      discounts: [
        { table: flat(3, "all") },
        { table: byChoice("client.none", { x: 5 }, "none") },
        { table: flat(9, "when"), when: test("client.none", "is", "x") },
      ],
      raise: [{ when: test("deal.net", "known", false), rank: 1, clause: "raise/net" }],
    });
    const { decide, trace } = printedWays(undeclared);
    for (const asked of [3, 4, 30]) {
      const deal = { client: { none: "x" }, ask: { role: "low", percent: points(asked) } };
      const oracle = interpretedTrace(undeclared)(deal);
      mustAgree(deal, decide(deal), oracle.verdict);
      mustAgree(deal, trace(deal), oracle);
      expect(oracle.verdict.missing).toEqual(
        steps.length === 2 && asked > 3 && steps[0]?.limit?.by !== undefined ? ["client.none"] : ["ask.role"],
      );
    }
  });
});

describe("what a deal is about", () => {
  const terms = (parts: Parameters<typeof policy>[0], deal: FactTree) => {
    const program = policy(parts);
    const printed = buildDiscount(program).termsOf(deal);
    expect(printed).toEqual(interpretedTerms(program)(deal));
    return Object.values(printed);
  };
  const deal: FactTree = {
    order: { amount: 500, cost: "300", note: "7", prepaid: true },
    client: { kind: "plain" },
    ask: { percent: 20_000 },
  };

  it("is read as numbers, and as nothing else", () => {
    expect(terms({}, deal)).toEqual([500, undefined, 20_000]);
    expect(terms({}, {})).toEqual([undefined, undefined, undefined]);
    expect(terms({ amount: "client.kind", cost: "order.note", requested: "order.prepaid" }, deal)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(terms({ amount: "ask.percent", cost: "order.none", requested: "ask.percent" }, deal)).toEqual([
      20_000,
      undefined,
      20_000,
    ]);
  });
});

describe("the shorter way is printed where there is one", () => {
  it.each([
    ["a dozen choices are compared one by one", 12, false],
    ["more of them are looked up", 13, true],
  ])("%s", (_, choices, isLookedUp) => {
    expect(sourceOf(worded(1, choices)).includes("new Map(")).toBe(isLookedUp);
  });

  it.each([
    ["few bands are compared", 16, []],
    ["more are searched", 17, ["bandOf("]],
    ["sixty-four are searched", 64, ["bandOf("]],
    ["many are found by an index", 65, ["nearBands("]],
  ])("%s", (_, size, called) => {
    const from = Array.from({ length: size }, (_each, index) => [index * 10, 1] as const);
    const body = sourceOf(policy({ discounts: [{ table: bands("order.amount", from, "band") }] }));
    expect(["bandOf(", "nearBands("].filter((name) => body.includes(name))).toEqual(called);
  });

  it.each([
    ["rising steps of one role", usualSteps, true],
    ["steps as high as the ones below", [step("low", 5), step("mid", 5)], true],
    ["a last step without a limit", [step("low", 5), step("mid")], true],
    ["a step above one that gives everything", [step("low"), step("mid", 5)], false],
    ["falling steps", [step("low", 5), step("mid", 4)], false],
    ["a role that stands twice", [step("low", 5), step("mid", 6), step("low", 7)], false],
    ["equals", [step(["low", "mid"], 5)], false],
    ["a condition", [step("low", 5, { when: test("order.prepaid", "is", true) })], false],
    [
      "a limit by choice",
      [step("low", undefined, { limit: { by: "client.kind", choices: new Map() } }), step("top")],
      false,
    ],
    [
      "a limit by choice above another one",
      [step("low", 0), step("mid", undefined, { limit: { by: "client.kind", choices: new Map() } }), step("top")],
      false,
    ],
  ])("ranks are compared or endings looked up: %s", (_, steps, isCompared) => {
    const source = sourceOf(policy({ steps }));
    expect([source.includes("const ranks ="), source.includes("const endings_1 =")]).toEqual([isCompared, !isCompared]);
  });

  it("a fact that is required is not asked whether it is known wherever it is used", () => {
    const limit = { by: "client.kind", choices: new Map([["gold", { upTo: points(9), clause: "gold" }]]) };
    const used = [
      "order.day",
      "order.amount",
      "order.cost",
      "order.note",
      "order.count",
      "order.prepaid",
      "client.kind",
    ];
    const required = [...used, "ask.percent", "ask.role"];
    const asks = (requires: readonly string[]): number => {
      const source = sourceOf(
        policy({
          requires,
          discounts: [
            {
              table: bands(
                "order.amount",
                [
                  [0, 1],
                  [10, 2],
                ],
                "amount",
              ),
              when: test("order.note", "is", "x"),
            },
            { table: byChoice("client.kind", { gold: 1 }, "kind"), when: test("order.count", "from", 5) },
            {
              table: windows(
                "first",
                windowOf(1, 20260101, 20260201, "a", test("order.note", "is", "y")),
                windowOf(2, 101, 301, "b"),
              ),
            },
          ],
          caps: [byChoice("client.kind", { gold: 9, plain: 9, new: 9 }, "cap")],
          deny: [{ when: test("deal.margin", "below", 0), clause: "deny" }],
          raise: [{ when: test("deal.excess", "above", 0), rank: 1, clause: "raise" }],
          steps: [
            step("low", 5, { when: test("order.prepaid", "is", true) }),
            step("mid", undefined, { limit }),
            step("top"),
          ],
        }),
      );
      if (requires.length === required.length) {
        expect(source).not.toContain("cold(facts");
        expect(source).not.toMatch(/const fact\d+ = undefined;/);
        expect(source).not.toMatch(/const digit_discount2 =.* 0 : \(/);
      }
      return [...source.matchAll(/fact\d+ (?:>= 0|[!=]== undefined)/g)].length;
    };
    // Each is asked once, where a deal that lacks it is refused.
    expect(asks(required)).toBe(required.length);
    for (const fact of required) {
      const others = required.filter((each) => each !== fact);
      expect([fact, asks(others) > others.length]).toEqual([fact, true]);
    }
  });

  it("nothing is printed for what a policy does not have", () => {
    const source = sourceOf(policy({ discounts: [{ table: flat(1, "all") }] }));
    const words = ["given = ", "given.push", "cap", "own(", "refused =", "raise", "const fact4 ="];
    expect(words.filter((word) => source.includes(word))).toEqual([]);
    const requires = Array.from({ length: 31 }, () => "order.note");
    expect(sourceOf(policy({ requires })).includes("refused =")).toBe(false);
    const { traced } = printedWays(
      policy({ limits: [{ when: test("order.count", "from", 1), clause: "limits/count" }] }),
    );
    expect(
      ["push()", "figure_", "lifted = rank === rankOfExcess ? undefined : raise"].filter((word) =>
        traced.includes(word),
      ),
    ).toEqual([]);
    const another = traced.slice(traced.indexOf("function endingAt("), traced.indexOf("function trace("));
    expect(another).toContain("ends[ending]");
    expect(another).not.toContain("refused");
  });
});
