import { expect, test } from "vitest";
import { headerOf, problemsIn, readWith } from "./problems-in.ts";

function standardOf(category: string, id = `standard-${category.toLowerCase()}`): string {
  return `${headerOf("communication-standard").replace("id: communication-standard", `id: ${id}`)}
category: ${category}
purpose: Клиент доволен.
curator: manager
answer:
  - { id: phone, channel: phone, role: manager, within: { minutes: 30 } }
contacts:
  - { id: call, title: Звонок, channel: phone, every: month, role: manager, text: Остатки. }
occasions:
  - { id: big, title: Крупный оборот, when: { client.turnover: { from: 1000000 } }, channel: phone, role: manager, send: Поздравить. }
`;
}

test("every category has a standard", () => {
  expect(problemsIn({ "a.yaml": standardOf("A"), "b.yaml": standardOf("B") })).toEqual([]);
});

test("a project that writes no standards owes none", () => {
  expect(problemsIn({})).toEqual([]);
});

test("a category that is left out is named where it is declared", () => {
  expect(problemsIn({ "a.yaml": standardOf("A") })).toEqual(["category-without-standard: B"]);
});

test("two standards for one category on one day", () => {
  const texts = { "a.yaml": standardOf("A"), "b.yaml": standardOf("B"), "c.yaml": standardOf("A", "second") };
  const { problems, related } = readWith(texts);
  expect([problems, related]).toEqual([["second-standard: A"], [["A"]]]);
});

test("two standards of one id on one day are editions, and that is said instead", () => {
  const texts = { "a.yaml": standardOf("A"), "b.yaml": standardOf("B"), "c.yaml": standardOf("A") };
  expect(problemsIn(texts)).toEqual(["editions-overlap: standard-a"]);
});

test("a standard for a category that does not exist, with a script and a letter that do not", () => {
  const lost = standardOf("B").replace("send: Поздравить.", "send: Поздравить., script: hello, document: letter");
  expect(problemsIn({ "a.yaml": standardOf("A"), "b.yaml": lost.replace("category: B", "category: BB") })).toEqual([
    "dangling-reference: BB",
    "dangling-reference: hello",
    "dangling-reference: letter",
    "category-without-standard: B",
  ]);
});
