import type { Language } from "../values/language.ts";

/**
 * Everything that may be asked of the engine, with what it is called. A new question is one line here, its answer in
 * `src/engine/questions/` with one line in `src/engine/questions.ts`, and the schema of its decision.
 */
export const questionTitles = {
  discount: { ru: "скидка", en: "the discount of a deal" },
  category: { ru: "категория клиента", en: "the category of a client" },
  "hand-off": { ru: "передача клиента", en: "the hand-off of a client" },
  loyalty: { ru: "уровень лояльности", en: "the loyalty level of a client" },
  owner: { ru: "куратор клиента", en: "the curator of a client" },
  dossier: { ru: "досье клиента", en: "the dossier of a client" },
  cost: { ru: "затраты по сделке", en: "what a deal really costs" },
  contact: { ru: "что сделать для клиента сегодня", en: "what is due to a client today" },
  norms: { ru: "нормы работы за срок", en: "the norms of work in a period" },
  capacity: { ru: "загрузка отдела и обзвон", en: "the capacity of a department" },
  bonus: { ru: "премия за срок", en: "the bonus of a period" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The name of a question. */
export type QuestionName = keyof typeof questionTitles;

/** Every question, in the order in which help texts name them. */
export const questionNames = Object.keys(questionTitles) as readonly QuestionName[];

/** Whether a word is a question. */
export function isQuestion(word: string): word is QuestionName {
  return Object.hasOwn(questionTitles, word);
}
