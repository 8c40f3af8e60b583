import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { NormsValues } from "../../../src/engine/questions/norms.ts";
import { addDays, dayText, weekdayOf } from "../../../src/values/day.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { header, shopProject } from "../shop.ts";
import { asking, lackOf, toBeReached } from "./asking.ts";

const facts = `${header("facts", "more-facts")}
facts:
  work.role: { title: Role, type: choice, choices-from: roles }
  work.period: { title: Period, type: choice, choices: { day: Day, week: Week, month: Month, quarter: Quarter, year: Year } }
  work.through: { title: Through, type: date }
  work.absent: { title: Absent, type: days }
  work.half: { title: Half days, type: days }
  work.calls: { title: Calls, type: number }
  work.visits: { title: Visits, type: quantity }
  work.new: { title: New, type: flag }
`;

const calendar = `${header("working-calendar", "calendar")}
year: 2026
ground: Law
holidays: [{ id: may, title: May, on: 2026-05-01 }]
`;

const normsOf = (rounding: string, measured = true): string => `${header("norms", "norms")}
purpose: Work.
roles:
  low:
    - { id: calls, title: Calls, at-least: 10, unit: calls, per: day, counts: All., done: work.calls, shown-by: "reports#daily/calls" }
    - { id: visits, title: Visits, at-least: 3, unit: visits, per: week, counts: All., done: work.visits, shown-by: "reports#daily/calls" }
    - { id: plan, title: Plan, at-least: 7, unit: plans, per: month, counts: All., done: work.calls, shown-by: "reports#daily/calls" }
${measured ? `measured: { role: work.role, period: work.period, through: work.through, absent: work.absent, half-days: work.half, rounding: ${rounding} }` : ""}
shares: [{ id: new, title: New, when: { work.new: { is: true } }, percent: 50 }]
when-missed: [{ id: talk, title: Talk, text: Talk., role: mid, within: { days: 1 } }]
rules: { one: One. }
`;

const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";
const root = { dir: "", version: "0123456789ab", sources: new Map(), diagnostics: [] };

function sound(rounding = "up"): Asked<"norms"> {
  const more = { "more.yaml": facts, "norms.yaml": normsOf(rounding), "calendar.yaml": calendar };
  const project = shopProject({ prices, more });
  const result = ask({ ...root, project } as unknown as OpenedProject, "norms", 20261231);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.asked;
}

function decided(on: Asked<"norms">, work: object) {
  const result = on.decide({ work: { role: "low", absent: 0, half: 0, new: false, ...work } }, "deal");
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.decision;
}

