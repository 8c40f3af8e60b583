import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { BonusValues } from "../../../src/engine/questions/bonus.ts";
import { bonus as bonusQuestion } from "../../../src/engine/questions/bonus.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { header, shopProject } from "../shop.ts";
import { asking, lackOf, toBeReached } from "./asking.ts";

const facts = `${header("facts", "more-facts")}
facts:
  m.role: { title: Role, type: choice, choices-from: roles }
  m.period: { title: Period, type: choice, choices: { month: Month, quarter: Quarter } }
  m.plan: { title: Plan, type: percent }
  m.orders: { title: Orders, type: number }
  m.margin: { title: Margin, type: money }
  m.off: { title: Off, type: money }
  m.missed: { title: Missed, type: number }
  m.praise: { title: Praise, type: flag }
  m.late: { title: Late, type: flag }
`;

interface Said {
  readonly mode?: string;
  readonly rounding?: string;
  readonly counted?: boolean;
}

const motivation = ({
  mode = "whole",
  rounding = "{ mode: half-up, to: 0.01 }",
  counted = true,
}: Said): string => `${header("motivation", "pay")}
purpose: Pay.
roles:
  low:
    salary: 1000
    plan:
      - { id: margin, title: Margin, target: 1000, per: month, weight: 75, done: m.margin }
      - { id: orders, title: Orders, target: 4, unit: orders, per: month, weight: 25, done: m.orders, level: true }
    bonuses:
      - id: monthly
        title: Monthly
        type: percent
        per: month
        over: m.plan
        of: m.margin
        less: m.off
        mode: ${mode}
        multipliers:
          - { id: late, title: Late, when: { m.late: { is: true } }, percent: 50 }
          - { id: praise, title: Praise, when: { m.praise: { is: true } }, percent: 110 }
        bands: [{ from: 0, below: 50, percent: 0 }, { from: 50, below: 100, percent: 10 }, { from: 100, percent: 20 }]
      - id: quarterly
        title: Quarterly
        type: amount
        per: quarter
        over: m.plan
        bands: [{ from: 0, below: 100, amount: 0 }, { from: 100, amount: 500 }]
    missed:
      - { id: first, below: 50, months: 1, action: Talk. }
      - { id: third, below: 50, months: 3, action: Plan. }
  mid:
    salary: 2000
    plan: [{ id: all, title: All, target: 10, unit: deals, per: month, weight: 100 }]
    bonuses:
      - { id: monthly, title: Monthly, type: amount, per: month, over: m.plan, bands: [{ from: 0, below: 100, amount: 0 }, { from: 100, amount: 300 }] }
    missed: [{ id: first, below: 50, months: 1, action: Talk. }]
${counted ? `counted: { role: m.role, period: m.period, months-missed: m.missed, cap: 150, rounding: ${rounding} }` : ""}
rules: { one: One. }
`;

const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";
const root = { dir: "", version: "0123456789ab", sources: new Map(), diagnostics: [] };

function asked(said: Said = {}) {
  const more = { "more.yaml": facts, "pay.yaml": motivation(said) };
  return ask({ ...root, project: shopProject({ prices, more }) } as unknown as OpenedProject, "bonus", 20260331);
}

function sound(said?: Said): Asked<"bonus"> {
  const result = asked(said);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.asked;
}

const person = { role: "low", period: "month", orders: 4, margin: 1000, off: 0, missed: 1, praise: false, late: false };

function decided(on: Asked<"bonus">, given: object) {
  const result = on.decide({ m: { ...person, ...given } }, "deal");
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.decision;
}

