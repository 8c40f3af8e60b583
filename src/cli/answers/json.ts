import { answerNdjson } from "../../workspace/answer-ndjson.ts";
import { answerText } from "../../workspace/answer-text.ts";
import { noDeals, type RawDeal } from "../../workspace/deals/raw-deal.ts";
import type { Asked } from "../../workspace/decide.ts";
import type { NdjsonDeals } from "../../workspace/read-deals.ts";
import type { ConsoleLanguage } from "../language.ts";
import { problemAnswer } from "../problem-answer.ts";
import type { AnsweredPart, AnswerForm, RowProblem } from "./answer-form.ts";
import { answerRow, type DecidedForm, decidedAnswers } from "./decided-answers.ts";

/** JSON for people to look at: several lines an answer. */
export function jsonAnswers(lang: ConsoleLanguage): AnswerForm {
  return decidedAnswers({
    head: "",
    row(row, decided) {
      const answer = decided.ok ? decided.decision : problemAnswer(row, decided.diagnostics, lang);
      return `${JSON.stringify(answer, undefined, 2)}\n`;
    },
    end: () => "",
  });
}

/** The lines of NDJSON, plain deals from bytes to bytes. */
async function* answerLines(
  asked: Asked,
  { file, parts }: NdjsonDeals,
  row: DecidedForm["row"],
): AsyncGenerator<AnsweredPart> {
  let problems: RowProblem[] = [];
  let rows = 0;
  const answer = (raw: RawDeal): string => answerRow(raw, asked, row, problems);
  for await (const answered of answerNdjson(parts, { file, plain: asked.plain, answer })) {
    rows += answered.rows;
    yield { written: answered.bytes, rows: answered.rows, problems };
    problems = [];
  }
  if (rows === 0) yield { written: `${answer(noDeals(file))}\n`, rows: 1, problems };
}

/** NDJSON: one answer a line, in step with the deals. */
export function ndjsonAnswers(lang: ConsoleLanguage): AnswerForm {
  const row: DecidedForm["row"] = (row, decided) =>
    decided.ok ? answerText(decided.decision) : JSON.stringify(problemAnswer(row, decided.diagnostics, lang));
  const byRow = decidedAnswers({ head: "", row: (...answered) => `${row(...answered)}\n`, end: () => "" });
  return {
    ...byRow,
    answers: (asking) => {
      const { ndjson } = asking.deals;
      return ndjson === undefined ? byRow.answers(asking) : answerLines(asking.asked, ndjson, row);
    },
  };
}
