import type { WindowDates, WindowTimes } from "../../model/kinds/price-policy/content.ts";
import { weekdayOf, yearlyPart } from "../../values/day.ts";
import { localTimeOf, type Moment } from "../../values/time-zone.ts";
import { bandOf } from "../exact.ts";
import { compareFractions, type Fraction, fraction, minus, smaller, times } from "../fraction.ts";
import type { DiscountRule, LookupTable, Rate, WindowRow, WindowTable } from "../ir.ts";
import { type Known, numberKnown } from "../known-facts.ts";
import type { ConsideredClause, Reason, Standing } from "../trace.ts";
import { dealEvidence, judge, openFacts } from "./judge.ts";

/** The part of a measure that lies in one band, and the rate of that band. */
export interface Portion extends Rate {
  readonly part: Fraction;
}

/** What one table answered. `open` names the facts that could still change the answer. */
export interface Answer {
  readonly rate?: Rate;
  /** What the bands of a marginal table answered, and the measure that they divide. */
  readonly portions?: { readonly of: Fraction; readonly parts: readonly Portion[] };
  readonly open: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

/** What the discounts before have left of the price, and the facts that could still change it. */
export interface Before {
  readonly kept: Fraction;
  readonly open: readonly string[];
}

/** The last band that starts at or before the measure; -1 before the first. */
function bandOfFraction(from: readonly number[], measure: Fraction): number {
  return from.findLastIndex((each) => compareFractions(fraction(each), measure) <= 0);
}

/** Whether a day lies in the dates of a window; yearly dates may run over New Year. */
export function isOpen(dates: WindowDates, day: number): boolean {
  const { from, to } = dates;
  if (!dates.yearly) return day >= from && day <= to;
  const part = yearlyPart(day);
  return from <= to ? part >= from && part <= to : part >= from || part <= to;
}

/** Whether a window to the minute is open: its end is outside. The clock decides, whatever it was put back or forward. */
export function isOpenAt(times: WindowTimes, moment: Moment): boolean {
  if ("between" in times) return moment >= times.between.from && moment < times.between.to;
  const { day, minute } = localTimeOf(moment, times.zone);
  return times.weekdays.includes(weekdayOf(day)) && minute >= times.daily.from && minute < times.daily.to;
}

function considered({ clause, rate }: Rate, standing: Standing, reason: Reason): ConsideredClause {
  return { clause, stage: "discounts", standing, reason, rate };
}

function cellsOf(
  table: LookupTable,
): readonly { readonly choice: string | undefined; readonly band: number; readonly rate: Rate }[] {
  return [...table.columns].flatMap(([choice, cells]) =>
    cells.flatMap((rate, band) => (rate === undefined ? [] : [{ choice, band, rate }])),
  );
}

/** How much of the measure lies in each band that has a rate. */
function portionsOf(from: readonly number[], column: readonly (Rate | undefined)[], measure: Fraction): Portion[] {
  return column.flatMap((cell, band): Portion[] => {
    const start = fraction(from[band] ?? 0);
    if (cell === undefined || compareFractions(measure, start) <= 0) return [];
    const next = from[band + 1];
    const end = next === undefined ? measure : smaller(measure, fraction(next));
    return [{ ...cell, part: minus(end, start) }];
  });
}

/** The answer of a lookup table: the one cell of the choice and the band, when both are known. */
export function lookUp(table: LookupTable, known: Known, before: Before): Answer {
  const { by, over } = table;
  const choice = by === undefined ? undefined : known(by);
  const value = over === undefined ? undefined : numberKnown(known, over.fact);
  const open = [
    ...(by !== undefined && choice === undefined ? [by] : []),
    ...(over !== undefined && value === undefined ? [over.fact] : []),
    // Less may be left of the amount than it seems: which band it is in is then open too.
    ...(over?.running === true ? before.open : []),
  ];
  const measure = over?.running === true ? times(fraction(value ?? 0), before.kept) : fraction(value ?? 0);
  const band =
    over === undefined ? 0 : over.running ? bandOfFraction(over.from, measure) : bandOf(over.from, value ?? 0);
  const isReached = (at: number): boolean =>
    table.marginal === true ? compareFractions(measure, fraction(over?.from[at] ?? 0)) > 0 : at === band;
  const column = open.length > 0 ? undefined : table.columns.get(by === undefined ? undefined : String(choice));
  const cell = table.marginal === true ? undefined : column?.[band];
  const why = (at: { readonly choice: string | undefined; readonly band: number }): [Standing, Reason] => {
    if (by !== undefined && choice === undefined) return ["unsettled", { kind: "missing", fact: by }];
    const chosen: Reason =
      by === undefined || choice === undefined ? { kind: "always" } : { kind: "known", fact: by, value: choice };
    if (chosen.kind === "known" && at.choice !== choice)
      return ["silent", { ...chosen, kind: "choice", expected: String(at.choice) }];
    if (over === undefined) return ["applied", chosen];
    const [lacking] = open;
    if (lacking !== undefined) return ["unsettled", { kind: "missing", fact: lacking }];
    const below = over.from[at.band + 1];
    const bounds = { from: over.from[at.band] ?? 0, ...(below === undefined ? {} : { below }) };
    return [isReached(at.band) ? "applied" : "silent", { kind: "band", fact: over.fact, value: value ?? 0, ...bounds }];
  };
  return {
    ...(cell === undefined ? {} : { rate: cell }),
    ...(table.marginal !== true || column === undefined
      ? {}
      : { portions: { of: measure, parts: portionsOf(over?.from ?? [], column, measure) } }),
    open,
    considered: cellsOf(table).map(({ choice: at, band: row, rate }) =>
      considered(rate, ...why({ choice: at, band: row })),
    ),
  };
}

interface JudgedRow {
  readonly row: WindowRow;
  readonly standing: Standing;
  readonly reason: Reason;
  readonly open: readonly string[];
}

function judgeRow(table: WindowTable, row: WindowRow, known: Known): JudgedRow {
  const { dates } = row;
  const byDay = "yearly" in dates;
  const fact = byDay ? table.day : (table.moment ?? table.day);
  const value = known(fact);
  const opening = (at: number): Reason =>
    byDay ? { kind: "dates", fact, value: at, dates } : { kind: "times", fact, value: at, times: dates };
  const isOpenNow = (at: number): boolean => (byDay ? isOpen(dates, at) : isOpenAt(dates, at));
  if (typeof value === "number" && !isOpenNow(value))
    return { row, standing: "silent", reason: opening(value), open: [] };
  const evidence = dealEvidence(known);
  const condition = row.when === undefined ? undefined : judge(row.when, evidence);
  if (condition?.truth === "no") return { row, standing: "silent", reason: { kind: "condition", condition }, open: [] };
  const open = condition === undefined ? [] : openFacts(condition, evidence);
  if (typeof value !== "number")
    return { row, standing: "unsettled", reason: { kind: "missing", fact }, open: [fact, ...open] };
  if (condition?.truth === "unknown")
    return { row, standing: "unsettled", reason: { kind: "condition", condition }, open };
  return { row, standing: "applied", reason: opening(value), open: [] };
}

function pick(table: WindowTable, rows: readonly JudgedRow[]): JudgedRow | undefined {
  if (table.hit === "best") {
    const sure = rows.filter(({ standing }) => standing === "applied");
    return sure.reduce<JudgedRow | undefined>(
      (best, each) => (best === undefined || each.row.rate > best.row.rate ? each : best),
      undefined,
    );
  }
  // A window that may be open stands before the ones behind it: they could be softer than what is promised.
  const first = rows.find(({ standing }) => standing !== "silent");
  return first?.standing === "applied" ? first : undefined;
}

/** Whether a window that is still open to doubt could take the place of the one taken. */
function couldReplace(
  { hit }: WindowTable,
  rows: readonly JudgedRow[],
  row: JudgedRow,
  taken: JudgedRow | undefined,
): boolean {
  if (taken === undefined) return true;
  return hit === "best" ? row.row.rate > taken.row.rate : rows.indexOf(row) < rows.indexOf(taken);
}

function openWindow(table: WindowTable, known: Known): Answer {
  const rows = table.rows.map((row) => judgeRow(table, row, known));
  const taken = pick(table, rows);
  const blocking = table.hit === "first" ? rows.find(({ standing }) => standing !== "silent") : taken;
  return {
    ...(taken === undefined ? {} : { rate: taken.row }),
    open: rows.filter((each) => couldReplace(table, rows, each, taken)).flatMap(({ open }) => open),
    considered: rows.map((each) =>
      each.standing === "applied" && each !== taken
        ? considered(each.row, "silent", { kind: "outranked", by: (blocking ?? each).row.clause })
        : considered(each.row, each.standing, each.reason),
    ),
  };
}

/** The answer of one discount: its table, if its own condition surely holds. */
export function answerOf(rule: Pick<DiscountRule, "when" | "table">, known: Known, before: Before): Answer {
  const answer = rule.table.kind === "lookup" ? lookUp(rule.table, known, before) : openWindow(rule.table, known);
  if (rule.when === undefined) return answer;
  const evidence = dealEvidence(known);
  const condition = judge(rule.when, evidence);
  if (condition.truth === "yes") {
    const reason: Reason = { kind: "condition", condition };
    const told = answer.considered.map((each) => (each.reason.kind === "always" ? { ...each, reason } : each));
    return { ...answer, considered: told };
  }
  const unsettled = condition.truth === "unknown";
  return {
    open: unsettled ? [...openFacts(condition, evidence), ...answer.open] : [],
    considered: answer.considered.map((each) =>
      each.standing === "silent"
        ? each
        : { ...each, standing: unsettled ? "unsettled" : "silent", reason: { kind: "condition", condition } },
    ),
  };
}
