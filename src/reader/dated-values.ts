import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import { addDays, type Day, dayText, parseDay } from "../values/day.ts";
import { contains, lastDayOf, type Period } from "../values/period.ts";
import { findDatedLists, type ReadDatedList, readDatedList } from "./dated-lists.ts";
import { redirectedPlaces } from "./redirected-places.ts";
import type { Validator } from "./schema-errors.ts";

/** What a file says over one span of days: every dated list in it is replaced by the value in force. */
export interface FileEdition {
  readonly value: object;
  /** Places of `value`: a dated value stands where its entry stands. */
  readonly places: Places;
  /** Orders of the dated changes since the file came into force, the earliest first. */
  readonly amendedBy: readonly string[];
}

/** A file cut into its editions, from the earliest; with a problem there may be one where several were meant. */
export interface FileEditions {
  readonly editions: readonly [FileEdition, ...FileEdition[]];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files that hold for all days at once, so that nothing in them can change by date. */
const undated: ReadonlySet<string> = new Set(["company", "facts"]);
/** What tells editions apart or identifies the file cannot itself change by date. */
const undatedKeys: ReadonlySet<string | number> = new Set(["id", "approved", "effective"]);
/** More changes than anyone signs; each of them is one more reading of the whole file. */
const mostEditions = 200;

/**
 * Cuts a file at every day on which one of its dated values changes. All dates of all lists must lie in the period of the
 * file, which the editions share out without gaps; `effective` of each says its part. A file without dated lists is its
 * own only edition.
 */
export function editionsOf(kind: string, value: object, places: Places, validator: Validator): FileEditions {
  const found = kind === "situations" ? [] : findDatedLists(value);
  if (found.length === 0) return { editions: [{ value, places, amendedBy: [] }], diagnostics: [] };
  const period = periodOf(value);
  const lists = found.map((list) => readDatedList(list, places, validator));
  const diagnostics = lists.flatMap((list) => [
    ...list.diagnostics,
    ...(isUndated(kind, list.path)
      ? [problem("dated-not-here", places.keyAt(list.path), {})]
      : period === undefined
        ? []
        : outsideOf(period, list, places)),
  ]);
  const moving = lists.filter(({ path }) => !isUndated(kind, path));
  const cuts = period === undefined ? [] : cutsOf(period, moving);
  if (cuts.length >= mostEditions) {
    diagnostics.push(problem("dated-too-often", places.keyAt(["effective"]), { limit: mostEditions }));
    cuts.length = 0;
  }
  const starts: readonly (Day | undefined)[] = period === undefined ? [undefined] : [period.from, ...cuts];
  const [first, ...rest] = starts.map((start, index): FileEdition => {
    const next = starts[index + 1];
    const end = next === undefined ? undefined : addDays(next, -1);
    return editionAt(value, places, lists, period, start, end);
  });
  if (first === undefined) throw new Error("a period begins with an edition");
  return { editions: [first, ...rest], diagnostics };
}

function isUndated(kind: string, path: Path): boolean {
  return undated.has(kind) || undatedKeys.has(path[0] ?? "");
}

/** The period of the file as written; `undefined` when it is not readable, which others report. */
function periodOf(value: object): Period | undefined {
  const { effective } = value as { readonly effective?: { readonly from?: unknown; readonly to?: unknown } };
  const from = dayOf(effective?.from);
  const to = dayOf(effective?.to);
  if (from === undefined) return undefined;
  if (effective?.to === undefined) return { from };
  return to === undefined || to < from ? undefined : { from, to };
}

function dayOf(text: unknown): Day | undefined {
  return typeof text === "string" ? parseDay(text) : undefined;
}

/** The days after the first on which some value changes. */
function cutsOf(period: Period, lists: readonly ReadDatedList[]): Day[] {
  const days = lists.flatMap(({ entries }) => entries.flatMap(({ from }) => from ?? []));
  return [...new Set(days)].filter((day) => day !== period.from && contains(period, day)).sort((a, b) => a - b);
}

/** Days of the period on which a list has no value, and values that no day of the period gets. */
function outsideOf(period: Period, { path, entries }: ReadDatedList, places: Places): Diagnostic[] {
  const known = entries.flatMap(({ index, from }) => (from === undefined ? [] : [{ index, from }]));
  const [first] = known;
  if (first === undefined) return [];
  const placeOf = (index: number) => places.valueAt([...path, index, "from"]);
  if (first.from > period.from) {
    const args = { from: dayText(period.from), to: dayText(addDays(first.from, -1)) };
    return [problem("dated-gap", placeOf(first.index), args, [places.valueAt(["effective", "from"])])];
  }
  return known.flatMap(({ index, from }, at) => {
    const next = known[at + 1];
    const late = from > lastDayOf(period);
    const replaced = next !== undefined && next.from > from && next.from <= period.from;
    if (!late && !replaced) return [];
    const args = { from: dayText(from), bound: dayText(late ? lastDayOf(period) : period.from) };
    return [problem(late ? "dated-after-end" : "dated-before-start", placeOf(index), args)];
  });
}

function editionAt(
  value: object,
  places: Places,
  lists: readonly ReadDatedList[],
  period: Period | undefined,
  start: Day | undefined,
  end: Day | undefined,
): FileEdition {
  const chosen = lists.map(({ path, list, entries }) => {
    const usable = entries.filter((entry) => "value" in entry);
    const begun = usable.filter(({ from }) => from !== undefined && (start === undefined || from <= start));
    return { path, list, entry: begun.at(-1) ?? usable[0] };
  });
  const values = new Map(chosen.map(({ list, entry }) => [list, entry?.value]));
  const resolved = replaced(value, values) as object;
  const { effective } = resolved as { readonly effective?: object };
  const span = {
    ...effective,
    ...(start === undefined || start === period?.from ? {} : { from: dayText(start) }),
    ...(end === undefined ? {} : { to: dayText(end) }),
  };
  const steps = chosen.flatMap(({ path, entry }) =>
    entry === undefined ? [] : [{ path, to: [entry.index, "value"] as Path }],
  );
  return {
    value: effective === undefined ? resolved : { ...resolved, effective: span },
    places: redirectedPlaces(places, steps),
    amendedBy: ordersOf(lists, period, start),
  };
}

function ordersOf(lists: readonly ReadDatedList[], period: Period | undefined, start: Day | undefined): string[] {
  if (period === undefined || start === undefined) return [];
  const changes = lists
    .flatMap(({ entries }) => entries.flatMap(({ from, order }) => (from && order ? [{ from, order }] : [])))
    .filter(({ from }) => from > period.from && from <= start)
    .sort((a, b) => a.from - b.from);
  return [...new Set(changes.map(({ order }) => order))];
}

/** A copy of the value with the lists replaced; lists are told apart as objects. */
function replaced(value: unknown, values: ReadonlyMap<readonly unknown[], unknown>): unknown {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return values.has(list) ? values.get(list) : list.map((item) => replaced(item, values));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, values)]));
}
