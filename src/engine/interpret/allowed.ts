import { type Percent, wholePercent } from "../../values/percent.ts";
import type { DealLine } from "../deal/deal.ts";
import { type Fraction, floorTimes, fraction, minus, plus, smaller, whole } from "../fraction.ts";
import type { DiscountProgram, LookupTable, Rate } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
import { discountLines, type LineShare } from "./lines.ts";
import { type Answer, lookUp } from "./rates.ts";
import { stackDiscounts } from "./stack.ts";
import { addSurcharges } from "./surcharges.ts";

/** What is left of the price of one line; a barred one takes no part in any further discount. */
export interface KeptLine {
  readonly kept: Fraction;
  readonly barred: boolean;
  readonly clauses: readonly string[];
}

/** What the price policy allows. */
export interface Allowed {
  /** Rounded down to 0.0001 %; below 0 when surcharges outweigh the discounts. */
  readonly percent: Percent;
  /** The share of the original price that is left, exactly. */
  readonly kept: Fraction;
  /** The same for every line, where lines have discounts of their own. */
  readonly lines?: readonly KeptLine[];
  readonly clauses: readonly string[];
  readonly considered: readonly ConsideredClause[];
  /** Facts that could still raise or lower what is allowed. */
  readonly open: readonly string[];
  /** Caps and surcharges that nobody can know: with any of them the deal stays undecided. */
  readonly unknown: { readonly clauses: readonly string[]; readonly facts: readonly string[] };
}

function clausesOf(table: LookupTable): string[] {
  return [...table.columns.values()].flatMap((cells) =>
    cells.flatMap((cell) => (cell === undefined ? [] : [cell.clause])),
  );
}

interface LookedUp {
  readonly table: LookupTable;
  readonly answer: Answer;
}

/** The smallest cap below what the discounts come to. */
function bitingCap(caps: readonly LookedUp[], total: Percent): Rate | undefined {
  let biting: Rate | undefined;
  for (const { answer } of caps) {
    if (answer.rate !== undefined && answer.rate.rate < (biting?.rate ?? total)) biting = answer.rate;
  }
  return biting;
}

function tellCaps(caps: readonly LookedUp[], total: Percent, biting: Rate | undefined): ConsideredClause[] {
  return caps.flatMap(({ answer }) =>
    answer.considered.map((each): ConsideredClause => {
      if (each.standing !== "applied") return { ...each, stage: "caps" };
      const reason = { kind: "cap" as const, total, cap: each.rate ?? 0 };
      return { ...each, stage: "caps", standing: each.clause === biting?.clause ? "applied" : "silent", reason };
    }),
  );
}

/** Discounts together, the smallest cap above them, never more than the whole price; then surcharges on top. */
export function allowedBy(program: DiscountProgram, known: Known, lines?: readonly DealLine[]): Allowed {
  const stacked = stackDiscounts(program, known);
  const before = { kept: whole, open: [] };
  const caps = program.caps.map((table) => ({ table, answer: lookUp(table, known, before) }));
  const unknownCaps = caps.filter(({ answer }) => answer.rate === undefined);
  // A cap that is not below the rounded total may still be a hair below the exact one.
  const lowest = Math.min(wholePercent, ...caps.map(({ answer }) => answer.rate?.rate ?? wholePercent));
  const most = fraction(lowest, wholePercent);
  const order = { off: smaller(stacked.total, whole), clauses: stacked.clauses };
  const byLine =
    program.lines === undefined || lines === undefined
      ? undefined
      : discountLines(program.lines, program, order, most, lines, known);
  const total = floorTimes(byLine?.largest ?? stacked.total, wholePercent);
  const biting = bitingCap(caps, Math.min(total, wholePercent));
  const left = minus(whole, byLine?.total ?? smaller(order.off, most));
  const added = addSurcharges(program, left, known);
  const off = minus(minus(whole, left), added.total);
  return {
    percent: floorTimes(off, wholePercent),
    kept: minus(whole, off),
    ...(byLine === undefined ? {} : { lines: byLine.lines.map((line) => keptOf(line, program, known)) }),
    clauses: [...(byLine ?? stacked).clauses, ...(biting === undefined ? [] : [biting.clause]), ...added.clauses],
    considered: [
      ...stacked.considered,
      ...(byLine?.considered ?? []),
      ...tellCaps(caps, total, biting),
      ...added.considered,
    ],
    open: [...new Set([...stacked.open, ...(byLine?.open ?? [])])],
    unknown: {
      clauses: [...unknownCaps.flatMap(({ table }) => clausesOf(table)), ...added.unknown.clauses],
      facts: [...new Set([...unknownCaps.flatMap(({ table }) => table.by ?? []), ...added.unknown.facts])],
    },
  };
}

function keptOf({ off, barred, clauses }: LineShare, program: DiscountProgram, known: Known): KeptLine {
  const left = minus(whole, off);
  return { kept: plus(left, addSurcharges(program, left, known).total), barred, clauses };
}
