import type { Day } from "../../values/day.ts";
import type { Money } from "../../values/money.ts";
import type { Percent } from "../../values/percent.ts";
import type { Quantity } from "../../values/quantity.ts";
import type { Picture } from "../pictures/picture.ts";

/**
 * What the template `offer` prints: a commercial offer. Every number comes from a decision; what an offer does not have
 * is `null` or an empty list, and its place is left out. All money is in minor units of `currency`.
 */
export interface OfferData {
  /** ISO 4217. */
  readonly currency: string;
  readonly seller: {
    readonly name: string;
    /** One line of requisites: «ИНН 7701234567 · КПП 770101001 · ОГРН ...». */
    readonly requisites: string;
    readonly address: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly offer: {
    readonly number: string;
    /** The version of this number by the register, from 1. */
    readonly version: number;
    /** Whether there were versions before: their prices no longer hold. */
    readonly replaces: boolean;
    readonly date: Day;
    readonly validUntil: Day;
  };
  readonly client: {
    readonly name: string;
    /** To whom it is addressed: «Директору по закупкам Смирновой А. В.». */
    readonly person: string | null;
  };
  readonly heading: string;
  readonly task: string | null;
  /** Paragraphs. */
  readonly solution: readonly string[];
  readonly lines: readonly OfferLine[];
  readonly totals: {
    /** Before the discount. */
    readonly amount: Money;
    readonly discount: Money;
    /** After the discount, without tax. */
    readonly net: Money;
    readonly vat: Money;
    /** What the client pays. */
    readonly total: Money;
  };
  /** Whether some line has no exact price of one unit: prices after the discount are left out then, the sums count. */
  readonly sumsCount: boolean;
  /** `true` when prices of lines hold the tax. */
  readonly pricesIncludeVat: boolean;
  /** Why there is no tax: «НДС не облагается, ...». `null` when there is. */
  readonly vatExemption: string | null;
  /** The clauses that ground the discount, each with what it sets, as printed (a percent or a sum), by regulation. */
  readonly grounds: readonly {
    readonly regulation: string;
    readonly clauses: readonly { readonly number: string; readonly title: string; readonly sets: string }[];
  }[];
  /** Delivery, payment, guarantee and whatever else is agreed. */
  readonly terms: readonly { readonly title: string; readonly text: string }[];
  /** Whether the paper binds as an offer in law (articles 435 and 437 of the Civil Code), in one sentence. */
  readonly legalStatus: string;
  readonly nextStep: string | null;
  readonly manager: {
    readonly name: string;
    readonly position: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly signature: { readonly role: string; readonly name: string };
  readonly annexes: readonly string[];
  /** The code in the corner of the first page, by which whoever holds the paper finds or checks it. */
  readonly code: Picture;
}

export interface OfferLine {
  readonly number: number;
  readonly title: string;
  readonly unit: string;
  readonly quantity: Quantity;
  /** Price of one unit before the discount. */
  readonly price: Money;
  /** After the discount. */
  readonly discountedPrice: Money;
  /** Whether `discountedPrice` times the quantity is the sum; where it is not, the price would contradict it. */
  readonly exact: boolean;
  readonly discount: Percent;
  readonly vatRate: Percent;
  /** After the discount, as `pricesIncludeVat` says. */
  readonly sum: Money;
}
