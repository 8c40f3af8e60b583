import { expect, it } from "vitest";
import { problemsIn } from "./problems-in.ts";

const card = (roles: string): string => `kind: company
id: company
title: Карточка
owner: director
approved: { by: director, on: 2026-01-10 }
effective: { from: 2026-01-15 }
name: ООО «Проба»
short-name: Проба
currency: RUB
time-zone: Europe/Moscow
language: ru
roles:
  director: { title: Директор${roles}
`;

it.each([
  [
    "two roles above one another",
    " , reports-to: head }\n  head: { title: РОП, reports-to: director }",
    ["role-circle: head"],
  ],
  ["a role above itself", " }\n  head: { title: РОП, reports-to: head }", ["role-circle: head"]],
  [
    "a circle above others is told once",
    " }\n  head: { title: РОП, reports-to: chief }\n  chief: { title: Старший, reports-to: deputy }\n  deputy: { title: Заместитель, reports-to: chief }",
    ["role-circle: deputy"],
  ],
  ["a line of command", " }\n  head: { title: РОП, reports-to: director }", []],
])("%s", (_, roles, expected) => {
  const found = problemsIn({ "company.yaml": card(roles.replace(" ,", ",")) });
  expect(found.filter((each) => each.startsWith("role-circle"))).toEqual(expected);
});
