import fc from "fast-check";
import { factsIn } from "../../../src/conditions/condition.ts";
import type { DiscountProgram, Ladder, Limit, Raise, Step } from "../../../src/engine/ir.ts";
import type { ApprovalMode } from "../../../src/model/decision.ts";
import { conditions, type ProgramOptions, programs, superiors } from "../arbitrary-programs.ts";

/** Random programs with ladders of every form: equals, several approvals, limits by a choice, conditions. */

const roles = ["rep", "low", "mid", "top"] as const;
const modes: fc.Arbitrary<ApprovalMode> = fc.constantFrom("any", "together", "in-order");

function limits(least: number): fc.Arbitrary<Limit | undefined> {
  const upTo = fc.constantFrom(least, least + 10_000, least + 20_000);
  const byKind = fc
    .array(fc.option(upTo, { nil: undefined, freq: 8 }), { minLength: 3, maxLength: 3 })
    .map(([p, q]): Limit => {
      const cells = Object.entries({ p, q });
      const choices = cells.flatMap(([choice, limit]) =>
        limit === undefined ? [] : [[choice, { upTo: limit, clause: `l#${least}/${choice}` }] as const],
      );
      return { by: "a.kind", choices: new Map(choices) };
    });
  return fc.oneof(
    { weight: 3, arbitrary: upTo.map((limit): Limit => ({ upTo: limit })) },
    { weight: 2, arbitrary: byKind },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function step(index: number, options: ProgramOptions): fc.Arbitrary<Step> {
  return fc
    .record({
      roles: fc.subarray([...roles.slice(1)], { minLength: 1 }),
      mode: modes,
      limit: limits(index * 20_000),
      when: fc.option(conditions(options), { nil: undefined, freq: 3 }),
    })
    .map(({ roles: named, mode, limit, when }) => ({
      roles: named,
      mode: named.length > 1 ? mode : "any",
      ...(limit === undefined ? {} : { limit }),
      ...(when === undefined ? {} : { when }),
      clause: `l#${index}`,
      ownClause: `l#own-${index}`,
    }));
}

function ladders(options: ProgramOptions): fc.Arbitrary<Ladder> {
  return fc
    .integer({ min: 1, max: 4 })
    .chain((length) => fc.tuple(superiors(), fc.tuple(...Array.from({ length }, (_, index) => step(index, options)))))
    .map(([over, steps]) => ({
      asker: "b.role",
      nobody: { clause: "l#nobody", ownClause: "l#own-nobody" },
      steps,
      superiors: over,
      beyond: "l#beyond",
    }));
}

function raises(top: number, options: ProgramOptions): fc.Arbitrary<Raise[]> {
  const all = fc.record({
    mode: fc.constantFrom("together" as const, "in-order" as const),
    roles: fc.subarray(["low", "mid", "top", "side"], { minLength: 2 }),
  });
  const raise = fc.record({
    when: conditions(options),
    rank: fc.integer({ min: 1, max: top }),
    all: fc.option(all, { nil: undefined, freq: 1 }),
  });
  return fc.array(raise, { maxLength: 3 }).map((list) =>
    list.map(({ when, rank, all: several }, index) => ({
      when,
      rank,
      clause: `l#raise-${index}`,
      ...(several === undefined ? {} : { all: several }),
    })),
  );
}

/** A random program with any ladder. */
export function programsWithLadders(options: ProgramOptions = {}): fc.Arbitrary<DiscountProgram> {
  return fc
    .tuple(programs(options), ladders(options))
    .chain(([program, ladder]) =>
      raises(ladder.steps.length, options).map((raise): DiscountProgram => ({ ...program, ladder, raise })),
    );
}

/** Every fact that a condition of the program asks about. */
export function askedFacts({ limits: bounds, deny, raise, ladder, discounts }: DiscountProgram): string[] {
  const windows = discounts.flatMap(({ table }) => (table.kind === "windows" ? table.rows : []));
  return [...bounds, ...deny, ...raise, ...ladder.steps, ...discounts, ...windows].flatMap(({ when }) =>
    when === undefined ? [] : factsIn(when),
  );
}

/** The roles that may ask, and one that stands on no ladder. */
export const askers: readonly string[] = roles;
