import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";
import type { Check } from "./check.ts";
import { checkClauseIds } from "./clause-ids.ts";
import { checkEditions } from "./editions.ts";
import { checkOneOfAKind } from "./one-of-a-kind.ts";
import { checkReferences } from "./references.ts";
import { checkUnusedFacts } from "./unused-facts.ts";

/** Every check of a project. A new one is one file and one entry here. */
const checks: readonly Check[] = [checkEditions, checkOneOfAKind, checkClauseIds, checkReferences, checkUnusedFacts];

/** Runs all checks. */
export function checkProject(project: Project): Diagnostic[] {
  return checks.flatMap((check) => check(project));
}
