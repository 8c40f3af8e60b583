import fc from "fast-check";
import type { Condition } from "../../src/conditions/condition.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import type { DiscountProgram, DiscountRule, FactSlot, LookupTable, Rate } from "../../src/engine/ir.ts";
import type { FactTree } from "../../src/engine/known-facts.ts";
import type { WindowDates } from "../../src/model/kinds/price-policy/content.ts";

/** Random programs over a small dictionary, and random deals that hit their boundaries, lack facts or hold nonsense. */

const hostile = 'x"];throw 1//\u2028';
function slotsOf(facts: readonly Omit<FactSlot, "path">[]): readonly FactSlot[] {
  return facts.map((fact) => ({ ...fact, path: fact.name.split(".") }));
}

const slots: readonly FactSlot[] = slotsOf([
  { name: "a.kind", type: "choice", choices: ["p", "q", hostile] },
  { name: "a.constructor", type: "choice", choices: Array.from({ length: 15 }, (_, index) => `c${index}`) },
  { name: "b.role", type: "choice", choices: ["rep", "low", "mid", "top"] },
  { name: "b.amount", type: "money", choices: [] },
  { name: "b.cost", type: "money", choices: [] },
  { name: "b.day", type: "date", choices: [] },
  { name: "b.count", type: "quantity", choices: [] },
  { name: "b.flag", type: "flag", choices: [] },
  { name: "c.note", type: "text", choices: [] },
  { name: "c.asked", type: "percent", choices: [] },
]);

const days = [20251231, 20260101, 20260214, 20260215, 20260216, 20260630, 20261224, 20261225, 20261231, 20270101];
const amounts = [-1, 0, 1, 99, 100, 101, 1_000, 50_000, 99_999, 100_000, 100_001, 9_007_199_254_740_991];
const percents = [0, 1, 15_000, 30_000, 50_000, 120_000, 333_333, 999_999, 1_000_000];

const plausible: Readonly<Record<string, fc.Arbitrary<number | string | boolean>>> = {
  money: fc.oneof(fc.constantFrom(...amounts), fc.integer({ min: 0, max: 200_000 })),
  quantity: fc.constantFrom(0, 500, 1000, 1001, 2000),
  percent: fc.oneof(fc.constantFrom(...percents, -1, 1_000_001), fc.integer({ min: 0, max: 400_000 })),
  date: fc.constantFrom(...days),
  flag: fc.boolean(),
  text: fc.constantFrom("", "x", hostile),
};

function factValue({ type, choices }: FactSlot): fc.Arbitrary<number | string | boolean> {
  return type === "choice" ? fc.constantFrom(...choices) : (plausible[type] ?? fc.constant(0));
}

const range = startOfFile("random.yaml");

function test(slot: FactSlot, withKnown: boolean): fc.Arbitrary<Condition> {
  const ordered = slot.type === "money" || slot.type === "percent" || slot.type === "quantity" || slot.type === "date";
  const single = fc.record({
    operator: fc.constantFrom(...(ordered ? ["from", "above", "to", "below", "is", "is-not"] : ["is", "is-not"])),
    operand: factValue(slot),
  });
  const listed = fc.record({
    operator: fc.constantFrom("in", "not-in"),
    operand: fc.array(factValue(slot), { minLength: 1, maxLength: 3 }),
  });
  const known = fc.record({ operator: fc.constant("known"), operand: fc.boolean() });
  const forms = [single, ...(slot.type === "flag" ? [] : [listed]), ...(withKnown ? [known] : [])];
  return fc.oneof(...forms).map((form) => ({ kind: "test", fact: slot.name, range, ...form }));
}

function condition(facts: readonly FactSlot[], withKnown: boolean): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...facts).chain((slot) => test(slot, withKnown));
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof<fc.MaybeWeightedArbitrary<Condition>[]>(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((of) => ({ kind: "all", of })),
      fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((of) => ({ kind: "any", of })),
      tie("tree").map((of) => ({ kind: "not", of })),
    ),
  }));
  return tree;
}

const computed: readonly FactSlot[] = slotsOf([
  { name: "deal.requested", type: "percent", choices: [] },
  { name: "deal.allowed", type: "percent", choices: [] },
  { name: "deal.excess", type: "percent", choices: [] },
  { name: "deal.margin", type: "percent", choices: [] },
  { name: "deal.net", type: "money", choices: [] },
]);

let clauses = 0;
const clause = (): string => {
  clauses += 1;
  return `random#${clauses}`;
};

const rate = fc
  .oneof(fc.constantFrom(...percents), fc.integer({ min: 0, max: 100_000 }))
  .map((value): Rate => ({ rate: value, clause: clause() }));

function lookup(options: {
  readonly bands: boolean;
  readonly holes: boolean;
  readonly running: boolean;
}): fc.Arbitrary<LookupTable> {
  return fc
    .record({
      by: fc.option(fc.constantFrom("a.kind", "a.constructor"), { nil: undefined }),
      over: options.bands
        ? fc.option(fc.constantFrom("b.amount", "b.count"), { nil: undefined })
        : fc.constant(undefined),
      from: fc.uniqueArray(fc.constantFrom(0, 1, 100, 1000, 50_000, 100_000), { minLength: 1, maxLength: 5 }),
      many: fc.boolean(),
    })
    .chain(({ by, over, from, many }) => {
      const sorted = many ? Array.from({ length: 20 }, (_, index) => index * 100) : from.toSorted((a, b) => a - b);
      const height = over === undefined ? 1 : sorted.length;
      const choices = by === undefined ? [undefined] : (slots.find(({ name }) => name === by)?.choices ?? []);
      const cell = options.holes ? fc.option(rate, { nil: undefined, freq: 6 }) : rate;
      const column = fc.array(cell, { minLength: height, maxLength: height });
      return fc.tuple(...choices.map(() => column)).map(
        (columns): LookupTable => ({
          kind: "lookup",
          ...(by === undefined ? {} : { by }),
          ...(over === undefined
            ? {}
            : { over: { fact: over, from: sorted, running: options.running && over === "b.amount" } }),
          columns: new Map(choices.map((choice, index) => [choice, columns[index] ?? []])),
        }),
      );
    });
}

