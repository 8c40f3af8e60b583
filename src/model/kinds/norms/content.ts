import type { Condition } from "../../../conditions/condition.ts";
import type { Quantity } from "../../../values/quantity.ts";
import type { RoundingMode } from "../../../values/rounding.ts";
import type { ConditionalShare } from "../../conditional-shares.ts";
import type { Frequency } from "../../frequency.ts";
import type { StepFile } from "../../outline-parts.ts";

/** A quantitative minimum of one role: at least so many of something per period, seen in one field of a report. */
export interface Norm {
  readonly id: string;
  readonly title: string;
  readonly atLeast: Quantity;
  readonly unit: string;
  readonly per: Frequency;
  readonly counts: string;
  /** The fact that counts what was done since the beginning of the period. */
  readonly done?: string;
  /** The field of a report that shows it: `reporting#daily/dials`. */
  readonly shownBy: string;
}

/** By which facts a norm is measured, all of them names of facts. */
export interface Measured {
  readonly role: string;
  readonly period: string;
  readonly through?: string;
  readonly absent?: string;
  readonly halfDays?: string;
  /** How a norm of a part of the time becomes whole. */
  readonly rounding: RoundingMode;
}

/** What is done when a norm is missed; with a condition only while it holds. */
export type MissedStep = StepFile & { readonly condition?: Condition };

/** The norms of every role and what happens when one is missed. */
export interface Norms {
  readonly purpose: string;
  readonly roles: ReadonlyMap<string, readonly Norm[]>;
  readonly measured?: Measured;
  /** Who owes only a part of the norm; the first that holds is taken. */
  readonly shares: readonly ConditionalShare[];
  readonly whenMissed: readonly MissedStep[];
  readonly rules: Readonly<Record<string, string>>;
}
