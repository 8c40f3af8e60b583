import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import { durationOf } from "../../model/read-duration.ts";
import { addDays, type Day } from "../../values/day.ts";
import { addWorkingDays, type WorkingYears } from "../../values/working-days.ts";

type Terms = NonNullable<DocumentRegulation["terms"]>;

/** What an offer says when its data are silent: the terms of its regulation, with live values in their places. */
export interface OfferDefaults {
  readonly terms: Omit<Terms, "valid-for">;
  /** The role that signs. */
  readonly signedBy: string;
}

/** The defaults of a declared offer. */
export function offerDefaults(
  { terms, "signed-by": signedBy }: DocumentRegulation,
  live: (text: string) => string,
): OfferDefaults | undefined {
  if (terms === undefined) return undefined;
  const { "valid-for": _, ...said } = terms;
  const texts = Object.entries(said).map(([key, value]) => [key, typeof value === "string" ? live(value) : value]);
  return { terms: Object.fromEntries(texts) as OfferDefaults["terms"], signedBy };
}

/** The last day of a term, or why it cannot be told: words and hours are no days, a year may lack its calendar. */
export type LastDay = { readonly day: Day } | { readonly fault: "uncounted" } | { readonly year: number };

/** The last day on which prices hold, counted from the day of the offer. */
export function lastDayOfTerm(date: Day, validFor: NonNullable<Terms["valid-for"]>, years: WorkingYears): LastDay {
  const duration = durationOf(validFor);
  if (duration.unit === "days") return { day: addDays(date, duration.count) };
  if (duration.unit !== "working-days") return { fault: "uncounted" };
  const day = addWorkingDays(date, duration.count, years);
  if (day !== undefined) return { day };
  let year = Math.trunc(date / 10000);
  while (years.has(year)) year += 1;
  return { year };
}
