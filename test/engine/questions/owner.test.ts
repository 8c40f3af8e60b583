import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../src/engine/compile.ts";
import type { OwnerValues } from "../../../src/engine/questions/owner/answer.ts";
import { ownership } from "../../../src/model/kinds/ownership.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { projectOf } from "../load-project.ts";
import { header } from "../shop.ts";
import { asking, lackOf, toBeReached } from "./asking.ts";

const company = `${header("company")}
name: Shop
short-name: Shop
currency: RUB
time-zone: Europe/Moscow
language: en
roles: { top: { title: Top }, mid: { title: Mid }, low: { title: Low }, key: { title: Key } }
`;

const facts = `${header("facts")}
facts:
  c.rule: { title: Rule, type: choice, choices: { key: Key, now: Now, first: First, last: Last, home: Home, head: Head, boss: Boss } }
  c.land: { title: Land, type: choice, choices: { north: North, south: South } }
  claim.talked: { title: Talked, type: flag }
  claim.now: { title: Now, type: flag }
  claim.role: { title: Role, type: choice, choices-from: roles }
  claim.day: { title: Day, type: date }
  claim.spoke: { title: Spoke, type: date }
  claim.head: { title: Head, type: flag }
  claim.land: { title: Land, type: choice, choices: { north: North, south: South } }
  claim.away: { title: Away, type: choice, choices: { here: Here, leave: Leave, illness: Ill, dismissal: Gone } }
  claim.load: { title: Load, type: number }
  claim.mate: { title: Mate, type: text }
`;

const calendar = `${header("working-calendar")}
year: 2026
ground: law
`;

const rules = `${header("ownership")}
purpose: One curator.
rules: { one: One. }
claims:
  counts: { claim.talked: { is: true } }
  current: claim.now
  role: claim.role
  recorded: claim.day
  last-contact: claim.spoke
  head-company: claim.head
  region: claim.land
  client-region: c.land
  absence: claim.away
  load: claim.load
overlaps:
  - { id: key, title: Key, when: { c.rule: { is: key } }, owner: role, role: key }
  - { id: now, title: Now, when: { c.rule: { is: now } }, owner: current-curator }
  - { id: first, title: First, when: { c.rule: { is: first } }, owner: first-recorded }
  - { id: last, title: Last, when: { c.rule: { is: last } }, owner: last-contact }
  - { id: home, title: Home, when: { c.rule: { is: home } }, owner: same-region }
  - { id: head, title: Head, when: { c.rule: { is: head } }, owner: head-company-curator }
  - { id: boss, title: Boss, owner: appointed, by: mid, within: { working-days: 3 } }
others: [{ id: all, roles: [low], text: See. }]
team:
  - { id: mate, role: low, text: Mate., replaces: [leave, illness], named: claim.mate }
  - { id: boss, role: mid, text: Boss., replaces: [illness, dismissal] }
absence:
  - { id: plan, title: Plan, on: leave, text: Plan., role: low, within: { by: before } }
  - { id: cover, title: Cover, on: illness, text: Cover., role: mid, within: { hours: 1 } }
  - { id: list, title: List, on: dismissal, text: List., role: low, within: { days: 3 } }
  - { id: meet, title: Meet, on: transfer, text: Meet., role: low, within: { working-days: 2 } }
`;

const texts = { "company.yaml": company, "facts.yaml": facts, "calendar.yaml": calendar, "ownership.yaml": rules };
const project = projectOf(texts);
const ask = asking<OwnerValues>(project, "owner", 20260312);

const claim = (id: string, own: object = {}): object => ({
  id,
  talked: true,
  now: false,
  role: "low",
  day: "2026-01-10",
  spoke: "2026-03-01",
  head: false,
  land: "north",
  away: "here",
  load: 5,
  ...own,
});
const [now, ann, bob] = [claim("now", { now: true }), claim("ann"), claim("bob")];

