import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DossierValues } from "../../../src/engine/questions/dossier/answer.ts";
import { freshUntil } from "../../../src/engine/questions/dossier/run.ts";
import { headerOf, readWith } from "../../checks/problems-in.ts";
import { projectOf } from "../load-project.ts";
import { header } from "../shop.ts";
import { asking, lackOf, toBeReached } from "./asking.ts";

const company = `${header("company")}
name: Shop
short-name: Shop
currency: RUB
time-zone: Europe/Moscow
language: en
roles: { top: { title: Top }, mid: { title: Mid }, low: { title: Low }, curator: { title: Curator } }
`;

const facts = `${header("facts")}
facts:
  c.stage: { title: Stage, type: choice, choices: { lead: Lead, works: Works, loyal: Loyal } }
  c.kind: { title: Kind, type: choice, choices: { A: A, B: B } }
  c.name: { title: Name, type: text, source: CRM }
  c.sum: { title: Sum, type: money, source: CRM }
  c.agrees: { title: Agrees, type: flag, source: CRM }
  field.checked: { title: Checked, type: date }
  who.opens: { title: Opens, type: choice, choices-from: roles }
`;

const calendar = `${header("working-calendar")}
year: 2026
ground: law
holidays: [{ id: spring, title: Spring, on: 2026-03-11 }]
`;

const dossier = `${header("dossier")}
purpose: To know.
stage: c.stage
category: c.kind
updated: field.checked
reader: who.opens
deadlines: { gaps: { working-days: 2 }, stale: { days: 10 }, after: top }
sections:
  - id: all
    title: All
    role: low
    refresh: month
    fields:
      - { fact: c.name, required: { from: lead } }
      - { fact: c.sum, required: { from: works, for: [A] }, refresh: day, sees: [mid] }
      - { fact: c.agrees, required: { from: loyal } }
      - { id: notes, title: Notes }
`;

const texts = {
  "company.yaml": company,
  "facts.yaml": facts,
  "calendar.yaml": calendar,
  "dossier.yaml": dossier,
};

const ask = asking<DossierValues>(projectOf(texts), "dossier", 20260310);
const full = { c: { stage: "loyal", kind: "A", name: "Mill", sum: 0, agrees: false } };
const checked = [{ id: "all", checked: "2026-03-10" }];

describe("what a dossier lacks", () => {
  it.each<[string, object, object, string, string[], number | null]>([
    ["nothing: zero and no are answers", {}, {}, "complete", [], 100],
    ["a required field", { name: null }, {}, "gaps", ["c.name"], 66.6666],
    ["a field of blanks", { name: "\u00a0 " }, {}, "gaps", ["c.name"], 66.6666],
    ["everything", { name: null, sum: null, agrees: null }, {}, "gaps", ["c.name", "c.sum", "c.agrees"], 0],
    ["nothing of a later stage", { stage: "works", agrees: null }, {}, "complete", [], 100],
    ["nothing of another category", { kind: "B", sum: null }, {}, "complete", [], 100],
    ["nothing that is known, while the category is not", { kind: null, stage: "works" }, {}, "incomplete", [], null],
    ["a field for certain, while the category is not known", { kind: null, name: null }, {}, "gaps", ["c.name"], null],
    ["all of it, while the stage is not known", { stage: null }, {}, "incomplete", [], null],
  ])("is %s", (_, client, more, outcome, gaps, completeness) => {
    const told = ask({ c: { ...full.c, ...client }, fields: checked, ...more });
    expect([told.outcome, told.values.gaps.map(({ field }) => field), told.values.completeness]).toEqual([
      outcome,
      gaps,
      completeness,
    ]);
    expect(told.missing.length > 0).toBe(outcome === "incomplete");
  });

  it("is filled in by a role within working days", () => {
    const { values, clauses } = ask({ c: { ...full.c, name: null }, fields: checked });
    expect(values.gaps).toEqual([
      {
        field: "c.name",
        title: "Name",
        role: { role: "low", title: "Low" },
        by: "2026-03-13",
        reference: "dossier#all/c.name",
        number: "1.1",
      },
    ]);
    expect(clauses).toEqual(["all/c.name", "deadlines/gaps"]);
  });

  it("is told ahead for the stages to come", () => {
    const { more } = ask({ c: { stage: "lead", kind: "A", name: "Mill" }, fields: checked });
    expect(more).toEqual({
      ahead: [
        { stage: "works", title: "Works", fields: ["Sum"] },
        { stage: "loyal", title: "Loyal", fields: ["Agrees"] },
      ],
    });
  });
});

