import type { Condition } from "../conditions/condition.ts";
import { readCondition } from "../conditions/read-condition.ts";
import { problem } from "../diagnostics/catalogue.ts";
import type { Path } from "../diagnostics/places.ts";
import type { ReadContext } from "./regulation.ts";

/**
 * The condition of one of several rules that are tried in order: every rule but the last has one, the last takes
 * everything that is left. A rule that breaks this is reported.
 */
export function orderedCondition(
  rule: { readonly id: string; readonly when?: unknown },
  { path, last }: { readonly path: Path; readonly last: boolean },
  context: ReadContext,
): { readonly when?: Condition } {
  if (rule.when === undefined) {
    if (!last)
      context.report(problem("unconditional-before-last", context.places.valueAt([...path, "id"]), { id: rule.id }));
    return {};
  }
  if (last) context.report(problem("last-rule-conditional", context.places.keyAt([...path, "when"]), { id: rule.id }));
  const when = readCondition(rule.when, [...path, "when"], context);
  return when === undefined ? {} : { when };
}
