import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/engine/compile.ts";
import type { CostValues } from "../../../src/engine/questions/cost/answer.ts";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { projectOf } from "../load-project.ts";
import { header, type Shop, shopProject, shopTexts } from "../shop.ts";
import { asking, lackOf, toBeReached } from "./asking.ts";

const facts = `${header("facts").replace("id: facts", "id: promised")}
facts:
  promised.days: { title: Days, type: days }
  promised.back: { title: Back, type: percent }
  promised.freight: { title: Freight, type: money }
  promised.packs: { title: Packs, type: quantity }
  promised.visits: { title: Visits, type: number }
`;

const prices = `
stacking: additive
discounts:
  - id: base
    title: Base
    type: rate
    rate: 10
    basis: original
    when: { order.prepaid: { is: true } }
`;

const items = `
costs:
  - { type: percent, id: service, title: Service, owes: Serve., percent: 1 }
  - { type: agreed-percent, id: back, title: Back, owes: Give back., percent: promised.back }
  - { type: money, id: visit, title: Visit, owes: Come., when: { deal.margin: { from: 50 } }, money: 10 }
  - { type: actual-money, id: freight, title: Freight, owes: Bring., money: promised.freight }
  - { type: unit, id: packs, title: Packs, owes: Pack., money: 0.5, units: promised.packs }
  - { type: unit, id: visits, title: Visits, owes: Come., money: 3, units: promised.visits }
  - { type: annual-rate, id: wait, title: Wait, owes: Wait., percent: 36.5, days: promised.days }
`;

const costs = (more: string, amount = "deal.net"): string => `${header("deal-costs")}
purpose: To see.
amount: ${amount}
cost: order.cost
${items}
floor: { margin: 20, role: mid, text: Change the terms. }
${more}`;

function shop(more = "", amount?: string): Shop {
  return {
    prices,
    rounding: "{ mode: half-up, place: order }",
    more: { "promised.yaml": facts, "costs.yaml": costs(more, amount) },
  };
}

const nothing = { days: 0, back: 0, freight: 0, packs: 0, visits: 0 };
const order = { amount: 1000, cost: 600, prepaid: false, day: "2026-03-10" };
const deal = (promised: object = {}, own: object = {}, request: object = { discount: 0 }): object => ({
  order: { ...order, ...own },
  promised: { ...nothing, ...promised },
  request,
});

