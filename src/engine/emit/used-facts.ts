import { factsIn } from "../../conditions/condition.ts";
import { computedFactNames } from "../../model/computed-facts.ts";
import type { DiscountProgram, DiscountRule } from "../ir.ts";

/** The facts that a discount consults, where no clock is asked. */
export function consulted({ when, table }: DiscountRule): string[] {
  const own = when === undefined ? [] : factsIn(when);
  if (table.kind === "windows")
    return [...own, table.day, ...table.rows.flatMap((row) => (row.when === undefined ? [] : factsIn(row.when)))];
  return [
    ...own,
    ...(table.by === undefined ? [] : [table.by]),
    ...(table.over === undefined ? [] : [table.over.fact]),
  ];
}

/** Every fact of the deal that a program may ask about, each once. */
export function usedFacts(program: DiscountProgram): string[] {
  const { steps } = program.ladder;
  const conditions = [...program.limits, ...program.deny, ...program.raise, ...steps].flatMap(({ when }) => when ?? []);
  const all = [
    ...program.requires.map(({ fact }) => fact),
    ...conditions.flatMap(factsIn),
    ...program.discounts.flatMap(consulted),
    ...program.caps.flatMap(({ by }) => by ?? []),
    program.amount,
    program.cost,
    program.requested,
    program.ladder.asker,
    ...steps.flatMap(({ limit }) => limit?.by ?? []),
  ];
  return [...new Set(all)].filter((fact) => !computedFactNames.has(fact));
}

/** What is allowed has a number even while facts are missing that could change it. */
export function isAllowance(fact: string): boolean {
  return fact === "deal.allowed" || fact === "deal.excess";
}

/** Whether a verdict hangs on how sure the discounts are, beyond what they come to. */
export function needsCertainty({ deny, raise, ladder, discounts }: DiscountProgram): boolean {
  return (
    [...deny, ...raise, ...ladder.steps].some(({ when }) => when !== undefined && factsIn(when).some(isAllowance)) ||
    discounts.some(({ table }) => table.kind === "lookup" && table.over?.running === true)
  );
}
