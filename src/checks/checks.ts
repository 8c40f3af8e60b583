import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { toldOnce } from "../diagnostics/told-once.ts";
import type { Project } from "../model/project.ts";
import { checkBookChapters, checkBookCompleteness } from "./book-chapters.ts";
import { checkCategoryCooperation } from "./category-cooperation.ts";
import { checkCategoryDiscounts } from "./category-discounts.ts";
import { checkCategoryStandards } from "./category-standards.ts";
import type { Check } from "./check.ts";
import { checkClauseIds } from "./clause-ids.ts";
import { checkClientPath } from "./client-path.ts";
import { checkClientTeams } from "./client-teams.ts";
import { checkDecidable } from "./decidable.ts";
import { checkDossierFields } from "./dossier-fields.ts";
import { checkEditions } from "./editions.ts";
import { checkHandOffLoops } from "./hand-off-loops.ts";
import { checkDescribedRoles, checkJobDescriptions } from "./job-descriptions.ts";
import { checkLadderRoles, checkLadderSteps } from "./ladder-roles.ts";
import { checkLadderSubordination } from "./ladder-subordination.ts";
import { checkLoyaltyDiscounts } from "./loyalty-discounts.ts";
import { checkLoyaltyLevels } from "./loyalty-levels.ts";
import { checkNorms } from "./norms.ts";
import { checkOfferRegister } from "./offer-register.ts";
import { checkOneOfAKind } from "./one-of-a-kind.ts";
import { checkPriceApprovers } from "./price-approvers.ts";
import { checkReferences } from "./references.ts";
import { checkRoleCircles } from "./role-circles.ts";
import { checkScriptPaths } from "./script-paths.ts";
import { checkUnusedFacts } from "./unused-facts.ts";

/** Every check of a project. A new one is one file and one entry here, or in `advice` when it only asks. */
const checks: readonly Check[] = [
  checkDecidable,
  checkEditions,
  checkOneOfAKind,
  checkClauseIds,
  checkReferences,
  checkScriptPaths,
  checkDossierFields,
  checkCategoryStandards,
  checkCategoryCooperation,
  checkRoleCircles,
  checkLadderRoles,
  checkPriceApprovers,
  checkLoyaltyLevels,
  checkNorms,
  checkBookChapters,
  checkClientPath,
  checkClientTeams,
  checkHandOffLoops,
  checkJobDescriptions,
  checkOfferRegister,
];

/** Checks that only ask. A rule that could not be read uses nothing, so they wait until there is no error. */
const advice: readonly Check[] = [
  checkUnusedFacts,
  checkDescribedRoles,
  checkBookCompleteness,
  checkCategoryDiscounts,
  checkLoyaltyDiscounts,
  checkLadderSubordination,
  checkLadderSteps,
];

/** Runs all checks; `sound` says that reading found no error. */
export function checkProject(project: Project, sound: boolean): Diagnostic[] {
  const found = toldOnce(checks.flatMap((check) => check(project)));
  const errors = found.some(({ severity }) => severity === "error");
  return sound && !errors ? toldOnce([...found, ...advice.flatMap((check) => check(project))]) : found;
}