function told(rule: string | null, claims: readonly object[] | null, own: object = { land: "north" }): string {
  const { outcome, values, missing } = ask({ c: { rule, ...own }, claims });
  const whom = values.owner?.id ?? values.owner?.role?.role ?? values.decides?.role ?? missing.join(", ");
  return `${outcome}: ${whom}`;
}

it("a person is told whose the client is and what is to be done, in both languages", () => {
  const claims = [
    claim("key", { now: true, role: "key", away: "dismissal" }),
    claim("ann", { away: "illness", spoke: "2026-03-02" }),
    claim("idle", { talked: false }),
  ];
  expect(ask({ c: { rule: "last", land: "north" }, claims }).lines).toEqual({
    ru: [
      "Куратор: key → ann — передать",
      "Заменяет: Mid",
      "Не считаются: idle",
      "Что сделать:",
      "  6.2 Cover — Mid",
      "  6.3 List — Low, до 2026-03-15",
      "  6.4 Meet — Low, до 2026-03-16",
    ],
    en: [
      "Curator: key → ann — transfer",
      "Stands in: Mid",
      "Do not count: idle",
      "To do:",
      "  6.2 Cover — Mid",
      "  6.3 List — Low, by 2026-03-15",
      "  6.4 Meet — Low, by 2026-03-16",
    ],
  });
  expect(ask({ c: { rule: "boss", land: "north" }, claims: [claim("now", { now: true })] }).lines.en).toContain(
    "Decided by: Mid, by 2026-03-17",
  );
  expect(ask({ c: { rule: "now", land: "north" }, claims: null }).lines.ru).toEqual(["Куратор: — — не хватает данных"]);
});

describe("whose the client is", () => {
  it.each<[string, string, object[], string]>([
    ["the present curator stays", "now", [ann, now], "keep: now"],
    ["nobody is the curator: the next rule decides", "now", [ann], "dispute: mid"],
    ["the curator leaves the company", "now", [claim("now", { now: true, away: "dismissal" }), ann], "dispute: mid"],
    ["who recorded the client first", "first", [ann, claim("bob", { day: "2026-01-09" })], "assign: bob"],
    ["of equals the present curator", "first", [ann, now], "keep: now"],
    ["of equals the less loaded", "first", [ann, claim("bob", { load: 4 })], "assign: bob"],
    ["of equals nobody", "first", [ann, bob], "dispute: mid"],
    ["who spoke last", "last", [now, claim("bob", { spoke: "2026-03-02" })], "transfer: bob"],
    ["whose region it is", "home", [now, claim("bob", { land: "south" })], "transfer: bob"],
    ["the curator of the head company", "head", [ann, claim("bob", { head: true })], "assign: bob"],
    ["nobody has the head company", "head", [ann, bob], "dispute: mid"],
    ["a claimant of the role", "key", [now, claim("bob", { role: "key" })], "transfer: bob"],
    ["a role that claims nothing", "key", [now], "transfer: key"],
    ["a role, where nobody claims anything", "key", [], "assign: key"],
    ["who is dismissed takes no client", "key", [claim("bob", { role: "key", away: "dismissal" })], "assign: key"],
    ["whom a leader appoints", "boss", [ann], "dispute: mid"],
    ["two are curators", "now", [now, claim("bob", { now: true })], "dispute: mid"],
    [
      "who never spoke is not listened to",
      "first",
      [ann, claim("bob", { talked: false, day: "2025-01-01" })],
      "assign: ann",
    ],
  ])("%s", (_, rule, claims, expected) => {
    expect(told(rule, claims, { land: rule === "home" ? "south" : "north" })).toBe(expected);
  });

  it.each<[string, string | null, object[] | null, string]>([
    ["who claims it", "now", null, "claims"],
    ["the case", null, [now], "c.rule"],
    ["whether somebody spoke", "now", [now, claim("bob", { talked: null })], "claim.talked"],
    ["who is the curator", "now", [claim("now", { now: null })], "claim.now"],
    ["whether the curator is there", "now", [claim("now", { now: true, away: null })], "claim.away"],
    ["when one of several was recorded", "first", [ann, claim("bob", { day: null })], "claim.day"],
    ["the load of equals", "first", [ann, claim("bob", { load: null })], "claim.load"],
    ["somebody's role", "key", [claim("ann", { role: null })], "claim.role"],
    ["somebody's region", "home", [claim("ann", { land: null })], "claim.land"],
  ])("is open while nobody knows %s", (_, rule, claims, missing) => {
    expect(told(rule, claims)).toBe(`incomplete: ${missing}`);
  });

  it("is open while the client's region is not known", () => {
    expect(told("home", [ann], {})).toBe("incomplete: c.land");
  });

  it("is told with every rule that was looked at", () => {
    const { considered, clauses } = ask({ c: { rule: "head" }, claims: [claim("bob", { talked: false }), now] });
    expect(considered).toMatchObject({ claims: "applied", "overlaps/key": "silent", "overlaps/head": "silent" });
    expect(clauses).toEqual(["claims", "overlaps/boss"]);
    expect(considered["overlaps/boss"]).toBe("applied");
  });
});

