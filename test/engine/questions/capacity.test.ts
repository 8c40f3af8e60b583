import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { CapacityValues } from "../../../src/engine/questions/capacity/answer.ts";
import { ask } from "../../../src/workspace/decide.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { departmentOf, header, shopProject } from "../shop.ts";
import { asking } from "./asking.ts";

const facts = `${header("facts", "more-facts")}
facts:
  work.moment: { title: Moment, type: moment }
  candidate.role: { title: Role, type: choice, choices-from: roles }
  candidate.leads: { title: Leads of each, type: number }
  load.leads: { title: Leads, type: number }
  load.free: { title: Free people, type: number }
  load.waiting: { title: Waiting, type: number }
`;

const limits = `
limits:
  - { id: mids, title: Leads of mids, role: mid, fact: load.leads, of-candidate: candidate.leads, free: load.free, most: 10, when-full: No more. }
  - { id: tops, title: Leads of tops, role: top, fact: load.leads, of-candidate: candidate.leads, most: 3, when-full: None. }
`;

const flow = `
flow:
  - { id: paused, title: Paused, when: { any: [{ load.free: { below: 1 } }, { load.waiting: { from: 9 } }] }, role: low, work: paused, text: Rest., decides: mid }
  - { id: shortened, title: Shortened, when: { load.waiting: { from: 4 } }, role: low, work: shortened, shifts: [early], text: Less., decides: mid }
`;

const shifts = `
shifts:
  - { id: late, title: Late, role: low, hours: 14:00-18:00 }
  - { id: early, title: Early, role: low, hours: 10:00-14:00, people: 2 }
  - { id: office, title: Office, role: mid, hours: 09:00-18:00 }
`;

const calendar = `${header("working-calendar", "calendar")}
year: 2026
ground: Law.
holidays: [{ id: women, title: Day, on: 2026-03-09 }]
short-days: [{ on: 2026-03-06, title: Eve }]
`;

function askedOf({
  named = "moment: work.moment\ncandidates: { role: candidate.role }",
  more = {} as Record<string, string>,
} = {}) {
  const capacity = `${header("capacity", "capacity")}${named}${limits}${flow}${shifts}`;
  const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";
  const all = { "more.yaml": facts, "capacity.yaml": capacity, "calendar.yaml": calendar, ...more };
  return asking<CapacityValues>(shopProject({ prices, more: all }), "capacity", 20260305);
}

const ask1 = askedOf();
const at = (moment: string, load: object = {}) => ({ work: { moment }, load: { free: 2, waiting: 0, ...load } });
const person = (id: string, role: string | null, leads: number | null) => ({ id, role, leads });

describe("the mode of the flow", () => {
  it.each<[string, object, [string, string[], string[]]]>([
    ["as usual", {}, ["run", [], []]],
    ["just below the threshold", { waiting: 3 }, ["run", [], []]],
    ["on the threshold", { waiting: 4 }, ["shorten", ["flow/shortened"], []]],
    ["the first that holds", { free: 0, waiting: 4 }, ["pause", ["flow/paused"], []]],
    ["one fact is enough", { free: 0, waiting: null }, ["pause", ["flow/paused"], []]],
    ["a fact that could pause is not known", { free: null }, ["incomplete", ["flow/paused"], ["load.free"]]],
    ["below zero is no count", { waiting: -1 }, ["incomplete", ["flow/paused"], ["load.waiting"]]],
    ["nothing is known", { free: null, waiting: null }, ["incomplete", ["flow/paused"], ["load.free", "load.waiting"]]],
  ])("%s", (_, load, expected) => {
    const { outcome, clauses, missing } = ask1(at("2026-03-05 12:00", load));
    expect([outcome, clauses.filter((clause) => clause.startsWith("flow")), missing]).toEqual(expected);
  });

  it.each<[string, unknown, number | null, [string, string[]]]>([
    ["two have room", [person("a", "mid", 9), person("b", "mid", 0)], null, ["run", []]],
    ["the last one is full on the limit", [person("a", "mid", 10)], null, ["pause", []]],
    ["people of another role do not count", [person("a", "top", 0)], null, ["pause", []]],
    ["nobody is there", [], null, ["pause", []]],
    ["the list is not given, the count is", null, 1, ["run", []]],
    ["the count says fewer than the list", [person("a", "mid", 0)], 0, ["pause", []]],
    ["the count says more than the list", [person("a", "mid", 10)], 5, ["pause", []]],
    ["a load is not known", [person("a", "mid", 0), person("b", "mid", null)], 5, ["incomplete", ["candidate.leads"]]],
    ["a load is below zero", [person("a", "mid", -4)], null, ["incomplete", ["candidate.leads"]]],
    ["a role is not known", [person("a", null, 0)], null, ["incomplete", ["candidate.role"]]],
    ["a role that is none", [person("a", "boss", 0)], null, ["incomplete", ["candidate.role"]]],
  ])("free people are counted: %s", (_, candidates, free, expected) => {
    const { outcome, missing } = ask1({ ...at("2026-03-05 12:00", { free }), candidates });
    expect([outcome, missing]).toEqual(expected);
  });

  it("needs the role of people to count them", () => {
    const { outcome, missing } = askedOf({ named: "" })({ load: { waiting: 0 }, candidates: [person("a", "mid", 0)] });
    expect([outcome, missing]).toEqual(["incomplete", ["load.free"]]);
  });
});

