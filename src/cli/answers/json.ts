import { answerText } from "../../workspace/answer-text.ts";
import type { ConsoleLanguage } from "../language.ts";
import { problemAnswer } from "../problem-answer.ts";
import type { AnswerForm } from "./answer-form.ts";

/** JSON for people to look at: several lines an answer. */
export function jsonAnswers(lang: ConsoleLanguage): AnswerForm {
  return {
    head: "",
    row(row, decided) {
      const answer = decided.ok ? decided.decision : problemAnswer(row, decided.diagnostics, lang);
      return `${JSON.stringify(answer, undefined, 2)}\n`;
    },
    end: () => "",
  };
}

/** NDJSON: one answer a line, in step with the deals. */
export function ndjsonAnswers(lang: ConsoleLanguage): AnswerForm {
  return {
    head: "",
    row: (row, decided) =>
      `${decided.ok ? answerText(decided.decision) : JSON.stringify(problemAnswer(row, decided.diagnostics, lang))}\n`,
    end: () => "",
  };
}
