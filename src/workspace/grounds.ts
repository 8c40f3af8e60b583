import type { CitedClause } from "../model/cite.ts";
import type { MissingFact } from "../model/decision.ts";
import type { Project } from "../model/project.ts";

/** What a decision was made by: the regulations, the day, and the input that it is bound to. */
export interface Grounds {
  readonly version: string;
  readonly asOf: string;
  readonly inputHash: string;
}

/** A fact that was needed and not known, with its title. */
export interface MissingAnswer extends MissingFact {
  readonly title: string;
  /** What the fact may be, where the value that was told is none of it. */
  readonly choices?: readonly string[];
}

/** What every decision says beside the values of its question. */
export interface CommonAnswer extends Grounds {
  readonly id?: string;
  readonly missing: readonly MissingAnswer[];
  readonly clauses: readonly CitedClause[];
}

/** The missing facts with their titles, and with their choices where another value was told. */
export function missingAnswers(missing: readonly MissingFact[], { facts }: Project): MissingAnswer[] {
  return missing.map(({ fact, reason }) => {
    const declared = facts.get(fact);
    const choices = reason === "unknown-choice" ? declared?.choices : undefined;
    return {
      ...{ fact, title: declared?.title ?? fact, reason },
      ...(choices === undefined ? {} : { choices: [...choices.keys()] }),
    };
  });
}
