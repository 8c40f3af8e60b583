import type { JobDescriptionFile } from "../../generated/job-description.ts";
import type { Texts } from "../../outline-texts.ts";

/** The sections of a job description that are lists of texts, in printed order. */
export type JobTexts = Readonly<
  Record<
    "tasks" | "functions" | "duties" | "rights" | "powers" | "responsibility" | "indicators" | "qualification",
    Texts
  >
>;

/** What one role does, may do and answers for. */
export interface JobDescription extends JobTexts {
  readonly role: string;
  /** Whom the role reports to and who reports to it: taken from the company card, never typed again. */
  readonly reportsTo?: string;
  readonly directs: readonly string[];
  readonly replacedBy?: string;
  readonly general: Texts;
  readonly purpose: string;
  /** By role: what is given and received. */
  readonly interaction: Texts;
  readonly profile: JobDescriptionFile["profile"];
  readonly final?: Texts;
}
