import { type Cell, plainText } from "../tree.ts";

/** Whether a row of a table is left to be filled in by hand. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => plainText(cell).trim() === "");
}
