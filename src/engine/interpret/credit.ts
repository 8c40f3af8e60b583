import type { Money } from "../../values/money.ts";
import { wholePercent } from "../../values/percent.ts";
import { compareFractions, type Fraction, floorTimes, fraction, minus, none, smaller, times } from "../fraction.ts";
import type { CreditRule, DiscountProgram } from "../ir.ts";
import { type Known, numberKnown } from "../known-facts.ts";
import { withTax } from "../owed.ts";
import type { ConsideredClause } from "../trace.ts";
import type { Figures } from "./authority.ts";
import { dealEvidence, judge, openFacts } from "./judge.ts";

/** What the limit of credit says to an order. */
export interface CreditJudged {
  readonly considered: readonly ConsideredClause[];
  /** Facts without which nobody knows whether the order fits. */
  readonly missing: readonly string[];
  /** What does not fit into the limit, never more than the order itself; absent when it fits. */
  readonly over?: Money;
}

function roundedUp(share: Fraction): Money {
  return -floorTimes(minus(none, share), 1);
}

/** What the client is to pay for the order: as its lines were priced, or the amount after the discount with the usual tax. */
function owedFor(
  { tax }: CreditRule,
  amount: number | undefined,
  { requested, net, owed }: Figures,
  known: Known,
): Fraction | undefined {
  if (owed !== undefined) return fraction(owed);
  const before =
    net !== undefined
      ? fraction(net)
      : amount === undefined
        ? undefined
        : times(fraction(amount), fraction(wholePercent - requested, wholePercent));
  return before === undefined ? undefined : withTax(before, tax, known);
}

/** Judges an order by the limit of credit, when it is on credit. */
export function judgeCredit(program: DiscountProgram, known: Known, figures: Figures): CreditJudged {
  const { credit } = program;
  if (credit === undefined) return { considered: [], missing: [] };
  const { clause } = credit;
  const evidence = dealEvidence(known);
  const condition = judge(credit.when, evidence);
  const told = (standing: ConsideredClause["standing"], reason: ConsideredClause["reason"]): ConsideredClause[] => [
    { clause, stage: "credit", standing, reason },
  ];
  if (condition.truth === "no") return { considered: told("silent", { kind: "condition", condition }), missing: [] };
  const [limit, receivables, amount] = [credit.limit, credit.receivables, program.amount].map((fact) =>
    numberKnown(known, fact),
  );
  const owed = owedFor(credit, amount, figures, known);
  const missing = [
    ...openFacts(condition, evidence),
    ...(limit === undefined ? [credit.limit] : []),
    ...(receivables === undefined ? [credit.receivables] : []),
    ...(owed === undefined ? [amount === undefined ? program.amount : (credit.tax?.day ?? program.amount)] : []),
  ];
  const [lacking] = missing;
  if (lacking !== undefined || owed === undefined || limit === undefined || receivables === undefined)
    return { considered: told("unsettled", { kind: "missing", fact: lacking ?? clause }), missing };
  // What a client has paid ahead is no debt of ours to lend on.
  const free = limit - Math.max(0, receivables);
  const excess = smaller(minus(owed, fraction(free)), owed);
  const isOver = compareFractions(excess, none) > 0;
  const reason = { kind: "credit", owed: roundedUp(owed), free } as const;
  return {
    considered: told(isOver ? "applied" : "silent", reason),
    missing: [],
    ...(isOver ? { over: roundedUp(excess) } : {}),
  };
}
