import { questionNames, questionTitles } from "../model/questions.ts";
import type { ConsoleLanguage } from "./language.ts";

/** The questions with what they are called, for help texts: "discount (скидка), category (категория клиента)". */
export function questionList(lang: ConsoleLanguage): string {
  const list = questionNames.map((name) => `${name} (${questionTitles[name][lang]})`).join(", ");
  return lang === "ru" ? `вопрос: ${list}` : `the question: ${list}`;
}
