import { wholePercent } from "../../values/percent.ts";
import { compareFractions, type Fraction, floorTimes, larger, minus, none, plus, times, whole } from "../fraction.ts";
import type { Budget, DiscountProgram, DiscountRule, Lift } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import { toldLacking } from "../told.ts";
import type { ConsideredClause } from "../trace.ts";
import { type Bounded, type Effect, effectOf, type Given, type Ground } from "./effect.ts";
import type { FreePart } from "./free-units.ts";
import { answerOf, type Before } from "./rates.ts";

/** Discounts together, before caps. */
export interface Stacked {
  /** The share of the original price that they take off; may be above 1. */
  readonly total: Fraction;
  readonly clauses: readonly string[];
  readonly considered: readonly ConsideredClause[];
  readonly open: readonly string[];
  /** What lifts the deal, because of discounts that count. */
  readonly lifts: readonly Lift[];
}

/** What one rule came to. */
export interface Outcome {
  readonly given?: Given;
  readonly open: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

/** Clauses that could have spoken, had not `by` been taken. */
function outranked({ considered }: Outcome, by: string | undefined): readonly ConsideredClause[] {
  if (by === undefined) return considered;
  return considered.map((each) =>
    each.standing === "applied" ? { ...each, standing: "silent", reason: { kind: "outranked", by } } : each,
  );
}

function largest(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((best, { given }, index) => {
    if (given === undefined) return best;
    const leader = outcomes[best]?.given;
    return leader === undefined || compareFractions(given.off, leader.off) > 0 ? index : best;
  }, -1);
}

/** The first that gives something, or may; with nothing to give, the first that speaks. */
function firstGiving(outcomes: readonly Outcome[]): number {
  const index = outcomes.findIndex(
    ({ given, open }) => (given !== undefined && compareFractions(given.off, none) > 0) || open.length > 0,
  );
  return index === -1 ? outcomes.findIndex(({ given }) => given !== undefined) : index;
}

/** Leaves at most one of a group. What is open in a member that could still win stays open. */
function oneOf(members: readonly Outcome[], hit: "first" | "best"): Outcome[] {
  const winner = hit === "best" ? largest(members) : firstGiving(members);
  const taken = members[winner];
  if (taken === undefined) return [...members];
  // One that only may give something holds back those behind it: they could be softer than what is promised.
  const isSure = taken.given !== undefined;
  const by = isSure
    ? taken.given.clauses[0]
    : taken.considered.find(({ standing }) => standing === "unsettled")?.clause;
  return members.map((member, index) => {
    if (index === winner) return member;
    const staysOpen = hit === "best" || !isSure || index < winner;
    return { considered: outranked(member, by), open: staysOpen ? member.open : [] };
  });
}

/** Rules that are judged together: one alone, or a whole group. */
function batchesOf(discounts: readonly DiscountRule[]): DiscountRule[][] {
  const batches: DiscountRule[][] = [];
  for (const rule of discounts) {
    const last = batches.at(-1);
    if (rule.group !== undefined && last?.[0]?.group?.id === rule.group.id) last.push(rule);
    else batches.push([rule]);
  }
  return batches;
}

/** What the discounts before have left in turn, and what they take together. */
interface Earlier extends Before {
  readonly taken: Fraction;
}

function outcomeOf(
  rule: DiscountRule,
  program: DiscountProgram,
  known: Known,
  before: Earlier,
  ground: Ground | undefined,
  part: FreePart | undefined,
): Outcome {
  const answer = answerOf(rule, known, before);
  // A fixed price of the order counts what the discounts before have taken, however they stack.
  const resting = program.stacking === "additive" && rule.gives === "fixed-price";
  const left = resting ? larger(none, minus(whole, before.taken)) : whole;
  const kept = program.stacking === "sequential" ? before.kept : left;
  const effect = effectOf(rule, answer, program.amount, kept, known, ground, part);
  const { given } = effect;
  return {
    ...(given === undefined ? {} : { given: resting ? { ...given, off: times(given.off, left) } : given }),
    open: [...answer.open, ...effect.open],
    considered: [...withheld(answer.considered, effect), ...ownBounds(rule, effect, known)],
  };
}

/** A rate that was found gives nothing while a fact that its money hangs on is unknown: whoever asks why is told which. */
function withheld(considered: readonly ConsideredClause[], { given, open: [fact] }: Effect): ConsideredClause[] {
  if (given !== undefined || fact === undefined) return [...considered];
  return considered.map((each) => toldLacking(each, fact));
}

/** What a bound of the rule itself did, as shares of the price that the rule is read on. */
function bound(clause: string, { before, limit }: Bounded): ConsideredClause {
  const standing = compareFractions(limit, before) < 0 ? "applied" : "silent";
  const [total, cap] = [floorTimes(before, wholePercent), floorTimes(limit, wholePercent)];
  return { clause, stage: "caps", standing, reason: { kind: "cap", total, cap } };
}

/** What a budget did: one that does not suffice cuts the discount, withholds it, or is gone over with an approval. */
function spent(
  { clause, used: fact, limit, over }: Budget,
  before: Fraction,
  given: Given,
  known: Known,
): ConsideredClause {
  const speaks = given.clauses.includes(clause);
  if (speaks && over === "cut") return bound(clause, { before, limit: given.off });
  const reason = { kind: "spent", fact, value: known(fact) ?? limit, limit } as const;
  return { clause, stage: "caps", standing: speaks ? "applied" : "silent", reason };
}

/** The cap and the budget of a rule that gives something. */
function ownBounds(
  { atMost, budget }: DiscountRule,
  { given, atMost: bounded, unspent, open }: Effect,
  known: Known,
): ConsideredClause[] {
  if (given === undefined) {
    if (budget === undefined || !open.includes(budget.used)) return [];
    return [
      {
        clause: budget.clause,
        stage: "caps",
        standing: "unsettled",
        reason: { kind: "missing", fact: budget.used },
      },
    ];
  }
  return [
    ...(atMost === undefined || bounded === undefined ? [] : [bound(atMost.clause, bounded)]),
    ...(budget === undefined || unspent === undefined ? [] : [spent(budget, unspent, given, known)]),
  ];
}

/** What every rule came to, in order; money is taken from the ground. */
export function outcomesOf(
  program: DiscountProgram,
  known: Known,
  ground?: Ground,
  partOf: (rule: DiscountRule) => FreePart | undefined = () => undefined,
): Outcome[] {
  let before: Earlier = { kept: whole, taken: none, open: [] };
  return batchesOf(program.discounts).flatMap((batch) => {
    const judged = batch.map((rule) => outcomeOf(rule, program, known, before, ground, partOf(rule)));
    const group = batch[0]?.group;
    const outcomes = group === undefined ? judged : oneOf(judged, group.hit);
    for (const { given, open } of outcomes) {
      const kept = given === undefined ? before.kept : times(before.kept, minus(whole, given.off));
      const taken = plus(before.taken, given?.off ?? none);
      before = { kept, taken, open: [...before.open, ...open] };
    }
    return outcomes;
  });
}

/** Only the largest discount counts; the first of equals. */
function bestOf(outcomes: readonly Outcome[]): Stacked {
  const open = outcomes.flatMap((each) => each.open);
  const winner = outcomes[largest(outcomes)];
  const by = winner?.given?.clauses[0];
  const considered = outcomes.flatMap((each) => (each === winner ? each.considered : outranked(each, by)));
  const { off = none, clauses = [], lift } = winner?.given ?? {};
  return { total: off, clauses, considered, open, lifts: lift === undefined ? [] : [lift] };
}

/** The discounts of a program together. */
export function stackDiscounts(program: DiscountProgram, known: Known, ground?: Ground): Stacked {
  return stackOutcomes(program.stacking, outcomesOf(program, known, ground));
}

/** Outcomes of rules together. */
export function stackOutcomes(stacking: DiscountProgram["stacking"], outcomes: readonly Outcome[]): Stacked {
  if (stacking === "best-of") return bestOf(outcomes);
  const given = outcomes.flatMap((each) => each.given ?? []);
  const total =
    stacking === "additive"
      ? given.reduce((sum, { off }) => plus(sum, off), none)
      : minus(
          whole,
          given.reduce((kept, { off }) => times(kept, minus(whole, off)), whole),
        );
  return {
    total,
    clauses: given.flatMap(({ clauses }) => clauses),
    considered: outcomes.flatMap(({ considered }) => considered),
    open: outcomes.flatMap(({ open }) => open),
    lifts: given.flatMap(({ lift }) => lift ?? []),
  };
}
