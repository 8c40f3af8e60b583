import { money } from "../../../model/say-values.ts";
import { type Language, localDecimal } from "../../../values/language.ts";
import type { DiscountValues } from "./decision.ts";

type Terms = Pick<DiscountValues, "prepayment" | "free" | "points" | "pointsReturned" | "currency">;

const words = {
  ru: {
    prepayment: "Оплатить до отгрузки",
    free: "В подарок",
    spent: "Списано баллов",
    pays: "оплачено ими",
    toPay: "деньгами",
    earned: "Начислено баллов",
    back: "Возвращено баллов",
    taken: "снято",
  },
  en: {
    prepayment: "To pay before shipment",
    free: "Free",
    spent: "Points spent",
    pays: "they pay",
    toPay: "in money",
    earned: "Points earned",
    back: "Points back",
    taken: "taken",
  },
} as const;

/** What a decision says beside prices: prepayment, free goods, points. Nothing for a policy that has none of it. */
export function termsSaid(
  { prepayment, free = [], points, pointsReturned, currency }: Terms,
  lang: Language,
): string[] {
  const say = words[lang];
  const sum = (amount: number): string => money(amount, currency, lang);
  const gifts = free.map(({ id, title, unit, quantity }) => {
    const name = title ?? id ?? "";
    return [name, localDecimal(String(quantity), lang), unit ?? ""].filter((part) => part !== "").join(" ");
  });
  return [
    ...(prepayment === undefined ? [] : [`${say.prepayment}: ${sum(prepayment)}`]),
    ...(gifts.length === 0 ? [] : [`${say.free}: ${gifts.join(", ")}`]),
    ...(points === undefined || points.spent === 0
      ? []
      : [`${say.spent}: ${points.spent} (${say.pays} ${sum(points.worth)}, ${say.toPay} ${sum(points.toPay)})`]),
    ...(points === undefined || points.earned === null ? [] : [`${say.earned}: ${points.earned}`]),
    ...(pointsReturned === undefined
      ? []
      : [`${say.back}: ${pointsReturned.back}, ${say.taken}: ${pointsReturned.taken}`]),
  ];
}
