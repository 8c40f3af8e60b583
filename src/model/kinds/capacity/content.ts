import type { Condition } from "../../../conditions/condition.ts";
import type { Hours } from "../../../values/hours.ts";
import type { Money } from "../../../values/money.ts";
import type { CapacityFile } from "../../generated/capacity.ts";
import type { Texts } from "../../outline-texts.ts";

/**
 * How much one person of a role leads well: full from `most` on, counted by a fact, for people of a list by `of-candidate`.
 * `free` is the fact that counts people of the role below their limits.
 */
export type Limit = CapacityFile["limits"][number];

/** A mode of work of a role: the first whose condition holds applies; none means work as usual. */
export interface FlowMode {
  readonly id: string;
  readonly title: string;
  /** Absent only when the condition could not be read; that is reported. */
  readonly when?: Condition;
  readonly role: string;
  readonly work: "paused" | "shortened";
  /** The shifts that come to work; absent when whoever switches the mode says. */
  readonly shifts?: readonly string[];
  readonly text: string;
  readonly decides: string;
}

export interface Shift {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly hours: Hours;
  readonly people?: number;
  readonly text?: string;
}

/** People who are taken on for a time. */
export interface TemporaryStaff {
  readonly role: string;
  readonly when: string;
  readonly payPerHour?: Money;
  readonly terms: Texts;
}

/** Limits of load, the modes of the flow, shifts and temporary staff. */
export interface Capacity {
  /** The fact that tells the moment of a question. */
  readonly moment?: string;
  /** The fact that tells the role of a person in the list of the input. */
  readonly candidateRole?: string;
  readonly limits: readonly Limit[];
  readonly flow: readonly FlowMode[];
  readonly shifts: readonly Shift[];
  readonly temporaryStaff?: TemporaryStaff;
}
