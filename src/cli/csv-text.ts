import type { ConsoleLanguage } from "./language.ts";

/** What a cell of a table may hold. */
export type CsvValue = string | number | boolean | null | undefined;

const byteOrderMark = "\uFEFF";

/** How a cell begins that a spreadsheet would run instead of showing; full-width signs are the same to some of them. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function quoted(text: string): string {
  return /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(value: CsvValue, lang: ConsoleLanguage): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return lang === "ru" ? String(value).replace(".", ",") : String(value);
  if (typeof value === "boolean") return lang === "ru" ? (value ? "да" : "нет") : String(value);
  return quoted(formula.test(value) ? `'${value}` : value);
}

/** One line of a table as the office programs of the language read it: `;` and a decimal comma in Russian. */
export function csvLine(values: readonly CsvValue[], lang: ConsoleLanguage): string {
  return `${values.map((value) => cellText(value, lang)).join(lang === "ru" ? ";" : ",")}\r\n`;
}

/** The first line of a table; the mark before it tells office programs that the text is UTF-8. */
export function csvHead(names: readonly string[], lang: ConsoleLanguage): string {
  return byteOrderMark + csvLine(names, lang);
}