describe("a curator who is away", () => {
  it.each<[string, object, string | null, string[]]>([
    ["on leave with a named colleague", { away: "leave", mate: "Eve" }, "Eve", ["plan"]],
    ["on leave without one", { away: "leave", mate: " " }, null, ["plan"]],
    ["ill without one", { away: "illness" }, "mid", ["cover"]],
    ["here", { away: "here", mate: "Eve" }, null, []],
  ])("%s", (_, own, standIn, steps) => {
    const { outcome, values } = ask({ c: { rule: "now" }, claims: [claim("now", { now: true, ...own })] });
    expect([outcome, values.standIn?.person ?? values.standIn?.role ?? null]).toEqual(["keep", standIn]);
    expect(values.steps.map(({ reference }) => reference.split("/")[1])).toEqual(steps);
  });

  it("leaves for good: the client passes on, both lists of steps are due by the calendar", () => {
    const gone = claim("now", { now: true, away: "dismissal" });
    const { outcome, values } = ask({ c: { rule: "first" }, claims: [gone, ann] });
    expect([outcome, values.owner?.id, values.current?.id]).toEqual(["transfer", "ann", "now"]);
    expect(values.steps.map(({ on, due }) => [on, due])).toEqual([
      ["dismissal", "2026-03-15"],
      ["transfer", "2026-03-16"],
    ]);
  });

  it("leaves for good into a dispute: somebody tends the client meanwhile", () => {
    const { values } = ask({ c: { rule: "boss" }, claims: [claim("now", { now: true, away: "dismissal" })] });
    expect(values.standIn).toMatchObject({ role: "mid", person: null });
    expect(values.decides).toMatchObject({
      role: "mid",
      due: "2026-03-17",
      within: { unit: "working-days", count: 3 },
    });
  });
});

it("in the last days of a year a term is counted by the calendar of the next", () => {
  const next = calendar.replace("id: working-calendar", "id: next").replace("2026\n", "2027\n");
  const own = { ...texts, "next.yaml": next.replace(/^effective: .*$/m, "effective: { from: 2027-01-01 }") };
  const { values } = asking<OwnerValues>(projectOf(own), "owner", 20261230)({ c: { rule: "boss" }, claims: [now] });
  expect(values.decides?.due).toBe("2027-01-04");
});

