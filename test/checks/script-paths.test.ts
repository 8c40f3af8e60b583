import { expect, test } from "vitest";
import { headerOf, problemsIn } from "./problems-in.ts";

const end = (id: string): string =>
  `  - { id: ${id}, title: Исход, result: agreed, next: Записать., role: manager, within: { minutes: 10 } }`;

const step = (id: string, ...targets: readonly string[]): string =>
  `  - { id: ${id}, title: Шаг, say: Добрый день!, answers: [${targets.map((to) => `{ if: Да, then: ${to} }`).join(", ")}] }`;

function scriptOf(steps: readonly string[], ends: readonly string[]): Record<string, string> {
  const about = "situation: Первый звонок.\ngoal: Встреча.\naudience: [manager]";
  return { "talk.yaml": [headerOf("script"), about, "steps:", ...steps, "ends:", ...ends, ""].join("\n") };
}

test.each([
  ["a straight talk", [step("hello", "need"), step("need", "agreed")], [end("agreed")], []],
  ["a loop with a way out", [step("hello", "need"), step("need", "hello", "agreed")], [end("agreed")], []],
  [
    "a target that is nowhere, with the nearest one",
    [step("hello", "agred")],
    [end("agreed")],
    ["script-target-unknown: agred"],
  ],
  [
    "a step and an end that nobody comes to",
    [step("hello", "agreed"), step("lost", "agreed")],
    [end("agreed"), end("refused")],
    ["script-place-unreachable: lost", "script-place-unreachable: refused"],
  ],
  [
    "a loop without a way out",
    [step("hello", "round", "agreed"), step("round", "again"), step("again", "round")],
    [end("agreed")],
    ["script-never-ends: round", "script-never-ends: again"],
  ],
  ["one name for a step and an end", [step("hello", "hello")], [end("hello")], ["script-place-doubled: hello"]],
])("%s", (_, steps, ends, expected) => {
  expect(problemsIn(scriptOf(steps, ends))).toEqual(expected);
});

test("an answer may only be an objection that has an answer, and the next action needs a known role", () => {
  const answers = "answers: [{ if: Дорого, then: agreed, objection: expensive }]";
  const hello = `  - { id: hello, title: Шаг, say: Добрый день!, ${answers} }`;
  const problems = problemsIn(scriptOf([hello], [end("agreed").replace("role: manager", "role: manger")]));
  expect(problems).toEqual(["dangling-reference: expensive", "dangling-reference: manger"]);
});
