import { expect, it } from "vitest";
import { termsSaid } from "../../../src/engine/questions/discount/saying-terms.ts";

const clause = { reference: "prices#free-goods/foam", number: "5.2" };

it("says prepayment, free goods and points, and nothing where there are none", () => {
  const terms = {
    currency: "RUB",
    prepayment: 500,
    free: [{ title: "Пена", unit: "шт", quantity: 2.5, clause }],
    points: { spent: 200, worth: 1000, toPay: 48000, earned: 144 },
    pointsReturned: { back: 100, taken: 60 },
  };
  const said = termsSaid(terms, "ru").map((line) => line.replace(/[\u00a0\u202f]/g, " "));
  expect(said).toEqual([
    "Оплатить до отгрузки: 500,00 ₽",
    "В подарок: Пена 2,5 шт",
    "Списано баллов: 200 (оплачено ими 1 000,00 ₽, деньгами 48 000,00 ₽)",
    "Начислено баллов: 144",
    "Возвращено баллов: 100, снято: 60",
  ]);
  expect(termsSaid({ currency: "RUB" }, "en")).toEqual([]);
});
