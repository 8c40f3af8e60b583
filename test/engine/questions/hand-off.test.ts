import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { HandOffValues } from "../../../src/engine/questions/hand-off.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { departmentOf, shopProject } from "../shop.ts";
import { asking, lackOf } from "./asking.ts";

let standard: OpenedProject;
let asked: Asked<"hand-off">;

beforeAll(async () => {
  standard = await openProject(packagePath(""));
  const result = ask(standard, "hand-off", 20260305);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  asked = result.asked;
});

const record = { record: { fit: true }, client: { stage: "record", closed: false } };
const operator = (id: string, load?: number) => ({ id, role: "telemarketing-operator", load: load ?? null });

describe("to whom", () => {
  it.each<[string, unknown, string, string | null, string[]]>([
    ["the least loaded", [operator("a", 5), operator("b", 3)], "hand-off", "b", []],
    ["the first of equals", [operator("a", 3), operator("b", 3)], "hand-off", "a", []],
    ["nobody of another role", [{ id: "x", role: "marketer", load: 0 }], "hand-off", null, []],
    ["nobody where none were sent", null, "hand-off", null, []],
    ["nobody of none", [], "hand-off", null, []],
    ["nobody while a load is unknown", [operator("a", 5), operator("b")], "incomplete", null, ["candidate.load"]],
    ["nobody while a role is unknown", [{ id: "a", load: 1 }], "incomplete", null, ["candidate.role"]],
  ])("%s", (_, candidates, outcome, assignee, missing) => {
    const result = asked.decide({ ...record, candidates }, "deal");
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const { decision } = result;
    expect([decision.outcome, decision.assignee?.id ?? null]).toEqual([outcome, assignee]);
    expect(decision.missing.map(({ fact }) => fact)).toEqual(missing);
  });

  it.each<[string, unknown, string]>([
    ["no list", { a: 1 }, "deal-list-no-list"],
    ["no mapping", ["a"], "deal-not-mapping"],
    ["a misspelt key", [{ id: "a", laod: 1 }], "deal-unknown-key"],
    ["a number as text", [{ id: "a", load: "1" }], "deal-wrong-type"],
    ["the same one twice", [operator("a", 1), operator("a", 2)], "deal-item-twice"],
    ["too many", Array.from({ length: 10_001 }, () => ({})), "deal-list-too-long"],
  ])("a list of candidates that is %s is refused", (_, candidates, code) => {
    const result = asked.decide({ ...record, candidates }, "deal");
    expect(result.ok ? [] : result.diagnostics.map((problem) => problem.code)).toEqual([code]);
  });
});

