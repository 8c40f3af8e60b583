import type { Norm } from "../../../model/kinds/norms/content.ts";
import type { LiveTable } from "../../../model/table.ts";
import type { GaugesPicture } from "../../pictures/picture.ts";
import { printCell } from "../print-value.ts";
import type { PictureOf } from "./picture-of.ts";

const words = {
  title: { ru: "Норма и факт", en: "Norm and fact" },
  due: { ru: "норма", en: "norm" },
  foot: { ru: "Закрасьте, сколько сделано", en: "Shade what is done" },
} as const;

/** The norms of one role with the table that is printed of them. */
export interface TabledNorms {
  readonly role: string;
  readonly norms: readonly Norm[];
  readonly table: LiveTable;
  /** What was done by the id of the norm, in thousandths as norms are; absent where nobody has said. */
  readonly done: ReadonlyMap<string, number>;
}

/** The minimums of a role as scales; without facts they are filled in by hand. */
export const normsPicture: PictureOf<TabledNorms, GaugesPicture> = (
  { role, norms, table, done },
  { lang, currency, roleTitle },
) => {
  if (norms.length === 0) return null;
  const printing = { currency, lang };
  const gauges = norms.map((norm, index) => {
    const [, least, per] = table.rows[index] ?? [];
    const fact = done.get(norm.id);
    const said = [least, per].flatMap((cell) => (cell === undefined ? [] : [printCell(cell, printing)]));
    return {
      title: norm.title,
      norm: said.join(", "),
      share: fact === undefined || norm.atLeast <= 0 ? null : fact / norm.atLeast,
      fact: fact === undefined ? null : printCell({ type: "quantity", value: fact }, printing),
    };
  });
  const told = gauges.map(({ title, norm, fact }) => `${title}: ${fact === null ? norm : `${fact} / ${norm}`}.`);
  return {
    picture: "gauges",
    title: `${words.title[lang]}: ${roleTitle(role)}`,
    description: told.join(" "),
    due: words.due[lang],
    foot: done.size === 0 ? words.foot[lang] : null,
    gauges,
  };
};
