import { error, warning } from "../message.ts";
import { suggested } from "./suggestion.ts";

/** What can be wrong in declared documents, training and the book. */
export const libraryMessages = {
  "number-pattern-word": error<{ word: string; suggestion: string | undefined; words: readonly string[] }>({
    ru: ({ word, suggestion, words }) => ({
      text: `В нумерации не бывает слова {${word}}`,
      help: `${suggested(suggestion).ru}Бывают: ${words.map((known) => `{${known}}`).join(", ")}; нули впереди: {number:4}.`,
    }),
    en: ({ word, suggestion, words }) => ({
      text: `A number pattern has no word {${word}}`,
      help: `${suggested(suggestion).en}It may have: ${words.map((known) => `{${known}}`).join(", ")}; leading zeros: {number:4}.`,
    }),
  }),
  "number-pattern-brace": error<Record<never, never>>({
    ru: () => ({ text: "В нумерации скобка без пары", help: 'Напишите, например, "КП-{year}-{number:4}".' }),
    en: () => ({ text: "The number pattern has a brace without its pair", help: 'Write "Q-{year}-{number:4}", say.' }),
  }),
  "number-pattern-count": error<Record<never, never>>({
    ru: () => ({
      text: "В нумерации должен быть ровно один {number}: без него номера повторятся",
      help: 'Напишите, например, "КП-{year}-{number:4}".',
    }),
    en: () => ({
      text: "A number pattern needs exactly one {number}, or numbers would repeat",
      help: 'Write "Q-{year}-{number:4}", say.',
    }),
  }),
  "letter-field-unknown": error<{ name: string; suggestion: string | undefined }>({
    ru: ({ name, suggestion }) => ({
      text: `В письме стоит {${name}}, но такого данного в fields нет: подставить будет нечего`,
      help: `${suggested(suggestion).ru}Объявите его в fields: id, название, откуда.`,
    }),
    en: ({ name, suggestion }) => ({
      text: `The letter has {${name}}, but fields declare no such thing: there is nothing to put in`,
      help: `${suggested(suggestion).en}Declare it in fields: id, title, source.`,
    }),
  }),
  "letter-field-unused": warning<{ name: string }>({
    ru: ({ name }) => ({
      text: `Данное «${name}» не подставляется ни в одно письмо`,
      help: `Удалите его или напишите в тексте {${name}}.`,
    }),
    en: ({ name }) => ({
      text: `No letter uses the field "${name}"`,
      help: `Remove it, or write {${name}} in a text.`,
    }),
  }),
  "unknown-module": error<{ module: string; suggestion: string | undefined }>({
    ru: ({ module, suggestion }) => ({
      text: `Модуля «${module}» в этой программе нет`,
      help: `${suggested(suggestion).ru}Модули объявлены ниже, в modules.`,
    }),
    en: ({ module, suggestion }) => ({
      text: `This programme has no module "${module}"`,
      help: `${suggested(suggestion).en}Modules are declared below, in modules.`,
    }),
  }),
  "module-never-taught": warning<{ module: string }>({
    ru: ({ module }) => ({
      text: `Модуль «${module}» не проходят ни на одном занятии`,
      help: "Укажите его у занятия ключом module или удалите.",
    }),
    en: ({ module }) => ({
      text: `No lesson teaches the module "${module}"`,
      help: "Name it in a lesson with the key module, or remove it.",
    }),
  }),
  "answer-repeats": error<{ answer: string }>({
    ru: ({ answer }) => ({
      text: `Ответ «${answer}» в этом вопросе уже есть: нельзя понять, верный ли он`,
      help: "Оставьте его один раз: в right или в wrong.",
    }),
    en: ({ answer }) => ({
      text: `The question already has the answer "${answer}": nobody can tell whether it is right`,
      help: "Keep it once: in right or in wrong.",
    }),
  }),
  "book-part-empty": error<{ part: string }>({
    ru: ({ part }) => ({
      text: `В части «${part}» нет ни одной главы`,
      help: "Перечислите регламенты в chapters или виды регламентов в all.",
    }),
    en: ({ part }) => ({
      text: `The part "${part}" has no chapter`,
      help: "List regulations in chapters, or kinds of regulations in all.",
    }),
  }),
  "chapter-repeats": error<{ chapter: string }>({
    ru: ({ chapter }) => ({
      text: `Глава «${chapter}» в книге уже есть`,
      help: "Регламент стоит в книге один раз: оставьте одно место.",
    }),
    en: ({ chapter }) => ({
      text: `The book already has the chapter "${chapter}"`,
      help: "A regulation stands in the book once: keep one place.",
    }),
  }),
  "regulation-not-in-book": warning<{ id: string; book: string }>({
    ru: ({ id, book }) => ({
      text: `Регламента «${id}» нет в книге «${book}»: новички его не увидят`,
      help: "Добавьте его в chapters или его вид — в all.",
    }),
    en: ({ id, book }) => ({
      text: `The regulation "${id}" is not in the book "${book}": newcomers will not see it`,
      help: "Add it to chapters, or its kind to all.",
    }),
  }),
};
