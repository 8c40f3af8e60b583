import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import { type Day, dayText, parseDay } from "../values/day.ts";
import { placesBelow } from "./redirected-places.ts";
import type { Validator } from "./schema-errors.ts";

/** A list of values by date in a file, and where it stands. */
export interface DatedList {
  readonly path: Path;
  readonly list: readonly unknown[];
}

/** One value of a dated list, as far as it could be read. */
export interface DatedEntry {
  /** Its place in the list. */
  readonly index: number;
  readonly from?: Day;
  readonly order?: string;
  readonly value?: unknown;
}

/** A dated list as read: the entries that are mappings, in the order of the file. */
export interface ReadDatedList extends DatedList {
  readonly entries: readonly DatedEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

const schemaId = "https://reglament.dev/schemas/definitions.schema.json#/$defs/datedValues";

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Whether a list means values by date. One entry with `from` and `value` is enough, so that a slip in another entry is
 * told as such. INVARIANT: no schema has a list whose items may hold both keys.
 */
function isDatedList(list: readonly unknown[]): boolean {
  return list.some((item) => isMapping(item) && Object.hasOwn(item, "from") && Object.hasOwn(item, "value"));
}

/** Every dated list of a file, in its order. A value of a dated list is not searched: dates do not nest. */
export function findDatedLists(root: object): DatedList[] {
  const found: DatedList[] = [];
  const path: (string | number)[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value) && isDatedList(value)) {
      found.push({ path: [...path], list: value as readonly unknown[] });
      return;
    }
    const steps: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [step, below] of steps) {
      path.push(step);
      visit(below);
      path.pop();
    }
  };
  visit(root);
  return found;
}

function entryOf(item: Mapping, index: number): DatedEntry {
  const from = typeof item.from === "string" ? parseDay(item.from) : undefined;
  return {
    index,
    ...(from === undefined ? {} : { from }),
    ...(typeof item.order === "string" ? { order: item.order } : {}),
    ...(Object.hasOwn(item, "value") ? { value: item.value } : {}),
  };
}

/** Reads a dated list: the shape of its entries, days that exist, each later than the one before. */
export function readDatedList({ path, list }: DatedList, places: Places, validator: Validator): ReadDatedList {
  const shape = validator.validate(schemaId, list, placesBelow(places, path));
  const entries = list.flatMap((item, index) => (isMapping(item) ? [entryOf(item, index)] : []));
  const inOrder = shape.length > 0 ? [] : orderProblems(path, entries, list, places);
  return { path, list, entries, diagnostics: [...shape, ...inOrder] };
}

function orderProblems(
  path: Path,
  entries: readonly DatedEntry[],
  list: readonly unknown[],
  places: Places,
): Diagnostic[] {
  let last: { readonly day: Day; readonly index: number } | undefined;
  return entries.flatMap(({ index, from }) => {
    const range = places.valueAt([...path, index, "from"]);
    if (from === undefined) {
      const item = list[index];
      return [problem("no-such-day", range, { value: String(isMapping(item) ? item.from : "") })];
    }
    const before = last;
    if (before === undefined || from > before.day) {
      last = { day: from, index };
      return [];
    }
    const args = { from: dayText(from), previous: dayText(before.day) };
    return [problem("dated-not-ascending", range, args, [places.valueAt([...path, before.index, "from"])])];
  });
}