describe("shifts", () => {
  it.each<[string, string, object, [boolean | null, string[] | null, string | null, string | null]]>([
    ["before the first", "2026-03-05 09:59", {}, [true, ["early", "late"], null, "2026-03-05 10:00"]],
    ["at the start", "2026-03-05 10:00", {}, [true, ["early", "late"], "early", "2026-03-05 14:00"]],
    ["one ends as another starts", "2026-03-05 14:00", {}, [true, ["early", "late"], "late", "2026-03-06 10:00"]],
    ["after the last before days off", "2026-03-06 18:00", {}, [true, ["early", "late"], null, "2026-03-10 10:00"]],
    ["on a day off", "2026-03-07 12:00", {}, [false, [], null, "2026-03-10 10:00"]],
    ["on a holiday", "2026-03-09 12:00", {}, [false, [], null, "2026-03-10 10:00"]],
    ["by the clock of the company", "2026-03-05 21:30Z", {}, [true, ["early", "late"], null, "2026-03-06 10:00"]],
    ["shortened", "2026-03-05 15:00", { waiting: 5 }, [true, ["early"], null, "2026-03-06 10:00"]],
    ["paused: people say who comes", "2026-03-05 12:00", { free: 0 }, [true, null, null, "2026-03-05 14:00"]],
    ["incomplete", "2026-03-05 12:00", { free: null }, [true, null, null, null]],
    ["the year ends the calendar", "2026-12-31 19:00", {}, [true, ["early", "late"], null, null]],
    ["no calendar", "2027-01-11 12:00", {}, [null, null, null, null]],
  ])("%s", (_, moment, load, expected) => {
    const { workingDay, shifts: comes, now, next } = ask1(at(moment, load)).values;
    const nearest = next === null ? null : `${next.day} ${next.from}`;
    expect([workingDay, comes?.map(({ shift }) => shift) ?? null, now?.shift ?? null, nearest]).toEqual(expected);
  });

  it("of a day whose hour nobody told", () => {
    const { day, shifts: comes, now, next } = ask1({ load: { free: 2, waiting: 0 } }).values;
    expect([day, comes?.length, now, next]).toEqual(["2026-03-05", 2, null, null]);
  });

  it("end with a short day of the department", () => {
    const told = (day: string) => {
      const { values } = askedOf({ more: { "department.yaml": departmentOf("09:00-15:00") } })(at(`${day} 11:00`));
      return values.shifts?.map(({ shift, to }) => `${shift} ${to}`);
    };
    expect([told("2026-03-05"), told("2026-03-06")]).toEqual([["early 14:00", "late 18:00"], ["early 14:00"]]);
  });
});

describe("who has room", () => {
  it.each<[string, object, (string | number | null)[][]]>([
    [
      "of a list",
      { candidates: [person("a", "mid", 7), person("b", "top", 4)] },
      [
        ["a", 3, null],
        ["b", 0, "None."],
      ],
    ],
    ["nobody whose load is unknown", { candidates: [person("a", "mid", null)] }, [["a", null, null]]],
    ["no limit for the role", { candidates: [person("a", "low", 1)] }, []],
    ["one person of a role", { candidate: { role: "mid" }, load: { leads: 10 } }, [[null, 0, "No more."]]],
    ["one person of whom nobody knows the role", { load: { leads: 10 } }, []],
  ])("%s", (_, given, expected) => {
    const { room } = ask1(given).values;
    expect(room.map((each) => [each.person?.id ?? null, each.room, each.whenFull])).toEqual(expected);
  });
});

