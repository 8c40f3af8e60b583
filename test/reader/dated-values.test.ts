import { describe, expect, test } from "vitest";
import { headOfRegulation } from "../../src/documents/data/head-of-regulation.ts";
import { pageOfRegulation } from "../../src/documents/data/page-of-regulation.ts";
import { compile } from "../../src/engine/compile.ts";
import { decideDiscount } from "../../src/engine/decide.ts";
import { readDeal } from "../../src/engine/read-deal.ts";
import type { Page } from "../../src/model/kinds/page.ts";
import { inForceOn, type Project } from "../../src/model/project.ts";
import type { Regulation } from "../../src/model/regulation.ts";
import { changed, problemsIn, readWith } from "../checks/problems-in.ts";

const rate = `rate:
      - { from: 2026-01-15, value: 2, order: "12-к" }
      - { from: 2026-07-01, value: 3, order: "31-к" }
      - { from: 2026-10-01, value: 1.5 }`;

const pricesWith = (to: string): string => changed("prices.yaml", "rate: 2", to);

const deal = {
  client: { category: "A" },
  order: { amount: 50000, cost: 30000, date: "2026-03-10", prepaid: true },
  request: { discount: 4, role: "manager" },
};

function discountOn(project: Project, day: number): { readonly allowed: unknown; readonly lines: readonly string[] } {
  const { policy } = compile(project, day, "discount");
  const place = () => project.company as never;
  const read = policy === undefined ? undefined : readDeal(deal, policy, place);
  if (policy?.discount === undefined || read?.deal === undefined) throw new Error("the shop decides");
  const { verdict } = decideDiscount(policy.discount, read.deal);
  return { allowed: verdict.allowed, lines: verdict.clauses };
}

describe("a value that changes by date", () => {
  const { project, problems } = readWith({ "prices.yaml": pricesWith(rate) });

  test("is sound, and cuts the regulation into editions that follow one another", () => {
    expect(problems).toEqual([]);
    const periods = project.regulations.filter(({ id }) => id === "prices").map(({ effective }) => effective);
    expect(periods).toEqual([{ from: 20260115, to: 20260630 }, { from: 20260701, to: 20260930 }, { from: 20261001 }]);
  });

  test.each([
    [20260114, undefined],
    [20260115, 2],
    [20260630, 2],
    [20260701, 3],
    [20260930, 3],
    [20261001, 1.5],
    [20300101, 1.5],
  ])("on %i is %s percent, in the clause of the same name", (day, percent) => {
    const clauses = inForceOn(project, day).regulations.flatMap((regulation) => regulation.clauses);
    const clause = clauses.find(({ regulation, id }) => regulation === "prices" && id === "prepayment");
    expect(clause?.value).toEqual(percent === undefined ? undefined : { type: "percent", value: percent * 10000 });
  });

  test("decides by the value of the day and cites the same clause", () => {
    const [before, after] = [discountOn(project, 20260630), discountOn(project, 20260701)];
    expect([before.allowed, after.allowed]).toEqual([5_0000, 6_0000]);
    expect(before.lines).toContain("prices#prepayment");
    expect(after.lines).toEqual(before.lines);
  });

  test("is printed as it is on the day", () => {
    const page = project.regulations.find(({ id }) => id === "offers") as Regulation<Page>;
    const printed = (day: number) => pageOfRegulation(project, inForceOn(project, day), page).rules;
    expect(printed(20260630)).toEqual([
      { number: "2.1", text: "За предоплату даём 2\u00a0% — больше обещать нельзя." },
    ]);
    expect(printed(20260701)).toEqual([
      { number: "2.1", text: "За предоплату даём 3\u00a0% — больше обещать нельзя." },
    ]);
  });

  test("makes a new edition on paper, which names the order", () => {
    const own = project.regulations.filter(({ id }) => id === "prices");
    const heads = own.map((regulation) => headOfRegulation(project, regulation));
    expect(heads.map(({ edition, approved }) => [edition, approved.order])).toEqual([
      ["1", null],
      ["2", "31-к (изменения)"],
      ["3", "31-к (изменения)"],
    ]);
    const ordered = pricesWith(rate).replace("on: 2026-01-10 }", 'on: 2026-01-10, order: "12-к" }');
    const changedLater = readWith({ "prices.yaml": ordered }).project;
    const [, second] = changedLater.regulations.filter(({ id }) => id === "prices");
    expect(second && headOfRegulation(changedLater, second).approved.order).toBe(
      "12-к (с изменениями по приказу №\u00a031-к)",
    );
  });

  test("leads to the entry in force", () => {
    const lines = project.regulations
      .flatMap(({ clauses }) => clauses)
      .filter(({ regulation, id }) => regulation === "prices" && id === "prepayment")
      .map(({ range }) => range.start.line);
    const first =
      pricesWith(rate)
        .split("\n")
        .findIndex((line) => line.includes("12-к")) + 1;
    expect(lines).toEqual([first, first + 1, first + 2]);
  });

  test("names the orders that changed the regulation since it came into force", () => {
    const orders = project.regulations.filter(({ id }) => id === "prices").map(({ amendedBy }) => amendedBy);
    expect(orders).toEqual([undefined, ["31-к"], ["31-к"]]);
  });
});

const list = (...entries: readonly string[]): string => `rate: [${entries.join(", ")}]`;
const first = "{ from: 2026-01-15, value: 2 }";

