import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { ContactValues } from "../../../src/engine/questions/contact.ts";
import { ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { departmentOf, header, shopProject } from "../shop.ts";
import { asking, lackOf } from "./asking.ts";

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

const all = (texts: Readonly<Record<string, string>>) =>
  shopProject({
    prices,
    more: { "more.yaml": facts, "standard.yaml": standard(), "calendar.yaml": calendar, ...texts },
  });

function asked(day = 20260603, texts: Readonly<Record<string, string>> = {}) {
  return ask({ ...root, project: all(texts) } as unknown as OpenedProject, "contact", day);
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

  const rank = "facts:\n  client.rank: { title: Rank, type: choice, choices: { gold: Gold } }\n";
  it.each<[string, number, Readonly<Record<string, string>>, string, string?]>([
    ["the fact of its contacts", 20260603, { "standard.yaml": standard(" ") }, "question-needs-key gold since line 15"],
    [
      "the fact of its category",
      20260603,
      { "more.yaml": facts.replace("facts:\n", rank) },
      "question-needs-key gold by line 3",
    ],
    ["a calendar", 20270603, {}, "no-regulation-of-kind working-calendar 2027-06-03 line 1"],
    ["a standard", 20251231, {}, "no-regulation-of-kind communication-standard 2025-12-31 line 1"],
    [
      "one standard of a category",
      20260603,
      { "another.yaml": standard().replace("id: gold", "id: another") },
      "several-in-force communication-standard gold,another 2026-06-03 line 3",
      "several-in-force communication-standard gold,another 2026-06-03 line 3",
    ],
  ])("is not asked without %s", (_, day, texts, asked, otherwise) => {
    expect(lackOf(all(texts), "contact", day)).toEqual([[asked], otherwise === undefined ? [] : [otherwise]]);
  });
});

const enquiryFacts = `${header("facts", "enquiry-facts")}
facts:
  enquiry.channel: { title: Channel, type: choice, choices: { phone: Phone, email: E-mail, letter: Letter } }
  enquiry.received: { title: Received, type: moment }
`;

const broad = `${header("communication-standard", "gold")}
category: gold
by: client.kind
purpose: Gold is called.
curator: low
answer:
  - { id: phone, channel: phone, role: low, within: { minutes: 15 }, text: By name. }
  - { id: email, channel: email, role: mid, within: { hours: 4 } }
contacts:
  - { id: visit, title: Visit, channel: meeting, every: quarter, since: client.since-visit, role: mid, text: Come. }
  - { id: walk, title: Walk, channel: phone, every: shift, since: client.since-call, role: low, text: Walk. }
  - { id: mail, title: Mail, channel: email, every: month, since: client.since-mail, role: low, text: Write. }
occasions:
  - { id: seen, title: Seen, when: { client.late: { in: [2, 4, 9] } }, since: client.late, channel: phone, role: low, send: Say. }
  - { id: over, title: Over, when: { client.late: { above: 4 }, client.lost: { is: false } }, since: client.late, channel: letter, role: mid, within: { working-days: 3 }, send: Write., document: claim, script: sorry }
  - { id: whole, title: Whole, when: { client.late: { is: 6 } }, since: client.late, channel: phone, role: low, within: { hours: 9 }, send: Say. }
  - { id: known, title: Known, when: { client.since: { known: true } }, since: client.late, channel: phone, role: low, within: { days: 7 }, send: Say. }
  - { id: gone, title: Gone, when: { client.lost: { is: true } }, answered: client.talked, channel: meeting, role: top, within: { by: before the season }, send: Go. }
`;

const claim = `${header("document", "claim").replace("title: claim", "title: Claim")}
purpose: To claim.
template: own
number: "{year}-{number:4}"
prepared-by: low
signed-by: top
send: By post.
`;

const sorry = `${header("script", "sorry").replace("title: sorry", "title: Talk")}
situation: Late.
goal: To be paid.
audience: [low]
steps: [{ id: hello, title: Hello, say: Hello., answers: [{ if: Yes., then: paid }] }]
ends: [{ id: paid, title: Paid, result: agreed, next: Thank., role: low, within: { days: 1 } }]
`;

