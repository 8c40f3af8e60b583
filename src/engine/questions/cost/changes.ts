import { ratio } from "../../../model/say-values.ts";
import { formatMoney } from "../../../values/money.ts";
import { percentNumber, wholePercent } from "../../../values/percent.ts";
import { multiplyDivide } from "../../../values/rounding.ts";
import type { Deal } from "../../deal/deal.ts";
import type { Wording } from "../../explain/reason-words.ts";
import { knownIn } from "../../known-facts.ts";
import { marginOf } from "../../margin.ts";
import type { CostItem, CostProgram } from "./program.ts";
import type { Analysed, Balance } from "./run.ts";

/** The most days for which an item by days costs no more than this. */
function daysWithin(most: number, { net }: Balance, percent: number, { rounding }: CostProgram): number {
  const sumAt = (days: number): number =>
    multiplyDivide(BigInt(net) * BigInt(percent), days, wholePercent * 365, rounding);
  let days = Number((BigInt(most) * BigInt(wholePercent) * 365n) / (BigInt(net) * BigInt(percent)));
  while (sumAt(days + 1) <= most) days += 1;
  while (days > 0 && sumAt(days) > most) days -= 1;
  return days;
}

function ofItem(
  item: CostItem,
  sum: number,
  balance: Balance,
  program: CostProgram,
  deal: Deal,
  { lang }: Wording,
): readonly string[] {
  const { net, goods, costs, spare } = balance;
  const margin = marginOf(net, 0, net, goods + costs - sum);
  if (margin === undefined || spare + sum < 0) return [];
  const without = ratio(percentNumber(margin), lang);
  const { counting, title } = item;
  if (counting.type === "annual-rate" && counting.percent > 0) {
    const now = String(knownIn(program.facts, deal.facts)(counting.days) ?? "—");
    const days = daysWithin(sum + spare, balance, counting.percent, program);
    return [
      lang === "ru"
        ? `${title}: порог держится при сроке до ${days} дн. (сейчас ${now}), без этой статьи маржа ${without}`
        : `${title}: the floor holds up to ${days} days (${now} now); without it the margin is ${without}`,
    ];
  }
  return [
    lang === "ru" ? `${title}: без этой статьи маржа ${without}` : `${title}: without it the margin is ${without}`,
  ];
}

/** What keeps a deal above the floor, or would lift it there: each single item that suffices, in words. */
export function whatWouldChange(
  program: CostProgram,
  { outcome, items, balance }: Analysed,
  deal: Deal,
  wording: Wording,
): readonly string[] {
  if (balance === undefined) return [];
  const { lang, currency } = wording;
  const distance = formatMoney(Math.abs(balance.spare), currency, lang, "short");
  if (outcome === "profitable") {
    return [lang === "ru" ? `Запас до порога: ${distance}` : `Above the floor by ${distance}`];
  }
  if (balance.net <= 0) return [];
  const lacks = lang === "ru" ? `До порога не хватает ${distance}` : `Below the floor by ${distance}`;
  return [lacks, ...items.flatMap(({ item, sum }) => ofItem(item, sum, balance, program, deal, wording))];
}