describe("norms of a period", () => {
  // 2026-06-03 is a Wednesday of a full week; Friday the first of May is a holiday.
  it.each<[string, object, string, [string, number, number][]]>([
    [
      "a full week",
      { period: "week", through: "2026-06-03" },
      "up",
      [
        ["calls", 50, 30],
        ["visits", 3, 2],
        ["plan", 2, 1],
      ],
    ],
    [
      "rounded down",
      { period: "week", through: "2026-06-03" },
      "down",
      [
        ["calls", 50, 30],
        ["visits", 3, 1],
        ["plan", 1, 0],
      ],
    ],
    [
      "a week with a holiday",
      { period: "week", through: "2026-05-03" },
      "half-up",
      [
        ["calls", 40, 40],
        ["visits", 2, 2],
        ["plan", 1, 1],
      ],
    ],
    [
      "a whole month",
      { period: "month", through: "2026-06-30" },
      "up",
      [
        ["calls", 220, 220],
        ["visits", 14, 14],
        ["plan", 7, 7],
      ],
    ],
    [
      "one day of absence",
      { period: "week", through: "2026-06-03", absent: 1 },
      "up",
      [
        ["calls", 40, 20],
        ["visits", 3, 2],
        ["plan", 2, 1],
      ],
    ],
    [
      "half a day",
      { period: "day", through: "2026-06-03", half: 1 },
      "up",
      [
        ["calls", 5, 5],
        ["visits", 1, 1],
        ["plan", 1, 1],
      ],
    ],
    [
      "half the norm",
      { period: "day", through: "2026-06-03", new: true },
      "up",
      [
        ["calls", 5, 5],
        ["visits", 1, 1],
        ["plan", 1, 1],
      ],
    ],
    [
      "a day off",
      { period: "day", through: "2026-06-06" },
      "up",
      [
        ["calls", 0, 0],
        ["visits", 0, 0],
        ["plan", 0, 0],
      ],
    ],
  ])("%s", (_, work, rounding, expected) => {
    const { norms } = decided(sound(rounding), { calls: 0, visits: 0, ...work });
    expect(norms.map(({ norm, target, expected: now }) => [norm, target, now])).toEqual(expected);
  });

  it.each<[string, object, [string, string[]]]>([
    ["what is done exactly", { calls: 30, visits: 2 }, ["met", []]],
    ["what is lacking by a thousandth", { calls: 30, visits: 1.999 }, ["behind", []]],
    ["a count that nobody has", { calls: 30 }, ["incomplete", ["work.visits"]]],
    ["a lack that is certain beside one that is not", { calls: 1 }, ["behind", ["work.visits"]]],
    ["a count below nothing", { calls: -1, visits: 9 }, ["incomplete", ["work.calls"]]],
    ["a count beyond all counting", { calls: 9007199254740991, visits: 9 }, ["incomplete", ["work.calls"]]],
    ["more absence than time", { calls: 30, visits: 2, absent: 4 }, ["incomplete", ["work.absent", "work.half"]]],
    ["absence that nobody knows", { calls: 30, visits: 2, absent: null }, ["incomplete", ["work.absent"]]],
    ["a share that nobody knows", { calls: 30, visits: 2, new: null }, ["incomplete", ["work.new"]]],
    ["a role without norms", { role: "top" }, ["none", []]],
    ["a period that nobody named", { period: null }, ["incomplete", ["work.period"]]],
    ["a year without a calendar", { period: "week", through: "2026-12-31" }, ["incomplete", []]],
  ])("%s", (_, work, expected) => {
    const { outcome, missing } = decided(sound(), { period: "week", through: "2026-06-03", ...work });
    expect([outcome, [...new Set(missing.map(({ fact }) => fact))]]).toEqual(expected);
  });

  it("agree with counting the days one by one, and what is expected is enough and not too much", () => {
    const on = sound();
    const works = (day: number): boolean => weekdayOf(day) < 6 && day !== 20260501;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.constantFrom("day", "month", "quarter", "year"),
        (offset, period) => {
          const through = addDays(20260101, offset);
          const { norms, period: stretch } = decided(on, { period, through: dayText(through), calls: 0, visits: 0 });
          let [all, over] = [0, 0];
          for (let day = 20260101; day <= 20261231; day = addDays(day, 1)) {
            if (!works(day) || dayText(day) < (stretch?.from ?? "") || dayText(day) > (stretch?.to ?? "")) continue;
            all += 1;
            if (day <= through) over += 1;
          }
          expect(norms[0]).toMatchObject({ target: 10 * all, expected: 10 * over });
          expect(stretch).toMatchObject({ workingDays: all, daysLeft: all - over });
          const needed = Math.max(norms[0]?.expected ?? 0, norms[2]?.expected ?? 0);
          const visits = norms[1]?.expected ?? 0;
          const enough = { period, through: dayText(through), calls: needed, visits };
          expect(decided(on, enough).outcome).toBe("met");
          if (needed > 0) expect(decided(on, { ...enough, calls: needed - 1 }).outcome).toBe("behind");
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("a person is told", () => {
  const fire =
    "{ id: fire, title: Fire, when: { work.visits: { below: 1 } }, text: Part., role: top, within: { days: 2 } }";
  const norms = normsOf("up").replace("within: { days: 1 } }", `within: { days: 1 } }, ${fire}`);
  const more = { "more.yaml": facts, "norms.yaml": norms, "calendar.yaml": calendar };
  const inWords = asking<NormsValues>(shopProject({ prices, more }), "norms", 20261231);
  const week = { role: "low", period: "week", through: "2026-06-03", absent: 0, half: 0, new: false };
  const told = (work: object) => inWords({ work: { ...week, ...work } });

  it("what is lacking, at what pace it is made up, and what is done about it", () => {
    const { lines, cells } = told({ calls: 12, visits: 1.5 });
    expect(lines.ru).toEqual([
      "Нормы: Low — отстаёт от нормы",
      "01.06.2026 — 07.06.2026, сосчитано по 03.06.2026, осталось рабочих дней: 2",
      "  Calls: 12 из 50, к этому дню 30, не хватает 18; дальше по 19 в день",
      "  Visits: 1,5 из 3, к этому дню 2, не хватает 0,5; дальше по 0,75 в день",
      "  Plan: 12 из 2, к этому дню 1",
      "",
      "Что делаем:",
      "  Talk (Mid): Talk.",
    ]);
    expect(lines.en).toEqual([
      "Norms: Low — behind",
      "01/06/2026 — 07/06/2026, counted through 03/06/2026, working days left: 2",
      "  Calls: 12 of 50, 30 by this day, 18 short; 19 a day from now on",
      "  Visits: 1.5 of 3, 2 by this day, 0.5 short; 0.75 a day from now on",
      "  Plan: 12 of 2, 1 by this day",
      "",
      "What is done:",
      "  Talk (Mid): Talk.",
    ]);
    expect([cells.ru, cells.en]).toEqual([
      ["Low", "Calls: 12 / 50; Visits: 1,5 / 3; Plan: 12 / 2"],
      ["Low", "Calls: 12 / 50; Visits: 1.5 / 3; Plan: 12 / 2"],
    ]);
  });

  it("of one day, of a norm that is met, and of nothing", () => {
    expect(told({ calls: 9, visits: 0, period: "day" }).lines.ru.slice(1)).toEqual([
      "03.06.2026",
      "  Calls: 9 из 10, к этому дню 10, не хватает 1",
      "  Visits: 0 из 1, к этому дню 1, не хватает 1",
      "  Plan: 9 из 1, к этому дню 1",
      "",
      "Что делаем:",
      "  Talk (Mid): Talk.",
      "  Fire (Top): Part.",
    ]);
    expect(told({ calls: 50, visits: 2 }).lines.en.slice(2)).toEqual([
      "  Calls: 50 of 50, 30 by this day",
      "  Visits: 2 of 3, 2 by this day; 0.5 a day from now on",
      "  Plan: 50 of 2, 1 by this day",
    ]);
    const nobody = told({ role: null, period: null });
    expect([nobody.lines.ru, nobody.cells.en]).toEqual([["Нормы: — — не хватает данных"], ["—", "—"]]);
  });

  it.each<[string, object, string[], Readonly<Record<string, [string, string]>>]>([
    [
      "of days that were not worked",
      { calls: 20, visits: 0.5, half: 1 },
      ["low/calls", "low/visits", "low/plan", "measured", "when-missed/talk", "when-missed/fire"],
      {
        measured: ["applied", "days worked: 2.5 of 3"],
        "low/calls": ["applied", "20 done, 25 needed by this day, 45 in the whole period (calls)"],
        "when-missed/talk": ["applied", "without conditions"],
        "when-missed/fire": ["applied", "Visits below 1 (now 0.5 — met)"],
      },
    ],
    [
      "of what nobody counted",
      { calls: 1, visits: null, half: 1, absent: 1 },
      ["low/calls", "low/visits", "low/plan", "measured", "when-missed/talk", "when-missed/fire"],
      {
        measured: ["applied", "days worked: 1.5 of 3"],
        "low/visits": ["unsettled", "Visits: not known"],
        "when-missed/fire": ["unsettled", "Visits below 1 (now not known)"],
      },
    ],
    ["of absence that nobody knows", { absent: null }, ["measured"], { measured: ["unsettled", "Absent: not known"] }],
    [
      "of a year without a calendar",
      { through: "2026-12-31" },
      ["measured"],
      { measured: ["unsettled", "the period reaches a year without a calendar"] },
    ],
    [
      "of a share that nobody knows",
      { new: null, calls: 30, visits: 2 },
      ["low/calls", "low/visits", "low/plan", "shares/new"],
      { "shares/new": ["unsettled", "New: yes (now not known)"], "low/plan": ["unsettled", expect.any(String)] },
    ],
    ["of days to come", { through: "2027-01-05" }, [], {}],
  ])("why: %s", (_, work, clauses, expected) => {
    const { considered, reasons, ...rest } = told(work);
    const why = Object.keys(expected).map((clause) => [clause, [considered[clause], reasons[clause]?.[1]]]);
    expect([rest.clauses, Object.fromEntries(why)]).toEqual([clauses, expected]);
    expect("measured" in considered).toBe("measured" in expected);
    if ("new" in work) expect([rest.outcome, considered["when-missed/talk"]]).toEqual(["incomplete", undefined]);
  });

  it("in Russian too", () => {
    expect(told({ calls: 20, visits: 0.5, half: 1 }).reasons).toMatchObject({
      measured: ["отработано дней: 2,5 из 3", expect.any(String)],
      "low/visits": ["сделано 0,5, к этому дню нужно 2, за весь срок 3 (visits)", expect.any(String)],
    });
    expect(told({ through: "2026-12-31" }).reasons["measured"]?.[0]).toBe("срок уходит в год без рабочего календаря");
    expect(told({ through: "2027-01-05" }).missing).toEqual(["work.through"]);
  });
});

it.each<[string, string, string[]]>([
  [
    "are measured less absence",
    "",
    ["low/calls", "low/visits", "low/plan", "measured", "shares/new", "when-missed/talk"],
  ],
  [
    "are measured less half days",
    " absent: work.absent,",
    ["low/calls", "low/visits", "low/plan", "measured", "shares/new", "when-missed/talk"],
  ],
  [
    "are measured whole",
    " absent: work.absent, half-days: work.half,",
    ["low/calls", "low/visits", "low/plan", "shares/new", "when-missed/talk"],
  ],
])("norms that %s are reached by situations", (_, without, expected) => {
  const texts = { "more.yaml": facts, "norms.yaml": normsOf("up").replace(without, "") };
  expect(toBeReached(shopProject({ prices, more: texts }), "norms")).toEqual(expected);
});

it("norms that nobody measures are reached by nothing", () => {
  const texts = { "more.yaml": facts, "norms.yaml": normsOf("up", false) };
  expect(toBeReached(shopProject({ prices, more: texts }), "norms")).toEqual([]);
});

describe("norms are not asked without", () => {
  const sound1 = { "more.yaml": facts, "norms.yaml": normsOf("up"), "calendar.yaml": calendar };
  it.each<[string, number, Readonly<Record<string, string>>, string[]]>([
    ["norms", 20251231, sound1, ["no-regulation-of-kind norms 2025-12-31 line 1"]],
    ["a calendar", 20270101, sound1, ["no-regulation-of-kind working-calendar 2027-01-01 line 1"]],
    [
      "how they are measured",
      20261231,
      { ...sound1, "norms.yaml": normsOf("up", false) },
      ["question-needs-key norms measured line 3"],
    ],
    [
      "what is counted",
      20261231,
      { ...sound1, "norms.yaml": normsOf("up").replaceAll(" done: work.calls,", "") },
      ["question-needs-key norms done line 12", "question-needs-key norms done line 14"],
    ],
  ])("%s", (_, day, more, asked) => {
    expect(lackOf(shopProject({ prices, more }), "norms", day)).toEqual([asked, []]);
  });
});

describe("the shipped norms", () => {
  let standard: OpenedProject;
  beforeAll(async () => {
    standard = await openProject(packagePath(""));
  });

  it("answer as the schema says, and tell in both languages", () => {
    const schema = JSON.parse(readFileSync(packagePath("schemas/decisions/norms.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const result = ask(standard, "norms", 20260311);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const given = standard.project.situations.find(({ question }) => question === "norms")?.situations ?? [];
    expect(given.length).toBeGreaterThan(15);
    for (const situation of given) {
      const answer = result.asked.decide(situation.given, "deal");
      if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
      expect(validate(JSON.parse(JSON.stringify(answer.decision))), JSON.stringify(validate.errors)).toBe(true);
    }
    const reasons = (["ru", "en"] as const).map((lang) => {
      const told = result.asked.explain(given[0]?.given, "deal", lang);
      return told.ok ? told.explanation.considered.find(({ reference }) => reference.endsWith("/calls"))?.reason : "";
    });
    expect(reasons[0]).toBe("сделано 30, к этому дню нужно 30, за весь срок 60 (звонков)");
    expect(reasons[1]).toBe("30 done, 30 needed by this day, 60 in the whole period (звонков)");
  });
});
