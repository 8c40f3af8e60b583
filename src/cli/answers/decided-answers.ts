import type { Decided } from "../../workspace/decide.ts";
import type { AnswerForm } from "./answer-form.ts";

/** How answers are written out of decisions. */
export interface DecidedForm extends Pick<AnswerForm, "head" | "end"> {
  /** What is written of this row now. */
  row(row: number, decided: Decided): string;
}

/** A form that looks at the decision of every row. */
export function decidedAnswers({ head, row, end }: DecidedForm): AnswerForm {
  return {
    head,
    letters: "utf8",
    answer(raw, asked) {
      const decided: Decided =
        "place" in raw ? asked.decide(raw.deal, raw.place) : { ok: false, diagnostics: raw.problems };
      const text = row(raw.row, decided);
      return decided.ok ? { text } : { text, problems: decided.diagnostics };
    },
    end,
  };
}
