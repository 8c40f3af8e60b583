import { describe, expect, it } from "vitest";
import type { DiscountValues, FreeAnswer } from "../../../../src/engine/questions/discount/decision.ts";
import type { DiscountMore } from "../../../../src/engine/questions/discount/explain.ts";
import { sayingOfDiscount } from "../../../../src/engine/questions/discount/saying.ts";
import { termsSaid } from "../../../../src/engine/questions/discount/saying-terms.ts";
import { type Shop, shopProject } from "../../shop.ts";
import { asking } from "../asking.ts";
import { plainProject, plainShop, richOrder, richProject } from "./rich-shop.ts";

const ask = (shop: Shop) => asking<DiscountValues>(shopProject(shop), "discount");
const plain = asking<DiscountValues>(plainProject, "discount");
const order = { amount: 4000, cost: 1000 };

describe("an order of everything is told", () => {
  const { lines, cells } = asking<DiscountValues>(richProject, "discount")(richOrder);

  it("in Russian", () => {
    expect(lines.ru).toEqual([
      "Можно: запрошено 6 %, положено 3 %",
      "Согласует: Low",
      "Маржа после скидки: 44,21 %",
      "К оплате: 2 345,30 ₽",
      "Оплатить до отгрузки: 945,30 ₽",
      "В подарок: Foam 2 can",
      "Списано баллов: 100 (оплачено ими 500,00 ₽, деньгами 1 845,30 ₽)",
      "Начислено баллов: 54",
      "Возвращено баллов: 50, снято: 9",
      "",
      "Без согласования можно дать до 3 %",
      "Сам спрашивающий может дать до 8 %",
      "Согласовать запрошенное могут: Low, Mid, Top",
      "",
      "До большей скидки:",
      "  Amount: ещё 2 950 ₽ — и положено 5 %",
      "",
      "Строки и пункты, из которых сложилась цена:",
      "  1. A1 Rack: 200,00 ₽ → 188,00 ₽ (1.2)",
      "  2. 33,33 ₽ → 31,33 ₽ (1.2)",
    ]);
    expect(cells.ru).toEqual(["6 %", "3 %", "Low", "2 345,30 ₽"]);
  });

  it("in English", () => {
    expect(lines.en).toEqual([
      "Approve: asked 6%, allowed 3%",
      "Approver: Low",
      "Margin after the discount: 44.21%",
      "To pay: ₽2,345.30",
      "To pay before shipment: ₽945.30",
      "Free: Foam 2 can",
      "Points spent: 100 (they pay ₽500.00, in money ₽1,845.30)",
      "Points earned: 54",
      "Points back: 50, taken: 9",
      "",
      "Without approval up to 3%",
      "The asker alone may give up to 8%",
      "The requested one may be approved by: Low, Mid, Top",
      "",
      "Towards a larger discount:",
      "  Amount: ₽2,950 more gives 5%",
      "",
      "Lines and the clauses that made their price:",
      "  1. A1 Rack: ₽200.00 → ₽188.00 (1.2)",
      "  2. ₽33.33 → ₽31.33 (1.2)",
    ]);
    expect(cells.en).toEqual(["6%", "3%", "Low", "₽2,345.30"]);
  });
});

describe("the first line tells", () => {
  const asking = (discount?: number): object => ({ order, request: { role: "low", discount } });

  it.each<[string, object, string, string]>([
    ["the discount that is allowed", asking(3), "Можно: 3 %, сколько и положено", "3 % | 3 % | никто | —"],
    ["the allowed one where none was asked", asking(), "Можно: 3 %, сколько и положено", "3 % | 3 % | никто | —"],
    ["less than is allowed", asking(2), "Можно: запрошено 2 %, положено 3 %", "2 % | 3 % | никто | —"],
    ["who must be asked", asking(9), "На согласование: запрошено 9 %, положено 3 %", "9 % | 3 % | Mid | —"],
    ["a refusal", asking(40), "Отказ: запрошено 40 %, положено 3 %", "40 % | 3 % | — | —"],
    [
      "what is asked where nobody knows what is allowed",
      { request: { role: "low", discount: 0 } },
      "Не хватает данных: запрошено 0 %, положено —",
      "0 % | — | — | —",
    ],
    ["that nothing is known", {}, "Не хватает данных: запрошено —, положено —", "— | — | — | —"],
  ])("%s", (_, raw, first, cells) => {
    const told = plain(raw);
    expect([told.lines.ru[0], told.cells.ru.join(" | ")]).toEqual([first, cells]);
  });

  it("the sum in both currencies of a foreign deal, and only there", () => {
    const lines = [{ quantity: 10, price: 200, cost: 100 }];
    const day = { order: { day: "2026-03-10" }, request: { role: "low" } };
    expect(plain({ ...day, currency: "CNY", lines }).lines.en[2]).toBe("To pay: ₽25,756.46 (¥2,318.00)");
    const foreignLine = [{ quantity: 10, price: 200, cost: 100, currency: "CNY" }];
    expect(plain({ ...day, lines: foreignLine }).lines.en[2]).toBe("To pay: ₽25,756.46");
    const flat = plain({ currency: "CNY", order: { ...day.order, amount: 100, cost: 5 }, request: { role: "low" } });
    expect(flat.lines.en.slice(0, 3)).toEqual([
      "Approve: 3%, just what is allowed",
      "Margin after the discount: 94.84%",
      "",
    ]);
  });
});

