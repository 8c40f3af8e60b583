import { type AnswerColumn, answerColumns, answerValue } from "../../workspace/answer-columns.ts";
import { type CsvValue, csvHead, csvLine } from "../csv-text.ts";
import type { ConsoleLanguage } from "../language.ts";
import { toldProblems } from "../problem-answer.ts";
import type { AnswerForm } from "./answer-form.ts";
import { decidedAnswers } from "./decided-answers.ts";

/** A table for spreadsheets: a line a deal, a column for every part of the answer, what is wrong with the deal last. */
export function csvAnswers(question: string, lang: ConsoleLanguage): AnswerForm {
  const columns: readonly AnswerColumn[] = answerColumns(question);
  const empty = columns.map((): CsvValue => null);
  return decidedAnswers({
    head: csvHead(["row", ...columns.map(({ name }) => name), "problems"], lang),
    row(row, decided) {
      if (decided.ok)
        return csvLine([row, ...columns.map((column) => answerValue(decided.decision, column)), null], lang);
      const told = toldProblems(decided.diagnostics, lang).map(({ where, text }) =>
        where ? `${where}: ${text}` : text,
      );
      return csvLine([row, ...empty, told.join("; ")], lang);
    },
    end: () => "",
  });
}
