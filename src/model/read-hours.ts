import { problem } from "../diagnostics/catalogue.ts";
import type { Path } from "../diagnostics/places.ts";
import { type Hours, parseHours } from "../values/hours.ts";
import type { ReadContext } from "./regulation.ts";

/** The hours at the path; an end that is not later than the start is reported and read as no time at all. */
export function hoursAt(raw: string, path: Path, { places, report }: Pick<ReadContext, "places" | "report">): Hours {
  const hours = parseHours(raw);
  if (hours === undefined) report(problem("hours-reversed", places.valueAt(path), { hours: raw }));
  return hours ?? { from: 0, to: 0 };
}