describe("the bonus of a period", () => {
  it.each<[string, object, [string, number | null, number | null], Said?]>([
    ["a fulfilled plan", {}, ["pay", 100, 200]],
    ["a kopeck below it", { margin: 999.99 }, ["reduced", 99.9992, 100]],
    ["a band that begins there", { margin: 333.34, orders: 4 }, ["reduced", 50.0005, 33.33]],
    ["nothing below the first band", { margin: 333.33, orders: 4 }, ["none", 49.9997, 0]],
    ["one indicator counts up to the cap", { margin: 3000, orders: 0 }, ["pay", 112.5, 600]],
    ["what is taken off the base", { off: 250 }, ["pay", 100, 150]],
    ["more taken off than there is", { off: 5000 }, ["none", 100, 0]],
    ["nobody adds by taking off", { off: -100 }, ["pay", 100, 200]],
    ["a multiplier", { late: true }, ["reduced", 100, 100]],
    ["two multipliers", { late: true, praise: true }, ["reduced", 100, 110]],
    ["praise", { praise: true }, ["pay", 100, 220]],
    ["a loss earns nothing", { margin: -500 }, ["none", 0, 0]],
    // 125 % of the plan: of 1 333.33 two fifths at 0, two fifths at 10 %, one fifth at 20 %.
    ["each part of the base at its own rate", { margin: 1333.33 }, ["pay", 124.9997, 106.67], { mode: "marginal" }],
    ["marginal at the threshold is not whole", {}, ["pay", 100, 50], { mode: "marginal" }],
    ["rounded to hundreds", { margin: 1249 }, ["pay", 118.675, 200], { rounding: "{ mode: down, to: 100 }" }],
    ["a quarter adds up what is piled up", { period: "quarter", margin: 3000 }, ["pay", 100, 500]],
    ["a quarter holds what is held", { period: "quarter", margin: 3000, orders: 3 }, ["none", 93.75, 0]],
    ["fulfilment as it is given", { role: "mid", plan: 100 }, ["pay", 100, 300]],
    ["fulfilment that nobody gives", { role: "mid" }, ["incomplete", null, null]],
    ["a role without a scheme", { role: "top" }, ["none", null, 0]],
    ["an indicator that nobody counts", { orders: null }, ["incomplete", null, null]],
    ["a multiplier that nobody knows", { late: null }, ["incomplete", 100, null]],
    ["a deduction that nobody knows", { off: null }, ["incomplete", 100, null]],
    ["money beyond all counting", { margin: 90071992547409, praise: true }, ["pay", 137.5, 19815838360429.98]],
  ])("%s", (_, given, expected, said = {}) => {
    const { outcome, fulfilment, bonus } = decided(sound(said), given);
    expect([outcome, fulfilment, bonus]).toEqual(expected);
  });

  it.each<[number | null, string | undefined]>([
    [1, "first"],
    [0, "first"],
    [2, "first"],
    [3, "third"],
    [null, undefined],
  ])("a plan missed for %s months", (missed, expected) => {
    const { consequence, missing } = decided(sound(), { margin: 0, orders: 0, missed });
    expect(consequence?.clause.split("/").at(-1)).toBe(expected);
    expect(missing.map(({ fact }) => fact)).toEqual(missed === null ? ["m.missed"] : []);
  });

  it("never falls when more is done, and never leaves its bands", () => {
    for (const mode of ["whole", "marginal"]) {
      const on = sound({ mode });
      fc.assert(
        fc.property(fc.nat(300_000), fc.nat(300_000), fc.nat(8), (first, second, orders) => {
          const [less, more] = [Math.min(first, second), Math.max(first, second)].map(
            (margin) => decided(on, { margin: margin / 100, orders }).bonus ?? Number.NaN,
          );
          expect(less).toBeLessThanOrEqual(more ?? 0);
          expect(more).toBeLessThanOrEqual(Math.max(first, second) / 500 + 0.005);
        }),
        { numRuns: 60 },
      );
    }
  });

  it("tells the next threshold in both languages", () => {
    const next = (["ru", "en"] as const).map((lang) => {
      const told = sound().explain({ m: { ...person, margin: 900 } }, "deal", lang);
      return told.ok ? [told.explanation.next, told.explanation.considered.at(-1)?.reason] : [];
    });
    expect(next[0]?.[0]).toEqual([{ bonus: "Monthly", from: 100, lacks: 7.5, sum: 180 }]);
    expect(next[1]?.[1]).toBe("92.5% of the plan, the band begins at 100%");
  });
});

