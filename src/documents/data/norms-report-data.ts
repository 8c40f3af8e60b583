import type { Day } from "../../values/day.ts";
import type { Percent } from "../../values/percent.ts";
import type { Quantity } from "../../values/quantity.ts";
import type { GaugesPicture } from "../pictures/picture.ts";

/**
 * What the template `norms-report` prints: the work of one person in a period against the norms of the role. Every number
 * comes from a decision on `norms`; amounts are in thousandths.
 */
export interface NormsReportData {
  readonly company: { readonly name: string };
  readonly employee: {
    readonly name: string;
    /** Title of the role. */
    readonly role: string;
  };
  readonly period: {
    /** One day has no end of its own. */
    readonly oneDay: boolean;
    readonly from: Day;
    readonly to: Day;
    /** The day through which the work is counted. */
    readonly through: Day;
    readonly workingDays: number;
    readonly daysLeft: number;
    /** Whether no working day is left: what is lacking now is lacking for good. */
    readonly over: boolean;
  };
  readonly outcome: "met" | "behind" | "incomplete";
  /** The part of the norm that is owed and why; `null` for a whole norm. */
  readonly share: { readonly percent: Percent; readonly clauses: readonly PrintedGround[] } | null;
  readonly norms: readonly MeasuredNorm[];
  readonly scales: GaugesPicture;
  /** What is done about a miss. */
  readonly steps: readonly MissStep[];
  /** Titles of facts that nobody has told. */
  readonly missing: readonly string[];
  /** The regulation whose norms they are. */
  readonly regulation: string;
  readonly leader: { readonly role: string; readonly name: string };
  readonly decision: { readonly asOf: Day; readonly version: string; readonly hash: string };
}

/** A clause by its printed number. */
export interface PrintedGround {
  readonly number: string;
  readonly title: string;
}

export interface MeasuredNorm {
  /** The printed number of the norm's clause. */
  readonly clause: string;
  readonly title: string;
  /** For the whole period, and by the day through which the work is counted. */
  readonly target: Quantity;
  readonly expected: Quantity;
  /** `null` when nobody has told, and so are all that follow from it. */
  readonly done: Quantity | null;
  /** What is lacking by now, and what is done over it: one of them is nothing. */
  readonly behind: Quantity | null;
  readonly ahead: Quantity | null;
  /** How much a day is needed from now on; `null` when nothing is lacking or no day is left. */
  readonly perDay: Quantity | null;
  readonly verdict: "met" | "behind" | "unknown";
}

export interface MissStep {
  readonly clause: string;
  readonly title: string;
  /** May hold *emphasis*. */
  readonly text: string;
  /** Title of the role. */
  readonly role: string;
  readonly within: string;
}
