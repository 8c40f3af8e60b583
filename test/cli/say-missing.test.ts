import { expect, it } from "vitest";
import { sayMissing } from "../../src/cli/say-missing.ts";

const since = { fact: "client.since", title: "Клиент с", reason: "missing" } as const;
const kind = { fact: "client.kind", title: "Вид", reason: "unknown-choice", choices: ["vip", "new"] } as const;
const region = { ...kind, fact: "region", choices: Array.from({ length: 15 }, (_, index) => `r${index}`) };

it.each([
  ["nothing", [], false, []],
  ["a title", [since], false, ["Неизвестно: Клиент с"]],
  ["a title and a name", [since], true, ["Неизвестно: Клиент с (client.since)"]],
  ["the values that are", [kind, since], false, ["Неизвестно: Вид (такого значения нет, бывает vip | new), Клиент с"]],
  ["all of it", [kind], true, ["Неизвестно: Вид (client.kind: такого значения нет, бывает vip | new)"]],
  ["no values", [{ ...kind, choices: [] }], false, ["Неизвестно: Вид (такого значения нет)"]],
])("what is missing is told by %s", (_, missing, named, said) => {
  expect(sayMissing(missing, "ru", named)).toEqual(said);
});

it("of many values the first are told, and how many there are beside them", () => {
  const [text] = sayMissing([region], "en", false);
  expect(text).toContain("no such value, it may be r0 | r1 |");
  expect(text?.endsWith("| r11 and more: 3)")).toBe(true);
});
