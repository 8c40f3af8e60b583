import type { Norm } from "../../../model/kinds/norms/content.ts";
import type { LiveTable } from "../../../model/table.ts";
import type { Language } from "../../../values/language.ts";
import { formatQuantity, type Quantity } from "../../../values/quantity.ts";
import type { Gauge, GaugesPicture } from "../../pictures/picture.ts";
import { printCell } from "../print-value.ts";
import type { PictureOf } from "./picture-of.ts";

const words = {
  title: { ru: "Норма и факт", en: "Norm and fact" },
  due: { ru: "норма", en: "norm" },
  foot: { ru: "Закрасьте, сколько сделано", en: "Shade what is done" },
} as const;

function scales(role: string, gauges: readonly Gauge[], foot: string | null, lang: Language): GaugesPicture {
  const told = gauges.map(({ title, norm, fact }) => `${title}: ${fact === null ? norm : `${fact} / ${norm}`}.`);
  return {
    picture: "gauges",
    title: `${words.title[lang]}: ${role}`,
    description: told.join(" "),
    due: words.due[lang],
    foot,
    gauges,
  };
}

/** The norms of one role with the table that is printed of them. */
export interface TabledNorms {
  readonly role: string;
  readonly norms: readonly Norm[];
  readonly table: LiveTable;
}

/** The minimums of a role as scales to be filled in by hand. */
export const normsPicture: PictureOf<TabledNorms, GaugesPicture> = (
  { role, norms, table },
  { lang, currency, roleTitle },
) => {
  if (norms.length === 0) return null;
  const printing = { currency, lang };
  const gauges = norms.map(({ title }, index): Gauge => {
    const [, least, per] = table.rows[index] ?? [];
    const said = [least, per].flatMap((cell) => (cell === undefined ? [] : [printCell(cell, printing)]));
    return { title, norm: said.join(", "), share: null, fact: null };
  });
  return scales(roleTitle(role), gauges, words.foot[lang], lang);
};

/** Norms that were measured, in thousandths: what was due and what is done, `null` where nobody has told. */
interface MeasuredNorms {
  /** Title of the role. */
  readonly role: string;
  readonly norms: readonly { readonly title: string; readonly expected: Quantity; readonly done: Quantity | null }[];
}

/** What is done against what was due, as scales. Nothing due is fulfilled. */
export function measuredNormsPicture({ role, norms }: MeasuredNorms, lang: Language): GaugesPicture {
  const gauges = norms.map(({ title, expected, done }): Gauge => {
    const full = expected === 0 ? 1 : (done ?? 0) / expected;
    return {
      title,
      norm: formatQuantity(expected, lang),
      share: done === null ? null : full,
      fact: done === null ? null : formatQuantity(done, lang),
    };
  });
  return scales(role, gauges, null, lang);
}
