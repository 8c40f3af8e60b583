import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

interface Fault {
  readonly ru: string;
  readonly en: string;
}

/** Why a text is no JSON, by what the reader met. `sign` is what stands there. */
const faults: Readonly<Record<string, (sign: string) => Fault>> = {
  end: () => ({
    ru: "текст обрывается: не хватает закрывающей скобки или кавычки",
    en: "the text breaks off: a closing bracket or quote is missing",
  }),
  value: (sign) => ({
    ru: `здесь нужно значение, а стоит «${sign}»; тексты пишутся в двойных кавычках`,
    en: `a value is needed here, but "${sign}" stands; texts are written in double quotes`,
  }),
  key: (sign) => ({
    ru: `здесь нужно имя поля в двойных кавычках, а стоит «${sign}»`,
    en: `a name of a field in double quotes is needed here, but "${sign}" stands`,
  }),
  "single-quotes": () => ({ ru: "кавычки должны быть двойными", en: "quotes must be double" }),
  colon: () => ({ ru: "после имени поля нужно двоеточие", en: "a colon is needed after the name of a field" }),
  comma: (sign) => ({
    ru: `здесь нужна запятая или закрывающая скобка, а стоит «${sign}»`,
    en: `a comma or a closing bracket is needed here, but "${sign}" stands`,
  }),
  "trailing-comma": () => ({
    ru: "перед закрывающей скобкой стоит лишняя запятая",
    en: "a comma too many stands before the closing bracket",
  }),
  number: () => ({
    ru: "число записано не так: дробная часть отделяется точкой, лишних нулей и знака «+» впереди нет",
    en: "the number is written wrongly: a point before the fraction, no leading zeros, no plus",
  }),
  escape: () => ({
    ru: "после обратной косой черты стоит не то; саму черту пишут дважды: \\\\",
    en: "what follows the backslash means nothing; a backslash itself is written twice: \\\\",
  }),
  "line-in-text": () => ({
    ru: "внутри текста в кавычках стоит конец строки или табуляция; их пишут как \\n и \\t",
    en: "a line break or a tab stands inside of a quoted text; write \\n and \\t",
  }),
  rest: (sign) => ({
    ru: `сделка уже закончилась, а дальше стоит «${sign}»`,
    en: `the deal is already over, yet "${sign}" follows`,
  }),
  "too-deep": () => ({ ru: "слишком много скобок одна в другой", en: "too many brackets within one another" }),
};

const faultOf = (fault: string, sign: string): Fault => faults[fault]?.(sign) ?? { ru: fault, en: fault };