describe("the costs of a deal", () => {
  const ask = asking<CostValues>(shopProject(shop()), "cost");
  const sums = (raw: object): object => Object.fromEntries(ask(raw).values.items.map(({ item, sum }) => [item, sum]));

  it.each<[string, object, object]>([
    [
      "nothing but the percent of every deal",
      deal(),
      { service: 10, back: 0, freight: 0, packs: 0, visits: 0, wait: 0 },
    ],
    ["the percent that was agreed", deal({ back: 2.5 }), { back: 25 }],
    ["the money that was spent", deal({ freight: 12.34 }), { freight: 12.34 }],
    ["so much a unit, whole or not", deal({ packs: 2.5, visits: 2 }), { packs: 1.25, visits: 6 }],
    ["a rate a year by days", deal({ days: 10 }), { wait: 10 }],
    ["a rounded item", deal({ days: 1 }, { amount: 999.99 }), { wait: 1, service: 10 }],
    ["what asks for the margin before the costs", deal({}, { cost: 500 }), { visit: 10 }],
    ["the amount after the discount that is asked for", deal({}, {}, { discount: 5 }), { service: 9.5 }],
    ["the amount after the discount that is allowed", deal({}, { prepaid: true }, {}), { service: 9 }],
  ])("hold %s", (_, raw, expected) => {
    expect(sums(raw)).toMatchObject(expected);
  });

  it.each<[string, object, string, number | null, string | null]>([
    ["keeps the floor exactly", deal({}, { cost: 790 }), "profitable", 20, null],
    ["lacks a minor unit", deal({}, { cost: 790.01 }), "below-margin", 19.999, "mid"],
    ["earns exactly nothing", deal({}, { cost: 990 }), "below-margin", 0, "mid"],
    ["loses a minor unit", deal({}, { cost: 990.01 }), "loss", -0.001, "mid"],
    ["is given away", deal({}, {}, { discount: 100 }), "loss", null, "mid"],
  ])("decide a deal that %s", (_, raw, outcome, margin, role) => {
    const { values, ...told } = ask(raw);
    expect([told.outcome, values.margin, values.approver?.role ?? null]).toEqual([outcome, margin, role]);
    expect(told.clauses.at(-1)).toBe("floor");
  });

  it.each<[string, object, string[]]>([
    ["a count", deal({ packs: null }), ["promised.packs"]],
    ["a percent below zero", deal({ back: -1 }), ["promised.back"]],
    ["the amount", deal({}, { amount: null }), ["order.amount"]],
    ["a discount that makes sense", deal({}, {}, { discount: 101 }), ["request.discount"]],
    ["what the allowed discount hangs on", deal({}, { prepaid: null }, {}), ["order.prepaid"]],
    ["an exact number", deal({ visits: 9_000_000_000_000_000 }), ["promised.visits"]],
  ])("stay open without %s", (_, raw, missing) => {
    const told = ask(raw);
    expect([told.outcome, told.values.costs, told.values.approver]).toEqual(["incomplete", null, null]);
    expect(told.missing).toEqual(expect.arrayContaining(missing));
  });

  it("are split over lines to the last minor unit", () => {
    const lines = [1, 2, 3].map((id) => ({ id, quantity: 1, price: 33.33, cost: 20 }));
    const { values } = ask({
      ...deal({ freight: 0.01 }),
      order: { prepaid: false, day: "2026-03-10" },
      lines,
    });
    expect(values.lines?.map((line) => line.costs)).toEqual([0.34, 0.34, 0.33]);
    expect([values.amount, values.costs, values.left]).toEqual([99.99, 1.01, 38.98]);
  });

  it("name every item that was considered, and what would lift the deal to the floor", () => {
    const told = ask(deal({ days: 40 }, { cost: 780 }));
    expect(told.outcome).toBe("below-margin");
    expect(told.considered).toMatchObject({ "costs/visit": "silent", "costs/wait": "applied", floor: "applied" });
    expect(told.more).toEqual({
      changes: ["Below the floor by ₽30", "Wait: the floor holds up to 10 days (40 now); without it the margin is 21%"],
    });
  });

  it("tell who may allow a loss, where somebody may", () => {
    const said = asking<CostValues>(shopProject(shop("loss: { role: top, text: Only top. }\n")), "cost");
    const { values, clauses } = said(deal({}, { cost: 2000 }));
    expect([values.approver?.role, clauses.slice(-2)]).toEqual(["top", ["floor", "loss"]]);
    const nobody = asking<CostValues>(shopProject(shop("loss: { text: Nobody. }\n")), "cost");
    expect(nobody(deal({}, { cost: 2000 })).values.approver).toBeNull();
  });

  it("are rounded as the analysis says", () => {
    const rounding = (mode: string) => asking<CostValues>(shopProject(shop(`rounding: ${mode}\n`)), "cost");
    const wait = (mode: string): number | undefined =>
      rounding(mode)(deal({ days: 1 }, { amount: 1000.05 })).values.items.find(({ item }) => item === "service")?.sum;
    expect(["half-up", "up", "down", "half-even"].map(wait)).toEqual([10, 10.01, 10, 10]);
  });

  it("need no prices where the amount is a fact", () => {
    const {
      "prices.yaml": _prices,
      "authority.yaml": _authority,
      "vat.yaml": _vat,
      ...texts
    } = shopTexts(shop("", "order.amount"));
    const own = texts["costs.yaml"]?.replace(", when: { deal.margin: { from: 50 } }", "") ?? "";
    const said = asking<CostValues>(projectOf({ ...texts, "costs.yaml": own }), "cost");
    expect(said(deal({}, { cost: 100 })).values).toMatchObject({ amount: 1000, costs: 20, left: 880 });
  });

  it("read a deal as the discount does, where one policy answers both", () => {
    const { policy, diagnostics } = compile(shopProject(shop()), 20260310);
    if (policy === undefined) throw new Error(JSON.stringify(diagnostics));
    const { deal: read } = readDeal(
      { ...deal(), order: { prepaid: false, day: "2026-03-10" }, lines: [{ quantity: 3, price: 100, cost: 50 }] },
      policy,
      "deal.json",
    );
    expect(read?.facts).toMatchObject({ order: { amount: 30_000, cost: 15_000 } });
  });

  it("are refused without the prices that they ask about", () => {
    const { "prices.yaml": _prices, "authority.yaml": _authority, ...texts } = shopTexts(shop());
    const codes = compile(projectOf(texts), 20260310).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(["no-price-policy"]);
  });
});