describe("how fresh a dossier is", () => {
  it.each<[string, object[] | null, string, string[], string[]]>([
    [
      "on its last day",
      [
        { id: "all", checked: "2026-02-10" },
        { id: "c.sum", checked: "2026-03-10" },
      ],
      "complete",
      [],
      [],
    ],
    [
      "a day later",
      [
        { id: "all", checked: "2026-02-09" },
        { id: "c.sum", checked: "2026-03-10" },
      ],
      "stale",
      ["c.name", "c.agrees", "notes"],
      [],
    ],
    ["where one field is refreshed more often", [{ id: "all", checked: "2026-03-06" }], "stale", ["c.sum"], []],
    ["over a weekend", [{ id: "all", checked: "2026-03-09" }], "complete", [], []],
    [
      "that was checked tomorrow",
      [{ id: "all", checked: "2026-03-11" }],
      "incomplete",
      [],
      ["c.name", "c.sum", "c.agrees"],
    ],
    ["of an unknown day", [{ id: "c.name", checked: "2026-03-10" }], "incomplete", [], ["c.sum", "c.agrees"]],
    ["without any day", null, "incomplete", [], ["c.name", "c.sum", "c.agrees"]],
  ])("%s", (_, fields, outcome, stale, undated) => {
    const { values, ...told } = ask({ ...full, fields });
    expect([told.outcome, values.stale.map(({ field }) => field), values.undated]).toEqual([outcome, stale, undated]);
    expect(told.missing).toEqual(outcome === "incomplete" ? ["field.checked"] : []);
  });

  it("makes a task that passes to a leader when its time is over", () => {
    const at = (day: string) =>
      ask({ ...full, fields: [...checked, { id: "c.name", checked: day }] }).values.stale.map(
        ({ role, due, by, late }) => [role.role, due, by, late],
      );
    expect(at("2026-01-28")).toEqual([["low", "2026-02-28", "2026-03-10", false]]);
    expect(at("2026-01-27")).toEqual([["top", "2026-02-27", "2026-03-09", true]]);
  });

  it.each([
    ["month", 20260131, 20260228],
    ["month", 20240131, 20240229],
    ["quarter", 20251130, 20260228],
    ["year", 20240229, 20250228],
    ["two-weeks", 20251225, 20260108],
    ["day", 20261231, 20270101],
  ] as const)("a %s from %i is %i", (refresh, from, until) => {
    expect(freshUntil(from, refresh, new Map())).toBe(until);
  });
});

describe("who sees a dossier", () => {
  it.each<[string | null, string[] | undefined]>([
    ["mid", []],
    ["low", ["c.sum"]],
    ["curator", []],
    ["top", []],
    [null, undefined],
  ])("%s", (opens, hidden) => {
    const { values } = ask({ ...full, fields: checked, who: { opens } });
    expect(values.access?.hidden).toEqual(hidden);
    if (values.access !== null) expect(values.access.sees.length + values.access.hidden.length).toBe(4);
  });
});

