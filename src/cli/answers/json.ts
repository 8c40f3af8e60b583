import { utf8Letters } from "../../workspace/answer-text.ts";
import type { ConsoleLanguage } from "../language.ts";
import { problemAnswer } from "../problem-answer.ts";
import type { AnswerForm } from "./answer-form.ts";
import { decidedAnswers } from "./decided-answers.ts";

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

/** NDJSON: one answer a line, in step with the deals. */
export function ndjsonAnswers(lang: ConsoleLanguage): AnswerForm {
  return {
    head: "",
    letters: "latin1",
    answer(raw, asked) {
      const answered = asked.answer(raw);
      if (answered.ok) return { text: `${answered.text}\n` };
      const { diagnostics } = answered;
      const told = JSON.stringify(problemAnswer(raw.row, diagnostics, lang));
      return { text: `${utf8Letters(told)}\n`, problems: diagnostics };
    },
    end: () => "",
  };
}
