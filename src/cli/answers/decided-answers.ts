import type { RawDeal } from "../../workspace/deals/raw-deal.ts";
import type { Asked, Decided } from "../../workspace/decide.ts";
import type { AnswerForm, RowProblem } from "./answer-form.ts";

/** How answers are written out of decisions. */
export interface DecidedForm extends Pick<AnswerForm, "head" | "end"> {
  /** What is written of this row now. */
  row(row: number, decided: Decided): string;
}

/** Letters that are handed on together. */
const enough = 64 * 1024;

/** Decides a row, writes it, and adds to `problems` what is wrong with it. */
export function answerRow(raw: RawDeal, asked: Asked, row: DecidedForm["row"], problems: RowProblem[]): string {
  const decided: Decided =
    "place" in raw ? asked.decide(raw.deal, raw.place) : { ok: false, diagnostics: raw.problems };
  if (!decided.ok) problems.push({ row: raw.row, diagnostics: decided.diagnostics });
  return row(raw.row, decided);
}

/** A form that looks at the decision of every row. */
export function decidedAnswers({ head, row, end }: DecidedForm): AnswerForm {
  return {
    head,
    async *answers({ asked, deals }) {
      for await (const batch of deals.batches) {
        let part = { written: "", rows: 0, problems: [] as RowProblem[] };
        for (const raw of batch) {
          part.written += answerRow(raw, asked, row, part.problems);
          part.rows += 1;
          if (part.written.length < enough) continue;
          yield part;
          part = { written: "", rows: 0, problems: [] };
        }
        yield part;
      }
    },
    end,
  };
}
