import type { Condition } from "../../../../conditions/condition.ts";
import { conditionInWords } from "../../../../conditions/condition-words.ts";
import { formatMoney } from "../../../../values/money.ts";
import { formatPercent } from "../../../../values/percent.ts";
import type { Block, Section } from "../../../section.ts";
import type { Cell, LiveTable, TableContext } from "../../../table.ts";
import type { Gives, LevelsDiscount, Rates } from "../content.ts";
import { numberCell } from "../tables.ts";
import { words } from "./words.ts";

/** A section whose number is known once the absent ones are left out. */
export type NumberedSection = (number: string) => Section;

/** A paragraph. */
export const text = (value: string): Block => ({ type: "text", text: value });

/** A cell of words. */
export const textCell = (value: string): Cell => ({ type: "text", value });

/** A fact as people call it. */
export function factTitle(fact: string, { facts }: TableContext): string {
  return facts.get(fact)?.title ?? fact;
}

/** A choice of a fact as people call it. */
export function choiceTitle(fact: string, choice: string, { facts }: TableContext): string {
  return facts.get(fact)?.choices?.get(choice) ?? choice;
}

/** When something applies; nothing to say when it always does. */
export function conditionText(when: Condition | undefined, context: TableContext): Block[] {
  if (when === undefined) return [];
  return [text(`*${words.applies[context.lang]}:* ${conditionInWords(when, context)}.`)];
}

/** A number of a rule: percent, or money. */
export function numberInWords(value: number, gives: Gives = "percent", { lang, currency }: TableContext): string {
  return gives === "percent" ? formatPercent(value, lang) : formatMoney(value, currency, lang, "short");
}

/** One rate on its own: «6.1 Скидка за полную предоплату — 2 %.» */
export function rateItem(number: string, title: string, rate: number, context: TableContext, gives?: Gives): Block {
  return { type: "items", items: [{ number, text: `${title} — ${numberInWords(rate, gives, context)}.` }] };
}

/** Numbers by choice. */
export function ratesTable(
  by: string,
  rates: LevelsDiscount["rates"],
  column: string,
  numbers: { readonly section: string; readonly from: number },
  context: TableContext,
  gives?: Gives,
): LiveTable {
  return {
    head: [words.number[context.lang], factTitle(by, context), column],
    rows: [...rates].map(([choice, { rate }], index) => [
      textCell(`${numbers.section}.${numbers.from + index}`),
      textCell(choiceTitle(by, choice, context)),
      numberCell(rate, gives),
    ]),
  };
}

/** The numbers of a cap, a surcharge or a minimum: a table by choice, or one item. */
export function ratesBlock(
  title: string,
  rates: Rates,
  column: string,
  section: string,
  from: number,
  context: TableContext,
  gives?: Gives,
): Block {
  if (rates.by === undefined) return rateItem(`${section}.${from}`, title, rates.rate.rate, context, gives);
  return { type: "table", title, table: ratesTable(rates.by, rates.rates, column, { section, from }, context, gives) };
}

/** How many clauses a cap or a surcharge has. */
export function sizeOf({ rates }: { readonly rates: Rates }): number {
  return rates.by === undefined ? 1 : rates.rates.size;
}
