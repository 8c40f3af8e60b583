import { type Authority, ladderClauses, stepsThatSuffice } from "../../../model/kinds/authority/content.ts";
import { authority } from "../../../model/kinds/authority.ts";
import type { CitedRate, Discount, PricePolicy, Rates } from "../../../model/kinds/price-policy/content.ts";
import { pricePolicy } from "../../../model/kinds/price-policy.ts";
import { type CitableIds, citableIn } from "../../situations/citable.ts";

function inRates(rates: Rates, counts: (rate: CitedRate) => boolean = () => true): string[] {
  const cited = rates.by === undefined ? [rates.rate] : [...rates.rates.values()];
  return cited.filter(counts).map(({ clause }) => clause);
}

function inDiscount(discount: Discount): string[] {
  switch (discount.type) {
    case "tiers":
      return discount.tiers.flatMap(({ rates }) => inRates(rates));
    case "levels":
      return [...discount.rates.values()].map(({ clause }) => clause);
    case "windows":
      return discount.windows.map(({ rate }) => rate.clause);
    case "buy-get":
    case "rate":
      return [discount.rate.clause];
  }
}

/** What is said beside the price: the limit of credit, points, free goods. */
function inTerms({ credit, points, freeGoods }: PricePolicy): string[] {
  return [
    ...(credit === undefined ? [] : ["credit"]),
    ...freeGoods.map(({ clause }) => clause),
    ...(points?.earn === undefined ? [] : inRates(points.earn.points, ({ rate }) => rate > 0)),
    ...(points?.spend === undefined ? [] : ["points/spend"]),
    ...(points?.return === undefined ? [] : ["points/return"]),
  ];
}

function inPricePolicy(content: PricePolicy): string[] {
  const { requires, limits, minimumOrder, discounts, lines, caps, surcharges, floor } = content;
  return [
    ...requires.map(({ clause }) => clause),
    ...limits.map(({ clause }) => clause),
    // Nobody can fall below a minimum of nothing.
    ...(minimumOrder === undefined ? [] : inRates(minimumOrder.amounts, ({ rate }) => rate > 0)),
    ...(lines?.closed ?? []).map(({ clause }) => clause),
    ...[...discounts, ...(lines?.discounts ?? [])].flatMap((discount) => [
      ...inDiscount(discount),
      ...[discount.atMost?.clause, discount.budget?.clause].flatMap((clause) => clause ?? []),
    ]),
    ...caps.flatMap(({ rates }) => inRates(rates)),
    ...(floor === undefined ? [] : ["floor"]),
    ...surcharges.flatMap(({ rates }) => inRates(rates, ({ rate }) => rate > 0)),
    ...inTerms(content),
  ];
}

function inAuthority({ deny, raise, ladder }: Authority): string[] {
  return [
    ...deny.map(({ clause }) => clause),
    ...raise.map(({ clause }) => clause),
    // Where a limit hangs on a choice, the clause of the choice speaks.
    ...ladder.flatMap(({ limit, clause }) =>
      limit?.by === undefined ? [clause] : [...limit.choices.values()].map((choice) => choice.clause),
    ),
    ...stepsThatSuffice(ladder).map(({ ownClause }) => ownClause),
    ...Object.values(ladderClauses),
  ];
}

/** What a discount can cite: rules of prices, and steps of authority. */
export const citableOfDiscount: readonly CitableIds[] = [
  citableIn(pricePolicy, inPricePolicy),
  citableIn(authority, inAuthority),
];
