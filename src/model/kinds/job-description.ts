import { problem } from "../../diagnostics/catalogue.ts";
import type { JobDescriptionFile } from "../generated/job-description.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import type { Texts } from "../outline-texts.ts";
import { liveValueReferences, referencesOfKeys, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import { jobDescriptionOutline } from "./job-description/outline.ts";
import { acquaintanceSheet } from "./job-description/words.ts";

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

function readContent(file: JobDescriptionFile, { reportsTo, places, report }: ReadContext): JobDescription {
  const { role, purpose, tasks, functions, duties, rights, powers, responsibility } = file;
  const { interaction, indicators, qualification, profile, final } = file;
  const superior = reportsTo.get(role);
  const replacedBy = file["replaced-by"];
  if (replacedBy === role) report(problem("role-replaces-itself", places.valueAt(["replaced-by"]), { role }));
  return {
    role,
    ...(superior === undefined ? {} : { reportsTo: superior }),
    directs: [...reportsTo].flatMap(([subordinate, leader]) => (leader === role ? [subordinate] : [])),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    general: file.general ?? {},
    ...{ purpose, tasks, functions, duties, rights, powers, responsibility },
    ...{ interaction, indicators, qualification, profile },
    ...(final === undefined ? {} : { final }),
  };
}

function referencesOf(content: JobDescription, { places }: ReadContext): Reference[] {
  return [
    ...referenceTo("role", content.role, ["role"], places),
    ...referenceTo("role", content.replacedBy, ["replaced-by"], places),
    ...referencesOfKeys("role", Object.keys(content.interaction), ["interaction"], places),
    ...liveValueReferences(content, places),
  ];
}

export const jobDescription: Kind<JobDescriptionFile, JobDescription> = {
  kind: "job-description",
  read: readContent,
  clausesOf: (content, context) => clausesOfOutline(jobDescriptionOutline(content, context), context),
  referencesOf,
  sectionsOf: (content, context) => [
    ...sectionsOfOutline(jobDescriptionOutline(content, context)),
    acquaintanceSheet(context.lang),
  ],
};