describe("what would change it", () => {
  const next = (more: string): string[] => ["", "Towards a larger discount:", `  Amount: ${more}`];
  const changes = (told: ReturnType<typeof plain>): string[] => told.lines.en.slice(told.lines.en.indexOf("") + 1);

  it.each<[string, object, string[]]>([
    [
      "whoever asks may give more",
      { order, request: { role: "low", discount: 3 } },
      ["Without approval up to 3%", "The asker alone may give up to 8%", ...next("₽1,000 more gives 5%")],
    ],
    [
      "another must approve",
      { order, request: { role: "low", discount: 9 } },
      [
        "Without approval up to 3%",
        "The asker alone may give up to 8%",
        "The requested one may be approved by: Mid, Top",
        ...next("₽1,000 more gives 5%"),
      ],
    ],
    [
      "whoever is refused is told what could be had",
      { order, request: { role: "mid", discount: 40 } },
      [
        "Without approval up to 3%",
        "The asker alone may give up to 13%",
        "With approval up to 33%",
        ...next("₽1,000 more gives 5%"),
      ],
    ],
    [
      "whoever has the last word is told it once",
      { order: { ...order, amount: 9000 }, request: { role: "top", discount: 40 } },
      ["Without approval up to 5%", "The asker alone may give up to 35%"],
    ],
    [
      "there is nothing to give alone",
      { order: { amount: 500, cost: 100 }, request: { role: "low", discount: 0 } },
      ["No discount without approval", "The asker alone may give up to 5%", ...next("₽500 more gives 3%")],
    ],
  ])("%s", (_, raw, expected) => {
    expect(changes(plain(raw))).toEqual(expected);
  });

  it("says nothing more of a deal that cannot be decided", () => {
    expect(plain({}).lines.en).toEqual(["Incomplete: asked —, allowed —"]);
    expect(plain({}).more).toEqual({
      next: [],
      withoutApproval: null,
      byAsker: null,
      withApproval: null,
      approvers: [],
    });
  });

  it.each([
    ["a bound that hangs on the margin in hundredths, rounded down", { byAsker: 16.3457 }, "The asker alone", "16.34%"],
    ["what is allowed to its last digit", { allowed: 3.4567, withoutApproval: 3.4567 }, "Without approval", "3.4567%"],
    ["a bound below a hundredth as it is", { withoutApproval: 0.0099 }, "Without approval", "0.0099%"],
    ["a bound above a hundredth in hundredths", { withoutApproval: 0.0107 }, "Without approval", "0.01%"],
  ])("says %s", (_, bounds, start, bound) => {
    const { outcome, values, more } = plain({ order, request: { role: "low", discount: 9 } });
    const told = sayingOfDiscount.changes?.(
      { ...values, ...(more as DiscountMore), outcome, ...bounds } as never,
      "en",
    );
    const line = told?.find((each) => each.startsWith(start));
    expect(line?.split(" ").at(-1)).toBe(bound);
  });

  it("gives the same in JSON", () => {
    expect(plain({ order, request: { role: "low", discount: 9 } }).more).toEqual({
      next: [{ fact: "order.amount", text: "Amount: ₽1,000 more gives 5%", allowed: 5 }],
      withoutApproval: 3,
      byAsker: 8,
      withApproval: 33,
      approvers: [
        { role: "mid", title: "Mid" },
        { role: "top", title: "Top" },
      ],
    });
  });

  it("an approval that is needed even without a discount", () => {
    const raised = ask({
      ...plainShop,
      authority:
        "raise: [{ id: cheap, title: Cheap, when: { order.prepaid: { is: false } }, to: mid }]\nladder: [{ role: low, up-to: 5 }, { role: mid, up-to: 10 }]",
    });
    const told = (role: string, discount: number) =>
      raised({ order: { ...order, prepaid: false }, request: { role, discount } });
    expect(changes(told("low", 1)).slice(0, 3)).toEqual([
      "Approval is needed even without a discount",
      "The requested one may be approved by: Mid",
      "",
    ]);
    expect(changes(told("mid", 1))[0]).toBe("Approval is needed even without a discount");
    expect(changes(told("mid", 1))[1]).toBe("The asker alone may give up to 13%");
    expect(told("low", 1).lines.ru).toContain("Согласование нужно и без скидки");
    // A refusal needs no approval: nobody could give it.
    const refused = told("low", 90);
    expect([refused.outcome, changes(refused)[0]]).toEqual(["deny", "With approval up to 13%"]);
    expect(refused.lines.ru).toContain("С согласованием можно дать до 13 %");
  });
});

