import type { JobDescription } from "../../../model/kinds/job-description/content.ts";
import type { PrintedSection } from "../regulation-data.ts";
import type { SheetOf } from "./sheet.ts";

const places = [
  ...["general", "purpose", "tasks", "functions", "duties", "rights", "powers", "responsibility", "interaction"],
  ...["indicators", "qualification", "profile", "final", "acquaintance"],
] as const;

/** The customary sections by name, so that a template may set them side by side; `null` for one that says nothing. */
export interface JobSheet {
  readonly section: Readonly<Record<(typeof places)[number], PrintedSection | null>>;
}

export const jobSheet: SheetOf<JobDescription, JobSheet> = (_, { sections }) => ({
  section: Object.fromEntries(
    places.map((place) => [place, sections.find(({ key }) => key === place) ?? null]),
  ) as JobSheet["section"],
});
