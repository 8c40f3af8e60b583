import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Asking } from "../deal-source.ts";

/** What is written of rows that were answered together, and what is wrong with some of them. */
export interface AnsweredPart {
  /** A text, or its bytes in UTF-8, which hold until the next part is asked for. */
  readonly written: string | Uint8Array;
  readonly rows: number;
  readonly problems: readonly RowProblem[];
}

/** What is wrong with the deal of a row. */
export interface RowProblem {
  readonly row: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** How answers are written: the head once, then the rows as they come, then the end. */
export interface AnswerForm {
  readonly head: string;
  answers(asking: Asking): AsyncIterable<AnsweredPart>;
  end(): string;
}