describe("every kind of contact", () => {
  const files = {
    "more.yaml": facts.replace("facts:\n", "facts:\n  client.since-visit: { title: Since visit, type: days }\n"),
    "standard.yaml": broad,
    "calendar.yaml": calendar,
    "enquiries.yaml": enquiryFacts,
    "claim.yaml": claim,
    "sorry.yaml": sorry,
  };
  const project = (more: object) => shopProject({ prices, more: { ...files, ...more } });
  const ask1 = asking<ContactValues>(project({ "department.yaml": departmentOf("09:00-18:00") }), "contact", 20260603);
  const calm = { kind: "gold", "since-call": 0, "since-mail": 0, "since-visit": 0, late: 0, lost: false };
  const deal = (given: object = {}, enquiries: unknown = []) => ({ enquiries, client: { ...calm, ...given } });
  const one = (id: string, channel: string | null, received: string | null) => ({ id, channel, received });

  it("is told in both languages", () => {
    const raw = deal({ "since-mail": 50, late: 5 }, [
      { ...one("1", "phone", "2026-06-02 17:50"), title: "About boxes" },
      one("2", "email", "2026-06-03 10:00"),
    ]);
    const { lines, cells, values } = ask1(raw);
    expect(lines.ru).toEqual([
      "Контакты: есть что сделать (gold)",
      "  просрочено на 20 дн., было до 14.05.2026: Mail, Почта, Low",
      "  до 03.06.2026 09:05: About boxes, Телефон, Low",
      "  до 03.06.2026 14:00: Почта, Почта, Mid",
      "  до 08.06.2026: Over, Письмо на бумаге, Mid (Talk; Claim)",
      "",
      "Дальше: Walk, до 04.06.2026",
    ]);
    expect(lines.en.filter((line) => !line.includes("Почта"))).toEqual([
      "Contacts: due (gold)",
      "  late by 20 d, was by 14/05/2026: Mail, E-mail, Low",
      "  by 03/06/2026 09:05: About boxes, Phone, Low",
      "  by 08/06/2026: Over, Paper letter, Mid (Talk; Claim)",
      "",
      "Next: Walk, by 04/06/2026",
    ]);
    expect(cells.en).toEqual([
      "gold",
      "Mail (late by 20 d, was by 14/05/2026); About boxes (by 03/06/2026 09:05); Почта (by 03/06/2026 14:00); Over (by 08/06/2026)",
    ]);
    expect(values.due.map(({ text, enquiry, document }) => [text, enquiry, document])).toEqual([
      ["Write.", null, null],
      ["By name.", "1", null],
      ["", "2", null],
      ["Write.", null, { id: "claim", title: "Claim" }],
    ]);
    expect(ask1(deal({ lost: true })).lines.ru.slice(0, 2)).toEqual([
      "Контакты: есть что сделать (gold)",
      "  before the season: Gone, Встреча, Top",
    ]);
    const unknown = ask1({ client: { kind: null } });
    expect([unknown.lines.ru, unknown.cells.en]).toEqual([["Контакты: не хватает данных (—)"], ["—", "—"]]);
  });

  it.each<[string, object, string[], string[]?]>([
    ["the first of several days", deal({ late: 2 }), ["seen 2026-06-03"]],
    ["a day between them", deal({ late: 3 }), []],
    ["the last of several days that has come", deal({ late: 4 }), ["seen 2026-06-03"]],
    ["the day after a bound", deal({ late: 5 }), ["over 2026-06-08"]],
    ["days after a bound", deal({ late: 10 }), ["over 2026-06-03"]],
    ["more hours than a day has", deal({ late: 6 }), ["whole 2026-06-03", "over 2026-06-05"]],
    ["what says no number", deal({ late: 7, since: "2026-01-01" }), ["known 2026-06-03", "over 2026-06-04"]],
    ["what began nobody knows when", deal({ since: "2026-01-01", late: null }), [], ["client.late"]],
    ["what came today", deal({ lost: true, talked: 1 }), ["gone null"]],
    ["what was answered today", deal({ lost: true, talked: 0 }), []],
    ["a shift", deal({ "since-call": 1 }), ["walk 2026-06-03"]],
    ["a call nobody knows of", deal({ "since-call": null }), [], ["client.since-call"]],
    ["an enquiry", deal({}, [one("x", "email", "2026-06-03 16:00")]), ["email 2026-06-04 11:00"]],
    ["an enquiry of an unknown hour", deal({}, [one("x", "email", null)]), ["email null"], ["enquiry.received"]],
    ["an enquiry beyond the calendar", deal({}, [one("x", "phone", "2027-06-03 10:00")]), ["phone null"]],
    [
      "an enquiry of an unknown hour and no other",
      deal({}, [one("x", null, null)]),
      [],
      ["enquiry.channel", "enquiry.received"],
    ],
    ["an enquiry by no channel of ours", deal({}, [one("x", "letter", "2026-06-03 16:00")]), [], ["enquiry.channel"]],
    ["enquiries nobody told of", deal({}, null), [], ["enquiry.channel", "enquiry.received"]],
  ])("counts %s", (_, raw, expected, lacking = []) => {
    const { values, missing, outcome } = ask1(raw);
    const due = values.due.map(({ clause, due, at }) => `${clause.split("/")[1]} ${due} ${at ?? ""}`.trim());
    expect([due, missing]).toEqual([expected, lacking]);
    expect(outcome).toBe(expected.length > 0 ? "due" : lacking.length > 0 ? "incomplete" : "nothing");
  });

  it("says why", () => {
    const { reasons } = ask1(
      deal({ lost: true, talked: 0, "since-mail": 40 }, [one("x", "phone", "2026-06-03 10:00")]),
    );
    expect(reasons).toMatchObject({
      "answer/phone": ["открытых обращений по этому каналу: 1", "open enquiries by this channel: 1"],
      "occasions/gone": ["уже ответили 03.06.2026", "answered already on 03/06/2026"],
      "contacts/mail": [
        "Since mail: 40, ежемесячно, не позже 22.05.2026",
        "Since mail: 40, monthly, not later than 22/05/2026",
      ],
    });
    expect(ask1(deal({}, null)).reasons["answer/phone"]).toEqual(["Channel: неизвестно", "Channel: not known"]);
  });

  const two = {
    "sales.yaml": departmentOf("09:00-18:00"),
    "service.yaml": departmentOf("10:00-16:00").replace("id: department", "id: service"),
  };
  const agreed = { ...two, "service.yaml": departmentOf("09:00-18:00").replace("id: department", "id: service") };
  it.each<[string, object, unknown, unknown]>([
    ["no hours of work", {}, "2026-06-03", null],
    ["two departments", two, "2026-06-03", null],
    ["two departments that agree", agreed, "2026-06-04", "11:00"],
    ["one department", { "department.yaml": departmentOf("09:00-18:00") }, "2026-06-04", "11:00"],
  ])("counts hours with %s", (_, more, day, hour) => {
    const { values } = asking<ContactValues>(
      project(more),
      "contact",
      20260603,
    )(deal({}, [one("x", "email", "2026-06-03 16:00")]));
    expect(values.due.map(({ due, at }) => [due, at])).toEqual([[day, hour]]);
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
