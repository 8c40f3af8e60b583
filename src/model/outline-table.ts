import type { OutlinePart } from "./outline.ts";
import type { LiveTable } from "./table.ts";

/**
 * The table of an outline that other pages may show: the part whose clause ids begin with `part/`, without the numbers
 * of the clauses; with no part named, the first table.
 */
export function tableOfOutline(outline: readonly OutlinePart[], part: string | undefined): LiveTable | undefined {
  const found = outline.find(
    ({ head, items }) =>
      head !== undefined && items.some(({ id }) => part === undefined || id.split("/", 1)[0] === part),
  );
  if (found?.head === undefined) return undefined;
  return { head: found.head, rows: found.items.map(({ title, cells }) => cells ?? [{ type: "text", value: title }]) };
}

/** A row of texts. */
export function textCells(...values: readonly string[]): { readonly type: "text"; readonly value: string }[] {
  return values.map((value) => ({ type: "text", value }));
}
