import { describe, expect, test } from "vitest";
import { headerOf, problemsIn } from "./problems-in.ts";

const reports = `${headerOf("reports")}
purpose: Видно завтра.
reports:
  - id: daily
    title: Дневной
    every: day
    from: [manager]
    to: head
    due: до 18:00
    fields:
      - { id: calls, title: Звонки, unit: шт., source: CRM }
      - { id: visits, title: Выезды, source: CRM, from: [head] }
  - id: monthly
    title: Месячный
    every: month
    from: [manager]
    to: director
    due: до 5-го
    fields: [{ id: orders, title: Заказы, source: CRM }]
cuts:
  - id: by-calls
    title: По звонкам
    shows: Усилие.
    formula: Звонки делим на дни.
    uses: [daily/calls]
    every: week
    readers: [head]
    decision: Мало — учим.
rules: { zero: Ноль — это число. }
`;

const norms = `${headerOf("norms")}
purpose: Минимум.
roles:
  manager:
    - { id: calls, title: Звонки, at-least: 15, unit: звонков, per: day, counts: Дольше минуты., shown-by: reports#daily/calls }
when-missed:
  - { id: talk, title: Поговорить, text: Вдвоём., role: head, within: { days: 1 } }
rules: { once: Один раз. }
`;

const withNorms = (from: string | RegExp, to: string): readonly string[] =>
  problemsIn({ "reports.yaml": reports, "norms.yaml": norms.replace(from, to) });

describe("a norm", () => {
  test("with a field that shows it in time is sound", () => {
    expect(withNorms("", "")).toEqual([]);
  });

  test.each([
    ["a field that no report has", "daily/calls", "daily/cals", ["dangling-reference: reports#daily/cals"]],
    ["a clause that is no field", "daily/calls", "cuts/by-calls", ["dangling-reference: reports#cuts/by-calls"]],
    [
      "a field that its role does not fill in",
      "daily/calls",
      "daily/visits",
      ["norm-not-handed-in: reports#daily/visits"],
    ],
    ["a report that comes too late", "daily/calls", "monthly/orders", ["norm-reported-rarely: reports#monthly/orders"]],
    [
      "a role that nobody declared",
      "  manager:",
      "  manadger:",
      ["dangling-reference: manadger", "norm-not-handed-in: reports#daily/calls"],
    ],
    ["a number finer than a thousandth", "at-least: 15", "at-least: 0.0001", ["finer-than-counted: 0.0001"]],
  ])("with %s", (_, from, to, expected) => {
    expect(withNorms(from, to)).toEqual(expected);
  });

  test("of a month may be shown by a monthly report", () => {
    expect(withNorms(/per: day(.*)daily\/calls/, "per: month$1monthly/orders")).toEqual([]);
  });
});

describe("a cut", () => {
  test.each([
    ["of a field that is nowhere", "uses: [daily/calls]", "uses: [daily/call]", "daily/call"],
    ["for a reader that is nobody", "readers: [head]", "readers: [haed]", "haed"],
  ])("%s", (_, from, to, underlined) => {
    expect(problemsIn({ "reports.yaml": reports.replace(from, to) })).toEqual([`dangling-reference: ${underlined}`]);
  });
});
