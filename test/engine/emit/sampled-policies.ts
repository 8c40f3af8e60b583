import fc from "fast-check";
import type { DiscountProgram } from "../../../src/engine/ir.ts";
import type { FactTree } from "../../../src/engine/known-facts.ts";
import { deals, nested, programs } from "../arbitrary-programs.ts";
import { programsWithLadders } from "../authority/arbitrary-ladders.ts";

/** A random policy and deals to ask it about, always the same ones: what is found once stays found. */
export interface Sample {
  readonly program: DiscountProgram;
  readonly asked: readonly (readonly [facts: FactTree, net: number | undefined])[];
}

/** Totals of priced lines, as they may be beside a deal. */
const nets = fc.option(fc.constantFrom(-1, 0, 1, 99_000, 9_007_199_254_740_991), { nil: undefined });

/** Small enough to be printed and read in no time: random tables have up to three hundred cells. */
function isSmall({ discounts, caps }: DiscountProgram): boolean {
  const tables = [...discounts.map(({ table }) => table), ...caps];
  return tables.every((table) => table.kind === "windows" || [...table.columns.values()].flat().length <= 40);
}

function sampled(policies: fc.Arbitrary<DiscountProgram>, size: number): readonly Sample[] {
  const facts = fc.oneof(deals({ wild: true }), deals({ wild: false })).map(nested);
  const asked = fc.array(fc.tuple(facts, nets), { minLength: 5, maxLength: 5 });
  return fc.sample(
    policies.filter(isSmall).chain((program) => asked.map((all): Sample => ({ program, asked: all }))),
    { seed: 20_261_122, numRuns: size },
  );
}

/** Policies with every way to discount, on plain ladders. */
export const sampledPolicies = sampled(programs(), 50);

/** Policies with ladders of every form. */
export const sampledLadders = sampled(programsWithLadders(), 40);