describe("any deal", () => {
  const ask = asking<CostValues>(shopProject(shop()), "cost");
  const rank = ["incomplete", "loss", "below-margin", "profitable"];
  const money = fc.integer({ min: 0, max: 10_000_000 }).map((kopecks) => kopecks / 100);
  const promised = fc.record({
    days: fc.integer({ min: 0, max: 400 }),
    back: fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 100),
    freight: money,
    packs: fc.integer({ min: 0, max: 5000 }),
    visits: fc.integer({ min: 0, max: 10 }),
  });
  const minor = (sum: number | null): number => Math.round((sum ?? Number.NaN) * 100);

  it("adds up, and costs no less for one more promise", () => {
    fc.assert(
      fc.property(
        money,
        money,
        promised,
        fc.constantFrom("days", "back", "freight", "packs", "visits"),
        (amount, cost, own, key) => {
          const told = ask(deal(own, { amount, cost }));
          const { items, costs, goods, left, amount: net } = told.values;
          expect(items.reduce((sum, { sum: each }) => sum + minor(each), 0)).toBe(minor(costs));
          expect(minor(net) - minor(goods) - minor(costs)).toBe(minor(left));
          const more = ask(deal({ ...own, [key]: Number((own[key] + 1).toFixed(2)) }, { amount, cost }));
          expect(rank.indexOf(more.outcome)).toBeLessThanOrEqual(rank.indexOf(told.outcome));
          const unknown = ask(deal({ ...own, [key]: null }, { amount, cost }));
          expect(unknown.outcome).toBe("incomplete");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("shares its costs over its lines without a rest", () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 50 }), price: money, cost: money });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), promised, (lines, own) => {
        const { values } = ask({ ...deal(own), order: { prepaid: false, day: "2026-03-10" }, lines });
        const total = (key: "sum" | "goods" | "costs" | "left"): number =>
          (values.lines ?? []).reduce((sum, each) => sum + minor(each[key]), 0);
        expect([total("sum"), total("goods"), total("costs"), total("left")]).toEqual(
          [values.amount, values.goods, values.costs, values.left].map(minor),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("is never an exception, however large its numbers are", () => {
    const large = fc.integer({ min: 0, max: 90_000_000_000_000 });
    fc.assert(
      fc.property(large, large, large, large, (amount, cost, freight, packs) => {
        expect(rank).toContain(
          ask(deal({ freight, packs: packs / 100 - ((packs / 100) % 1) }, { amount, cost })).outcome,
        );
      }),
      { numRuns: 100 },
    );
  });
});

it("a person is told what the deal costs, what is left and what would change it, in both languages", () => {
  const raw = {
    order: { prepaid: false, day: "2026-03-10" },
    promised: { days: 338, back: 9.98, freight: 52909.97, packs: 1783, visits: 5 },
    request: { discount: 0 },
    lines: [
      { quantity: 42, price: 99351.9, cost: 4196.55 },
      { quantity: 48, price: 64193.83, cost: 52403.41 },
    ],
  };
  const { lines } = asking<CostValues>(shopProject(shop()), "cost")(raw);
  expect(lines.ru).toEqual([
    "Сделка — ниже порога",
    "Сумма: 7 254 083,64 ₽, себестоимость: 2 691 618,78 ₽",
    "Затраты по соглашению: 3 302 205,13 ₽",
    "  1.1 Service: 72 540,84 ₽",
    "  1.2 Back: 723 957,55 ₽",
    "  1.3 Visit: 10,00 ₽",
    "  1.4 Freight: 52 909,97 ₽",
    "  1.5 Packs: 891,50 ₽",
    "  1.6 Visits: 15,00 ₽",
    "  1.7 Wait: 2 451 880,27 ₽",
    "Остаётся: 1 260 259,73 ₽, маржа 17,37 %, порог 20 %",
    "Решает: Mid",
    "",
    "Что изменит решение:",
    "  До порога не хватает 190 557 ₽",
    "  Back: без этой статьи маржа 27,35 %",
    "  Wait: порог держится при сроке до 311 дн. (сейчас 338), без этой статьи маржа 51,17 %",
    "",
    "Строки с их долей затрат:",
    "  1. 1 899 533,50 ₽; остаётся 2 096 991,20 ₽, 50,25 %",
    "  2. 1 402 671,63 ₽; остаётся −836 731,47 ₽, −27,16 %",
  ]);
  expect(lines.en.slice(0, 3)).toEqual([
    "The deal is below the floor",
    "Amount: ₽7,254,083.64, cost of goods: ₽2,691,618.78",
    "Costs of the agreement: ₽3,302,205.13",
  ]);
  expect(lines.en.slice(10)).toEqual([
    "Left: ₽1,260,259.73, margin 17.37%, floor 20%",
    "Decided by: Mid",
    "",
    "What would change it:",
    "  Below the floor by ₽190,557",
    "  Back: without it the margin is 27.35%",
    "  Wait: the floor holds up to 311 days (338 now); without it the margin is 51.17%",
    "",
    "Lines with their share of the costs:",
    "  1. ₽1,899,533.50; left ₽2,096,991.20, 50.25%",
    "  2. ₽1,402,671.63; left −₽836,731.47, −27.16%",
  ]);
});

describe("a person is told", () => {
  const told = (more = "") => asking<CostValues>(shopProject(shop(more)), "cost");

  it("how much may still be given away", () => {
    const { lines } = told()(deal({}, { cost: 700.5 }));
    expect([lines.ru.at(-2), lines.ru.at(-1)]).toEqual(["Что изменит решение:", "  Запас до порога: 89,50 ₽"]);
    expect([lines.en.at(-2), lines.en.at(-1)]).toEqual(["What would change it:", "  Above the floor by ₽89.50"]);
  });

  it("that nobody may allow a loss, and of a gift nothing that would help", () => {
    const gift = told("loss: { text: Nobody. }\n")(deal({ freight: 5 }, {}, { discount: 100 }));
    expect(gift.lines.ru).toEqual([
      "Сделка — в убыток",
      "Сумма: 0,00 ₽, себестоимость: 600,00 ₽",
      "Затраты по соглашению: 5,00 ₽",
      ...["Service", "Back", "Freight", "Packs", "Visits", "Wait"].map((title) =>
        expect.stringContaining(` ${title}: `),
      ),
      "Остаётся: −605,00 ₽, маржа —, порог 20 %",
      "Разрешить не может никто",
    ]);
    expect(gift.considered).toMatchObject({ floor: "applied", loss: "applied" });
    expect(told("loss: { text: Nobody. }\n")(deal()).considered["loss"]).toBe("silent");
    expect(told()(deal({}, { cost: 2000 })).lines.en.slice(-1)).not.toContain("Nobody may allow it");
  });

  it("which line is which", () => {
    const line = { quantity: 1, price: 50, cost: 30 };
    const { lines, values } = told()({
      ...deal(),
      order: { prepaid: false, day: "2026-03-10" },
      lines: [{ ...line, id: "A-1", title: "Box" }, { ...line, id: "A-2" }, { ...line, title: "Bag" }, line],
    });
    const rest = "0,50 ₽; остаётся 19,50 ₽, 39 %";
    expect(lines.ru.slice(-4)).toEqual([
      `  1. A-1 Box: ${rest}`,
      `  2. A-2: ${rest}`,
      `  3. Bag: ${rest}`,
      `  4. ${rest}`,
    ]);
    expect(values.lines?.map(({ id, title }) => [id, title])).toEqual([
      ["A-1", "Box"],
      ["A-2", undefined],
      [undefined, "Bag"],
      [undefined, undefined],
    ]);
  });

  it("nothing of lines when one of them has no cost", () => {
    const { values, outcome } = told()({
      ...deal(),
      order: { prepaid: false, day: "2026-03-10" },
      lines: [
        { quantity: 1, price: 50, cost: 30 },
        { quantity: 1, price: 50 },
      ],
    });
    expect([values.lines, outcome]).toEqual([null, "incomplete"]);
  });
});

describe("the days up to which the floor holds", () => {
  it.each<[string, number, number, number]>([
    ["half-up", 999.99, 780, 40],
    ["up", 999.99, 781.5, 40],
    ["down", 12.34, 9.5, 900],
    ["half-even", 1.05, 0.8, 900],
    ["half-up", 1000, 790, 1],
  ])("are the last ones, rounded %s, of an amount of %d", (mode, amount, cost, days) => {
    const ask = asking<CostValues>(shopProject(shop(`rounding: ${mode}\n`)), "cost");
    const { more } = ask(deal({ days }, { amount, cost }));
    const most = Number(/Wait: the floor holds up to (\d+) days/.exec(JSON.stringify(more))?.[1]);
    const at = (count: number): string => ask(deal({ days: count }, { amount, cost })).outcome;
    expect([at(most), at(most + 1)]).toEqual(["profitable", "below-margin"]);
  });
});

describe("an analysis asks for prices", () => {
  const withCondition = (when: string, texts = shopTexts(shop("", "order.amount"))): Record<string, string> => ({
    ...texts,
    "costs.yaml": texts["costs.yaml"]?.replace("when: { deal.margin: { from: 50 } }", `when: ${when}`) ?? "",
  });
  const { "prices.yaml": _prices, "authority.yaml": _authority, ...unpriced } = shopTexts(shop("", "order.amount"));

  it.each<[boolean, string]>([
    [true, "{ deal.margin: { from: 50 } }"],
    [true, "{ not: { deal.net: { from: 50 } } }"],
    [true, "{ any: [{ order.prepaid: { is: true } }, { deal.margin: { from: 50 } }] }"],
    [false, "{ not: { order.cost: { from: 50 } } }"],
    [false, "{ any: [{ order.prepaid: { is: true } }, { order.cost: { from: 50 } }] }"],
  ])("%s: %s", (asks, when) => {
    const { policy, diagnostics } = compile(projectOf(withCondition(when, unpriced)), 20260310);
    expect([policy?.cost === undefined, diagnostics.map(({ code, args }) => [code, args])]).toEqual(
      asks ? [true, [["no-price-policy", { day: "2026-03-10" }]]] : [false, []],
    );
  });

  it("or reads flat facts only", () => {
    const ask = asking<CostValues>(projectOf(withCondition("{ order.cost: { above: 600 } }", unpriced)), "cost");
    expect(ask(deal()).values.amount).toBe(1000);
    expect(() => ask({ ...deal(), lines: [] })).toThrow("unknown-fact");
    const unknown = ask(deal({}, { amount: null, cost: null }));
    expect([unknown.missing, unknown.clauses]).toEqual([
      ["order.amount", "order.cost"],
      ["costs/service", "costs/back", "costs/visit", "costs/wait"],
    ]);
    expect(ask(deal({}, { cost: null })).clauses).toEqual(["costs/visit"]);
  });
});

it("nothing is asked where nobody analyses deals, and who asks is told", () => {
  const { "costs.yaml": _, ...texts } = shopTexts(shop());
  expect(lackOf(projectOf(texts), "cost")).toEqual([["no-regulation-of-kind deal-costs 2026-03-10 line 1"], []]);
});

it.each<[string, object, string[]]>([
  ["costs above every exact number", deal({ freight: 90_000_000_000_000, packs: 9_000_000_000_000 }), ["order.cost"]],
  ["what is spent", deal({ freight: 90_000_000_000_000 }, { cost: 90_000_000_000_000 }), ["order.cost"]],
  ["a discount below nothing", deal({}, {}, { discount: -1 }), ["request.discount"]],
  ["a discount that hangs on what nobody knows", deal({}, { prepaid: null }, {}), ["order.prepaid"]],
])("an analysis has no answer for %s", (_, raw, missing) => {
  const told = asking<CostValues>(shopProject(shop()), "cost")(raw);
  expect([told.outcome, told.missing, told.values.costs]).toEqual(["incomplete", missing, null]);
});

it("situations reach what is said of a loss, where something is", () => {
  const items = ["service", "back", "visit", "freight", "packs", "visits", "wait"].map((id) => `costs/${id}`);
  expect(toBeReached(shopProject(shop()), "deal-costs")).toEqual([...items, "floor"]);
  expect(toBeReached(shopProject(shop("loss: { text: Nobody. }\n")), "deal-costs")).toEqual([
    ...items,
    "floor",
    "loss",
  ]);
});