describe("several who must approve", () => {
  const ladder = (approvals: string): Shop => ({
    ...plainShop,
    authority: `ladder: [{ role: low, up-to: 5 }, { roles: [mid, top]${approvals}, up-to: 30 }]`,
  });

  it.each<[string, string, string, string | undefined]>([
    ["any of them", "", "Согласует: Mid или Top", "Согласовать запрошенное могут: Mid, Top"],
    ["all of them", ", approvals: together", "Согласует: Mid и Top — вместе", undefined],
    ["one after the other", ", approvals: in-order", "Согласует: Mid, затем Top", undefined],
  ])("%s", (_, approvals, first, again) => {
    const { lines, cells } = ask(ladder(approvals))({ order, request: { role: "low", discount: 9 } });
    expect(lines.ru.filter((line) => line.startsWith("Согласует"))).toEqual([first]);
    expect(lines.ru.find((line) => line.startsWith("Согласовать"))).toBe(again);
    expect(`Согласует: ${cells.ru[2]}`).toBe(first);
  });
});

describe("lines", () => {
  const raw = (lines: readonly object[]) => ({ order: { day: "2026-03-10" }, request: { role: "low" }, lines });

  it("are told by their articles or titles, and where nothing made the price its numbers are left out", () => {
    const free = ask({
      ...plainShop,
      prices:
        "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1, when: { order.prepaid: { is: true } } }]",
    });
    const lines = [
      { id: "A1", quantity: 1, price: 2, cost: 1 },
      { title: "Rack", quantity: 1, price: 3, cost: 1 },
    ];
    expect(free({ ...raw(lines), order: { day: "2026-03-10", prepaid: false } }).lines.en.slice(-3)).toEqual([
      "Lines and the clauses that made their price:",
      "  1. A1: ₽2.00 → ₽2.00",
      "  2. Rack: ₽3.00 → ₽3.00",
    ]);
  });

  it("with several clauses quote each of them once", () => {
    const rule = (id: string): string =>
      `  - { type: rate, id: ${id}, title: ${id}, basis: original, rate: 1, when: { order.prepaid: { is: true } } }\n`;
    const both = ask({ ...plainShop, prices: `stacking: additive\ndiscounts:\n${rule("one")}${rule("two")}` });
    const told = both({ ...raw([{ quantity: 1, price: 100, cost: 1 }]), order: { day: "2026-03-10", prepaid: true } });
    expect(told.values.lines?.[0]?.clauses.map(({ reference }) => reference)).toEqual(["prices#one", "prices#two"]);
    expect(told.lines.en.at(-1)).toMatch(/^ {2}1\. ₽100\.00 → ₽98\.00 \([\d.]+, [\d.]+\)$/);
  });
});

it("nothing is told of points that were not spent, or that nobody can count", () => {
  const points = { spent: 0, worth: 0, toPay: 10, earned: null };
  expect(termsSaid({ currency: "RUB", points }, "ru")).toEqual([]);
  expect(termsSaid({ currency: "RUB", points: { ...points, earned: 0 } }, "ru")).toEqual(["Начислено баллов: 0"]);
});

it.each<[string, Partial<FreeAnswer>, string]>([
  ["by its title", { id: "f", title: "Foam", unit: "can" }, "Free: Foam 2.5 can"],
  ["by its article", { id: "f" }, "Free: f 2.5"],
  ["by its number alone", {}, "Free: 2.5"],
])("a gift is named %s", (_, goods, expected) => {
  const clause = { reference: "prices#free-goods/foam", number: "2.1" };
  const gift = { ...goods, quantity: 2.5, clause };
  expect(termsSaid({ currency: "RUB", free: [gift] }, "en")).toEqual([expected]);
  expect(termsSaid({ currency: "RUB", free: [gift, gift] }, "en")[0]).toBe(
    `${expected}, ${expected.slice("Free: ".length)}`,
  );
});
