import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";
import type { Check } from "./check.ts";
import { checkClauseIds } from "./clause-ids.ts";
import { checkEditions } from "./editions.ts";
import { checkOneOfAKind } from "./one-of-a-kind.ts";
import { checkReferences } from "./references.ts";
import { checkUnusedFacts } from "./unused-facts.ts";

/** Every check of a project. A new one is one file and one entry here, or in `advice` when it only asks. */
const checks: readonly Check[] = [checkEditions, checkOneOfAKind, checkClauseIds, checkReferences];

/** Checks that only ask. A rule that could not be read uses nothing, so they wait until there is no error. */
const advice: readonly Check[] = [checkUnusedFacts];

/** Runs all checks; `sound` says that reading found no error. */
export function checkProject(project: Project, sound: boolean): Diagnostic[] {
  const found = checks.flatMap((check) => check(project));
  const errors = found.some(({ severity }) => severity === "error");
  return sound && !errors ? [...found, ...advice.flatMap((check) => check(project))] : found;
}
