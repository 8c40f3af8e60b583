import type { DiscountProgram, DiscountRule } from "../../../src/engine/ir.ts";
import {
  all,
  any,
  bands,
  byChoice,
  type Facts,
  flat,
  not,
  points,
  policy,
  regions,
  step,
  test,
  usualSteps,
  windowOf,
  windows,
} from "./small-policy.ts";

/** A policy, deals that its printed code decides itself, and deals that it leaves to the interpreter. */
export interface SmallPolicy {
  readonly name: string;
  readonly program: DiscountProgram;
  /** What is unlike the usual deal; `undefined` for a fact that nobody knows. */
  readonly decided: readonly Facts[];
  readonly left?: readonly Facts[];
}

const unknown = undefined;
const gold = test("client.kind", "is", "gold");
const large = test("order.amount", "from", 50_000);
const prepaid = test("order.prepaid", "is", true);
const kinds = byChoice("client.kind", { gold: 5, plain: 2, new: unknown }, "kind");
const amounts = bands(
  "order.amount",
  [
    [0, 1],
    [50_000, 3],
    [100_000, unknown],
    [200_000, 6],
  ],
  "amount",
);
const kindsByAmount: DiscountRule["table"] = {
  kind: "lookup",
  by: "client.kind",
  over: { fact: "order.amount", from: [1000, 50_000], running: false },
  columns: new Map(
    ["gold", "plain", "new"].map((kind, row) => [
      kind,
      [0, 1].map((band) => ({ rate: points(row * 2 + band + 1), clause: `table/${kind}/${band}` })),
    ]),
  ),
};
const askFor = (...list: readonly number[]): Facts[] => list.map((value) => ({ "ask.percent": points(value) }));
const onDays = (...list: readonly number[]): Facts[] => list.map((day) => ({ "order.day": day }));
const ofKinds: readonly Facts[] = ["gold", "plain", "new", "D", unknown].map((kind) => ({ "client.kind": kind }));
const aroundBands: readonly Facts[] = [-1, 0, 1, 49_999, 50_000, 99_999, 100_000, 199_999, 200_000, 900_000].map(
  (amount) => ({ "order.amount": amount }),
);
const manyBands = (size: number): DiscountRule["table"] =>
  bands(
    "order.amount",
    Array.from({ length: size }, (_, index) => [(index + 1) * 100, (index % 9) + 1] as const),
    "many",
  );
const aroundMany: readonly Facts[] = [99, 100, 101, 1599, 1600, 1650, 1700, 6399, 6400, 6500, 6600].map((amount) => ({
  "order.amount": amount,
}));
const askers: readonly Facts[] = ["low", "mid", "top", "side", "owner"].flatMap((role) =>
  [3, 5, 5.0001, 10, 11].map((asked) => ({ "ask.role": role, "ask.percent": points(asked) })),
);

const winter = windowOf(7, 1220, 110, "winter");
const spring = windowOf(4, 301, 531, "spring");
const jubilee = windowOf(9, 20260601, 20260630, "jubilee", gold);
const summer = windowOf(4, 20260610, 20260831, "summer");
const season: readonly Facts[] = onDays(
  20251219,
  20251220,
  20251231,
  20260110,
  20260111,
  20260228,
  20260301,
  20260531,
  20260601,
  20260615,
  20260630,
  20260701,
  20260831,
  20260901,
);

