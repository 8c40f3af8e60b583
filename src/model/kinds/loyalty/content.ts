import type { Condition } from "../../../conditions/condition.ts";
import type { Frequency } from "../../frequency.ts";

/** One level: what it gives, when a client gets it (`rise`) and what must hold afterwards (`keep`). */
export interface LoyaltyLevel {
  /** A choice of the fact that holds the level. */
  readonly id: string;
  readonly gives: Readonly<Record<string, string>>;
  /** Absent only for the lowest level, which takes everyone else. */
  readonly rise?: Condition;
  /** Without it the level is never lost by time. */
  readonly keep?: Condition;
}

/** Levels from the best to the lowest: a client gets the first whose `rise` holds. */
export interface Loyalty {
  readonly purpose: string;
  /** The fact that holds the level of a client. */
  readonly level: string;
  readonly levels: readonly LoyaltyLevel[];
  readonly fall: {
    /** Months for which a level outlives its `keep`; then the client falls by one level. */
    readonly graceMonths: number;
    /** The fact that counts the months without `keep`. */
    readonly monthsBelow?: string;
    /** Falls to the level `to` on the very day. */
    readonly atOnce: readonly {
      readonly id: string;
      readonly title: string;
      readonly when: Condition;
      readonly to: string;
    }[];
  };
  readonly review: { readonly every: Frequency; readonly role: string; readonly text: string };
  readonly rules: Readonly<Record<string, string>>;
  /** How the programme is told to a client; without it there is no sheet for clients. */
  readonly "for-clients"?: LoyaltyForClients;
}

/** Texts for the client, which may hold live values. */
export interface LoyaltyForClients {
  readonly title: string;
  readonly lead: string;
  /** Facts and their choices by the names that a client understands. */
  readonly says: Readonly<
    Record<string, { readonly title: string; readonly choices?: Readonly<Record<string, string>> }>
  >;
  readonly keeping: readonly string[];
}
