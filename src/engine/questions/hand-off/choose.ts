import type { FactValue } from "../../../conditions/fact-type.ts";
import type { ListItem } from "../../deal/deal.ts";
import type { HandOffProgram, PassRule } from "./program.ts";

/** Who takes, by the place in the list of candidates; or the facts of candidates that nobody knows. */
export interface Choice {
  readonly taken?: number;
  readonly missing: readonly string[];
}

type Order = (a: ListItem, b: ListItem) => number;

const numberOf = ({ facts }: ListItem, fact: string): number => {
  const value: FactValue | undefined = facts.get(fact);
  return typeof value === "number" ? value : 0;
};

const by =
  (fact: string): Order =>
  (a, b) =>
    numberOf(a, fact) - numberOf(b, fact);

/** Shares compared exactly: how many were taken for one unit of weight. */
const byShare =
  (taken: string, weight: string): Order =>
  (a, b) => {
    const [left, right] = [
      BigInt(numberOf(a, taken)) * BigInt(numberOf(b, weight)),
      BigInt(numberOf(b, taken)) * BigInt(numberOf(a, weight)),
    ];
    return left < right ? -1 : left > right ? 1 : 0;
  };

/** The order in which an assignment looks at candidates, and the facts that it needs; none when no rule picks a person. */
function orderOf(
  { assigned }: PassRule,
  { candidates }: HandOffProgram,
): { order: Order; needs: string[] } | undefined {
  const { load, lastTaken, taken, weight } = candidates ?? {};
  switch (assigned) {
    case "rotation":
      return lastTaken === undefined ? undefined : { order: by(lastTaken), needs: [lastTaken] };
    case "load":
      return load === undefined ? undefined : { order: by(load), needs: [load] };
    case "weight":
      if (taken === undefined || weight === undefined) return undefined;
      return { order: byShare(taken, weight), needs: [taken, weight] };
    default:
      return undefined;
  }
}

/**
 * Chooses among the candidates of the role that takes. What is unknown of any of them could change the choice, so nobody is
 * chosen then. Equals are taken in the order in which they were sent.
 */
export function chooseCandidate(
  pass: PassRule,
  program: HandOffProgram,
  candidates: readonly ListItem[] | undefined,
): Choice {
  const rule = orderOf(pass, program);
  const role = program.candidates?.role;
  if (candidates === undefined || rule === undefined || role === undefined) return { missing: [] };
  const fitting = candidates.filter(({ facts }) => facts.get(role) === pass.takes || !facts.has(role));
  const missing = [role, ...rule.needs].filter((fact) => fitting.some(({ facts }) => !facts.has(fact)));
  // Nobody can take a share of nothing.
  const able = fitting.filter((each) => pass.assigned !== "weight" || numberOf(each, rule.needs[1] ?? "") > 0);
  const [best] = able.toSorted(rule.order);
  if (missing.length > 0 || best === undefined) return { missing };
  return { taken: candidates.indexOf(best), missing };
}
