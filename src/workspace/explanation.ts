import { reasonWords, type Wording } from "../engine/explain/reason-words.ts";
import type { ConsideredClause, Standing } from "../engine/trace.ts";
import type { Cite, CitedClause } from "../model/cite.ts";
import { withComputedFacts } from "../model/computed-facts.ts";
import { type Project, roleTitle } from "../model/project.ts";
import { type Language, quoted } from "../values/language.ts";

/** A clause that was considered, quoted, with what it did and why, in words. */
export interface ConsideredAnswer extends CitedClause {
  readonly standing: Standing;
  readonly reason: string;
  /** `false` for a silent clause that is about other deals (another category) or only guards the input. */
  readonly relevant: boolean;
}

function isRelevant({ standing, stage, reason }: ConsideredClause): boolean {
  return standing !== "silent" || (reason.kind !== "choice" && stage !== "requires" && stage !== "limits");
}

/** How reasons are said in a project. */
export function wordingOf(project: Project, cite: Cite, lang: Language): Wording {
  return {
    facts: withComputedFacts(project.facts, lang),
    currency: project.company.currency,
    lang,
    clause: (reference) => {
      const { number, title } = cite(reference);
      return `${number} ${quoted(title, lang)}`;
    },
    role: (role) => roleTitle(project.company, role),
  };
}

/** The considered clauses quoted and in words. */
export function consideredInWords(
  considered: readonly ConsideredClause[],
  cite: Cite,
  wording: Wording,
): ConsideredAnswer[] {
  return considered.map((each) => ({
    ...cite(each.clause),
    standing: each.standing,
    reason: reasonWords(each.reason, wording),
    relevant: isRelevant(each),
  }));
}
