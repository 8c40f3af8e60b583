import type { DiscountVerdict } from "../../model/decision.ts";
import type { Money } from "../../values/money.ts";
import { type Percent, wholePercent } from "../../values/percent.ts";
import type { DealLine } from "../deal/deal.ts";
import type { DiscountProgram, Lift, Ruling } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import { toldRuling } from "../told.ts";
import type { ConditionTrace, ConsideredClause, Stage } from "../trace.ts";
import { type Allowed, allowedBy } from "./allowed.ts";
import { authorityEvidence } from "./authority.ts";
import { climb } from "./climb.ts";
import { judgeCredit } from "./credit.ts";
import { passGate } from "./gate.ts";
import { type Evidence, judge, openFacts } from "./judge.ts";

/** A verdict and every clause that was considered on the way. */
export interface Interpreted {
  readonly verdict: DiscountVerdict;
  readonly considered: readonly ConsideredClause[];
  /** What the policy allows with the facts that are known, whatever the verdict; `undefined` behind a closed gate. */
  readonly allowed: Percent | undefined;
  /** The rank of the step that is needed; absent when nobody may approve. */
  readonly rank?: number;
}

interface Judged {
  readonly ruling: Ruling;
  readonly condition: ConditionTrace;
}

function judgeAll(rulings: readonly Ruling[], evidence: Evidence): Judged[] {
  return rulings.map((ruling) => ({ ruling, condition: judge(ruling.when, evidence) }));
}

function tell(judged: readonly Judged[], stage: Stage): ConsideredClause[] {
  return judged.map(({ ruling, condition }) => toldRuling(ruling.clause, stage, condition));
}

function incomplete(clauses: readonly string[], missing: readonly string[]): DiscountVerdict {
  return { outcome: "incomplete", allowed: 0, approver: undefined, clauses, missing: [...new Set(missing)] };
}

function deny(allowed: Percent, clauses: readonly string[]): DiscountVerdict {
  return { outcome: "deny", allowed, approver: undefined, clauses, missing: [] };
}

/** The program as if what goes over its budget were not given at all. */
function withinBudgets(program: DiscountProgram): DiscountProgram {
  const discounts = program.discounts.map((rule) =>
    rule.budget?.over === "escalate" ? { ...rule, budget: { ...rule.budget, over: "withhold" as const } } : rule,
  );
  return { ...program, discounts };
}

/** Discounts over their budgets lift a deal that asks for more than it would get without them. */
function liftsOf(
  program: DiscountProgram,
  { lifts }: Allowed,
  requested: Percent,
  known: Known,
  lines: readonly DealLine[] | undefined,
): readonly Lift[] {
  if (lifts.length === 0) return [];
  return requested > allowedBy(withinBudgets(program), known, lines).percent ? lifts : [];
}

/** Runs a program as it stands. The compiled form must answer the same; this one also tells why. */
export function interpretDiscount(
  program: DiscountProgram,
  known: Known,
  net?: Money,
  lines?: readonly DealLine[],
  owed?: Money,
): Interpreted {
  const gate = passGate(program, known);
  if (gate.clauses.length > 0) {
    const verdict = gate.missing.length > 0 ? incomplete(gate.clauses, gate.missing) : deny(0, gate.clauses);
    return { verdict, considered: gate.considered, allowed: undefined };
  }
  const allowed = allowedBy(program, known, lines);
  const considered = [...gate.considered, ...allowed.considered];
  const { unknown } = allowed;
  if (unknown.clauses.length > 0) {
    return { verdict: incomplete(unknown.clauses, unknown.facts), considered, allowed: undefined };
  }
  const { percent } = allowed;
  const asked = known(program.requested);
  const requested = typeof asked === "number" ? asked : percent;
  // More than the whole price, or less than nothing, is no discount, unless a surcharge asks for it.
  if (requested < Math.min(0, percent) || requested > wholePercent)
    return { verdict: deny(percent, allowed.clauses), considered, allowed: percent };

  const figures = { requested, allowed: percent, open: allowed.open, net, owed };
  const evidence = authorityEvidence(program, known, figures);
  const denials = judgeAll(program.deny, evidence);
  considered.push(...tell(denials, "deny"));
  const denial = denials.find(({ condition }) => condition.truth === "yes");
  if (denial !== undefined)
    return { verdict: deny(percent, [...allowed.clauses, denial.ruling.clause]), considered, allowed: percent };

  const raises = judgeAll(program.raise, evidence);
  considered.push(...tell(raises, "raise"));
  const credit = judgeCredit(program, known, figures);
  considered.push(...credit.considered);
  const open = [...denials, ...raises].filter(({ condition }) => condition.truth === "unknown");
  if (open.length > 0 || credit.missing.length > 0) {
    const missing = open.flatMap(({ condition }) => openFacts(condition, evidence));
    const clauses = open.map(({ ruling }) => ruling.clause);
    const ofCredit = credit.missing.length > 0 && program.credit !== undefined ? [program.credit.clause] : [];
    const verdict = incomplete([...clauses, ...ofCredit], [...missing, ...credit.missing]);
    return { verdict, considered, allowed: percent };
  }
  const overCredit = credit.over === undefined ? undefined : program.credit;
  if (overCredit?.over === "deny")
    return { verdict: deny(percent, [...allowed.clauses, overCredit.clause]), considered, allowed: percent };
  const stated = program.raise.filter((_, index) => raises[index]?.condition.truth === "yes");
  const byCredit = overCredit?.rank === undefined ? [] : [{ rank: overCredit.rank, clause: overCredit.clause }];
  const raised = [...stated, ...liftsOf(program, allowed, requested, known, lines), ...byCredit];
  const cited = [
    ...new Set([
      ...allowed.clauses,
      ...raised.map(({ clause }) => clause),
      ...(overCredit === undefined ? [] : [overCredit.clause]),
    ]),
  ];
  const climbed = climb(program.ladder, evidence, { excess: requested - percent, allowed: percent, raised, cited });
  const prepaid =
    overCredit?.over === "prepayment" && climbed.verdict.outcome !== "incomplete" ? credit.over : undefined;
  return {
    ...climbed,
    verdict: prepaid === undefined ? climbed.verdict : { ...climbed.verdict, prepayment: prepaid },
    considered: [...considered, ...climbed.considered],
    allowed: percent,
  };
}
