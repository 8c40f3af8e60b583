import type { Duration } from "../values/duration.ts";

/** A time limit as every schema writes it: one unit with its count, or words in `by`. */
export interface DurationFile {
  readonly minutes?: number;
  readonly hours?: number;
  readonly "working-days"?: number;
  readonly days?: number;
  readonly by?: string;
}

/** The time limit that stands in the file. */
export function durationOf(file: DurationFile): Duration {
  for (const unit of ["minutes", "hours", "working-days", "days"] as const) {
    const count = file[unit];
    if (count !== undefined) return { unit, count };
  }
  return { unit: "words", text: file.by ?? "" };
}
