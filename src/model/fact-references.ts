import { type Condition, factsIn } from "../conditions/condition.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import type { Reference } from "./regulation.ts";

/** References to facts that are named one by one. */
export function factReferences(names: readonly (string | undefined)[], path: Path, places: Places): Reference[] {
  return names.flatMap((id) => (id === undefined ? [] : [{ to: "fact" as const, id, range: places.valueAt(path) }]));
}

/** References to the facts of conditions; what the engine computes itself (`deal.*`) is no entry of the dictionary. */
export function conditionReferences(
  conditions: readonly (Condition | undefined)[],
  path: Path,
  places: Places,
): Reference[] {
  const names = conditions.flatMap((condition) => (condition === undefined ? [] : factsIn(condition)));
  return factReferences(
    names.filter((name) => !name.startsWith("deal.")),
    path,
    places,
  );
}
