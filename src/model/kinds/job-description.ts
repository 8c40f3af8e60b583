import { problem } from "../../diagnostics/catalogue.ts";
import type { JobDescriptionFile } from "../generated/job-description.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { liveValueReferences, referencesOfKeys, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { JobDescription } from "./job-description/content.ts";
import { jobDescriptionOutline } from "./job-description/outline.ts";
import { acquaintanceSheet } from "./job-description/words.ts";

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
    ...sectionsOfOutline(jobDescriptionOutline(content, context), context.lang),
    acquaintanceSheet(context.lang),
  ],
};