/** Policies for each thing that can be printed. */
export const smallPolicies: readonly SmallPolicy[] = [
  {
    name: "a ladder alone",
    program: policy({}),
    decided: [...askers, ...askFor(-0.0001, 0, 100, 100.0001), { "ask.percent": unknown }, { "ask.percent": "3" }],
    left: [{ "ask.role": unknown }, { "ask.role": "boss", "ask.percent": points(11) }],
  },
  {
    name: "a ladder with an end",
    program: policy({ steps: usualSteps.slice(0, 2) }),
    decided: [...askers, ...askFor(10, 10.0001), { "ask.role": unknown, "ask.percent": points(11) }],
    left: [{ "ask.role": unknown }],
  },
  {
    name: "a ladder whose asker is required",
    program: policy({ requires: ["ask.role", "ask.percent"] }),
    decided: [...askers, { "ask.role": unknown }, { "ask.percent": unknown }, { "ask.role": 7, "ask.percent": null }],
  },
  {
    name: "a ladder on which a role stands twice",
    program: policy({ steps: [step("low", 5), step("mid", 8), step("low", 11, { clause: "l3", ownClause: "o3" })] }),
    decided: askers,
  },
  {
    name: "equals on a step",
    program: policy({ steps: [step(["low", "side"], 5), step("mid", 10), step("top")] }),
    decided: [...askers, { "ask.role": unknown, "ask.percent": 0 }],
    left: [{ "ask.role": unknown }],
  },
  {
    name: "several who approve, together and in order",
    program: policy({
      steps: [step(["low", "mid"], 5, { mode: "together" }), step(["mid", "side", "top"], 10, { mode: "in-order" })],
    }),
    decided: askers,
    left: [{ "ask.role": unknown }],
  },
  {
    name: "a limit for each kind of client",
    program: policy({
      steps: [
        step("low", unknown, {
          limit: {
            by: "client.kind",
            choices: new Map([
              ["gold", { upTo: points(5), clause: "low/gold" }],
              ["plain", { upTo: points(2), clause: "low/plain" }],
            ]),
          },
        }),
        step("mid", 5),
        step("top"),
      ],
    }),
    decided: [
      ...askers,
      ...["plain", "new"].flatMap((kind) =>
        [0, 1, 2, 3, 5, 6].map((asked) => ({ "client.kind": kind, "ask.percent": points(asked) })),
      ),
      { "client.kind": unknown, "ask.percent": 0 },
    ],
    left: [{ "client.kind": unknown }, { "client.kind": "D", "ask.percent": points(6) }],
  },
  {
    name: "a limit for each kind of client, who is always known",
    program: policy({
      requires: ["client.kind"],
      steps: [
        step("low", unknown, {
          limit: { by: "client.kind", choices: new Map([["gold", { upTo: points(5), clause: "low/gold" }]]) },
        }),
        step("top"),
      ],
    }),
    decided: [...askers, ...ofKinds],
  },
  {
    name: "steps with conditions",
    program: policy({
      steps: [
        step("low", 5, { when: prepaid }),
        step("mid", 10, { when: test("deal.margin", "from", points(30)) }),
        step("top", 20, { when: test("order.note", "is-not", "odd") }),
      ],
    }),
    decided: [
      ...askers,
      { "order.prepaid": false },
      { "order.prepaid": false, "order.cost": 68_000 },
      { "order.prepaid": false, "order.cost": 69_000 },
      { "order.prepaid": false, "order.cost": 90_000, "order.note": "odd" },
      { "order.cost": unknown },
    ],
    left: [
      { "order.prepaid": unknown, "ask.percent": points(6) },
      { "order.prepaid": false, "order.cost": unknown },
      { "order.prepaid": false, "order.amount": unknown },
      { "order.cost": 90_000, "ask.percent": points(11), "order.note": unknown },
    ],
  },
  {
    name: "raises, some of them to the same step",
    program: policy({
      discounts: [{ table: flat(2, "base") }],
      raise: [
        { when: prepaid, rank: 2, clause: "raise/prepaid" },
        { when: gold, rank: 3, clause: "raise/gold" },
        { when: test("order.note", "is", "odd"), rank: 2, clause: "raise/note" },
      ],
    }),
    decided: [
      ...[true, false].flatMap((paid) =>
        ["gold", "plain"].flatMap((kind) =>
          ["odd", "even"].map((note) => ({ "order.prepaid": paid, "client.kind": kind, "order.note": note })),
        ),
      ),
      { "order.prepaid": false, "client.kind": "plain", "ask.percent": points(1) },
      { "client.kind": "plain", "ask.percent": points(20) },
      { "client.kind": "plain", "ask.role": "mid" },
    ],
    left: [{ "order.note": unknown }, { "client.kind": unknown }],
  },
  {
    name: "a raise that several approve",
    program: policy({
      raise: [
        { when: prepaid, rank: 2, clause: "raise/all", all: { mode: "together", roles: ["mid", "side"] } },
        { when: gold, rank: 1, clause: "raise/gold" },
      ],
    }),
    decided: [{ "order.prepaid": false }],
    left: [{}, { "client.kind": "plain" }],
  },
  {
    name: "denials",
    program: policy({
      discounts: [{ table: flat(2, "base") }],
      deny: [
        { when: test("deal.margin", "below", points(10)), clause: "deny/margin" },
        { when: all(gold, not(prepaid)), clause: "deny/gold" },
        { when: test("deal.excess", "above", points(50)), clause: "deny/excess" },
      ],
      raise: [{ when: test("deal.net", "to", 50_000), rank: 3, clause: "raise/net" }],
    }),
    decided: [
      {},
      ...[87_299, 87_300, 87_301].map((cost) => ({ "order.cost": cost })),
      { "order.prepaid": false },
      { "order.prepaid": false, "client.kind": "plain" },
      { "order.prepaid": unknown, "client.kind": "plain" },
      { "order.prepaid": false, "order.cost": 99_000 },
      { "order.amount": 0 },
      { "order.amount": 100_000, "order.cost": 0, "ask.percent": points(50) },
      { "order.cost": 0, "ask.percent": points(52) },
      { "order.cost": 0, "ask.percent": points(52.0001) },
      { "order.amount": 51_547 },
      { "ask.percent": points(-1), "order.prepaid": false },
      { "ask.percent": points(101), "order.prepaid": false },
    ],
    left: [{ "order.cost": unknown }, { "order.amount": unknown }, { "client.kind": unknown, "order.prepaid": false }],
  },
  {
    name: "denials over what is surely known",
    program: policy({
      requires: ["order.amount", "order.cost", "ask.percent", "ask.role", "client.kind", "order.prepaid"],
      deny: [
        { when: test("deal.margin", "below", points(10)), clause: "deny/margin" },
        { when: test("deal.margin", "known", false), clause: "deny/known-margin" },
        { when: test("deal.net", "known", false), clause: "deny/known-net" },
        { when: test("deal.requested", "known", false), clause: "deny/known" },
        { when: test("deal.net", "in", [97_000, 90_000]), clause: "deny/net" },
        { when: all(test("order.prepaid", "known", false), gold), clause: "deny/prepaid" },
      ],
      raise: [
        { when: test("deal.net", "not-in", [95_000, 80_000]), rank: 2, clause: "raise/net" },
        { when: test("deal.requested", "in", [points(5), points(20)]), rank: 3, clause: "raise/asked" },
        { when: test("deal.margin", "known", true), rank: 1, clause: "raise/known" },
      ],
    }),
    decided: [
      ...askFor(0, 3, 5, 10, 15, 20),
      { "order.cost": unknown },
      { "order.cost": 96_000 },
      { "order.amount": unknown, "order.cost": unknown },
    ],
  },
  {
    name: "whether figures are known",
    program: policy({
      deny: [
        { when: test("deal.margin", "known", false), clause: "deny/margin" },
        { when: test("deal.excess", "known", false), clause: "deny/excess" },
      ],
      raise: [
        { when: test("deal.net", "known", true), rank: 1, clause: "raise/net" },
        { when: test("deal.net", "known", false), rank: 2, clause: "raise/no-net" },
        { when: test("order.note", "known", false), rank: 3, clause: "raise/note" },
        { when: test("client.kind", "known", true), rank: 1, clause: "raise/kind" },
      ],
    }),
    decided: [
      {},
      { "order.cost": unknown },
      { "order.amount": unknown },
      { "order.note": unknown },
      { "client.kind": unknown },
      { "order.note": 5, "client.kind": "D" },
    ],
  },
  {
    name: "required facts and limits",
    program: policy({
      requires: ["order.amount", "client.kind"],
      limits: [
        { when: test("order.amount", "from", 1000), clause: "limits/amount" },
        { when: any(not(gold), prepaid), clause: "limits/gold" },
        { when: test("ask.percent", "to", points(50)), clause: "limits/asked" },
      ],
      discounts: [{ table: amounts }],
    }),
    decided: [
      {},
      ...[999, 1000, unknown, "1000", 0.5].map((amount) => ({ "order.amount": amount })),
      { "order.prepaid": false },
      { "order.prepaid": false, "order.amount": 1 },
      { "order.prepaid": unknown, "client.kind": "plain" },
      { "client.kind": unknown, "order.amount": unknown },
      { "client.kind": unknown },
      ...askFor(50, 50.0001),
    ],
    left: [{ "order.prepaid": unknown }, { "ask.percent": unknown }, { "ask.percent": "5", "client.kind": unknown }],
  },
  {
    name: "a limit over required facts alone",
    program: policy({
      requires: ["order.amount"],
      limits: [{ when: test("order.amount", "from", 1000), clause: "limits/amount" }],
    }),
    decided: [{}, { "order.amount": unknown }, { "order.amount": 5 }],
  },
  {
    name: "rates by kind, by band, and by both",
    program: policy({
      discounts: [{ table: kinds }, { table: amounts, when: prepaid }, { table: kindsByAmount }],
    }),
    decided: [
      ...aroundBands,
      ...ofKinds,
      ...ofKinds.map((kind) => ({ ...kind, "order.amount": 999 })),
      ...ofKinds.map((kind) => ({ ...kind, "order.amount": 1000 })),
      { "order.amount": unknown },
      { "order.amount": unknown, "client.kind": unknown },
      { "order.prepaid": false },
      { "order.prepaid": unknown },
      ...askFor(15, 20),
    ],
  },
  {
    name: "rates of facts that are surely known",
    program: policy({
      requires: ["client.kind", "order.amount", "order.day"],
      discounts: [
        { table: kinds },
        { table: amounts },
        { table: kindsByAmount },
        { table: windows("first", jubilee, summer) },
      ],
    }),
    decided: [...aroundBands, ...ofKinds, ...season, { "order.amount": unknown }, { "order.day": unknown }],
  },
  {
    name: "one rate by more regions than are compared",
    program: policy({
      discounts: [
        { table: byChoice("client.region", Object.fromEntries(regions.map((each, index) => [each, index])), "region") },
      ],
      deny: [{ when: test("client.region", "in", ["r1", "r12", "elsewhere"]), clause: "deny/region" }],
    }),
    decided: ["r0", "r1", "r2", "r11", "r12"].map((region) => ({ "client.region": region })),
    left: ["r13", 5, unknown].map((region) => ({ "client.region": region })),
  },
  ...[16, 17, 64, 65].map(
    (size): SmallPolicy => ({
      name: `a table of ${size} bands`,
      program: policy({ discounts: [{ table: manyBands(size) }] }),
      decided: [...aroundMany, { "order.amount": unknown }],
    }),
  ),
  {
    name: "additive discounts over the whole price",
    program: policy({
      discounts: [{ table: flat(60, "most"), when: prepaid }, { table: flat(50, "half") }],
    }),
    decided: [{}, { "order.prepaid": false }, ...askFor(50, 99, 100)],
  },
  {
    name: "the best of several discounts",
    program: policy({
      stacking: "best-of",
      discounts: [
        { table: kinds },
        { table: flat(2, "paid"), when: prepaid },
        { table: windows("best", spring, jubilee, summer) },
        { table: flat(0, "nothing") },
      ],
    }),
    decided: [
      ...season,
      ...ofKinds,
      ...ofKinds.flatMap((kind) => season.map((day) => ({ ...kind, ...day, "order.prepaid": false }))),
      { "order.day": unknown },
      { "order.day": unknown, "client.kind": "new", "order.prepaid": false },
    ],
  },
  {
    name: "the best of discounts of nothing",
    program: policy({
      stacking: "best-of",
      discounts: [{ table: kinds }, { table: flat(0, "first") }, { table: flat(0, "second"), when: prepaid }],
    }),
    decided: [...ofKinds, { "client.kind": "new", "order.prepaid": false }],
  },
  {
    name: "discounts one from the rest of another, by what is left",
    program: policy({
      stacking: "sequential",
      discounts: [
        { table: flat(10, "first"), when: prepaid },
        { table: kinds },
        {
          table: bands(
            "order.amount",
            [
              [1000, 1],
              [90_000, 3],
              [95_000, 4],
            ],
            "left",
            true,
          ),
        },
      ],
    }),
    decided: [
      {},
      { "order.prepaid": false },
      ...[105_262, 105_263, 105_264, 111_111, 999, 1000, 0].map((amount) => ({ "order.amount": amount })),
      { "client.kind": "new" },
      { "client.kind": "plain", "ask.percent": points(30) },
    ],
    left: [{ "order.prepaid": unknown }, { "client.kind": unknown }, { "order.amount": unknown }],
  },
  {
    name: "discounts one from the rest of another",
    program: policy({
      stacking: "sequential",
      discounts: [{ table: flat(33.3333, "third") }, { table: kinds }, { table: flat(10, "paid"), when: prepaid }],
    }),
    decided: [{}, ...ofKinds, { "order.prepaid": unknown }, { "order.prepaid": false }, ...askFor(40, 50)],
  },
  {
    name: "windows, the first of those that are open",
    program: policy({
      discounts: [
        { table: windows("first", winter, spring, jubilee, summer) },
        { table: windows("first", windowOf(1, 101, 1231, "always")), when: prepaid },
        {
          table: windows(
            "first",
            windowOf(0.5, 301, 301, "one-day"),
            windowOf(1.5, 601, 831, "low"),
            windowOf(3, 615, 701, "high"),
          ),
        },
      ],
    }),
    decided: [
      ...season,
      ...season.map((day) => ({ ...day, "client.kind": "plain" })),
      ...season.map((day) => ({ ...day, "client.kind": unknown })),
      { "order.day": unknown },
      { "order.day": unknown, "client.kind": "plain" },
      { "order.prepaid": false },
      { "order.prepaid": unknown },
    ],
  },
  {
    name: "windows, the best of those that are open",
    program: policy({
      discounts: [{ table: windows("best", summer, winter, spring, jubilee, windowOf(4, 20260615, 20260615, "day")) }],
    }),
    decided: [
      ...season,
      ...season.map((day) => ({ ...day, "client.kind": "plain" })),
      ...season.map((day) => ({ ...day, "client.kind": unknown })),
      { "order.day": unknown },
    ],
  },
  {
    name: "a cap, and a cap by kind",
    program: policy({
      discounts: [{ table: flat(30, "most"), when: large }, { table: flat(4, "base") }],
      caps: [flat(20, "cap"), byChoice("client.kind", { gold: 25, plain: 10, new: 3 }, "caps")],
    }),
    decided: [
      {},
      ...["plain", "new"].map((kind) => ({ "client.kind": kind })),
      ...["plain", "new"].map((kind) => ({ "client.kind": kind, "order.amount": 10 })),
      { "order.amount": 10 },
      { "order.amount": unknown },
      ...askFor(20, 25, 26),
    ],
    left: [{ "client.kind": unknown }, { "client.kind": "D" }],
  },
  {
    name: "a cap of a kind that is surely known",
    program: policy({
      requires: ["client.kind"],
      discounts: [{ table: flat(30, "most") }],
      caps: [byChoice("client.kind", { gold: 25, plain: 10, new: 3 }, "caps")],
    }),
    decided: ofKinds,
  },
  {
    name: "a cap that forgot a kind",
    program: policy({
      discounts: [{ table: flat(30, "most") }],
      caps: [byChoice("client.kind", { gold: 25, plain: 10, new: unknown }, "caps")],
    }),
    decided: [{}, { "client.kind": "plain" }],
    left: [{ "client.kind": "new" }],
  },
  {
    name: "authority that weighs what is allowed",
    program: policy({
      discounts: [{ table: kinds }, { table: amounts }, { table: windows("first", jubilee, summer) }],
      deny: [{ when: test("deal.allowed", "above", points(14)), clause: "deny/allowed" }],
    }),
    decided: [{}, ...season, ...aroundBands],
    left: [{ "client.kind": unknown }, { "order.amount": unknown }, { "order.day": unknown }],
  },
  {
    name: "authority that weighs what the best windows may give",
    program: policy({
      discounts: [
        {
          table: windows(
            "best",
            windowOf(4, 20260601, 20260630, "gold", gold),
            windowOf(7, 20260601, 20260630, "paid", prepaid),
            windowOf(4, 20260610, 20260620, "all"),
            windowOf(2, 601, 630, "yearly", test("order.note", "is", "usual")),
          ),
        },
      ],
      deny: [{ when: test("deal.allowed", "to", points(4)), clause: "deny/allowed" }],
    }),
    decided: [{}, { "order.prepaid": false }, ...season, ...season.map((day) => ({ ...day, "order.prepaid": false }))],
    left: [
      { "order.day": unknown },
      { "client.kind": unknown },
      { "client.kind": unknown, "order.prepaid": false },
      { "client.kind": unknown, "order.prepaid": false, "order.day": 20260625 },
      { "client.kind": "plain", "order.prepaid": unknown },
      { "client.kind": "plain", "order.prepaid": false, "order.note": unknown },
      { "client.kind": "plain", "order.prepaid": false, "order.note": unknown, "order.day": 20260625 },
    ],
  },
  {
    name: "authority that weighs what the first window may give, behind a condition",
    program: policy({
      discounts: [
        {
          when: test("order.count", "from", 1000),
          table: windows(
            "first",
            windowOf(2, 20260601, 20260630, "gold", gold),
            windowOf(7, 20260601, 20260630, "paid", prepaid),
            windowOf(4, 20260610, 20260620, "all"),
          ),
        },
        { when: test("order.count", "from", 2000), table: kinds },
        { table: flat(1, "note"), when: test("order.note", "is", "usual") },
      ],
      raise: [{ when: test("deal.excess", "above", 0), rank: 2, clause: "raise/excess" }],
    }),
    decided: [
      {},
      { "client.kind": "plain" },
      { "client.kind": "plain", "order.prepaid": false },
      ...season,
      ...[999, 1000, 1999].map((count) => ({ "order.count": count })),
    ],
    left: [
      { "order.day": unknown },
      { "client.kind": unknown },
      { "client.kind": unknown, "order.count": 1500 },
      { "client.kind": unknown, "order.count": 5 },
      { "client.kind": "plain", "order.prepaid": unknown },
      { "order.prepaid": unknown },
      { "order.count": unknown },
      { "order.note": unknown },
    ],
  },
  {
    name: "authority that weighs the deal, and not what is allowed",
    program: policy({
      discounts: [{ table: kinds }],
      deny: [{ when: test("order.note", "is", "odd"), clause: "deny/note" }],
    }),
    decided: [{ "client.kind": unknown }, { "order.note": "odd", "client.kind": unknown }],
    left: [{ "order.note": unknown }],
  },
  {
    name: "a ladder that weighs the excess",
    program: policy({
      discounts: [{ table: kinds, when: prepaid }],
      steps: [step("low", 5, { when: test("deal.excess", "to", points(3)) }), step("mid")],
    }),
    decided: [{}, ...askFor(5, 8, 8.0001, 10.0001), { "order.prepaid": false }],
    left: [{ "client.kind": unknown }, { "order.prepaid": unknown }],
  },
  {
    name: "texts, flags and days in conditions",
    program: policy({
      discounts: [
        { table: flat(1, "note"), when: test("order.note", "in", ["a", "b"]) },
        { table: flat(2, "no-note"), when: test("order.note", "known", false) },
        {
          table: flat(4, "day"),
          when: all(test("order.day", "above", 20260610), test("order.day", "below", 20260620)),
        },
        { table: flat(8, "kind"), when: test("client.kind", "not-in", ["gold", "new"]) },
        { table: flat(16, "odd"), when: test("client.kind", "is-not", "nobody") },
        {
          table: flat(32, "late"),
          when: any(test("order.prepaid", "is", false), not(test("order.count", "from", 1000))),
        },
      ],
    }),
    decided: [
      ...["a", "b", "c", 7, unknown].map((note) => ({ "order.note": note })),
      ...onDays(20260610, 20260611, 20260619, 20260620),
      ...ofKinds,
      ...[true, false, "true", unknown].map((paid) => ({ "order.prepaid": paid })),
      ...[999, 1000, unknown].map((count) => ({ "order.count": count })),
    ],
  },
];

/** Ladders that no regulation can state, for they must rise; a printed one climbs them right all the same. */
export const fallingLadders: readonly SmallPolicy[] = [
  {
    name: "a ladder that gives everything on its first step",
    program: policy({ steps: [step("low"), step("mid", 10)] }),
    decided: askers,
  },
  {
    name: "a ladder that falls",
    program: policy({ steps: [step("low", 5), step("mid", 3), step("top", 8)] }),
    decided: [...askers, ...askFor(0, 3.1, 8, 9)],
  },
];
