import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RawDeal } from "../../workspace/deals/raw-deal.ts";
import type { Asked } from "../../workspace/decide.ts";
import type { Letters } from "../output.ts";

/** What is written of one row now, and what is wrong with its deal. */
export interface AnsweredRow {
  readonly text: string;
  readonly problems?: readonly Diagnostic[];
}

/** How answers are written: the head once, then every row as it comes, then the end. */
export interface AnswerForm {
  readonly head: string;
  /** What the letters of the texts are. */
  readonly letters: Letters;
  answer(raw: RawDeal, asked: Asked): AnsweredRow;
  end(): string;
}
