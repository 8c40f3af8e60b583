import { error } from "../message.ts";

type Nothing = Record<string, never>;

/** What can be wrong with the notation of a file: YAML that cannot be read, or YAML that regulations do not use. */
export const yamlMessages = {
  "yaml-syntax": error<{ near: string }>({
    ru: ({ near }) => ({
      text: near === "" ? "Здесь файл не читается как YAML" : `Файл не читается как YAML возле «${near}»`,
      help: "Проверьте отступы, двоеточия и парные кавычки в этом месте; текст со знаками препинания возьмите в кавычки.",
    }),
    en: ({ near }) => ({
      text: near === "" ? "The file is not valid YAML here" : `The file is not valid YAML near "${near}"`,
      help: "Check indentation, colons and matching quotes here; put text with punctuation in quotes.",
    }),
  }),
  "tab-indentation": error<Nothing>({
    ru: () => ({
      text: "Отступ набран табуляцией, а в YAML отступы делают пробелами",
      help: "Замените табуляцию двумя пробелами на каждый уровень.",
    }),
    en: () => ({
      text: "The indentation is made of tabs; YAML indents with spaces",
      help: "Replace each tab with two spaces per level.",
    }),
  }),
  "bad-indentation": error<Nothing>({
    ru: () => ({
      text: "Отступ не совпадает с соседними строками, поэтому непонятно, к чему относится эта строка",
      help: "Поля одного уровня начинайте с одной и той же колонки.",
    }),
    en: () => ({
      text: "The indentation differs from the lines around, so it is unclear what this line belongs to",
      help: "Begin the fields of one level in the same column.",
    }),
  }),
  "unclosed-quote": error<{ quote: string }>({
    ru: ({ quote }) => ({
      text: `Кавычка ${quote} открыта и не закрыта`,
      help: `Поставьте ${quote} в конце текста. Кавычки внутри текста замените на «ёлочки».`,
    }),
    en: ({ quote }) => ({
      text: `The quote ${quote} is opened and never closed`,
      help: `Put ${quote} at the end of the text. Inside the text use other quotes.`,
    }),
  }),
  "unclosed-bracket": error<{ bracket: string }>({
    ru: ({ bracket }) => ({
      text: `Скобка «${bracket}» открыта и не закрыта`,
      help: "Поставьте закрывающую скобку в конце перечисления. Текст со скобкой возьмите в кавычки.",
    }),
    en: ({ bracket }) => ({
      text: `The bracket "${bracket}" is opened and never closed`,
      help: "Put the closing bracket at the end of the enumeration. Put text with a bracket in quotes.",
    }),
  }),
  "extra-character": error<{ character: string }>({
    ru: ({ character }) => ({
      text: `Знак «${character}» здесь лишний`,
      help: "Удалите его. Если он часть текста, возьмите весь текст в кавычки.",
    }),
    en: ({ character }) => ({
      text: `The character "${character}" is not needed here`,
      help: "Delete it. If it is part of a text, put the whole text in quotes.",
    }),
  }),
  "missing-comma": error<Nothing>({
    ru: () => ({ text: "Между полями в скобках не хватает запятой", help: "Поставьте запятую перед следующим полем." }),
    en: () => ({
      text: "A comma is missing between the fields in brackets",
      help: "Put a comma before the next field.",
    }),
  }),
  "missing-colon": error<{ word: string }>({
    ru: ({ word }) => ({
      text: `После «${word}» нет двоеточия, а среди полей ожидается «ключ: значение»`,
      help: "Поставьте двоеточие с пробелом. Если это продолжение текста, сдвиньте строку вправо.",
    }),
    en: ({ word }) => ({
      text: `There is no colon after "${word}"; among fields "key: value" is expected`,
      help: "Put a colon and a space. If this continues a text, indent the line further.",
    }),
  }),
  "space-after-colon": error<{ key: string; value: string }>({
    ru: ({ key, value }) => ({
      text: `После «${key}:» нет пробела, поэтому ключ и значение слились в один текст`,
      help: `Напишите «${key}: ${value}».`,
    }),
    en: ({ key, value }) => ({
      text: `There is no space after "${key}:", so the key and the value became one text`,
      help: `Write "${key}: ${value}".`,
    }),
  }),
  "colon-in-text": error<Nothing>({
    ru: () => ({
      text: "В тексте встретилось двоеточие с пробелом: YAML принял его за ещё один ключ",
      help: "Возьмите весь текст в кавычки.",
    }),
    en: () => ({
      text: "The text holds a colon with a space, which YAML takes for one more key",
      help: "Put the whole text in quotes.",
    }),
  }),
  "special-start": error<{ start: string }>({
    ru: ({ start }) => ({
      text: `Текст начинается с «${start}», а в YAML этот знак имеет особый смысл`,
      help: `Возьмите весь текст в кавычки.${start === "-" ? " Если это список, начните его с новой строки." : ""}`,
    }),
    en: ({ start }) => ({
      text: `The text begins with "${start}", which has a special meaning in YAML`,
      help: `Put the whole text in quotes.${start === "-" ? " If it is a list, begin it on a new line." : ""}`,
    }),
  }),
  "text-after-value": error<Nothing>({
    ru: () => ({
      text: "Значение уже закончилось, а на строке есть ещё текст",
      help: "Возьмите всё значение в одни кавычки; кавычки внутри замените на «ёлочки».",
    }),
    en: () => ({
      text: "The value has ended, but there is more text on the line",
      help: "Put the whole value in one pair of quotes; use other quotes inside.",
    }),
  }),
  "bad-escape": error<Nothing>({
    ru: () => ({
      text: "Обратная косая черта «\\» в двойных кавычках начинает особый знак, а такого знака нет",
      help: "Возьмите текст в одинарные кавычки или напишите «\\\\».",
    }),
    en: () => ({
      text: "A backslash in double quotes begins a special character, and there is no such character",
      help: 'Use single quotes or write "\\\\".',
    }),
  }),
  "unknown-anchor": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `«*${name}» вставляет значение с меткой «&${name}», а выше такой метки нет`,
      help: "Если это текст со звёздочкой, возьмите его в кавычки.",
    }),
    en: ({ name }) => ({
      text: `"*${name}" inserts the value marked "&${name}", and there is no such mark above`,
      help: "If this is text with an asterisk, put it in quotes.",
    }),
  }),
  "custom-tag": error<{ tag: string }>({
    ru: ({ tag }) => ({
      text: `«${tag}» — тег YAML; регламенты тегов не используют`,
      help: "Уберите тег. Если это текст с восклицательным знаком, возьмите его в кавычки.",
    }),
    en: ({ tag }) => ({
      text: `"${tag}" is a YAML tag; regulations use no tags`,
      help: "Delete the tag. If this is text with an exclamation mark, put it in quotes.",
    }),
  }),
  "merge-key": error<Nothing>({
    ru: () => ({
      text: "«<<» подмешивает поля из другого места; регламент должен читаться без таких подстановок",
      help: "Напишите нужные поля здесь.",
    }),
    en: () => ({
      text: '"<<" mixes in fields from another place; a regulation must be readable without that.',
      help: "Write the fields here.",
    }),
  }),
  "yaml-directive": error<Nothing>({
    ru: () => ({
      text: "Строка с «%» в начале файла меняет правила чтения YAML; регламенты её не используют",
      help: "Удалите эту строку.",
    }),
    en: () => ({
      text: 'A line with "%" at the beginning changes how YAML is read; regulations do not use it.',
      help: "Delete this line.",
    }),
  }),
  "duplicate-key": error<{ key: string; firstLine: number }>({
    ru: ({ key, firstLine }) => ({
      text: `Ключ «${key}» уже есть на строке ${firstLine}: непонятно, какое значение верно`,
      help: "Оставьте один из двух.",
    }),
    en: ({ key, firstLine }) => ({
      text: `The key "${key}" is already on line ${firstLine}: it is unclear which value is right`,
      help: "Keep one of the two.",
    }),
  }),
  "odd-key": error<{ found: "empty" | "list" | "mapping" | "reserved" }>({
    ru: ({ found }) => ({
      text: {
        empty: "Перед двоеточием нет ключа",
        list: "Ключом служит список, а ключ — это слово",
        mapping: "Ключом служит набор полей, а ключ — это слово",
        reserved: "«__proto__» — служебное слово, ключом оно быть не может",
      }[found],
      help: "Напишите перед двоеточием обычное слово. Текст с двоеточием возьмите в кавычки.",
    }),
    en: ({ found }) => ({
      text: {
        empty: "There is no key before the colon",
        list: "The key is a list; a key is a word",
        mapping: "The key is a group of fields; a key is a word",
        reserved: '"__proto__" is a reserved word and cannot be a key',
      }[found],
      help: "Write an ordinary word before the colon. Put text with a colon in quotes.",
    }),
  }),
  "leading-zero": error<{ source: string; number: string }>({
    ru: ({ source, number }) => ({
      text: `Число ${source} начинается с нуля: без кавычек нули потеряются`,
      help: `Если это номер (ИНН, код, телефон), напишите "${source}" в кавычках; если количество — ${number}.`,
    }),
    en: ({ source, number }) => ({
      text: `The number ${source} begins with a zero: without quotes the zeros are lost`,
      help: `If it is an identifier (tax number, code, phone), write it in quotes: "${source}"; if an amount, ${number}.`,
    }),
  }),
  "comma-in-number": error<{ source: string; write: string }>({
    ru: ({ source, write }) => ({
      text: `Число ${source} написано с запятой, а запятая внутри { } отделяет следующий ключ`,
      help: `Напишите ${write}: дробная часть отделяется точкой.`,
    }),
    en: ({ source, write }) => ({
      text: `The number ${source} is written with a comma, and inside { } a comma begins the next key`,
      help: `Write ${write}: the fraction follows a point.`,
    }),
  }),
  "inexact-number": error<{ source: string }>({
    ru: ({ source }) => ({
      text: `В числе ${source} больше цифр, чем хранится точно`,
      help: `Если это номер (счёт, ОГРН), напишите "${source}" в кавычках; если величина — округлите её.`,
    }),
    en: ({ source }) => ({
      text: `The number ${source} has more digits than can be kept exactly`,
      help: `If it is an identifier (account, registration number), write it in quotes: "${source}"; if an amount, round it.`,
    }),
  }),
};