const dates: fc.Arbitrary<WindowDates> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
    .map(([a, b]) => ({ yearly: false, from: Math.min(a, b), to: Math.max(a, b) })),
  fc
    .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
    .map(([a, b]) => ({ yearly: true, from: a % 10_000, to: b % 10_000 })),
);

function discount(running: boolean, withKnown: boolean): fc.Arbitrary<DiscountRule> {
  const when = fc.option(condition(slots, withKnown), { nil: undefined });
  const optional = (value: Condition | undefined): { when?: Condition } => (value === undefined ? {} : { when: value });
  const row = fc
    .tuple(dates, when, rate)
    .map(([span, guard, cited]) => ({ dates: span, ...optional(guard), ...cited }));
  const windows = fc
    .tuple(fc.constantFrom("first" as const, "best" as const), fc.array(row, { minLength: 1, maxLength: 4 }))
    .map(([hit, rows]) => ({ kind: "windows" as const, day: "b.day", hit, rows }));
  return fc
    .tuple(fc.oneof(lookup({ bands: true, holes: true, running }), windows), when)
    .map(([table, guard]): DiscountRule => ({ ...optional(guard), table }));
}

export interface ProgramOptions {
  /** Whether conditions may ask if a fact is known: only then can a missing fact help. */
  readonly known?: boolean;
  /** Whether authority may ask about what is computed. */
  readonly computed?: boolean;
}

/** A random program. */
export function programs({ known = true, computed: asks = true }: ProgramOptions = {}): fc.Arbitrary<DiscountProgram> {
  const weighed = asks ? [...slots, ...computed, ...computed] : slots;
  const ruling = condition(slots, known).map((when) => ({ when, clause: clause() }));
  const judged = condition(weighed, known).map((when) => ({ when, clause: clause() }));
  return fc.constantFrom("additive" as const, "sequential" as const, "best-of" as const).chain((stacking) =>
    fc
      .record({
        requires: fc.subarray(
          slots.map(({ name }) => name),
          { maxLength: 4 },
        ),
        limits: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(ruling, { maxLength: 2 })),
        discounts: fc.array(discount(stacking === "sequential", known), { maxLength: 5 }),
        caps: fc.array(lookup({ bands: false, holes: false, running: false }), { maxLength: 2 }),
        deny: fc.array(judged, { maxLength: 2 }),
        raise: fc.array(fc.tuple(judged, fc.integer({ min: 1, max: 3 })), { maxLength: 2 }),
        limitsOfLadder: fc.constantFrom([10_000, 50_000, undefined], [10_000, 50_000, 200_000]),
        superiors: superiors(),
      })
      .map(
        ({ requires, raise, limitsOfLadder, superiors: over, ...rest }): DiscountProgram => ({
          ...rest,
          stacking,
          facts: new Map(slots.map((slot) => [slot.name, slot])),
          amount: "b.amount",
          cost: "b.cost",
          requested: "c.asked",
          requires: requires.map((fact) => ({ fact, clause: clause() })),
          raise: raise.map(([judgement, rank]) => ({ ...judgement, rank })),
          ladder: {
            asker: "b.role",
            nobody: { clause: "l#nobody", ownClause: "l#own-nobody" },
            steps: ["low", "mid", "top"].map((role, index) => {
              const upTo = limitsOfLadder[index];
              const limit = upTo === undefined ? {} : { limit: { upTo } };
              return { roles: [role], mode: "any" as const, clause: `l#${role}`, ownClause: `l#own-${role}`, ...limit };
            }),
            superiors: over,
            beyond: "l#beyond",
          },
        }),
      ),
  );
}

/** The role beside every random ladder, above some of those who stand on it or above nobody. */
export function superiors(): fc.Arbitrary<ReadonlyMap<string, readonly string[]>> {
  return fc
    .subarray(["low", "mid", "top"])
    .map((under) => new Map<string, readonly string[]>(under.length === 0 ? [] : [["rep", under]]));
}

/** Random conditions, as authority asks them. */
export function conditions({ known = true, computed: asks = true }: ProgramOptions = {}): fc.Arbitrary<Condition> {
  return condition(asks ? [...slots, ...computed, ...computed] : slots, known);
}

export type FlatFacts = Readonly<Record<string, unknown>>;

/** Facts by name as the engine takes them: nested. */
export function nested(flat: FlatFacts): FactTree {
  const groups = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(flat)) {
    const [group = "", part = ""] = name.split(".");
    groups.set(group, { ...groups.get(group), [part]: value });
  }
  return Object.fromEntries(groups) as FactTree;
}

const nonsense = fc.constantFrom<unknown>(
  null,
  "1000",
  Number.NaN,
  0.5,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  "D",
  [],
  {},
);

/** Random facts: most known, some missing, and with `wild` some that are no value of their type. */
export function deals(options: { readonly wild: boolean }): fc.Arbitrary<FlatFacts> {
  const fact = (slot: FactSlot): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 30, arbitrary: factValue(slot) },
      { weight: 1, arbitrary: fc.constant(undefined) },
      ...(options.wild ? [{ weight: 1, arbitrary: nonsense }] : []),
    );
  return fc.record(Object.fromEntries(slots.map((slot) => [slot.name, fact(slot)])));
}

/** The names of all facts. */
export const factNames: readonly string[] = slots.map(({ name }) => name);
