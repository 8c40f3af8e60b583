import type { Condition } from "../../../conditions/condition.ts";
import type { Duration } from "../../../values/duration.ts";
import type { Control } from "../../control.ts";

/** Whose the client becomes: somebody who is already known, a manager of a role, or whom a leader appoints. */
export type Curator =
  | { readonly owner: "current-curator" | "first-recorded" | "last-contact" | "same-region" | "head-company-curator" }
  | { readonly owner: "role"; readonly role: string }
  | { readonly owner: "appointed"; readonly by: string; readonly within: Duration };

/** One rule of an overlap. Rules are tried in order; the last has no condition. */
export type OverlapRule = Curator & {
  readonly id: string;
  readonly title: string;
  readonly when?: Condition;
  readonly text?: string;
};

/** Why a curator is away. */
export type Absence = "leave" | "illness" | "dismissal";

/** What is done so that a client does not feel that the curator is away. */
export interface AbsenceStep {
  readonly id: string;
  readonly title: string;
  readonly on: Absence | "transfer";
  readonly text: string;
  readonly role: string;
  readonly within: Duration;
}

/** The facts of those who claim a client as theirs, by which a decision names the curator. */
export interface ClaimFacts {
  /** Without it every claim counts. */
  readonly counts?: Condition;
  readonly text?: string;
  readonly current: string;
  readonly role: string;
  readonly recorded?: string;
  readonly lastContact?: string;
  readonly headCompany?: string;
  readonly region?: string;
  readonly clientRegion?: string;
  readonly absence?: string;
  readonly load?: string;
}

/** Who knows a client besides the curator, and when they take the curator's place; `named` holds the person's name. */
export interface TeamMember {
  readonly id: string;
  readonly role: string;
  readonly text: string;
  readonly replaces?: readonly Absence[];
  readonly named?: string;
}

/** Who owns a client: one curator, with a team that replaces them. */
export interface Ownership {
  readonly purpose: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly overlaps: readonly OverlapRule[];
  readonly others: readonly { readonly id: string; readonly roles: readonly string[]; readonly text: string }[];
  readonly claims?: ClaimFacts;
  readonly team: readonly TeamMember[];
  readonly absence: readonly AbsenceStep[];
  readonly control: readonly Control[];
}
