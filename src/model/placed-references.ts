import type { Path, Places } from "../diagnostics/places.ts";
import { partsOfText } from "./live-text.ts";
import type { Reference } from "./regulation.ts";

/** The reference to one thing that is named at the path; none when nothing is named. */
export function referenceTo(to: Reference["to"], id: string | undefined, path: Path, places: Places): Reference[] {
  return id === undefined ? [] : [{ to, id, range: places.valueAt(path) }];
}

/** References of a list of names at the path. */
export function referencesTo(
  to: Reference["to"],
  ids: readonly string[] | undefined,
  path: Path,
  places: Places,
): Reference[] {
  return (ids ?? []).flatMap((id, index) => referenceTo(to, id, [...path, index], places));
}

/** References of names that are the keys of the mapping at the path. */
export function referencesOfKeys(to: Reference["to"], ids: Iterable<string>, path: Path, places: Places): Reference[] {
  return [...ids].map((id) => ({ to, id, range: places.keyAt([...path, id]) }));
}

/** References of the live values in every text under the path, however deep. */
export function liveValueReferences(value: unknown, places: Places, path: Path = []): Reference[] {
  const found: Reference[] = [];
  // Every value of every file passes here, and few hold a reference: one list of steps serves them all.
  const way = [...path];
  const visit = (here: unknown): void => {
    if (typeof here === "string") {
      if (here.includes("{{")) found.push(...referencesOfText(here, way, places));
    } else if (Array.isArray(here)) {
      for (const [index, item] of here.entries()) enter(index, item);
    } else if (typeof here === "object" && here !== null) {
      for (const [key, item] of Object.entries(here)) enter(key, item);
    }
  };
  const enter = (step: string | number, part: unknown): void => {
    way.push(step);
    visit(part);
    way.pop();
  };
  visit(value);
  return found;
}

function referencesOfText(text: string, path: Path, places: Places): Reference[] {
  return partsOfText(text).flatMap((part): Reference[] =>
    "literal" in part ? [] : [{ to: "value", id: `${part.regulation}#${part.clause}`, range: places.valueAt(path) }],
  );
}
