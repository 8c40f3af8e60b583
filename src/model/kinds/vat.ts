import type { Day } from "../../values/day.ts";
import type { Percent } from "../../values/percent.ts";
import type { VatFile } from "../generated/vat.ts";
import { dayAt, percentAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { Section } from "../section.ts";
import { type Cell, columnTitle, type TableContext } from "../table.ts";

/** A tax rate in force from a day, with the norm that set it. */
export interface VatValue {
  readonly from: Day;
  readonly rate: Percent;
  readonly ground: string;
  readonly clause: string;
}

export interface VatRate {
  readonly id: string;
  readonly title: string;
  readonly values: readonly VatValue[];
}

/** The dated table of tax rates. */
export interface Vat {
  readonly default: string;
  readonly rates: ReadonlyMap<string, VatRate>;
}

function readRates(file: VatFile, context: ReadContext): ReadonlyMap<string, VatRate> {
  return new Map(
    Object.entries(file.rates).map(([id, rate]) => {
      const values = rate.values.map((value, index): VatValue => {
        const path = ["rates", id, "values", index];
        const from = dayAt(value.from, [...path, "from"], context);
        const percent = percentAt(value.rate, [...path, "rate"], context);
        return { from, rate: percent, ground: value.ground, clause: `${id}/${value.from}` };
      });
      return [id, { id, title: rate.title, values }];
    }),
  );
}

const words = {
  usual: { ru: "Если у товара ставка не указана, действует эта ставка.", en: "Holds for goods that state no rate." },
  number: { ru: "№", en: "No." },
} as const;

/** One section for every rate, with all its dated values. */
function sectionsOf(content: Vat, { lang }: TableContext): Section[] {
  return [...content.rates.values()].map((rate, section): Section => {
    const rows = rate.values.map((value, index): Cell[] => [
      { type: "text", value: `${section + 1}.${index + 1}` },
      { type: "date", value: value.from },
      { type: "percent", value: value.rate },
      { type: "text", value: value.ground },
    ]);
    const head = [
      words.number[lang],
      columnTitle("from", lang),
      columnTitle("vatRate", lang),
      columnTitle("ground", lang),
    ];
    const usual = rate.id === content.default ? [{ type: "text" as const, text: words.usual[lang] }] : [];
    return {
      number: String(section + 1),
      title: rate.title,
      blocks: [...usual, { type: "table", table: { head, rows } }],
    };
  });
}

export const vat: Kind<VatFile, Vat> = {
  kind: "vat",
  read: (file, context) => ({ default: file.default, rates: readRates(file, context) }),
  clausesOf: (content, { header, places }) =>
    [...content.rates.values()].flatMap((rate, section) =>
      rate.values.map((value, index) => ({
        regulation: header.id,
        id: value.clause,
        number: `${section + 1}.${index + 1}`,
        title: rate.title,
        range: places.keyAt(["rates", rate.id, "values", index, "rate"]),
        value: { type: "percent", value: value.rate },
      })),
    ),
  referencesOf: (content, { places }): Reference[] => [
    { to: "vat-rate", id: content.default, range: places.valueAt(["default"]) },
  ],
  tableOf: (content, part, { lang }) => {
    if (part !== undefined) return undefined;
    const rows = [...content.rates.values()].flatMap((rate) =>
      rate.values.map((value): Cell[] => [
        { type: "text", value: rate.title },
        { type: "date", value: value.from },
        { type: "percent", value: value.rate },
        { type: "text", value: value.ground },
      ]),
    );
    return { head: [columnTitle("vatRate", lang), columnTitle("from", lang), "%", columnTitle("ground", lang)], rows };
  },
  sectionsOf,
};
