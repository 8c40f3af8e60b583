import { type Condition, factsIn } from "../conditions/condition.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import type { Reference } from "./regulation.ts";

/** References to facts that are named one by one. */
export function factReferences(names: readonly (string | undefined)[], path: Path, places: Places): Reference[] {
  return names.flatMap((id) => (id === undefined ? [] : [{ to: "fact" as const, id, range: places.valueAt(path) }]));
}

/** The same, except for what the engine computes itself (`deal.*`): that is no entry of the dictionary. */
export function dictionaryReferences(names: readonly string[], path: Path, places: Places): Reference[] {
  return factReferences(
    names.filter((name) => !name.startsWith("deal.")),
    path,
    places,
  );
}

/** References to the facts of conditions; what the engine computes itself is left out. */
export function conditionReferences(
  conditions: readonly (Condition | undefined)[],
  path: Path,
  places: Places,
): Reference[] {
  const names = conditions.flatMap((condition) => (condition === undefined ? [] : factsIn(condition)));
  return dictionaryReferences(names, path, places);
}
