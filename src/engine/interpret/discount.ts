import type { DiscountVerdict } from "../../model/decision.ts";
import type { Money } from "../../values/money.ts";
import { type Percent, wholePercent } from "../../values/percent.ts";
import type { DealLine } from "../deal/deal.ts";
import type { DiscountProgram, Ruling } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import type { ConditionTrace, ConsideredClause, Stage } from "../trace.ts";
import { allowedBy } from "./allowed.ts";
import { authorityEvidence } from "./authority.ts";
import { climb } from "./climb.ts";
import { passGate } from "./gate.ts";
import { type Evidence, judge, openFacts, standingOf } from "./judge.ts";

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
  return judged.map(({ ruling, condition }) => ({
    clause: ruling.clause,
    stage,
    standing: standingOf(condition.truth),
    reason: { kind: "condition", condition },
  }));
}

function incomplete(clauses: readonly string[], missing: readonly string[]): DiscountVerdict {
  return { outcome: "incomplete", allowed: 0, approver: undefined, clauses, missing: [...new Set(missing)] };
}

function deny(allowed: Percent, clauses: readonly string[]): DiscountVerdict {
  return { outcome: "deny", allowed, approver: undefined, clauses, missing: [] };
}

/** Runs a program as it stands. The compiled form must answer the same; this one also tells why. */
export function interpretDiscount(
  program: DiscountProgram,
  known: Known,
  net?: Money,
  lines?: readonly DealLine[],
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

  const evidence = authorityEvidence(program, known, { requested, allowed: percent, open: allowed.open, net });
  const denials = judgeAll(program.deny, evidence);
  considered.push(...tell(denials, "deny"));
  const denial = denials.find(({ condition }) => condition.truth === "yes");
  if (denial !== undefined)
    return { verdict: deny(percent, [...allowed.clauses, denial.ruling.clause]), considered, allowed: percent };

  const raises = judgeAll(program.raise, evidence);
  considered.push(...tell(raises, "raise"));
  const open = [...denials, ...raises].filter(({ condition }) => condition.truth === "unknown");
  if (open.length > 0) {
    const missing = open.flatMap(({ condition }) => openFacts(condition, evidence));
    return {
      verdict: incomplete(
        open.map(({ ruling }) => ruling.clause),
        missing,
      ),
      considered,
      allowed: percent,
    };
  }
  const raised = program.raise.filter((_, index) => raises[index]?.condition.truth === "yes");
  const cited = [...allowed.clauses, ...raised.map(({ clause }) => clause)];
  const climbed = climb(program.ladder, evidence, { excess: requested - percent, allowed: percent, raised, cited });
  return { ...climbed, considered: [...considered, ...climbed.considered], allowed: percent };
}
