import type { Element } from "hast";
import { h } from "hastscript";
import type { Language } from "../../values/language.ts";
import { holdableText } from "../holdable-text.ts";
import { isNumeric } from "../layout/numeric-column.ts";
import { blankOf, type Cell, plainText, type Table } from "../tree.ts";
import { inlinesToHast, type LinkContext } from "./inlines-to-hast.ts";

/** More columns than this do not fit a narrow screen: the table is moved under it, also by the keyboard. */
const mostColumns = 4;

const words = { ru: "Таблица", en: "Table" } as const;

/** A table with the shares of its columns; its head is repeated by browsers on every printed page. */
export function tableToHast(block: Table, context: LinkContext & { readonly lang: Language }): Element {
  const table = plainTable(block, context);
  if (block.variant === "plain" || block.columns.length <= mostColumns) return table;
  const named = plainText(block.head?.find((cell) => plainText(cell).trim().length > 1) ?? []).trim();
  const ariaLabel = holdableText(named === "" ? words[context.lang] : `${words[context.lang]}: ${named}`);
  return h("div", { className: ["wide"], role: "region", ariaLabel, tabIndex: 0 }, [table]);
}

/** Whether a column holds the numbers of clauses, which are read as one word: 1.1, 2.10. */
function isNumbering({ rows }: Table, column: number): boolean {
  const texts = rows.map((row) => plainText(row[column] ?? []).trim()).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => /^\d[\d.]{0,7}$/.test(text));
}

function plainTable(block: Table, context: LinkContext): Element {
  const aligns = block.columns.map(({ align }, column) => align ?? (isNumeric(block, column) ? "right" : "left"));
  const numbers = block.columns.map((_, column) => isNumbering(block, column));
  const cell = (name: "th" | "td", inlines: Cell, column: number): Element => {
    const align = aligns[column] ?? "left";
    const looks = [...(align === "left" ? [] : [align]), ...(numbers[column] === true ? ["number"] : [])];
    // A head without words heads nothing.
    const heads = name === "th" && plainText(inlines).trim() !== "";
    return h(
      heads ? "th" : "td",
      {
        className: blankOf(inlines) !== undefined ? ["blank"] : looks.length === 0 ? null : looks,
        scope: heads ? "col" : null,
      },
      inlinesToHast(inlines, context),
    );
  };
  const row = (name: "th" | "td", cells: readonly Cell[]): Element =>
    h(
      "tr",
      cells.map((inlines, column) => cell(name, inlines, column)),
    );
  const shared = block.columns.some(({ width }) => width !== null);
  const total = block.columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  return h("table", { className: [block.variant] }, [
    ...(shared
      ? [
          h(
            "colgroup",
            block.columns.map(({ width }) =>
              h("col", width === null ? {} : { style: `width: ${Math.round((1000 * width) / total) / 10}%` }),
            ),
          ),
        ]
      : []),
    ...(block.head === null ? [] : [h("thead", [row("th", block.head)])]),
    h(
      "tbody",
      block.rows.map((cells) => row("td", cells)),
    ),
  ]);
}
