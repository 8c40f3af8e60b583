import type { SourceRange } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import type { Day } from "../values/day.ts";
import type { QuestionName } from "./questions.ts";

/**
 * What a situation expects: parts of the decision, or `refused` with the codes of all mistakes of a wrong deal. Absent keys
 * are not judged. Values as written in YAML (percents and money as numbers).
 */
export type Expectation = Readonly<Record<string, unknown>>;

/** A named input with its expected decision. `given` is the raw deal, the file's common facts already merged in. */
export interface Situation {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly expect: Expectation;
  readonly range: SourceRange;
  /** Where it stands in its file, to point at the single expectation that fails. */
  readonly path: readonly (string | number)[];
}

/** One file of situations for one question. */
export interface SituationSet {
  /** How a regulation names the situations that prove it. */
  readonly id?: string;
  readonly question: QuestionName;
  readonly asOf: Day;
  readonly situations: readonly Situation[];
  readonly file: string;
  readonly places: Places;
}
