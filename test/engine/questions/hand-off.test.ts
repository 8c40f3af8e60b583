import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";

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
