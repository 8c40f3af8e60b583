import type { Money } from "../values/money.ts";
import type { Percent } from "../values/percent.ts";
import type { Quantity } from "../values/quantity.ts";

/** What a discount question can end with. `incomplete` never says yes: facts are missing. */
export type DiscountOutcome = "approve" | "escalate" | "deny" | "incomplete";

/** A fact that the decision lacked: absent, or a word that is no choice of it. */
export interface MissingFact {
  readonly fact: string;
  readonly reason: "missing" | "unknown-choice";
}

/** How several roles approve: any one of them suffices, or all of them do, at once or one after another. */
export type ApprovalMode = "any" | "together" | "in-order";

/** Who is still to be asked, in order. What the asker may agree to by their own role is not asked again. */
export interface Approvals {
  readonly mode: ApprovalMode;
  readonly roles: readonly string[];
}

/** The verdict on a discount before money is split over lines: what the compiled policy answers on its hot path. */
export interface DiscountVerdict {
  readonly outcome: DiscountOutcome;
  /** What the price policy allows. 0 when incomplete. */
  readonly allowed: Percent;
  /**
   * Who must approve, or has: a role (the last of several), `nobody`, or `undefined` when the deal is denied or
   * incomplete.
   */
  readonly approver: string | undefined;
  /** Everybody who must still approve; absent unless the deal is escalated. */
  readonly approvals?: Approvals;
  /** Full references `regulation#clause`, in the order in which they spoke. */
  readonly clauses: readonly string[];
  /** Names of facts that were needed and not known. Empty unless incomplete. */
  readonly missing: readonly string[];
  /** What must be paid before shipment, because it does not fit into the limit of credit; absent when it all fits. */
  readonly prepayment?: Money;
}

/** One line of the order with its price after the discount. Money in minor units, quantity in thousandths. */
export interface PricedLine {
  readonly id?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly quantity: Quantity;
  /** Price of one unit before and after the discount. */
  readonly price: Money;
  readonly discountedPrice: Money;
  readonly discount: Percent;
  /** Sum of the line after the discount, as the policy writes it (with or without tax). */
  readonly sum: Money;
  readonly vatRate: Percent;
  readonly vat: Money;
  /** Sum with tax: what the client pays for the line. */
  readonly total: Money;
  /** What made this price: full references `regulation#clause` of the price policy, in the order in which they spoke. */
  readonly clauses: readonly string[];
}

/** Goods that go with an order at no price, and the clause that gives them. Quantity in thousandths. */
export interface FreeGoods {
  readonly id?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly quantity: Quantity;
  readonly clause: string;
}

export interface Totals {
  /** Before the discount. */
  readonly amount: Money;
  readonly discount: Money;
  /** After the discount, as the policy writes it. */
  readonly sum: Money;
  readonly vat: Money;
  readonly total: Money;
}

/** The verdict on a category. */
export interface CategoryVerdict {
  readonly outcome: "assign" | "incomplete";
  readonly category: string | undefined;
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
}
