import type { Truth } from "../conditions/condition.ts";
import type { FactValue } from "../conditions/fact-type.ts";
import type { Operand } from "../conditions/operator.ts";
import type { Approvals } from "../model/decision.ts";
import type { WindowDates, WindowTimes } from "../model/kinds/price-policy/content.ts";
import type { Day } from "../values/day.ts";
import type { Hours } from "../values/hours.ts";
import type { Language } from "../values/language.ts";
import type { Money } from "../values/money.ts";
import type { Percent } from "../values/percent.ts";
import type { Moment } from "../values/time-zone.ts";
import type { UsedRate } from "./deal/exchange.ts";

/** How a condition came out, test by test; `value` is what the fact was, `undefined` when nobody knew it. */
export type ConditionTrace =
  | {
      readonly kind: "test";
      readonly truth: Truth;
      readonly fact: string;
      readonly operator: string;
      readonly operand: Operand;
      readonly value: FactValue | undefined;
    }
  | { readonly kind: "all" | "any"; readonly truth: Truth; readonly of: readonly ConditionTrace[] }
  | { readonly kind: "not"; readonly truth: Truth; readonly of: ConditionTrace };

/** Why a clause spoke or kept silent. */
export type Reason =
  | { readonly kind: "condition"; readonly condition: ConditionTrace }
  | { readonly kind: "missing"; readonly fact: string }
  | { readonly kind: "known"; readonly fact: string; readonly value: FactValue }
  | { readonly kind: "choice"; readonly fact: string; readonly value: FactValue; readonly expected: string }
  | {
      readonly kind: "band";
      readonly fact: string;
      readonly value: number;
      readonly from: number;
      readonly below?: number;
    }
  | { readonly kind: "dates"; readonly fact: string; readonly value: Day; readonly dates: WindowDates }
  | { readonly kind: "times"; readonly fact: string; readonly value: Moment; readonly times: WindowTimes }
  | { readonly kind: "always" }
  /** Another clause of the same choice was taken, or stands before and may hold. */
  | { readonly kind: "outranked"; readonly by: string }
  /** The lines of the order, from 1, on which a clause of lines spoke. */
  | { readonly kind: "lines"; readonly lines: readonly number[] }
  | { readonly kind: "cap"; readonly total: Percent; readonly cap: Percent }
  /** Money that the discounts come to, rounded up, and the cap on it. */
  | { readonly kind: "money-cap"; readonly total: Money; readonly cap: Money }
  /** What is spent of a budget of `limit`. */
  | { readonly kind: "spent"; readonly fact: string; readonly value: FactValue; readonly limit: number }
  /** What the client is to pay, and what is free of the limit of credit. */
  | { readonly kind: "credit"; readonly owed: Money; readonly free: Money }
  /** How much was bought that counts, and how much is free for it, in thousandths. */
  | { readonly kind: "free"; readonly bought: number; readonly free: number }
  | { readonly kind: "points-spent"; readonly asked: number; readonly balance: number; readonly spent: number }
  | { readonly kind: "points-returned"; readonly back: number; readonly taken: number }
  | { readonly kind: "points-earned"; readonly paid: Money; readonly earned: number }
  /** The rate that money of another currency was converted at. */
  | { readonly kind: "exchange"; readonly used: UsedRate }
  | { readonly kind: "excess"; readonly excess: Percent; readonly upTo?: Percent }
  | { readonly kind: "asker"; readonly role: FactValue | undefined; readonly needed: Approvals }
  | { readonly kind: "raised"; readonly by: string }
  /** What an item of costs comes to, and the condition that put it into the deal. */
  | { readonly kind: "cost"; readonly sum: Money; readonly condition?: ConditionTrace }
  /** When a field of a dossier was checked, and until when that holds. */
  | { readonly kind: "refresh"; readonly updated: Day | undefined; readonly due: Day | undefined }
  /** Whether a shift comes to work; `undefined` when nobody knows. */
  | { readonly kind: "shift"; readonly hours: Hours; readonly comes: boolean | undefined }
  /** Of how many people how many are full, and of how many nobody knows. */
  | {
      readonly kind: "load";
      readonly people: number;
      readonly full: number;
      readonly unknown: number;
      readonly most: number;
    }
  /** What is left of a deal after all costs; no margin where nothing was earned. */
  | { readonly kind: "left"; readonly left: Money; readonly margin: Percent | undefined; readonly floor?: Percent }
  /** What only one question says: it has the words itself. */
  | { readonly kind: "told"; readonly tell: (lang: Language) => string };

export type Stage =
  | "requires"
  | "limits"
  | "discounts"
  | "caps"
  | "surcharges"
  | "lines"
  | "exchange"
  | "deny"
  | "raise"
  | "credit"
  | "points"
  | "free-goods"
  | "ladder"
  | "own"
  | "categories"
  | "levels"
  | "falls"
  | "hand-offs"
  | "assignment"
  | "costs"
  | "answers"
  | "contacts"
  | "occasions"
  | "dossier"
  | "norms"
  | "when-missed"
  | "owner"
  | "flow"
  | "shifts"
  | "load"
  | "plan"
  | "bonus"
  | "missed";

/** What a clause did: it spoke, it did not, or missing facts left it open. */
export type Standing = "applied" | "silent" | "unsettled";

/** One clause that was considered. */
export interface ConsideredClause {
  readonly clause: string;
  readonly stage: Stage;
  readonly standing: Standing;
  readonly reason: Reason;
  readonly rate?: Percent;
}
