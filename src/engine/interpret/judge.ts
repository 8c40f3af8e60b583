import type { Condition, Test, Truth } from "../../conditions/condition.ts";
import { truthOf } from "../../conditions/condition.ts";
import type { Known } from "../known-facts.ts";
import type { ConditionTrace, Standing } from "../trace.ts";

/** What answers the tests of a condition. */
export interface Evidence {
  readonly truthOfTest: (test: Test) => Truth;
  readonly known: Known;
  /** The facts that must be known before the fact of a test can be; itself for a fact of the deal. */
  readonly behind: (fact: string) => readonly string[];
}

const negated: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "unknown" };

/** The facts of the deal as evidence. */
export function dealEvidence(known: Known): Evidence {
  return { truthOfTest: (test) => truthOf(test, known), known, behind: (fact) => [fact] };
}

/** Kleene's truth of a condition with the truth of every part of it. */
export function judge(condition: Condition, evidence: Evidence): ConditionTrace {
  switch (condition.kind) {
    case "test": {
      const { fact, operator, operand } = condition;
      const truth = evidence.truthOfTest(condition);
      return { kind: "test", truth, fact, operator, operand, value: evidence.known(fact) };
    }
    case "not": {
      const of = judge(condition.of, evidence);
      return { kind: "not", truth: negated[of.truth], of };
    }
    case "all":
    case "any": {
      const of = condition.of.map((part) => judge(part, evidence));
      const deciding: Truth = condition.kind === "all" ? "no" : "yes";
      const truth = of.some((part) => part.truth === deciding)
        ? deciding
        : of.some((part) => part.truth === "unknown")
          ? "unknown"
          : negated[deciding];
      return { kind: condition.kind, truth, of };
    }
  }
}

/** The facts that keep a condition open: only those of parts that are open themselves. */
export function openFacts(trace: ConditionTrace, evidence: Evidence): string[] {
  if (trace.truth !== "unknown") return [];
  if (trace.kind === "test") return [...evidence.behind(trace.fact)];
  const parts = trace.kind === "not" ? [trace.of] : trace.of;
  return parts.flatMap((part) => openFacts(part, evidence));
}

/** What a clause with a condition of this truth does. */
export function standingOf(truth: Truth): Standing {
  return truth === "yes" ? "applied" : truth === "no" ? "silent" : "unsettled";
}