describe("the clauses of a bonus", () => {
  const shares = "plan-shares: [{ id: new, title: New, when: { m.new: { is: true } }, percent: 50 }]";
  const more = {
    "more.yaml": `${facts}  m.new: { title: New, type: flag }\n`,
    "pay.yaml": motivation({}).replace("rules: {", `${shares}\nrules: {`),
  };
  const askPay = asking<BonusValues>(shopProject({ prices, more }), "bonus", 20260331);
  const plan = ["low/plan/margin", "low/plan/orders"];
  it.each<[string, object, string, string[], string[]]>([
    ["are those of salary, plan and band", {}, "pay", ["low/salary", ...plan, "low/monthly/100"], []],
    [
      "hold the cap where more was done",
      { margin: 1500.01 },
      "pay",
      ["low/salary", "low/plan/margin", "counted", "low/plan/orders", "low/monthly/100"],
      [],
    ],
    ["hold no cap where no more was done", { margin: 1500 }, "pay", ["low/salary", ...plan, "low/monthly/100"], []],
    ["hold what is taken off", { off: 1 }, "pay", ["low/salary", ...plan, "low/monthly/100", "low/monthly/less"], []],
    [
      "hold a multiplier, or one that nobody knows",
      { late: true, praise: null },
      "incomplete",
      ["low/salary", ...plan, "low/monthly/100", "low/monthly/late", "low/monthly/praise"],
      ["m.praise"],
    ],
    [
      "hold a smaller plan",
      { new: true, margin: 500 },
      "pay",
      ["low/salary", "plan-shares/new", ...plan, "counted", "low/monthly/100"],
      [],
    ],
    [
      "hold a share of the plan that nobody knows",
      { new: null },
      "incomplete",
      ["low/salary", "plan-shares/new", ...plan],
      ["m.new"],
    ],
    ["ask for the base", { margin: null }, "incomplete", ["low/salary", ...plan], ["m.margin"]],
    ["ask for what is taken off", { off: null }, "incomplete", ["low/salary", ...plan, "low/monthly/100"], ["m.off"]],
    [
      "tell what a missed plan brings",
      { margin: 0, orders: 0 },
      "none",
      ["low/salary", ...plan, "low/monthly/0", "low/missed/first"],
      [],
    ],
    ["are those of a plan that is given", { role: "mid", plan: 99 }, "none", ["mid/salary", "mid/monthly/0"], []],
    ["ask for a plan that is not given", { role: "mid", plan: null }, "incomplete", ["mid/salary"], ["m.plan"]],
    ["are of the salary alone where no bonus is paid", { role: "mid", period: "quarter" }, "none", ["mid/salary"], []],
    ["are none for a role without a scheme", { role: "top" }, "none", [], []],
    ["ask for the role and the period", { role: null, period: null }, "incomplete", [], ["m.role", "m.period"]],
    ["ask for the period", { period: null }, "incomplete", [], ["m.period"]],
    [
      "ask for a base that can be counted",
      { margin: 90071992547409, praise: true, late: false, orders: 9_007_199_254 },
      "pay",
      ["low/salary", "low/plan/margin", "counted", "low/plan/orders", "low/monthly/100", "low/monthly/praise"],
      [],
    ],
  ])("%s", (_, given, outcome, clauses, missing) => {
    const told = askPay({ m: { ...person, new: false, ...given } });
    expect([told.outcome, told.clauses, told.missing]).toEqual([outcome, clauses, missing]);
  });

  it("tell who earns the salary alone, and who nothing", () => {
    const told = (given: object) => askPay({ m: { ...person, new: false, ...given } }).lines.en;
    expect(told({ role: "mid", period: "quarter" })).toEqual([
      "Bonus a quarter: ₽0.00 — none (Mid)",
      "  With the salary of ₽6,000.00: ₽6,000.00",
    ]);
    expect(told({ role: "top" })).toEqual(["Bonus a month: ₽0.00 — none (Top)"]);
    expect(told({ role: null })).toEqual(["Bonus: incomplete"]);
  });
});

it("nothing is asked without a motivation, or one that says how it is counted", () => {
  const of = (texts: Readonly<Record<string, string>>) => lackOf(shopProject({ prices, more: texts }), "bonus");
  expect(of({ "more.yaml": facts })).toEqual([["no-regulation-of-kind motivation 2026-03-10 line 1"], []]);
  expect(of({ "more.yaml": facts, "pay.yaml": motivation({ counted: false }) })).toEqual([
    ["question-needs-key pay counted line 3"],
    [],
  ]);
});

