import { citing } from "../../../src/model/cite.ts";
import { inForceOn, type Project } from "../../../src/model/project.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";

/** The shipped regulations with their situations, read once. */
export const standardSet: Project = (await openProject(packagePath(""))).project;

/** The regulations in force on a day, and how their clauses are quoted. */
export function standardContext(asOf: number) {
  const project = inForceOn(standardSet, asOf);
  return { project, asOf, cite: citing(project) };
}
