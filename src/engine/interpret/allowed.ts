import { type Percent, wholePercent } from "../../values/percent.ts";
import { sequentialTotal } from "../exact.ts";
import type { DiscountProgram, LookupTable, Rate } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
import { type Answer, answerOf, lookUp } from "./rates.ts";

/** What the price policy allows. */
export interface Allowed {
  readonly percent: Percent;
  readonly clauses: readonly string[];
  readonly considered: readonly ConsideredClause[];
  /** Facts that could still raise or lower what is allowed. */
  readonly open: readonly string[];
  /** Caps that nobody can know: with any of them the deal stays undecided. */
  readonly unknownCaps: { readonly clauses: readonly string[]; readonly facts: readonly string[] };
}

interface Stacked {
  readonly total: Percent;
  readonly clauses: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

function given(answers: readonly Answer[]): Rate[] {
  return answers.flatMap(({ rate }) => (rate === undefined ? [] : [rate]));
}

/** Only the largest discount counts; the first of equals. */
function bestOf(answers: readonly Answer[]): Stacked {
  const rates = given(answers);
  const winner = rates.reduce<Rate | undefined>(
    (best, rate) => (best === undefined || rate.rate > best.rate ? rate : best),
    undefined,
  );
  if (winner === undefined)
    return { total: 0, clauses: [], considered: answers.flatMap(({ considered }) => considered) };
  const considered = answers.flatMap(({ considered: each }) =>
    each.map(
      (clause): ConsideredClause =>
        clause.standing === "applied" && clause.clause !== winner.clause
          ? { ...clause, standing: "silent", reason: { kind: "outranked", by: winner.clause } }
          : clause,
    ),
  );
  return { total: winner.rate, clauses: [winner.clause], considered };
}

function stack(stacking: DiscountProgram["stacking"], answers: readonly Answer[]): Stacked {
  if (stacking === "best-of") return bestOf(answers);
  const rates = given(answers);
  const percents = rates.map(({ rate }) => rate);
  return {
    total: stacking === "sequential" ? sequentialTotal(percents) : percents.reduce((sum, rate) => sum + rate, 0),
    clauses: rates.map(({ clause }) => clause),
    considered: answers.flatMap(({ considered }) => considered),
  };
}

function answersOf(program: DiscountProgram, known: Known): Answer[] {
  const answers: Answer[] = [];
  for (const rule of program.discounts) {
    const before = {
      rates: given(answers).map(({ rate }) => rate),
      open: answers.flatMap(({ open }) => open),
    };
    answers.push(answerOf(rule, known, before));
  }
  return answers;
}

function clausesOf(table: LookupTable): string[] {
  return [...table.columns.values()].flatMap((cells) =>
    cells.flatMap((cell) => (cell === undefined ? [] : [cell.clause])),
  );
}

/** Discounts together, then the smallest cap above them, and never more than the whole price. */
export function allowedBy(program: DiscountProgram, known: Known): Allowed {
  const answers = answersOf(program, known);
  const stacked = stack(program.stacking, answers);
  const caps = program.caps.map((table) => ({ table, answer: lookUp(table, known, { rates: [], open: [] }) }));
  const unknown = caps.filter(({ answer }) => answer.rate === undefined);
  let percent = Math.min(stacked.total, wholePercent);
  let biting: Rate | undefined;
  for (const { answer } of caps) {
    if (answer.rate === undefined || answer.rate.rate >= percent) continue;
    percent = answer.rate.rate;
    biting = answer.rate;
  }
  const capped = caps.flatMap(({ answer }) =>
    answer.considered.map((each): ConsideredClause => {
      if (each.standing !== "applied") return { ...each, stage: "caps" };
      const reason = { kind: "cap" as const, total: stacked.total, cap: each.rate ?? 0 };
      return { ...each, stage: "caps", standing: each.clause === biting?.clause ? "applied" : "silent", reason };
    }),
  );
  return {
    percent,
    clauses: biting === undefined ? stacked.clauses : [...stacked.clauses, biting.clause],
    considered: [...stacked.considered, ...capped],
    open: [...new Set(answers.flatMap(({ open }) => open))],
    unknownCaps: {
      clauses: unknown.flatMap(({ table }) => clausesOf(table)),
      facts: [...new Set(unknown.flatMap(({ table }) => table.by ?? []))],
    },
  };
}
