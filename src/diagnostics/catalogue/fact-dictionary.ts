import { error, warning } from "../message.ts";

/** What can be wrong with the dictionary of facts. */
export const factMessages = {
  "duplicate-fact": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Факт «${fact}» объявлен дважды`,
      help: "Факт объявляется один раз: удалите второе объявление.",
    }),
    en: ({ fact }) => ({
      text: `The fact "${fact}" is declared twice`,
      help: "A fact is declared once: remove the second declaration.",
    }),
  }),
  "fact-declared-otherwise": error<{ declared: string; fact: string }>({
    ru: ({ declared, fact }) => ({
      text: `Словарь объявляет «${declared}», а правила спрашивают «${fact}»`,
      help: `Напишите в словаре ${fact}. Если верно имя из словаря, исправьте правила: их места названы выше.`,
    }),
    en: ({ declared, fact }) => ({
      text: `The dictionary declares "${declared}", but the rules ask for "${fact}"`,
      help: `Write ${fact} in the dictionary. If the dictionary is right, correct the rules: their places stand above.`,
    }),
  }),
  "choices-unsaid": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `У факта-выбора «${fact}» нет значений`,
      help: "Добавьте ровно один из ключей: choices (список значений) или choices-from (categories, roles, stages, contact-sources).",
    }),
    en: ({ fact }) => ({
      text: `The choice fact "${fact}" has no values`,
      help: "Add exactly one of the keys: choices, or choices-from (categories, roles, stages, contact-sources).",
    }),
  }),
  "choices-of-other-type": error<{ fact: string; type: string }>({
    ru: ({ fact, type }) => ({
      text: `У факта «${fact}» типа ${type} не бывает списка значений`,
      help: "Напишите type: choice или уберите значения.",
    }),
    en: ({ fact, type }) => ({
      text: `The fact "${fact}" of type ${type} has no list of values`,
      help: "Write type: choice, or remove the values.",
    }),
  }),
  "unused-fact": warning<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Факт «${fact}» не нужен ни одному правилу`,
      help: "Удалите его из словаря или используйте в условии.",
    }),
    en: ({ fact }) => ({
      text: `No rule needs the fact "${fact}"`,
      help: "Remove it from the dictionary, or use it in a condition.",
    }),
  }),
};