describe("why", () => {
  it("is told clause by clause, and what would lift the mode", () => {
    const told = ask1({ ...at("2026-03-05 12:00", { waiting: 5 }), candidates: [person("a", "mid", 3)] });
    expect(told.considered).toEqual({
      "flow/paused": "silent",
      "flow/shortened": "applied",
      "shifts/late": "silent",
      "shifts/early": "applied",
      "limits/mids": "silent",
    });
    expect(told.more).toEqual({ changes: [{ mode: "Shortened", tests: ["Waiting from 4 (now 5 — met)"] }] });
    expect(told.values.until).toEqual([
      { fact: "load.waiting", title: "Waiting", value: 5, operator: "from", needed: 4 },
    ]);
  });

  it("and as usual what would switch a mode on", () => {
    const { more } = ask1(at("2026-03-05 12:00")) as { more: { changes: { mode: string; tests: string[] }[] } };
    expect(more.changes.map(({ mode, tests }) => [mode, tests.length])).toEqual([
      ["Paused", 2],
      ["Shortened", 1],
    ]);
  });
});

describe("what a person is told", () => {
  const paused = {
    ru: ["  Free people меньше 1 (сейчас 2 — не выполнено)", "  Waiting от 9 (сейчас 0 — не выполнено)"],
    en: ["  Free people below 1 (now 2 — not met)", "  Waiting from 9 (now 0 — not met)"],
  };

  it.each<[string, object, "ru" | "en", readonly string[]]>([
    [
      "of usual work",
      at("2026-03-05 12:00"),
      "ru",
      [
        "Low: работать как обычно",
        "Выходят: Early 10:00–14:00, человек: 2; Late 14:00–18:00",
        "Ближайшая смена: 2026-03-05 14:00 — Late",
        "",
        "«Paused» — если:",
        ...paused.ru,
        "",
        "«Shortened» — если:",
        "  Waiting от 4 (сейчас 0 — не выполнено)",
      ],
    ],
    [
      "of a day off",
      at("2026-03-09 12:00"),
      "en",
      [
        "Low: work as usual",
        "Nobody works on this day",
        "Next shift: 2026-03-10 10:00 — Early",
        "",
        "“Paused” if:",
        ...paused.en,
        "",
        "“Shortened” if:",
        "  Waiting from 4 (now 0 — not met)",
      ],
    ],
    [
      "of fewer shifts",
      at("2026-03-05 12:00", { waiting: 5 }),
      "ru",
      [
        "Low: сократить",
        "Shortened. Less.",
        "Включает и выключает: Mid",
        "Выходят: Early 10:00–14:00, человек: 2",
        "Ближайшая смена: 2026-03-06 10:00 — Early",
        "",
        "«Shortened», пока:",
        "  Waiting от 4 (сейчас 5 — выполнено)",
      ],
    ],
    [
      "of a pause",
      at("2026-03-05 19:00", { free: 0 }),
      "en",
      [
        "Low: pause",
        "Paused. Rest.",
        "Switched by: Mid",
        "Resume no earlier than: 2026-03-06 10:00 — Early",
        "",
        "“Paused” while:",
        "  Free people below 1 (now 0 — met)",
      ],
    ],
    [
      "of what nobody knows",
      at("2026-03-05 12:00", { free: null }),
      "ru",
      [
        "Low: не хватает данных",
        "",
        "«Paused» — если:",
        "  Free people меньше 1 (сейчас неизвестно)",
        "  Waiting от 9 (сейчас 0 — не выполнено)",
      ],
    ],
  ])("%s", (_, given, lang, expected) => {
    expect(ask1(given).lines[lang]).toEqual(expected);
  });
});

it("answers as its schema says, and only where there is a regulation", async () => {
  const standard = await openProject(packagePath(""));
  const schema = JSON.parse(readFileSync(packagePath("schemas/decisions/capacity.schema.json"), "utf8")) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  const result = ask(standard, "capacity", 20260305);
  const given = standard.project.situations.find(({ question }) => question === "capacity")?.situations ?? [];
  expect(given.length).toBeGreaterThan(10);
  for (const situation of given) {
    const decided = result.ok ? result.asked.decide(situation.given, "deal") : result;
    if (!decided.ok) throw new Error(JSON.stringify(decided.diagnostics));
    expect(validate(JSON.parse(JSON.stringify(decided.decision))), JSON.stringify(validate.errors)).toBe(true);
  }
  const none = ask({ ...standard, project: { ...standard.project, regulations: [] } }, "capacity", 20260305);
  expect(none.ok ? [] : none.diagnostics.map(({ code }) => code)).toEqual(["no-regulation-of-kind"]);
});