it("situations reach every step that money hangs on, and nothing that nobody counts", () => {
  const of = (pay: string) =>
    toBeReached(shopProject({ prices, more: { "more.yaml": facts, "pay.yaml": pay } }), "pay");
  const low = [
    "low/salary",
    "low/plan/margin",
    "low/plan/orders",
    "low/monthly/0",
    "low/monthly/50",
    "low/monthly/100",
  ];
  const multipliers = ["low/monthly/late", "low/monthly/praise"];
  const quarterly = ["low/quarterly/0", "low/quarterly/100"];
  const mid = ["mid/salary", "mid/monthly/0", "mid/monthly/100"];
  expect(of(motivation({ counted: false }))).toEqual([]);
  expect(of(motivation({}))).toEqual([
    ...[...low, "low/monthly/less", ...multipliers, ...quarterly, "low/missed/first", "low/missed/third"],
    ...[...mid, "mid/missed/first", "counted"],
  ]);
  const bare = motivation({}).replace(" cap: 150,", "").replace(" months-missed: m.missed,", "");
  expect(of(bare.replace("        less: m.off\n", ""))).toEqual([...low, ...multipliers, ...quarterly, ...mid]);
  expect(of(bare.replace(", done: m.orders", ""))).not.toContain("low/plan/margin");
});

