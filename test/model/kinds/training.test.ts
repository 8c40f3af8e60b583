import { describe, expect, test } from "vitest";
import { answersOf, answersToPass } from "../../../src/model/kinds/training/content.ts";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";

const training = `${headerOf("training")}
purpose: За два дня понятно.
audience: [manager]
mentor: head
days:
  - id: monday
    title: Товар
    goal: Знает товар.
    lessons:
      - { id: goods, title: Склад, minutes: 60, leader: head, text: Собрать заказ., module: goods }
    result: Сдано.
modules:
  - id: goods
    title: Товар
    goal: Подбирает.
    reads: [vat, "prices#base"]
    pass: 70
    questions:
      - { id: one, ask: Какой?, right: [Верный], wrong: [Другой, Ещё один], why: Потому. }
acceptance:
  leader: director
  criteria: [{ id: checks, title: Проверки, at-least: 1, unit: проверка, how: По сводке. }]
  accepted: Работает.
  refused: Прощаемся.
rules: { paid: Дни оплачены. }
`;

const story = `${headerOf("case")}
outcome: success
client: Фабрика
told-by: manager
happened: весна
situation: Было трудно.
action: Сделали.
result: Стало лучше.
lesson: Делайте так.
module: training#modules/goods
confirms: [vat, "prices#base"]
`;

const withTraining = (from: string, to: string): readonly string[] =>
  problemsIn({ "training.yaml": training.replace(from, to), "case.yaml": story });

describe("a programme", () => {
  test("that teaches what it checks is sound, and cases may point to its modules", () => {
    expect(withTraining("", "")).toEqual([]);
  });

  test("keeps the key to its checks apart from the questions", () => {
    const { project } = readWith({ "training.yaml": training });
    const ids = project.regulations.find(({ id }) => id === "training")?.clauses.map(({ id }) => id) ?? [];
    expect(ids.indexOf("key/goods/one")).toBe(ids.length - 1);
    expect(ids).toContain("modules/goods/one");
  });

  test.each([
    ["a lesson of a module that is nowhere", "module: goods }", "module: good }", "unknown-module: good"],
    ["a module that no lesson teaches", ", module: goods }", " }", "module-never-taught: goods"],
    ["an answer both right and wrong", "[Другой,", "[Верный,", "answer-repeats: Верный"],
    ["a wrong answer twice", "[Другой,", "[Ещё один,", "answer-repeats: Ещё один"],
    ["nothing to read", '"prices#base"]', '"prices#bse"]', 'dangling-reference: "prices#bse"'],
    ["a mentor that is nobody", "mentor: head", "mentor: haed", "dangling-reference: haed"],
    ["a question without a right answer", "right: [Верный]", "right: []", "empty-value: right"],
  ])("with %s", (_, from, to, expected) => {
    expect(withTraining(from, to)[0]).toBe(expected);
  });

  test("a case may not point to a module that is gone", () => {
    expect(
      problemsIn({ "training.yaml": training, "case.yaml": story.replace("modules/goods", "modules/god") }),
    ).toEqual(["dangling-reference: training#modules/god"]);
  });
});

describe("a check of knowledge", () => {
  const question = { id: "q", ask: "?", right: ["б", "г"], wrong: ["в", "а"] };
  const module = { id: "m", title: "M", goal: "G", reads: [], questions: [question, question, question, question] };

  test.each([
    [75, 3],
    [76, 4],
    [100, 4],
    [1, 1],
  ])("with a pass mark of %i takes %i of four questions", (percent, count) => {
    expect(answersToPass({ ...module, pass: percent * 10_000 })).toBe(count);
  });

  test("orders answers so that their place tells nothing", () => {
    expect(answersOf(question).map(({ text, isRight }) => [text, isRight])).toEqual([
      ["а", false],
      ["б", true],
      ["в", false],
      ["г", true],
    ]);
  });
});