describe("by weights", () => {
  const header = (kind: string, id: string): string =>
    `kind: ${kind}\nid: ${id}\ntitle: ${id}\nowner: top\napproved: { by: top, on: 2025-12-15 }\neffective: { from: 2026-01-01 }\n`;
  const more = {
    "path.yaml": `${header("client-path", "client-path")}
stage: client.stage
moment: work.moment
candidates: { role: candidate.role, taken: candidate.taken, weight: candidate.weight }
stages:
  - { id: warm, title: Warm, called: lead, owner: low, way-in: In., way-out: Out. }
  - { id: won, title: Won, called: client, owner: mid, way-in: In., way-out: Out., final: true }
hand-offs:
  - id: over
    title: Over
    from: warm
    to: won
    when: { client.ready: { is: true } }
    assigned: weight
    hands-over: [Promises., { item: The dossier., ready: client.dossier }, { item: The plan., ready: client.plan }]
    within: { minutes: 90 }
`,
    "path-facts.yaml": `${header("facts", "path-facts")}
facts:
  client.stage: { title: Stage, type: choice, choices-from: stages }
  client.ready: { title: Ready, type: flag }
  client.dossier: { title: Dossier, type: flag }
  client.plan: { title: Plan, type: money }
  candidate.role: { title: Role, type: choice, choices-from: roles }
  candidate.taken: { title: Taken, type: number }
  candidate.weight: { title: Weight, type: number }
  work.moment: { title: Moment, type: moment }
`,
    "calendar.yaml": `${header("working-calendar", "calendar")}
year: 2026
ground: Law.
short-days: [{ on: 2026-03-06, title: Eve }]
`,
  };
  const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";
  const askIn = (files: Readonly<Record<string, string>>) =>
    asking<HandOffValues>(shopProject({ prices, more: files }), "hand-off", 20260305);
  const askPath = askIn({ ...more, "department.yaml": departmentOf("09:00-18:00") });
  const ready = { stage: "warm", ready: true };
  const one = (id: string, taken: number | null, weight: number | null, role = "mid") => ({ id, role, taken, weight });

  it("tells a person who gives, who takes and what, in both languages", () => {
    const { lines } = askPath({ work: { moment: "2026-03-05 10:00" }, client: ready });
    expect(lines.ru).toEqual([
      "Warm → Won: передать",
      "Отдаёт: Low. Берёт: Mid",
      "Передаётся: Promises.; The dossier.; The plan.",
      "Ещё не готово: The dossier.; The plan.",
      "Не позже: 2026-03-05 11:30",
    ]);
    expect(lines.en).toEqual([
      "Warm → Won: hand over",
      "Gives: Low. Takes: Mid",
      "Handed over: Promises.; The dossier.; The plan.",
      "Not ready yet: The dossier.; The plan.",
      "No later than: 2026-03-05 11:30",
    ]);
    expect(askPath({ client: ready, candidates: [one("a", 0, null)] }).lines).toEqual({
      ru: ["Warm → —: не хватает данных"],
      en: ["Warm → —: incomplete"],
    });
  });

  it.each<[string, object[], [string, string | null, string[]]]>([
    ["the one furthest behind the share", [one("a", 4, 10), one("b", 1, 2)], ["hand-off", "a", []]],
    [
      "the one furthest behind, wherever they stand",
      [one("b", 1, 2), one("c", 1, 3), one("a", 4, 20)],
      ["hand-off", "a", []],
    ],
    ["a newcomer takes less", [one("a", 9, 10), one("b", 1, 1)], ["hand-off", "a", []]],
    ["the first of equal shares", [one("b", 1, 2), one("a", 2, 4)], ["hand-off", "b", []]],
    ["nobody without a weight above zero", [one("a", 0, 0), one("b", 5, -1)], ["hand-off", null, []]],
    ["not of another role", [one("a", 0, 9, "low"), one("b", 5, 1)], ["hand-off", "b", []]],
    ["while a weight is unknown", [one("a", 0, 9), one("b", 5, null)], ["incomplete", null, ["candidate.weight"]]],
    ["while a count is unknown", [one("a", null, 9)], ["incomplete", null, ["candidate.taken"]]],
  ])("%s", (_, candidates, expected) => {
    const { outcome, values, missing } = askPath({ client: ready, candidates });
    expect([outcome, values.assignee?.id ?? null, missing]).toEqual(expected);
  });

  it.each<[string, object, string[]]>([
    ["everything is ready", { dossier: true, plan: 0 }, []],
    ["a flag is not set", { dossier: false, plan: 1 }, ["The dossier."]],
    ["what nobody knows is not ready", {}, ["The dossier.", "The plan."]],
  ])("what is handed over: %s", (_, client, expected) => {
    const { lacking, handsOver } = askPath({ client: { ...ready, ...client } }).values;
    expect(lacking.map(({ item }) => item)).toEqual(expected);
    expect(handsOver).toHaveLength(3);
  });

  it.each<[string, string | null, string | null]>([
    ["within the day", "2026-03-05 10:00", "2026-03-05 11:30"],
    ["at the very end of the day", "2026-03-05 16:30", "2026-03-05 18:00"],
    ["over the night", "2026-03-05 17:00", "2026-03-06 09:30"],
    ["before the day begins", "2026-03-05 07:00", "2026-03-05 10:30"],
    ["over a short day and the weekend", "2026-03-06 16:30", "2026-03-09 10:00"],
    ["from a day off", "2026-03-07 12:00", "2026-03-09 10:30"],
    ["into a year without a calendar", "2026-12-31 17:30", null],
    ["without a moment", null, null],
  ])("an hour and a half: %s", (_, moment, dueAt) => {
    const { values } = askPath({ work: { moment }, client: ready });
    expect([values.due, values.dueAt]).toEqual([dueAt?.slice(0, 10) ?? null, dueAt]);
  });

  it("names the person who takes, by title or by id", () => {
    const told = (candidate: object) => askPath({ client: ready, candidates: [candidate] });
    const anna = told({ ...one("a", 0, 1), title: "Anna" });
    expect([anna.lines.ru[1], anna.cells.en]).toEqual(["Отдаёт: Low. Берёт: Mid — Anna", ["Warm", "Won", "Anna", "—"]]);
    const nameless = told(one("a", 0, 1));
    expect([nameless.lines.en[1], nameless.cells.en]).toEqual([
      "Gives: Low. Takes: Mid — a",
      ["Warm", "Won", "a", "—"],
    ]);
    const nobody = askPath({ work: { moment: "2026-03-05 10:00" }, client: ready });
    expect(nobody.cells.en).toEqual(["Warm", "Won", "Mid", "2026-03-05 11:30"]);
  });

  it("stays by the clause of a stage that nothing leads out of, and asks for a stage that nobody knows", () => {
    const stays = askPath({ client: { stage: "won" } });
    expect([stays.outcome, stays.clauses, stays.lines.en, stays.cells.en]).toEqual([
      "stay",
      ["stages/won"],
      ["Won → —: stays"],
      ["Won", "—", "—", "—"],
    ]);
    const unknown = askPath({ client: { stage: null } });
    expect([unknown.outcome, unknown.clauses, unknown.missing, unknown.lines.ru, unknown.considered]).toEqual([
      "incomplete",
      [],
      ["client.stage"],
      ["— → —: не хватает данных"],
      {},
    ]);
  });

  it("is not asked without a path, and who asks is told", () => {
    const { "path.yaml": _, "path-facts.yaml": facts, ...rest } = more;
    const project = shopProject({
      prices,
      more: { ...rest, "path-facts.yaml": facts.replace("choices-from: stages", "choices: { a: A }") },
    });
    expect(lackOf(project, "hand-off")).toEqual([["no-regulation-of-kind client-path 2026-03-10 line 1"], []]);
  });

  it("hours cannot be counted where nobody said when people work", () => {
    expect(askIn(more)({ work: { moment: "2026-03-05 10:00" }, client: ready }).values.dueAt).toBeNull();
  });
});

describe("a hand-off", () => {
  it("is explained by every passing of the stage that was considered", () => {
    const result = asked.explain(record, "deal", "ru");
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    expect(result.explanation.considered.map(({ reference, standing }) => [reference, standing])).toEqual([
      ["client-path#hand-offs/record-to-archive", "silent"],
      ["client-path#hand-offs/record-to-calling", "applied"],
    ]);
  });

  it("answers as its schema says", () => {
    const schema = JSON.parse(readFileSync(packagePath("schemas/decisions/hand-off.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const given = standard.project.situations.find(({ question }) => question === "hand-off")?.situations ?? [];
    expect(given.length).toBeGreaterThan(20);
    for (const situation of given) {
      const decided = asked.decide(situation.given, "deal");
      if (!decided.ok) throw new Error(JSON.stringify(decided.diagnostics));
      expect(validate(JSON.parse(JSON.stringify(decided.decision))), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