describe("a dated list is refused", () => {
  test.each([
    [
      "out of order",
      list(first, "{ from: 2026-09-01, value: 3 }", "{ from: 2026-07-01, value: 4 }"),
      ["dated-not-ascending: 2026-07-01"],
    ],
    ["with one day twice", list(first, "{ from: 2026-01-15, value: 3 }"), ["dated-not-ascending: 2026-01-15"]],
    ["without a value for the first days", list("{ from: 2026-02-01, value: 3 }"), ["dated-gap: 2026-02-01"]],
    ["with a day that does not exist", list(first, "{ from: 2026-02-30, value: 3 }"), ["no-such-day: 2026-02-30"]],
    ["with a day in another form", list(first, "{ from: 15.07.2026, value: 3 }"), ["wrong-form: 15.07.2026"]],
    ["with a misspelt key", list(first, "{ from: 2026-07-01, vlaue: 3 }"), ["unknown-key: vlaue"]],
    ["with a bare value among dated ones", list(first, "3"), ["wrong-type: 3"]],
    ["with a value of another type", list(first, '{ from: 2026-07-01, value: "3%" }'), ['wrong-type: "3%"']],
    ["with a value out of range", list(first, "{ from: 2026-07-01, value: 300 }"), ["out-of-range: 300"]],
    ["with an order that is a number", list("{ from: 2026-01-15, value: 2, order: 12 }"), ["wrong-type: 12"]],
    ["with too fine a value", list(first, "{ from: 2026-07-01, value: 0.00001 }"), ["finer-than-counted: 0.00001"]],
  ])("%s", (_, written, expected) => {
    expect(problemsIn({ "prices.yaml": pricesWith(written) })).toEqual(expected);
  });

  test("in the company card, the dictionary of facts and the header", () => {
    const dated = (value: string): string => `[{ from: 2026-01-15, value: ${value} }]`;
    const inCard = changed("company.yaml", "language: ru", `language: ${dated("ru")}`);
    expect(problemsIn({ "company.yaml": inCard })).toEqual(["dated-not-here: language"]);
    const inHeader = changed("prices.yaml", "id: prices", `id: ${dated("prices")}`);
    expect(problemsIn({ "prices.yaml": inHeader })).toEqual(["dated-not-here: id"]);
  });

  test("when it changes more often than anyone signs", () => {
    const day = (index: number): string =>
      `20${30 + Math.trunc(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
    const often = Array.from({ length: 240 }, (_, index) => `{ from: ${day(index)}, value: 2 }`);
    expect(problemsIn({ "prices.yaml": pricesWith(list(first, ...often)) })).toEqual(["dated-too-often: effective"]);
  });
});

describe("an entry outside of the period of the regulation", () => {
  test("is asked about when it comes after the end", () => {
    const ending = pricesWith(list(first, "{ from: 2027-03-01, value: 3 }")).replace(
      "{ from: 2026-01-15 }",
      "{ from: 2026-01-15, to: 2026-12-31 }",
    );
    expect(problemsIn({ "prices.yaml": ending })).toEqual(["dated-after-end: 2027-03-01"]);
  });

  test("is asked about when it is replaced before the beginning, and not when it holds at the beginning", () => {
    const early = list(
      "{ from: 2025-01-01, value: 1 }",
      "{ from: 2025-06-01, value: 2 }",
      "{ from: 2026-07-01, value: 3 }",
    );
    expect(problemsIn({ "prices.yaml": pricesWith(early) })).toEqual(["dated-before-start: 2025-01-01"]);
  });
});

describe("what may change by date", () => {
  const of = (file: string, from: string, to: string): readonly string[] =>
    problemsIn({ [file]: changed(file, from, to) });
  const twice = (before: string, after: string): string =>
    `[{ from: 2026-01-15, value: ${before} }, { from: 2026-07-01, value: ${after} }]`;

  test.each([
    ["a text", "prices.yaml", "title: Ценовая политика", `title: ${twice("Ценовая политика", "Политика цен")}`],
    ["one rate of several", "prices.yaml", "rates: { A: 3, B: 0 }", `rates: { A: ${twice("3", "4")}, B: 0 }`],
    ["a whole mapping", "prices.yaml", "rates: { A: 3, B: 0 }", `rates: ${twice("{ A: 3, B: 0 }", "{ A: 4, B: 1 }")}`],
    ["a word", "prices.yaml", "mode: half-up", `mode: ${twice("half-up", "down")}`],
  ])("%s", (_, file, from, to) => {
    expect(of(file, from, to)).toEqual([]);
  });

  test("bounds change together, each edition being checked as a whole", () => {
    const [low, high] = [twice("100000", "120000"), twice("100000", "130000")];
    const text = changed("prices.yaml", "below: 100000", `below: ${low}`);
    expect(problemsIn({ "prices.yaml": text.replace("- { from: 100000,", `- { from: ${low},`) })).toEqual([]);
    const torn = problemsIn({ "prices.yaml": text.replace("- { from: 100000,", `- { from: ${high},`) });
    expect(torn.map((line) => line.split(":")[0])).toEqual(["tiers-gap"]);
  });

  test("a mistake that all editions share is told once", () => {
    const text = pricesWith(rate).replace("over: order.amount", "over: order.amout");
    expect(problemsIn({ "prices.yaml": text })).toEqual(["unknown-fact: order.amout"]);
  });
});
