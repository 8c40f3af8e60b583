import type { Decided } from "../../workspace/decide.ts";

/** How answers are written: the head once, then every row as it comes, then the end. */
export interface AnswerForm {
  readonly head: string;
  /** What is written of this row now. */
  row(row: number, decided: Decided): string;
  end(): string;
}
