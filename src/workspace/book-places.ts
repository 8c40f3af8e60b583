import type { BookPlace, BookPlaces } from "../model/cite.ts";
import { referenceOf } from "../model/clause.ts";
import { inForceOn } from "../model/project.ts";
import type { Day } from "../values/day.ts";
import type { OpenedProject } from "./open-project.ts";

/** The places of clauses in a printed book, and the clauses in force whose place it does not tell: it was printed before them. */
export interface ReadBook {
  readonly places: BookPlaces;
  readonly strayed: readonly string[];
}

/**
 * Reads the register that stands beside a printed book (`*.clauses.json`); `undefined` when the text is no such register. A
 * clause that has another number by now is left out: the page would show something else.
 */
export function readBookPlaces(text: string, { project }: OpenedProject, day: Day): ReadBook | undefined {
  const registered = entriesOf(text);
  if (registered === undefined) return undefined;
  const inForce = inForceOn(project, day).regulations.filter(({ kind }) => kind !== "book");
  const places = new Map<string, BookPlace>();
  const strayed: string[] = [];
  for (const clause of inForce.flatMap(({ clauses }) => clauses)) {
    const reference = referenceOf(clause);
    const entry = registered.get(reference);
    if (entry?.number === clause.number) places.set(reference, { page: entry.page, address: entry.address });
    else strayed.push(reference);
  }
  return { places, strayed };
}

interface Entry extends BookPlace {
  readonly number: string;
}

function entriesOf(text: string): ReadonlyMap<string, Entry> | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const clauses: unknown = (read as { clauses?: unknown } | null)?.clauses;
  if (!Array.isArray(clauses)) return undefined;
  const entries = new Map<string, Entry>();
  for (const clause of clauses as unknown[]) {
    const { reference, number, page, address } = (clause ?? {}) as Record<string, unknown>;
    if (typeof reference !== "string" || typeof number !== "string" || typeof address !== "string") return undefined;
    if (typeof page !== "number" || !Number.isSafeInteger(page) || page < 1) return undefined;
    entries.set(reference, { number, page, address });
  }
  return entries;
}