/** What is wrong with an input of deals before its facts mean anything: its form, its rows, its columns. */
export const dealMessages = {
  "no-deals": error<Record<never, never>>({
    ru: () => ({
      text: "На входе нет ни одной сделки",
      help: 'Передайте сделку файлом или через стандартный ввод: echo \'{"order": {"amount": 50000}}\' | reglament decide discount',
    }),
    en: () => ({
      text: "There is no deal in the input",
      help: 'Give a deal as a file or on standard input: echo \'{"order": {"amount": 50000}}\' | reglament decide discount',
    }),
  }),
  "deal-unreadable": error<{ fault: string; sign: string }>({
    ru: ({ fault, sign }) => ({
      text: `Сделка записана не по правилам JSON: ${faultOf(fault, sign).ru}`,
      help: "Сделка — это JSON, YAML, NDJSON (по сделке в строке), CSV или XLSX с именами фактов в первой строке.",
    }),
    en: ({ fault, sign }) => ({
      text: `This is not valid JSON: ${faultOf(fault, sign).en}`,
      help: "A deal is JSON, YAML, NDJSON (one deal a line), CSV or XLSX with names of facts in its first line.",
    }),
  }),
  "deal-key-twice": error<Record<never, never>>({
    ru: () => ({
      text: "В сделке один и тот же ключ записан дважды: непонятно, какому верить",
      help: "Оставьте каждый ключ по одному разу.",
    }),
    en: () => ({
      text: "The deal writes the same key twice: it is not clear which one holds",
      help: "Keep every key once.",
    }),
  }),
  "deal-id-twice": error<{ id: string; first: number }>({
    ru: ({ id, first }) => ({
      text: `Сделка «${id}» уже была в строке ${first}`,
      help: "Одна сделка — одна строка: разрезанный на части заказ прошёл бы ограничения дважды. Соедините строки или исправьте id.",
    }),
    en: ({ id, first }) => ({
      text: `The deal "${id}" has already stood in row ${first}`,
      help: "One deal is one row: an order cut in parts would pass every limit twice. Join the rows, or correct the id.",
    }),
  }),
  "deal-broken-letters": error<Record<never, never>>({
    ru: () => ({
      text: "Часть букв потеряна: кодировка меняется посреди файла",
      help: "Сохраните файл целиком в одной кодировке: UTF-8, UTF-16 или windows-1251.",
    }),
    en: () => ({
      text: "Some letters are lost: the encoding changes in the middle of the file",
      help: "Save the whole file in one encoding: UTF-8, UTF-16 or windows-1251.",
    }),
  }),
  "deal-row-too-long": error<{ limit: number }>({
    ru: ({ limit }) => ({
      text: `Строка длиннее ${limit} знаков: это не сделка`,
      help: "В NDJSON каждая сделка стоит на своей строке.",
    }),
    en: ({ limit }) => ({
      text: `The line is longer than ${limit} characters: that is no deal`,
      help: "In NDJSON every deal stands on a line of its own.",
    }),
  }),
  "deal-row-cells": error<{ cells: number; columns: number }>({
    ru: ({ cells, columns }) => ({
      text: `В строке ячеек: ${cells}, а столбцов: ${columns}`,
      help: "Проверьте разделители; текст с разделителем внутри берут в кавычки.",
    }),
    en: ({ cells, columns }) => ({
      text: `The row has ${cells} cells, but there are ${columns} columns`,
      help: "Check the separators; a text that holds one stands in quotes.",
    }),
  }),
  "deal-quote": error<Record<never, never>>({
    ru: () => ({
      text: "Кавычка в этой строке не закрыта или закрыта посреди ячейки",
      help: 'Кавычка внутри текста в кавычках пишется дважды: ""',
    }),
    en: () => ({
      text: "A quote in this row is not closed, or is closed in the middle of a cell",
      help: 'A quote inside of a quoted text is written twice: ""',
    }),
  }),
  "deal-column-unnamed": error<{ column: number }>({
    ru: ({ column }) => ({
      text: `У столбца ${column} нет имени, поэтому ни одна строка не прочитана`,
      help: "Впишите имя факта в первую строку или удалите столбец.",
    }),
    en: ({ column }) => ({
      text: `Column ${column} has no name, so no row was read`,
      help: "Write the name of a fact into the first row, or delete the column.",
    }),
  }),
  "deal-column-twice": error<{ name: string }>({
    ru: ({ name }) => ({
      text: `Столбец «${name}» повторяется, поэтому ни одна строка не прочитана`,
      help: "Оставьте один столбец на каждый факт.",
    }),
    en: ({ name }) => ({
      text: `The column "${name}" stands twice, so no row was read`,
      help: "Keep one column for every fact.",
    }),
  }),
  "deal-column-unknown": error<{ name: string; suggestion: string | undefined }>({
    ru: ({ name, suggestion }) => ({
      text: `Столбец «${name}» здесь ничего не значит, поэтому ни одна строка не прочитана`,
      help: `${suggested(suggestion).ru}Столбец называют именем факта или его заголовком; лишний столбец удалите.`,
    }),
    en: ({ name, suggestion }) => ({
      text: `The column "${name}" means nothing here, so no row was read`,
      help: `${suggested(suggestion).en}A column bears the name of a fact or its title; delete what is not needed.`,
    }),
  }),
  "deal-percent-unclear": error<{ where: string; value: number }>({
    ru: ({ where, value }) => ({
      text: `«${where}»: в ячейке ${value}, и неясно, ${value} % это или ${Number((value * 100).toPrecision(15))} %`,
      help: "Уберите у столбца процентный формат и впишите проценты числом (12) или текстом (0,5%).",
    }),
    en: ({ where, value }) => ({
      text: `"${where}": the cell holds ${value}, and it is not clear whether it means ${value}% or ${Number((value * 100).toPrecision(15))}%`,
      help: "Take the percent format off the column and write percents as a number (12) or as a text (0.5%).",
    }),
  }),
  "deal-no-workbook": error<Record<never, never>>({
    ru: () => ({
      text: "Это не книга XLSX, или она повреждена",
      help: "Откройте файл в табличном редакторе и сохраните заново как .xlsx; старый .xls не читается.",
    }),
    en: () => ({
      text: "This is no XLSX workbook, or it is damaged",
      help: "Open the file in a spreadsheet and save it anew as .xlsx; the old .xls is not read.",
    }),
  }),
  "deal-sheet-missing": error<{ sheet: string }>({
    ru: ({ sheet }) => ({ text: `В книге нет листа «${sheet}»`, help: "Проверьте имя листа." }),
    en: ({ sheet }) => ({ text: `The workbook has no sheet "${sheet}"`, help: "Check the name of the sheet." }),
  }),
  "deal-several-documents": error<Record<never, never>>({
    ru: () => ({
      text: "После строки «---» начинается вторая сделка, а в YAML читается одна",
      help: "Несколько сделок передают списком JSON, NDJSON, CSV или XLSX.",
    }),
    en: () => ({
      text: 'A second deal begins after "---", but YAML holds one',
      help: "Give several deals as a list in JSON, as NDJSON, CSV or XLSX.",
    }),
  }),
  "deal-too-much-yaml": error<Record<never, never>>({
    ru: () => ({
      text: "Для одной сделки в YAML это слишком много",
      help: "Большой заказ передайте в JSON, много сделок — в NDJSON, CSV или XLSX.",
    }),
    en: () => ({
      text: "This is too much for one deal in YAML",
      help: "Give a large order as JSON, and many deals as NDJSON, CSV or XLSX.",
    }),
  }),
};