describe("any dossier", () => {
  it("never becomes better by losing a field, a day or the category", () => {
    const rank = ["gaps", "incomplete", "stale", "complete"];
    const client = fc.record({
      stage: fc.constantFrom("lead", "works", "loyal"),
      kind: fc.constantFrom("A", "B"),
      name: fc.constantFrom("Mill", null),
      sum: fc.constantFrom(1, null),
      agrees: fc.constantFrom(true, null),
    });
    const days = fc.constantFrom("2026-03-10", "2026-02-10", "2025-03-10");
    fc.assert(
      fc.property(client, days, fc.constantFrom("name", "sum", "agrees"), (own, day, lost) => {
        const fields = [{ id: "all", checked: day }];
        const told = ask({ c: own, fields });
        const fewer = ask({ c: { ...own, [lost]: null }, fields });
        expect(fewer.values.gaps.length).toBeGreaterThanOrEqual(told.values.gaps.length);
        if (told.outcome === "gaps") expect(fewer.outcome).toBe("gaps");
        if (told.outcome !== "complete") expect(ask({ c: own, fields: null }).outcome).not.toBe("complete");
        expect(rank.indexOf(ask({ c: { ...own, kind: null }, fields }).outcome)).not.toBe(-1);
        const { required, filled, gaps, completeness } = told.values;
        expect((filled ?? 0) + gaps.length).toBe(required);
        expect(completeness).toBe(Math.floor(((filled ?? 0) * 1_000_000) / (required ?? 1)) / 10_000);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the facts of a dossier", () => {
  it.each([
    ["updated", "order.cost", "fact-of-other-type: order.cost"],
    ["reader", "order.cost", "fact-of-other-type: order.cost"],
  ])("`%s` is a fact of its own type", (key, fact, problem) => {
    const text = `${headerOf("dossier")}purpose: To know.\nstage: client.category\ncategory: client.category\n${key}: ${fact}\nsections:\n  - id: all\n    title: All\n    role: head\n    refresh: year\n    fields: [{ id: notes, title: Notes }]\n`;
    expect(readWith({ "dossier.yaml": text }).problems).toContain(problem);
  });
});

it("a person is told what to fill in, what to refresh and what is asked for later, in both languages", () => {
  const stale = [{ id: "all", checked: "2025-03-10" }];
  const told = ask({ c: { stage: "works", kind: "A", name: null, sum: 1, agrees: null }, fields: stale });
  expect(told.lines.ru).toEqual([
    "Досье: есть пустые поля",
    "50 % — заполнено обязательных полей: 1 / 2",
    "  Заполнить: 1.1 Name — Low до 2026-03-13",
    "  Обновить: 1.2 Sum — Top до 2025-03-21",
    "  Обновить: 1.4 Notes — Top до 2025-04-20",
    "",
    "Понадобится на следующих этапах:",
    "  Loyal: Agrees",
  ]);
  expect(told.lines.en).toEqual([
    "The dossier: has empty fields",
    "50% — required fields filled: 1 / 2",
    "  Fill in: 1.1 Name — Low by 2026-03-13",
    "  Refresh: 1.2 Sum — Top by 2025-03-21",
    "  Refresh: 1.4 Notes — Top by 2025-04-20",
    "",
    "Later stages will ask for:",
    "  Loyal: Agrees",
  ]);
});

describe("why a field speaks or does not", () => {
  const fresh = "checked 10/03/2026, due 10/04/2026";
  const undated = "checked not known, due not known";
  it.each<[string, object, object[] | null, [string, string][]]>([
    [
      "of a checked dossier",
      {},
      checked,
      [
        ["silent", fresh],
        ["silent", "checked 10/03/2026, due 12/03/2026"],
        ["silent", fresh],
        ["silent", fresh],
      ],
    ],
    [
      "of one that nobody checked",
      {},
      null,
      [
        ["unsettled", undated],
        ["unsettled", undated],
        ["unsettled", undated],
        ["silent", "without conditions"],
      ],
    ],
    [
      "of a client of an unknown category",
      { kind: null, stage: "works" },
      checked,
      [
        ["silent", fresh],
        ["unsettled", "Kind: not known"],
        ["silent", fresh],
        ["silent", fresh],
      ],
    ],
    [
      "of an early stage",
      { stage: "lead", sum: null, agrees: null },
      null,
      [
        ["unsettled", undated],
        ["silent", "Stage: Lead, not Works"],
        ["silent", "Stage: Lead, not Loyal"],
        ["silent", "without conditions"],
      ],
    ],
    [
      "of another category",
      { kind: "B", name: "", sum: null },
      null,
      [
        ["applied", "Name: not known"],
        ["silent", "Kind: B, not A"],
        ["unsettled", undated],
        ["silent", "without conditions"],
      ],
    ],
    [
      "of an old one",
      { name: null },
      [{ id: "all", checked: "2026-01-01" }],
      [
        ["applied", "Name: not known"],
        ["applied", "checked 01/01/2026, due 02/01/2026"],
        ["applied", "checked 01/01/2026, due 01/02/2026"],
        ["applied", "checked 01/01/2026, due 01/02/2026"],
      ],
    ],
  ])("%s", (_, client, fields, expected) => {
    const { considered, reasons } = ask({ c: { ...full.c, ...client }, fields });
    expect(
      ["c.name", "c.sum", "c.agrees", "notes"].map((id) => [considered[`all/${id}`], reasons[`all/${id}`]?.[1]]),
    ).toEqual(expected);
  });
});

describe("a person is told", () => {
  it("what nobody checked and what a role may not see", () => {
    const { lines, cells, clauses } = ask({ ...full, fields: null, who: { opens: "low" } });
    expect(lines.ru).toEqual([
      "Досье: не хватает данных",
      "100 % — заполнено обязательных полей: 3 / 3",
      "Неизвестно, когда сверяли, полей: 3",
      "Скрыто от роли Low: c.sum",
    ]);
    expect(lines.en.slice(2)).toEqual(["Fields without a day of their last check: 3", "Hidden from Low: c.sum"]);
    expect([cells.en, clauses]).toEqual([
      ["100%", "0", "0"],
      ["all/c.name", "all/c.sum", "all/c.agrees"],
    ]);
  });

  it("no more than is known", () => {
    const unknown = ask({ c: { ...full.c, kind: null, stage: "works" }, fields: checked, who: { opens: "mid" } });
    expect([unknown.lines.ru, unknown.clauses]).toEqual([["Досье: не хватает данных"], ["all/c.sum"]]);
    const nothing = ask({ c: { ...full.c, stage: null, kind: null } });
    expect([nothing.lines.en, nothing.more, nothing.values]).toMatchObject([
      ["The dossier: incomplete"],
      { ahead: [] },
      { stage: null, category: null, undated: [], required: null },
    ]);
  });

  it("a day of the next year by its calendar", () => {
    const next = calendar.replace("id: working-calendar", "id: next").replaceAll("2026-03", "2027-03");
    const dated = next
      .replace("year: 2026", "year: 2027")
      .replace(/^effective: .*$/m, "effective: { from: 2027-01-01 }");
    const inDecember = asking<DossierValues>(projectOf({ ...texts, "next.yaml": dated }), "dossier", 20261231);
    expect(inDecember({ c: { ...full.c, name: null } }).values.gaps.map(({ by }) => by)).toEqual(["2027-01-04"]);
  });

  it("no days where the dossier has no deadlines", () => {
    const own = { ...texts, "dossier.yaml": dossier.replace(/deadlines.*\n/, "") };
    const { lines, clauses } = asking<DossierValues>(
      projectOf(own),
      "dossier",
      20260310,
    )({
      c: { stage: "works", kind: "A", sum: 1 },
      fields: [{ id: "all", checked: "2026-01-01" }],
    });
    expect(lines.en.slice(2, 5)).toEqual([
      "  Fill in: 1.1 Name — Low",
      "  Refresh: 1.2 Sum — Low",
      "  Refresh: 1.4 Notes — Low",
    ]);
    expect(clauses).toEqual(["all/c.name", "all/c.sum", "all/notes"]);
  });
});

it("nothing is asked without a dossier, and who asks is told", () => {
  const { "dossier.yaml": _, ...rest } = texts;
  expect(lackOf(projectOf(rest), "dossier")).toEqual([["no-regulation-of-kind dossier 2026-03-10 line 1"], []]);
});

it("situations reach the deadlines of a dossier, where it has some", () => {
  const fields = ["all/c.name", "all/c.sum", "all/c.agrees", "all/notes"];
  expect(toBeReached(projectOf(texts), "dossier")).toEqual([...fields, "deadlines/gaps", "deadlines/stale"]);
  const endless = { ...texts, "dossier.yaml": dossier.replace(/deadlines.*\n/, "") };
  expect(toBeReached(projectOf(endless), "dossier")).toEqual(fields);
});
