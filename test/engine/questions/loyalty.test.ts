import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { shopProject } from "../shop.ts";

const facts = `
kind: facts
id: more-facts
title: More
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
facts:
  client.level: { title: Level, type: choice, choices: { high: High, mid: Mid, low: Low } }
  client.points: { title: Points, type: number }
  client.turnover: { title: Turnover, type: money }
  client.late: { title: Late, type: flag }
  client.months-below: { title: Months below, type: number }
`;

const programme = (grace: string): string => `
kind: loyalty
id: loyalty
title: Loyalty
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
purpose: Stay with us.
level: client.level
levels:
  - { id: high, gives: { a: A }, rise: { client.points: { from: 100 } }, keep: { client.turnover: { from: 1000 } } }
  - { id: mid, gives: { a: A }, rise: { client.points: { from: 10 } }, keep: { client.turnover: { from: 100 } } }
  - { id: low, gives: { a: A } }
fall:
  ${grace}
  at-once: [{ id: late, title: Late, when: { client.late: { is: true } }, to: mid }]
review: { every: quarter, role: top, text: Every quarter. }
`;

const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";
const counted = "grace-months: 3\n  months-below: client.months-below";
const root = { dir: "", version: "0123456789ab", sources: new Map(), diagnostics: [] };

function asked(grace: string) {
  const more = { "more.yaml": facts, "loyalty.yaml": programme(grace) };
  const opened = { ...root, project: shopProject({ prices, more }) } as unknown as OpenedProject;
  const result = ask(opened, "loyalty", 20260601);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.asked;
}

const client = { level: "mid", points: 20, turnover: 500, late: false, "months-below": 0 };

describe("the level of a client", () => {
  it.each<[string, object, [string, string | undefined, string[], string[]], string?]>([
    ["stays", {}, ["keep", "mid", ["levels/mid"], []]],
    ["rises on the threshold", { points: 100 }, ["rise", "high", ["levels/high"], []]],
    ["rises over several levels", { level: "low", points: 100 }, ["rise", "high", ["levels/high"], []]],
    ["is barred from rising", { points: 100, late: true }, ["keep", "mid", ["levels/mid"], []]],
    ["falls at once", { level: "high", points: 100, late: true }, ["fall", "mid", ["fall/late"], []]],
    ["is kept though it is not earned", { points: 5 }, ["keep", "mid", ["levels/mid"], []]],
    ["is at risk", { points: 5, turnover: 99.99, "months-below": 2 }, ["warn", "mid", ["fall/grace"], []]],
    ["falls by one", { points: 5, turnover: 99.99, "months-below": 3 }, ["fall", "low", ["fall/grace"], []]],
    [
      "is warned of where nobody counts",
      { points: 5, turnover: 1 },
      ["warn", "mid", ["fall/grace"], []],
      "grace-months: 3",
    ],
    ["falls without grace", { points: 5, turnover: 1 }, ["fall", "low", ["fall/grace"], []], "grace-months: 0"],
    [
      "hangs on a fact that could lift it",
      { points: null },
      ["incomplete", undefined, ["levels/high"], ["client.points"]],
    ],
    ["hangs on a fact that could bar it", { late: null }, ["incomplete", undefined, ["fall/late"], ["client.late"]]],
    [
      "hangs on what keeps it",
      { points: 5, turnover: null },
      ["incomplete", undefined, ["fall/grace"], ["client.turnover"]],
    ],
    [
      "hangs on the months",
      { points: 5, turnover: 1, "months-below": null },
      ["incomplete", undefined, ["fall/grace"], ["client.months-below"]],
    ],
    ["hangs on the level itself", { level: "silver" }, ["incomplete", undefined, [], ["client.level"]]],
    [
      "at the top needs nothing to rise",
      { level: "high", points: null, turnover: 5000 },
      ["keep", "high", ["levels/high"], []],
    ],
  ])("%s", (_, given, expected, grace = counted) => {
    const result = asked(grace).decide({ client: { ...client, ...given } }, "deal");
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const { outcome, level, clauses, missing } = result.decision;
    const cited = clauses.map(({ reference }) => reference.replace("loyalty#", ""));
    expect([outcome, level?.level, cited, missing.map(({ fact }) => fact)]).toEqual(expected);
  });

  it("tells in both languages what is lacking", () => {
    const words = (["ru", "en"] as const).map((lang) => {
      const result = asked(counted).explain({ client: { ...client, points: 5, turnover: 50 } }, "deal", lang);
      return result.ok ? result.explanation.lacking : undefined;
    });
    expect(words[0]?.toKeep).toEqual(["Turnover от 100\u00a0₽ (сейчас 50\u00a0₽ — не выполнено)"]);
    expect(words[1]?.next).toEqual(["Points from 100 (now 5 — not met)"]);
  });
});

describe("the shipped programme", () => {
  let standard: OpenedProject;
  beforeAll(async () => {
    standard = await openProject(packagePath(""));
  });

  it("answers as its schema says", () => {
    const schema = JSON.parse(readFileSync(packagePath("schemas/decisions/loyalty.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const result = ask(standard, "loyalty", 20260331);
    const given = standard.project.situations.find(({ question }) => question === "loyalty")?.situations ?? [];
    expect(given.length).toBeGreaterThan(10);
    for (const situation of given) {
      const decided = result.ok ? result.asked.decide(situation.given, "deal") : result;
      if (!decided.ok) throw new Error(JSON.stringify(decided.diagnostics));
      expect(validate(JSON.parse(JSON.stringify(decided.decision))), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("cannot be asked where there is none", () => {
    const result = ask({ ...standard, project: { ...standard.project, regulations: [] } }, "loyalty", 20260331);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual(["no-regulation-of-kind"]);
  });
});
