import type { Day } from "./day.ts";

/** The entry in force on the day, or `undefined` before the first one. Entries may come in any order. */
export function inForce<T extends { readonly from: Day }>(entries: readonly T[], day: Day): T | undefined {
  let best: T | undefined;
  for (const entry of entries) {
    if (entry.from <= day && (best === undefined || entry.from > best.from)) best = entry;
  }
  return best;
}