describe("any claims", () => {
  const flag = fc.boolean();
  const someone = fc.record({
    talked: flag,
    now: flag,
    role: fc.constantFrom("low", "key"),
    day: fc.constantFrom("2026-01-10", "2026-01-11"),
    spoke: fc.constantFrom("2026-03-01", "2026-03-02"),
    head: flag,
    land: fc.constantFrom("north", "south"),
    away: fc.constantFrom("here", "leave", "illness", "dismissal"),
    load: fc.constantFrom(1, 2),
  });
  const claims = fc
    .array(someone, { maxLength: 5 })
    .map((all) => all.map((each, index) => ({ id: `p${index}`, ...each })));
  const rule = fc.constantFrom("key", "now", "first", "last", "home", "head", "boss");

  it("are judged alike in any order, and nobody who is dismissed or never spoke gets the client", () => {
    fc.assert(
      fc.property(claims, rule, (all, own) => {
        const given = { c: { rule: own, land: "north" } };
        const { outcome, values } = ask({ ...given, claims: all });
        const reversed = ask({ ...given, claims: all.toReversed() });
        expect([reversed.outcome, reversed.values.owner, reversed.values.decides]).toEqual([
          outcome,
          values.owner,
          values.decides,
        ]);
        const chosen = all.find(({ id }) => id === values.owner?.id);
        expect(chosen?.away).not.toBe("dismissal");
        expect(chosen?.talked).not.toBe(false);
        expect(outcome === "keep").toBe(
          values.owner !== null && values.owner.id !== null && values.owner.id === values.current?.id,
        );
        expect(values.decides !== null).toBe(outcome === "dispute");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the regulation", () => {
  it("prints whose claims count and who takes the curator's place", () => {
    const [regulation] = regulationsOf(project, ownership);
    const context = {
      facts: project.facts,
      currency: project.company.currency,
      lang: "en",
      roleTitle: (role: string) => role,
    } as const;
    const printed = JSON.stringify(regulation && ownership.sectionsOf?.(regulation.content, context));
    expect(printed).toContain("Of equals the one with the smaller");
    expect(printed).toContain("Takes the curator's place: leave, illness; by name: “Mate”.");
    expect(printed).toContain("who spoke with the client last");
  });

  it("that names no claims answers nothing, and says so only to those who ask", () => {
    const silent = projectOf({
      ...texts,
      "ownership.yaml": rules.replace(/^claims:\n(?: {2}.*\n)+/m, "").replace(", named: claim.mate", ""),
    });
    expect(compile(silent, 20260312, "owner").diagnostics.map(({ code }) => code)).toEqual(["question-needs-key"]);
    expect(compile(silent, 20260312).diagnostics).toEqual([]);
  });

  it("needs facts of the right types", () => {
    const wrong = rules.replace("load: claim.load", "load: claim.mate");
    expect(() => projectOf({ ...texts, "ownership.yaml": wrong })).toThrow("fact-of-other-type");
  });
});

it("situations reach every rule, and nothing where nobody tells of claims", () => {
  const of = (own: string) => toBeReached(projectOf({ ...texts, "ownership.yaml": own }), "ownership");
  const overlaps = ["key", "now", "first", "last", "home", "head", "boss"].map((id) => `overlaps/${id}`);
  const others = ["team/mate", "team/boss", "absence/plan", "absence/cover", "absence/list", "absence/meet"];
  expect(of(rules)).toEqual(["claims", ...overlaps, ...others]);
  expect(of(rules.replace("  counts: { claim.talked: { is: true } }\n", ""))).toEqual([...overlaps, ...others]);
  expect(of(rules.replace(/claims:\n( .*\n)+/, ""))).toEqual([]);
  expect(of(rules.replace(", replaces: [illness, dismissal]", ""))).not.toContain("team/boss");
});

it("nothing is asked without ownership, or one that tells of claims", () => {
  const { "ownership.yaml": _, ...rest } = texts;
  expect(lackOf(projectOf(rest), "owner")).toEqual([["no-regulation-of-kind ownership 2026-03-10 line 1"], []]);
  const claimless = { ...rest, "ownership.yaml": rules.replace(/claims:\n( .*\n)+/, "") };
  expect(lackOf(projectOf(claimless), "owner")).toEqual([["question-needs-key ownership claims line 3"], []]);
});
