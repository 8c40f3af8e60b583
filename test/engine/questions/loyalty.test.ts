import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { LoyaltyValues } from "../../../src/engine/questions/loyalty.ts";
import { ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { shopProject } from "../shop.ts";
import { asking, lackOf, toBeReached } from "./asking.ts";

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

describe("a review of a level", () => {
  const bars =
    "at-once:\n    - { id: gone, title: Gone, when: { client.months-below: { from: 12 } }, to: low }\n    - ";
  const more = {
    "more.yaml": facts,
    "loyalty.yaml": programme(counted).replace("at-once: [", bars).replace("to: mid }]", "to: mid }"),
  };
  const project = shopProject({ prices, more });
  const review = asking<LoyaltyValues>(project, "loyalty", 20260601);
  const of = (given: object) => review({ client: { ...client, ...given } });

  it.each<[string, object, string, Readonly<Record<string, string>>, string[]]>([
    [
      "of a level that is kept",
      {},
      "keep mid",
      { "fall/gone": "silent", "fall/late": "silent", "levels/high": "silent", "levels/mid": "applied" },
      [],
    ],
    [
      "that two rules bar, the harder one first",
      { level: "high", late: true, "months-below": 12 },
      "fall low",
      {
        "fall/gone": "applied",
        "fall/late": "applied",
        "levels/high": "silent",
        "levels/mid": "silent",
        "levels/low": "applied",
      },
      [],
    ],
    [
      "that is barred at the level it has",
      { late: true, points: 100 },
      "keep mid",
      { "fall/gone": "silent", "fall/late": "applied", "levels/high": "silent", "levels/mid": "applied" },
      [],
    ],
    [
      "of a level that is still kept",
      { points: 5 },
      "keep mid",
      {
        "fall/gone": "silent",
        "fall/late": "silent",
        "levels/high": "silent",
        "levels/mid": "silent",
        "levels/low": "applied",
      },
      [],
    ],
    [
      "of a level that cannot be judged",
      { points: 5, turnover: null },
      "incomplete —",
      {
        "fall/gone": "silent",
        "fall/late": "silent",
        "levels/high": "silent",
        "levels/mid": "silent",
        "levels/low": "applied",
        "fall/grace": "unsettled",
      },
      ["client.turnover"],
    ],
    [
      "of a client without points",
      { level: "low", points: null },
      "incomplete —",
      {
        "fall/gone": "silent",
        "fall/late": "silent",
        "levels/high": "unsettled",
        "levels/mid": "unsettled",
        "levels/low": "applied",
      },
      ["client.points"],
    ],
    [
      "of a client of no level",
      { level: null, points: null },
      "incomplete —",
      {
        "fall/gone": "silent",
        "fall/late": "silent",
        "levels/high": "unsettled",
        "levels/mid": "unsettled",
        "levels/low": "applied",
      },
      ["client.points", "client.level"],
    ],
    [
      "of a newcomer who has earned nothing",
      { level: "low", points: 0 },
      "keep low",
      {
        "fall/gone": "silent",
        "fall/late": "silent",
        "levels/high": "silent",
        "levels/mid": "silent",
        "levels/low": "applied",
      },
      [],
    ],
  ])("%s", (_, given, expected, considered, missing) => {
    const told = of(given);
    expect([`${told.outcome} ${told.values.level?.level ?? "—"}`, told.considered, told.missing]).toEqual([
      expected,
      considered,
      missing,
    ]);
  });

  it("is told with what is lacking to keep the level, and to rise", () => {
    const { lines, cells, reasons } = of({ points: 5, turnover: 50, "months-below": 1 });
    expect(lines.ru).toEqual([
      "Уровень: Mid → Mid — под угрозой",
      "",
      "Чтобы сохранить уровень, не хватает:",
      "  Turnover от 100 ₽ (сейчас 50 ₽ — не выполнено)",
      "",
      "До уровня «High» не хватает:",
      "  Points от 100 (сейчас 5 — не выполнено)",
    ]);
    expect(lines.en).toEqual([
      "Level: Mid → Mid — at risk",
      "",
      "To keep the level:",
      "  Turnover from ₽100 (now ₽50 — not met)",
      "",
      "To reach “High”:",
      "  Points from 100 (now 5 — not met)",
    ]);
    expect(cells.en).toEqual(["Mid", "Mid"]);
    expect(reasons["levels/low"]?.[1]).toBe("without conditions");
    expect(of({ level: "high", points: 100 }).lines.en).toEqual(["Level: High → High — keep"]);
    const nobody = of({ level: null });
    expect([nobody.lines.ru, nobody.cells.en]).toEqual([["Уровень: — → — — не хватает данных"], ["—", "—"]]);
  });

  it("is reached by situations at every level and every fall", () => {
    const levels = ["levels/high", "levels/mid", "levels/low"];
    const of = (text: string) =>
      toBeReached(shopProject({ prices, more: { "more.yaml": facts, "loyalty.yaml": text } }), "loyalty");
    expect(of(programme(counted))).toEqual([...levels, "fall/grace", "fall/late"]);
    expect(of(programme("grace-months: 3").replaceAll(/, keep: .*/g, " }"))).toEqual([...levels, "fall/late"]);
  });

  it("is not asked without a programme, and who asks is told", () => {
    const none = shopProject({ prices, more: { "more.yaml": facts } });
    expect(lackOf(none, "loyalty")).toEqual([["no-regulation-of-kind loyalty 2026-03-10 line 1"], []]);
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
});
