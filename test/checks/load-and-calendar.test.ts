import { describe, expect, test } from "vitest";
import { headerOf, problemsIn } from "./problems-in.ts";

const facts = `${headerOf("facts").replace("id: facts", "id: load-facts")}
facts:
  load.clients: { title: Клиентов, type: number }
`;
const capacity = `${headerOf("capacity")}
limits:
  - { id: clients, title: Клиентов, role: manager, fact: load.clients, most: 40, when-full: Ждём. }
flow:
  - { id: full, title: Пауза, when: { load.clients: { from: 40 } }, role: manager, work: paused, text: Чистим базу., decides: head }
shifts:
  - { id: morning, title: Утро, role: manager, hours: 10:00-14:00, people: 2 }
  - { id: day, title: День, role: manager, hours: 14:00-18:00 }
temporary-staff:
  role: manager
  when: В сезон.
  pay-per-hour: 350.5
  terms: { term: Два месяца. }
`;
const loadProblems = (text: string): readonly string[] =>
  problemsIn({ "capacity.yaml": text, "load-facts.yaml": facts });

describe("load and shifts", () => {
  test("that fit together are sound", () => {
    expect(loadProblems(capacity)).toEqual([]);
  });

  test.each([
    ["shifts of one role that overlap", "14:00-18:00", "13:30-18:00", ["shifts-overlap: 13:30-18:00"]],
    ["shifts that end before they begin", "14:00-18:00", "18:00-14:00", ["hours-reversed: 18:00-14:00"]],
    [
      "a limit over a fact that is no number",
      "fact: load.clients",
      "fact: client.turnover",
      ["fact-of-other-type: client.turnover"],
    ],
    ["a shift that is none", "decides: head }", "decides: head, shifts: [mornin] }", ["dangling-reference: mornin"]],
    ["an unknown role", "decides: head", "decides: heat", ["dangling-reference: heat"]],
    ["a pay finer than the currency", "350.5", "350.555", ["finer-than-counted: 350.555"]],
  ])("%s", (_, from, to, problems) => {
    expect(loadProblems(capacity.replace(from, to))).toEqual(problems);
  });
});

const interaction = `${headerOf("interaction")}
services:
  - id: stock
    title: Склад
    head: head
    requests:
      - { id: reserve, title: Резерв, asks: manager, form: Задача., answer: Число., within: { hours: 1 }, if-late: Звоним. }
`;

describe("interaction", () => {
  test("that names who asks whom is sound", () => {
    expect(problemsIn({ "interaction.yaml": interaction })).toEqual([]);
  });

  test.each([
    ["a role that asks itself", "asks: manager", "asks: head", ["request-to-itself: head"]],
    ["an unknown head, once", "head: head", "head: heat", ["dangling-reference: heat"]],
    ["an unknown role that answers", "asks: manager", "asks: manager, answers: clerk", ["dangling-reference: clerk"]],
  ])("%s", (_, from, to, problems) => {
    expect(problemsIn({ "interaction.yaml": interaction.replace(from, to) })).toEqual(problems);
  });
});

const calendar = `${headerOf("working-calendar")}
year: 2026
ground: Приказ.
holidays:
  - { id: new-year, title: Каникулы, on: 2026-01-01, to: 2026-01-08 }
moved:
  - { from: 2026-01-03, to: 2026-01-09, ground: Постановление. }
short-days:
  - { on: 2026-04-30, title: Канун праздника }
`;

describe("a working calendar", () => {
  test("that agrees with itself is sound", () => {
    expect(problemsIn({ "calendar.yaml": calendar })).toEqual([]);
  });

  test.each([
    ["a holiday of another year", "on: 2026-01-01", "on: 2025-12-31", ["day-of-other-year: 2025-12-31"]],
    [
      "a holiday that ends before it begins",
      "to: 2026-01-08",
      "to: 2025-01-08",
      ["day-of-other-year: 2025-01-08", "period-reversed: 2025-01-08"],
    ],
    [
      "a day off moved from a working day",
      "from: 2026-01-03",
      "from: 2026-01-13",
      ["moved-from-working-day: 2026-01-13"],
    ],
    ["a day off moved to a day off", "to: 2026-01-09", "to: 2026-01-10", ["moved-to-day-off: 2026-01-10"]],
    ["a short day on a holiday", "2026-04-30", "2026-01-05", ["short-day-off: 2026-01-05"]],
    ["a short day that was moved away", "2026-04-30", "2026-01-09", ["short-day-off: 2026-01-09"]],
    ["a day that does not exist", "2026-04-30", "2026-04-31", ["no-such-day: 2026-04-31"]],
  ])("%s", (_, from, to, problems) => {
    expect([...problemsIn({ "calendar.yaml": calendar.replace(from, to) })].sort()).toEqual([...problems].sort());
  });
});