describe("what a person is told", () => {
  const told = (given: object, lang: "ru" | "en") => {
    const result = sound().explain({ m: { ...person, ...given } }, "deal", lang);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const { saying } = bonusQuestion;
    const { considered } = result.explanation;
    const lines = [...saying.headline(result.explanation, lang), ...(saying.changes?.(result.explanation, lang) ?? [])];
    return {
      lines: lines.map((line) => line.replaceAll(/[\u00a0\u202f]/g, " ")),
      reasons: considered.map(
        ({ number, standing, reason }) => `${number} ${standing}: ${reason.replaceAll("\u00a0", " ")}`,
      ),
    };
  };

  it.each<[string, object, "ru" | "en", readonly string[]]>([
    [
      "a bonus that was cut, and a plan that was missed",
      { margin: 300, orders: 1, missed: 3, late: true, praise: true },
      "ru",
      [
        "Премия за месяц: 0,00 ₽ — премии нет (Low)",
        "  План выполнен на 28,75 %",
        "  Monthly: 300,00 ₽ × 0 % × 50 % (Late) × 110 % (Praise) = 0,00 ₽",
        "  С окладом 1 000,00 ₽: 1 000,00 ₽",
        "  Plan.",
        "",
        "Следующая ступень:",
        "  Monthly: от 50 % плана, не хватает 21,25 п. п.; при той же базе — 16,50 ₽",
      ],
    ],
    [
      "a bonus that was cut",
      { margin: 900, late: true },
      "en",
      [
        "Bonus a month: ₽45.00 — reduced (Low)",
        "  Plan fulfilled: 92.5%",
        "  Monthly: ₽900.00 × 10% × 50% (Late) = ₽45.00",
        "  With the salary of ₽1,000.00: ₽1,045.00",
        "",
        "The next band:",
        "  Monthly: from 100% of the plan, 7.5 percentage points more; ₽90.00 of the same base",
      ],
    ],
    [
      "the whole bonus",
      { margin: 3000 },
      "ru",
      [
        "Премия за месяц: 600,00 ₽ — премия целиком (Low)",
        "  План выполнен на 137,5 %",
        "  Monthly: 3 000,00 ₽ × 20 % = 600,00 ₽",
        "  С окладом 1 000,00 ₽: 1 600,00 ₽",
      ],
    ],
    [
      "an amount for a quarter",
      { period: "quarter", margin: 3000 },
      "ru",
      [
        "Премия за квартал: 500,00 ₽ — премия целиком (Low)",
        "  План выполнен на 100 %",
        "  Quarterly = 500,00 ₽",
        "  С окладом 3 000,00 ₽: 3 500,00 ₽",
      ],
    ],
  ])("of %s", (_, given, lang, expected) => {
    expect(told(given, lang).lines).toEqual(expected);
  });

  it("of every clause that was considered", () => {
    expect(told({ margin: 300, orders: 1, missed: 3, late: true }, "ru").reasons).toEqual([
      "1.2 applied: выполнено 30 %, вес 75 % (план ежемесячно)",
      "1.3 applied: выполнено 25 %, вес 25 % (план ежемесячно)",
      "2.5 applied: Late: да (сейчас да — выполнено)",
      "2.6 silent: Praise: да (сейчас нет — не выполнено)",
      "2.1 applied: план выполнен на 28,75 %, премия 0 ₽",
      "2.2 silent: план выполнен на 28,75 %, ступень — от 50 %",
      "2.3 silent: план выполнен на 28,75 %, ступень — от 100 %",
      "4.1 silent: план ниже 50 % месяцев подряд: 3, пункт — с 1",
      "4.2 applied: план ниже 50 % месяцев подряд: 3, пункт — с 3",
    ]);
    expect(told({ margin: 3000, orders: 4 }, "en").reasons).toEqual([
      "1.2 applied: 300% done, 150% counted, weight 75% (planned monthly)",
      "1.3 applied: 100% done, weight 25% (planned monthly)",
      "2.5 silent: Late: yes (now no — not met)",
      "2.6 silent: Praise: yes (now no — not met)",
      "2.1 silent: 137.5% of the plan, the band begins at 0%",
      "2.2 silent: 137.5% of the plan, the band begins at 50%",
      "2.3 applied: 137.5% of the plan, the bonus is ₽600",
    ]);
    expect(told({ orders: null }, "ru").reasons).toEqual([
      "1.2 applied: выполнено 100 %, вес 75 % (план ежемесячно)",
      "1.3 unsettled: Orders: неизвестно",
    ]);
    expect(told({ margin: 0, orders: 0, missed: null }, "en").reasons.slice(-2)).toEqual([
      "4.1 unsettled: Missed: not known",
      "4.2 unsettled: Missed: not known",
    ]);
  });

  it.each<[object, object]>([
    [{}, { role: "low", planShare: 100, salary: 1000, bonus: 200, total: 1200, consequence: null }],
    [
      { margin: 900, off: 100 },
      { fulfilment: 92.5, bonus: 80, total: 1080 },
    ],
    [{ orders: null }, { fulfilment: null, bonus: null, salary: 1000, total: null }],
    [{ role: "top" }, { role: "top", salary: null, bonus: 0, total: null, bonuses: [] }],
    [{ role: null }, { role: null, period: null, salary: null, bonus: null, total: null }],
  ])("of %o in a situation", (given, expected) => {
    const { outcome, ...values } = decided(sound(), given);
    const answer = { outcome, values, missing: [], clauses: [] } as never;
    expect(bonusQuestion.expectable?.(answer)).toMatchObject(expected);
  });

  it("of the bonus step by step", () => {
    const [monthly] = decided(sound(), { margin: 900, off: 100, late: true }).bonuses;
    expect(monthly).toMatchObject({ bonus: "monthly", title: "Monthly", rate: 10, base: 800, sum: 40 });
    expect(monthly?.multipliers).toEqual([{ clause: "pay#low/monthly/late", title: "Late", percent: 50 }]);
    const [quarterly] = decided(sound(), { period: "quarter", margin: 3000 }).bonuses;
    expect(quarterly).toMatchObject({ bonus: "quarterly", rate: null, base: null, multipliers: [], sum: 500 });
  });
});

describe("the shipped bonuses", () => {
  let standard: OpenedProject;
  beforeAll(async () => {
    standard = await openProject(packagePath(""));
  });

  it("answer as the schema says", () => {
    const schema = JSON.parse(readFileSync(packagePath("schemas/decisions/bonus.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const result = ask(standard, "bonus", 20260331);
    const given = standard.project.situations.find(({ question }) => question === "bonus")?.situations ?? [];
    expect(given.length).toBeGreaterThan(50);
    for (const situation of given) {
      const answer = result.ok ? result.asked.decide(situation.given, "deal") : result;
      if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
      expect(validate(JSON.parse(JSON.stringify(answer.decision))), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
