import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayText, weekdayOf } from "../../../src/values/day.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { header, shopProject } from "../shop.ts";

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

function asked(rounding = "up", measured = true, day = 20261231) {
  const more = { "more.yaml": facts, "norms.yaml": normsOf(rounding, measured), "calendar.yaml": calendar };
  return ask({ ...root, project: shopProject({ prices, more }) } as unknown as OpenedProject, "norms", day);
}

function sound(rounding?: string): Asked<"norms"> {
  const result = asked(rounding);
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

  it("cannot be asked of a regulation that does not say how they are measured", () => {
    const result = asked("up", false);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual(["question-needs-key"]);
    const other = asked("up", true, 20270101);
    expect(other.ok ? [] : other.diagnostics.map(({ code }) => code)).toEqual(["no-regulation-of-kind"]);
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
