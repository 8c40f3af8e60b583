import type { MissingFact } from "../model/decision.ts";
import type { Deal } from "./deal/deal.ts";

/** The facts that an answer lacks with the reason of each. */
export function missingIn({ unknownChoices }: Deal, missing: readonly string[]): MissingFact[] {
  return missing.map((fact) => ({ fact, reason: unknownChoices.has(fact) ? "unknown-choice" : "missing" }));
}
