import { describe, expect, test } from "vitest";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";

const letter = `${headerOf("document")}
purpose: Деньги приходят.
template: letter
number: "П-{year}-{number:4}"
prepared-by: manager
signed-by: head
send: письмом
terms:
  valid-for: { working-days: 10 }
  payment: Скидка {{prices#prepayment}} за предоплату.
  binding: false
  binding-text: Не оферта.
fields:
  - { id: person, title: Имя, source: CRM }
  - { id: debt, title: Долг, source: Бухгалтерия }
letters:
  - id: friendly
    title: Дружеское
    when: 2-й день
    subject: "{person}, напоминание"
    body: ["Долг — {debt}.", "Спасибо."]
questions:
  - { id: who, ask: Кто решает?, answer: Имя, required: true }
rules: { call: Сначала звонок. }
`;

const withLetter = (from: string | RegExp, to: string): readonly string[] =>
  problemsIn({ "document.yaml": letter.replace(from, to) }).filter((problem) => !problem.includes("prepayment"));

describe("a declared document", () => {
  test("cites its terms, letters and questions", () => {
    const { project } = readWith({ "document.yaml": letter });
    const clauses = project.regulations.find(({ id }) => id === "document")?.clauses ?? [];
    expect(clauses.map(({ id }) => id)).toEqual([
      "template",
      "number",
      "prepared-by",
      "signed-by",
      "send",
      "terms/valid-for",
      "terms/payment",
      "terms/binding-text",
      "fields/person",
      "fields/debt",
      "letters/friendly/subject",
      "letters/friendly/1",
      "letters/friendly/2",
      "questions/who",
      "rules/call",
    ]);
    expect(clauses.find(({ id }) => id === "terms/valid-for")?.value).toEqual({
      type: "text",
      value: "10\u00a0рабочих дней",
    });
  });

  test.each([
    ["an unknown word in its number", "{year}", "{yaer}", 'number-pattern-word: "П-{yaer}-{number:4}"'],
    ["a number without its brace", "{number:4}", "{number:4", 'number-pattern-brace: "П-{year}-{number:4"'],
    ["a number that repeats", "-{number:4}", "", 'number-pattern-count: "П-{year}"'],
    ["a blank that nobody fills", "{debt}", "{debts}", 'letter-field-unknown: "Долг — {debts}."'],
    ["a blank with a letter of another alphabet", "{person}", "{pеrson}", 'mixed-alphabets: "{pеrson}, напоминание"'],
    ["a field that no letter uses", "Долг — {debt}.", "Долг.", "letter-field-unused: debt"],
    ["emphasis cut by a blank", "Долг — {debt}.", "**Долг — {debt}**", 'letter-emphasis-cut: "**Долг — {debt}**"'],
    ["a template that is none", "template: letter", "template: leter", "dangling-reference: leter"],
    ["a template that the regulation does not fill", /letters:.*(?=questions:)/s, "", "document-part-missing: letter"],
    ["a signer that is nobody", "signed-by: head", "signed-by: heads", "dangling-reference: heads"],
  ])("with %s", (_, from, to, expected) => {
    expect(withLetter(from, to)).toContain(expected);
  });

  const counted = letter
    .replace(
      "source: Бухгалтерия }",
      "source: Бухгалтерия, type: money }\n  - { id: due, title: Срок, source: CRM, type: date }\n" +
        "  - { id: rate, title: Ставка, source: договор, type: percent }\n" +
        "  - { id: days, title: Дней, source: счёт, type: overdue-days, since: due }\n" +
        "  - { id: penalty, title: Пени, source: счёт, type: penalty, on: debt, rate: rate, since: due }",
    )
    .replace("Спасибо.", "{days}, {penalty}");

  test.each([
    ["what it needs", "", "", []],
    ["a date that is money", "overdue-days, since: due", "overdue-days, since: debt", ["letter-field-basis: debt"]],
    ["a rate that is nowhere", "rate: rate", "rate: rates", ["letter-field-unused: rate", "letter-field-basis: rates"]],
    ["no sum", "on: debt, ", "", ["letter-field-basis: id"]],
  ])("counts a field from %s", (_, from, to, expected) => {
    const found = problemsIn({ "document.yaml": counted.replace(from, to) });
    expect(found.filter((problem) => !problem.includes("prepayment"))).toEqual(expected);
  });

  test("takes live values only from what exists", () => {
    expect(problemsIn({ "document.yaml": letter.replace("prices#prepayment", "prices#prepaymnt") })).toEqual([
      "dangling-reference: Скидка {{prices#prepaymnt}} за предоплату.",
    ]);
  });
});
