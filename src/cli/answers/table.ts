import type { QuestionName } from "../../model/questions.ts";
import type { Decided } from "../../workspace/decide.ts";
import { decisionTable } from "../decision-table.ts";
import type { ConsoleLanguage } from "../language.ts";
import type { AnswerForm } from "./answer-form.ts";
import { decidedAnswers } from "./decided-answers.ts";

/** A table for people: its columns are as wide as all of its rows ask, so it is drawn at the end. */
export function tableAnswers(question: QuestionName, lang: ConsoleLanguage): AnswerForm {
  const all: Decided[] = [];
  return decidedAnswers({
    head: "",
    row(_row, decided) {
      all.push(decided);
      return "";
    },
    end: () => decisionTable(question, all, lang),
  });
}
