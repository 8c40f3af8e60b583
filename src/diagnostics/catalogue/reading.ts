import { error } from "../message.ts";

/** What can be wrong with a file before its words mean anything: its size, its characters, its number of documents. */
export const readingMessages = {
  "file-too-large": error<{ size: number; limit: number }>({
    ru: ({ size, limit }) => ({
      text: `Файл занимает ${size} КБ, а читаются файлы до ${limit} КБ`,
      help: "Разделите регламент на несколько файлов.",
    }),
    en: ({ size, limit }) => ({
      text: `The file takes ${size} KB; files of up to ${limit} KB are read`,
      help: "Split the regulation into several files.",
    }),
  }),
  "file-too-complex": error<{ limit: number }>({
    ru: ({ limit }) => ({
      text: `В файле больше ${limit} отдельных слов и знаков разметки: это не похоже на регламент`,
      help: "Разделите данные на несколько файлов.",
    }),
    en: ({ limit }) => ({
      text: `The file holds more than ${limit} separate words and marks: it does not look like a regulation`,
      help: "Split the data into several files.",
    }),
  }),
  "empty-file": error<Record<string, never>>({
    ru: () => ({
      text: "Файл пуст: в нём нет ни одного поля",
      help: "Начните с заголовка: kind, id, title, owner, approved, effective. Ненужный файл удалите.",
    }),
    en: () => ({
      text: "The file is empty: it has no fields",
      help: "Begin with the header: kind, id, title, owner, approved, effective. Delete a file that is not needed.",
    }),
  }),
  "not-a-mapping": error<{ found: "list" | "text" }>({
    ru: ({ found }) => ({
      text: `Файл начинается ${found === "list" ? "со списка" : "с простого текста"}, а должен состоять из полей вида «ключ: значение»`,
      help: "Начните с заголовка, например «kind: page».",
    }),
    en: ({ found }) => ({
      text: `The file begins with ${found === "list" ? "a list" : "plain text"}; it must consist of fields such as "key: value"`,
      help: 'Begin with the header, for example "kind: page".',
    }),
  }),
  "several-documents": error<Record<string, never>>({
    ru: () => ({
      text: "После строки «---» начинается второй документ, а один файл — это один регламент",
      help: "Вынесите продолжение в отдельный файл или уберите строку «---».",
    }),
    en: () => ({
      text: 'A second document begins after "---", but one file is one regulation.',
      help: 'Move the rest to a file of its own or delete the line "---".',
    }),
  }),
  "too-deep": error<{ limit: number }>({
    ru: ({ limit }) => ({
      text: `Вложенность больше ${limit} уровней`,
      help: "Проверьте скобки и отступы: обычно так выглядит незакрытая скобка.",
    }),
    en: ({ limit }) => ({
      text: `Nesting is deeper than ${limit} levels`,
      help: "Check brackets and indentation: an unclosed bracket usually looks like this.",
    }),
  }),
  "too-many-aliases": error<{ limit: number }>({
    ru: ({ limit }) => ({
      text: `В файле слишком много вставок через «*»: можно не больше ${limit}, и небольших`,
      help: "Напишите повторяющиеся значения целиком.",
    }),
    en: ({ limit }) => ({
      text: `The file has too many repeats by "*": at most ${limit} are read, and small ones`,
      help: "Write the repeated values in full.",
    }),
  }),
  "alias-to-itself": error<{ name: string }>({
    ru: ({ name }) => ({ text: `«*${name}» вставляет само себя`, help: "Напишите нужное значение целиком." }),
    en: ({ name }) => ({ text: `"*${name}" inserts itself`, help: "Write the value in full." }),
  }),
  "invisible-character": error<{ character: string; where: "indent" | "key" | "text" }>({
    ru: ({ character, where }) => ({
      text: `${where === "indent" ? "В отступе" : where === "key" ? "В ключе" : "В тексте"} стоит невидимый символ ${character}; обычно он приходит при копировании из Word или с сайта`,
      help: where === "text" ? "Удалите его." : "Удалите его; если здесь нужен пробел, наберите обычный.",
    }),
    en: ({ character, where }) => ({
      text: `There is an invisible character ${character} in the ${where === "indent" ? "indentation" : where}; it usually comes with text copied from Word or a web page`,
      help: where === "text" ? "Delete it." : "Delete it; if a space is needed here, type an ordinary one.",
    }),
  }),
};
