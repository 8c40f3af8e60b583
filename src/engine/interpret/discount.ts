import type { DiscountVerdict } from "../../model/decision.ts";
import type { Money } from "../../values/money.ts";
import { type Percent, wholePercent } from "../../values/percent.ts";
import type { DiscountProgram, Ruling, Step } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import type { ConditionTrace, ConsideredClause, Stage } from "../trace.ts";
import { allowedBy } from "./allowed.ts";
import { authorityEvidence } from "./authority.ts";
import { passGate } from "./gate.ts";
import { type Evidence, judge, openFacts, standingOf } from "./judge.ts";

/** A verdict and every clause that was considered on the way. */
export interface Interpreted {
  readonly verdict: DiscountVerdict;
  readonly considered: readonly ConsideredClause[];
  /** What the policy allows with the facts that are known, whatever the verdict; `undefined` behind a closed gate. */
  readonly allowed: Percent | undefined;
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

/** The rank that the excess needs; one above the last step when no step reaches it. */
function rankOfExcess(excess: Percent, steps: readonly Step[]): number {
  if (excess <= 0) return 0;
  const index = steps.findIndex(({ upTo }) => upTo === undefined || excess <= upTo);
  return index === -1 ? steps.length + 1 : index + 1;
}

/** Runs a program as it stands. The compiled form must answer the same; this one also tells why. */
export function interpretDiscount(program: DiscountProgram, known: Known, net?: Money): Interpreted {
  const gate = passGate(program, known);
  if (gate.clauses.length > 0) {
    const verdict = gate.missing.length > 0 ? incomplete(gate.clauses, gate.missing) : deny(0, gate.clauses);
    return { verdict, considered: gate.considered, allowed: undefined };
  }
  const allowed = allowedBy(program, known);
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
  const ended = climb(program, known, { excess: requested - percent, percent, raised, cited });
  return { verdict: ended.verdict, considered: [...considered, ...ended.considered], allowed: percent };
}

interface Climb {
  readonly excess: Percent;
  readonly percent: Percent;
  readonly raised: DiscountProgram["raise"];
  readonly cited: readonly string[];
}

/** Who is needed, and whether the asker is that one. */
function climb(
  { ladder }: DiscountProgram,
  known: Known,
  { excess, percent, raised, cited }: Climb,
): Pick<Interpreted, "verdict" | "considered"> {
  const { steps, nobody, beyond } = ladder;
  const byExcess = rankOfExcess(excess, steps);
  const rank = Math.max(byExcess, ...raised.map((raise) => raise.rank));
  const raise = raised.find((each) => each.rank === rank);
  const considered: ConsideredClause[] = [
    {
      clause: nobody.clause,
      stage: "ladder",
      standing: rank === 0 ? "applied" : "silent",
      reason: { kind: "excess", excess, upTo: 0 },
    },
    ...steps.map(({ clause, upTo }, index): ConsideredClause => {
      const applied = rank === index + 1;
      const byRaise = applied && rank !== byExcess && raise !== undefined;
      return {
        clause,
        stage: "ladder",
        standing: applied ? "applied" : "silent",
        reason: byRaise
          ? { kind: "raised", by: raise.clause }
          : { kind: "excess", excess, ...(upTo === undefined ? {} : { upTo }) },
      };
    }),
  ];
  if (rank === 0) {
    const clauses = [...cited, nobody.clause, nobody.ownClause];
    considered.push({ clause: nobody.ownClause, stage: "own", standing: "applied", reason: { kind: "always" } });
    return { verdict: { outcome: "approve", allowed: percent, approver: "nobody", clauses, missing: [] }, considered };
  }
  const step = steps[rank - 1];
  if (step === undefined) {
    considered.push({ clause: beyond, stage: "ladder", standing: "applied", reason: { kind: "excess", excess } });
    return { verdict: deny(percent, [...cited, beyond]), considered };
  }
  const asker = known(ladder.asker);
  const own = steps.findIndex(({ role }) => role === asker) + 1 >= rank;
  const reason = { kind: "asker" as const, role: asker, needed: step.role };
  const standing = asker === undefined ? "unsettled" : own ? "applied" : "silent";
  considered.push({ clause: step.ownClause, stage: "own", standing, reason });
  if (asker === undefined) return { verdict: incomplete([step.clause], [ladder.asker]), considered };
  const clauses = own ? [...cited, step.clause, step.ownClause] : [...cited, step.clause];
  const outcome = own ? "approve" : "escalate";
  return { verdict: { outcome, allowed: percent, approver: step.role, clauses, missing: [] }, considered };
}
