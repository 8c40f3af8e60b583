import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { header, shopProject } from "../shop.ts";

const facts = `${header("facts", "more-facts")}
facts:
  client.since-call: { title: Since call, type: days }
  client.since-mail: { title: Since mail, type: days }
  client.late: { title: Late, type: days }
  client.talked: { title: Talked, type: days }
  client.lost: { title: Lost, type: flag }
`;

const standard = (over = ""): string => `${header("communication-standard", "gold")}
category: gold
purpose: Gold is called.
curator: low
answer: [{ id: phone, channel: phone, role: low, within: { minutes: 15 } }]
contacts:
  - { id: call, title: Call, channel: phone, every: day, since: client.since-call, role: low, text: Talk. }
  - { id: mail, title: Mail, channel: email, every: month, ${over === "" ? "since: client.since-mail, " : over} role: low, text: Write. }
occasions:
  - id: late
    title: Late
    when: { client.late: { from: 3 } }
    since: client.late
    answered: client.talked
    channel: phone
    role: mid
    within: { days: 2 }
    send: Ask.
  - { id: lost, title: Lost, when: { client.lost: { is: true } }, channel: meeting, role: top, within: { by: soon }, send: Go. }
`;

const calendar = `${header("working-calendar", "calendar")}
year: 2026
ground: Law
`;

const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";
const root = { dir: "", version: "0123456789ab", sources: new Map(), diagnostics: [] };

function asked(day = 20260603, texts: Readonly<Record<string, string>> = {}) {
  const more = { "more.yaml": facts, "standard.yaml": standard(), "calendar.yaml": calendar, ...texts };
  return ask({ ...root, project: shopProject({ prices, more }) } as unknown as OpenedProject, "contact", day);
}

const client = { kind: "gold", "since-call": 0, "since-mail": 0, late: 0, lost: false };

describe("what is due to a client today", () => {
  // 2026-06-03 is a Wednesday.
  it.each<[string, object, [string, string[], string[]], number?]>([
    ["nothing", {}, ["nothing", [], []]],
    ["a daily call", { "since-call": 1 }, ["due", ["call 2026-06-03 0"], []]],
    ["a daily call of Friday on Monday", { "since-call": 3 }, ["due", ["call 2026-06-08 0"], []], 20260608],
    ["no daily call on Sunday", { "since-call": 2 }, ["nothing", [], []], 20260607],
    ["a month that ends on a Sunday", { "since-mail": 29 }, ["due", ["mail 2026-05-29 0"], []], 20260529],
    [
      "what is late first",
      { "since-call": 1, "since-mail": 40 },
      ["due", ["mail 2026-05-22 12", "call 2026-06-03 0"], []],
    ],
    ["an occasion from the day when it came", { late: 5 }, ["due", ["late 2026-06-03 0"], []]],
    ["an occasion that was let slip", { late: 8 }, ["due", ["late 2026-05-31 3"], []]],
    ["nothing about what was answered", { late: 8, talked: 5 }, ["nothing", [], []]],
    ["what was answered before it came", { late: 8, talked: 6 }, ["due", ["late 2026-05-31 3"], []]],
    ["a limit in words last", { lost: true, "since-call": 1 }, ["due", ["call 2026-06-03 0", "lost null 0"], []]],
    ["what nobody knows", { "since-mail": null }, ["incomplete", [], ["client.since-mail"]]],
    ["what is certain though not all is", { late: null, lost: true }, ["due", ["lost null 0"], ["client.late"]]],
    ["nothing certain without the category", { kind: "plain" }, ["incomplete", [], ["client.kind"]]],
  ])("%s", (_, given, expected, day = 20260603) => {
    const result = asked(day);
    const answer = result.ok ? result.asked.decide({ client: { ...client, ...given } }, "deal") : result;
    if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
    const { outcome, due, missing } = answer.decision;
    const said = due.map((item) => `${item.clause.split("/")[1]} ${item.due} ${item.overdueDays}`);
    expect([outcome, said, missing.map(({ fact }) => fact)]).toEqual(expected);
  });

  it("says what a standard lacks to be asked, and asks for a calendar", () => {
    const codes = (result: ReturnType<typeof asked>) => (result.ok ? [] : result.diagnostics.map(({ code }) => code));
    expect(codes(asked(20260603, { "standard.yaml": standard(" ") }))).toEqual(["question-needs-key"]);
    expect(codes(asked(20270603))).toEqual(["no-regulation-of-kind"]);
  });
});

describe("the shipped standards", () => {
  let standardSet: OpenedProject;
  beforeAll(async () => {
    standardSet = await openProject(packagePath(""));
  });
  const given = () => standardSet.project.situations.find(({ question }) => question === "contact")?.situations ?? [];

  it("answer as the schema says", () => {
    const schema = JSON.parse(readFileSync(packagePath("schemas/decisions/contact.schema.json"), "utf8")) as object;
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const result = ask(standardSet, "contact", 20260311);
    expect(given().length).toBeGreaterThan(20);
    for (const situation of given()) {
      const decided = result.ok ? result.asked.decide(situation.given, "deal") : result;
      if (!decided.ok) throw new Error(JSON.stringify(decided.diagnostics));
      expect(validate(JSON.parse(JSON.stringify(decided.decision))), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("never say that nothing is due when a fact of theirs is unknown", () => {
    const result = ask(standardSet, "contact", 20260311);
    if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
    const [calm] = given();
    const { client: facts } = (calm?.given ?? { client: {} }) as { client: Record<string, unknown> };
    const outcomeWithout = (fact: string): string => {
      const decided = result.asked.decide({ enquiries: [], client: { ...facts, [fact]: null } }, "deal");
      return decided.ok ? decided.decision.outcome : "refused";
    };
    const asksAbout = Object.keys(facts).filter((fact) => outcomeWithout(fact) === "incomplete");
    // The rest is asked about by other standards, or only when something else holds.
    const others = ["days-since-digest", "delivered", "purchases-per-quarter", "turnover", "discipline"];
    expect([...asksAbout, ...others].sort()).toEqual(Object.keys(facts).sort());
  });

  it("are told in both languages", () => {
    const result = ask(standardSet, "contact", 20260311);
    const late = { enquiries: [], client: { category: "VIP", "days-since-call": 9 } };
    const reasons = (["ru", "en"] as const).map((lang) => {
      const told = result.ok ? result.asked.explain(late, "deal", lang) : undefined;
      return told?.ok
        ? told.explanation.considered.find(({ reference }) => reference.endsWith("contacts/call"))?.reason
        : "";
    });
    expect(reasons[0]).toMatch(/9, еженедельно, не позже 06\.03\.2026$/);
    expect(reasons[1]).toMatch(/9, weekly, not later than 06\/03\/2026$/);
  });
});
