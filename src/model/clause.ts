import type { SourceRange } from "../diagnostics/diagnostic.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";
import type { Percent } from "../values/percent.ts";
import type { Quantity } from "../values/quantity.ts";

/** The number that a clause sets, typed, so that pages can print it live and never type it twice. */
export type ClauseValue =
  | { readonly type: "percent"; readonly value: Percent }
  | { readonly type: "money"; readonly value: Money }
  | { readonly type: "quantity"; readonly value: Quantity; readonly unit?: string }
  | { readonly type: "days"; readonly value: number }
  | { readonly type: "date"; readonly value: Day }
  | { readonly type: "text"; readonly value: string };

/** The smallest citable part of a regulation. */
export interface Clause {
  /** Id of the regulation it belongs to. */
  readonly regulation: string;
  /** Stable id inside the regulation, such as `base/VIP/100000`; `regulation#id` is the full reference. */
  readonly id: string;
  /** The number as printed, such as "3.1.2". */
  readonly number: string;
  readonly title: string;
  readonly range: SourceRange;
  /** Where its id is written, when that is another place: a problem with the id is shown there. */
  readonly idRange?: SourceRange;
  readonly value?: ClauseValue;
}

/** The full reference of a clause: "prices#base/VIP/100000". */
export function referenceOf(clause: Clause): string {
  return `${clause.regulation}#${clause.id}`;
}
