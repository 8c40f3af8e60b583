import type { TiersDiscount } from "../../../model/kinds/price-policy/content.ts";
import type { LiveTable } from "../../../model/table.ts";
import type { BarsPicture } from "../../pictures/picture.ts";
import { printCell } from "../print-value.ts";
import type { PictureOf } from "./picture-of.ts";

/** Tiers of a discount with the table that is printed of them. */
export interface TabledTiers {
  readonly discount: TiersDiscount;
  readonly table: LiveTable;
}

/** More bars than this in a picture tell less than the table. */
const mostBars = 40;

/** The rates of tiers as bars, a group for every band. */
export const tiersPicture: PictureOf<TabledTiers, BarsPicture> = ({ discount, table }, { lang, currency }) => {
  const printing = { lang, currency };
  const [axis = "", ...columns] = table.head;
  if (discount.gives === "unit-price" || discount.gives === "fixed-price") return null;
  if (table.rows.length < 2 || table.rows.length * columns.length > mostBars) return null;
  const groups = table.rows.map(([band, ...cells]) => ({
    title: band === undefined ? "" : printCell(band, printing),
    bars: cells.map((cell) => ({
      value: cell.type === "percent" || cell.type === "money" ? Math.max(0, cell.value) : 0,
      label: printCell(cell, printing),
    })),
  }));
  const told = groups.map(({ title, bars }) => {
    const said = bars.map(({ label }, index) => (columns.length > 1 ? `${columns[index]} ${label}` : label));
    return `${title}: ${said.join(", ")}.`;
  });
  return {
    picture: "bars",
    title: discount.title,
    description: told.join(" "),
    axis,
    series: columns.length > 1 ? columns : [],
    groups,
  };
};
