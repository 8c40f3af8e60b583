import { plainText, type Table } from "../tree.ts";

/** Whether every filled cell of a column is an amount, a percent or a dash. */
export function isNumeric(block: Table, column: number): boolean {
  const texts = block.rows.map((row) => plainText(row[column] ?? []).trim()).filter((text) => text !== "");
  return (
    texts.length > 0 &&
    texts.every((text) => /^[+\-−–—]?\p{Sc}?[\d\s.,]*\s?(?:%|\p{Sc}|руб\.?|Br)?$/u.test(text)) &&
    texts.some((text) => /\d/.test(text))
  );
}
