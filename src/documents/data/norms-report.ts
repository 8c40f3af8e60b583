import type { CitedClause } from "../../model/cite.ts";
import type { Company } from "../../model/kinds/company.ts";
import { type Day, parseDay } from "../../values/day.ts";
import { type Duration, formatDuration } from "../../values/duration.ts";
import { parsePercent, wholePercent } from "../../values/percent.ts";
import { parseQuantity, type Quantity } from "../../values/quantity.ts";
import type { MeasuredNorm, NormsReportData } from "./norms-report-data.ts";
import { measuredNormsPicture } from "./pictures/norms.ts";

/** A decision on `norms` that measured something, as it leaves the house: numbers of JSON, days as text. */
export interface NormsDecision {
  readonly outcome: NormsReportData["outcome"];
  readonly role: { readonly title: string };
  readonly period: {
    readonly from: string;
    readonly to: string;
    readonly through: string;
    readonly workingDays: number;
    readonly daysLeft: number;
  };
  /** In percent. */
  readonly share: number;
  readonly norms: readonly {
    readonly clause: string;
    readonly title: string;
    readonly target: number;
    readonly expected: number;
    readonly done: number | null;
    readonly behind: number | null;
    readonly ahead: number | null;
    readonly perDay: number | null;
  }[];
  readonly whenMissed: readonly {
    readonly clause: string;
    readonly title: string;
    readonly text: string;
    readonly role: { readonly title: string };
    readonly within: { readonly unit: Duration["unit"]; readonly count: number | null; readonly text: string | null };
  }[];
  readonly missing: readonly { readonly title: string }[];
  readonly clauses: readonly CitedClause[];
  readonly version: string;
  readonly asOf: string;
  readonly inputHash: string;
}

/** Whose work is reported, and who reads the report. */
export interface NormsReportFrame {
  readonly employee: string;
  readonly leader: NormsReportData["leader"];
  readonly company: Company;
}

function read<T>(value: T | undefined, said: string | number): T {
  if (value === undefined) throw new Error(`a decision on norms says ${said}`);
  return value;
}

const dayOf = (text: string): Day => read(parseDay(text), text);
const amountOf = (amount: number): Quantity => read(parseQuantity(amount), amount);

function verdictOf(behind: number | null): MeasuredNorm["verdict"] {
  if (behind === null) return "unknown";
  return behind > 0 ? "behind" : "met";
}

function durationOf({ unit, count, text }: NormsDecision["whenMissed"][number]["within"]): Duration {
  return unit === "words" ? { unit, text: text ?? "" } : { unit, count: count ?? 0 };
}

/** What the document `norms-report` prints of a decision. */
export function normsReport(decision: NormsDecision, { employee, leader, company }: NormsReportFrame): NormsReportData {
  const { language: lang } = company;
  const { period, clauses } = decision;
  const numbers = new Map(clauses.map(({ reference, number }) => [reference, number]));
  const numberOf = (reference: string): string => read(numbers.get(reference), reference);
  const given = (amount: number | null): Quantity | null => (amount === null ? null : amountOf(amount));
  const norms = decision.norms.map(
    (norm): MeasuredNorm => ({
      clause: numberOf(norm.clause),
      title: norm.title,
      target: amountOf(norm.target),
      expected: amountOf(norm.expected),
      done: given(norm.done),
      behind: given(norm.behind),
      ahead: given(norm.ahead),
      perDay: given(norm.perDay),
      verdict: verdictOf(norm.behind),
    }),
  );
  const share = read(parsePercent(decision.share), decision.share);
  const grounds = clauses.filter(({ reference }) => reference.includes("#shares/"));
  return {
    company: { name: company.name },
    employee: { name: employee, role: decision.role.title },
    period: {
      oneDay: period.from === period.to,
      from: dayOf(period.from),
      to: dayOf(period.to),
      through: dayOf(period.through),
      workingDays: period.workingDays,
      daysLeft: period.daysLeft,
      over: period.daysLeft === 0,
    },
    outcome: decision.outcome,
    share: share === wholePercent ? null : { percent: share, clauses: grounds },
    norms,
    scales: measuredNormsPicture({ role: decision.role.title, norms }, lang),
    steps: decision.whenMissed.map(({ clause, title, text, role, within }) => ({
      clause: numberOf(clause),
      title,
      text,
      role: role.title,
      within: formatDuration(durationOf(within), lang),
    })),
    missing: decision.missing.map(({ title }) => title),
    regulation: clauses[0]?.regulation ?? "",
    leader,
    decision: { asOf: dayOf(decision.asOf), version: decision.version, hash: decision.inputHash },
  };
}
