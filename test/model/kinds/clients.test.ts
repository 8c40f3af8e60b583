import { describe, expect, test } from "vitest";
import { coldBase } from "../../../src/model/kinds/cold-base.ts";
import { contactSources } from "../../../src/model/kinds/contact-sources.ts";
import { ownership } from "../../../src/model/kinds/ownership.ts";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";
import { clausesOfRegulation, linesOfRegulation } from "./printed.ts";

const curator = `${headerOf("ownership")}
purpose: У клиента один куратор.
rules: { by-inn: Клиент — это ИНН. }
overlaps:
  - { id: big, title: Крупный, when: { client.category: { is: A } }, owner: role, role: head }
  - { id: live, title: С ним работают, when: { client.turnover: { above: 0 } }, owner: current-curator, text: История видна. }
  - { id: rest, title: Остальные, owner: appointed, by: head, within: { working-days: 1 } }
others:
  - { id: all, roles: [manager, head], text: Видят историю. }
team:
  - { id: deputy, role: manager, text: Заменяет куратора. }
absence:
  - { id: leave, title: Назвать заместителя, on: leave, text: Звонком., role: manager, within: { working-days: 5 } }
`;

describe("the rules of ownership", () => {
  test("resolve overlaps in order and say who is the curator", () => {
    const { project, problems } = readWith({ "curator.yaml": curator });
    expect(problems).toEqual([]);
    expect(linesOfRegulation(ownership, project)).toEqual([
      "# Зачем",
      "У клиента один куратор.",
      "# Правила",
      "1.1 | Клиент — это ИНН.",
      "# Пересечения: чей клиент",
      "2.1 | Крупный | Категория клиента: Крупный клиент | head | ",
      "2.2 | С ним работают | Оборот за год: больше 0 ₽ | нынешний куратор | История видна.",
      "2.3 | Остальные | во всех остальных случаях | назначает head, 1 рабочий день | ",
      "# Что видят другие",
      "3.1 | manager, head | Видят историю.",
      "# Команда клиента",
      "4.1 | manager | Заменяет куратора.",
      "# Куратора нет",
      "5.1 | Отпуск: Назвать заместителя | Звонком. | manager | 5 рабочих дней",
    ]);
  });

  test.each([
    [
      "a rule that leaves the rest unsaid",
      ["owner: appointed", "when: { client.turnover: { is: 0 } }, owner: appointed"],
      ["last-rule-conditional: when"],
    ],
    ["a role that does not exist", ["role: head }", "role: boss }"], ["dangling-reference: boss"]],
    [
      "a curator nobody has heard of",
      ["owner: current-curator", "owner: curent-curator"],
      ["unknown-word: curent-curator"],
    ],
    ["a choice by role without the role", ["owner: role, role: head", "owner: role"], ["missing-key: id"]],
  ])("%s is an error", (_, [from = "", to = ""], expected) => {
    expect(problemsIn({ "curator.yaml": curator.replace(from, to) })).toEqual(expected);
  });
});

const base = `${headerOf("cold-base")}
purpose: Оператор звонит.
role: manager
within: { by: "пятница, 17:00" }
volumes: [{ id: per-operator, title: На оператора, count: 200, per: week }]
normalise: [{ id: phone, fact: record.phone, do: [trim, phone] }]
duplicates: [{ id: phone, fact: record.phone, then: merge, text: Один телефон. }]
fit: [{ id: phone, title: Есть телефон, when: { record.phone: { known: true } }, text: Искать. }]
`;

const phone = `${headerOf("facts").replace("id: facts", "id: record-facts")}
facts:
  record.phone: { title: Телефон, type: text }
`;

describe("the cold base", () => {
  test("names every field by its fact and sets volumes that pages take live", () => {
    const { project, problems } = readWith({ "base.yaml": base, "phone.yaml": phone });
    expect(problems).toEqual([]);
    expect(linesOfRegulation(coldBase, project)).toEqual([
      "# Кто готовит",
      "Оператор звонит. manager, пятница, 17:00.",
      "# Объёмы",
      "1.1 | На оператора | 200 за неделю",
      "# К единому виду",
      "2.1 | Телефон | убрать лишние пробелы, телефон вида +78125550140 | ",
      "# Дубли",
      "3.1 | Телефон | объединить | Один телефон.",
      "# Годна к обзвону",
      "4.1 | Есть телефон | Телефон: указано | Искать.",
    ]);
    const volume = project.regulations.find(({ kind }) => kind === "cold-base")?.clauses[0]?.value;
    expect(volume).toMatchObject({ type: "quantity" });
  });

  test("keys of duplicates and fields are facts of the dictionary", () => {
    const texts = {
      "base.yaml": base.replace("fact: record.phone, then", "fact: record.fone, then"),
      "phone.yaml": phone,
    };
    expect(problemsIn(texts)).toEqual(["dangling-reference: record.fone"]);
  });
});

const sources = `${headerOf("contact-sources")}
purpose: Деньги идут туда, откуда приходят клиенты.
sources:
  - { id: site, title: Сайт, text: Пришёл сам., record: Страница., cost: Реклама }
  - { id: friend, title: Рекомендация, text: Назвали имя., record: Кто. }
comparison: [{ id: repeat, title: Купили дважды, text: Доля за 60 дней. }]
`;

describe("contact sources", () => {
  const asked = headerOf("facts").replace("id: facts", "id: source-facts");
  const fact = `${asked}\nfacts:\n  client.source: { title: Источник, type: choice, choices-from: contact-sources }\n`;
  const uses = (source: string): string =>
    base.replaceAll("record.phone", "client.source").replace("{ known: true }", `{ is: ${source} }`);

  test("are the choices of the fact that takes them", () => {
    const { project, problems } = readWith({ "sources.yaml": sources, "fact.yaml": fact, "base.yaml": uses("site") });
    expect(problems).toEqual([]);
    expect(clausesOfRegulation("contact-sources", project)).toEqual([
      "1.1 sources/site",
      "1.2 sources/friend",
      "2.1 comparison/repeat",
    ]);
    expect(linesOfRegulation(contactSources, project)).toContain("1.2 | Рекомендация | Назвали имя. | Кто. | —");
  });

  test("a source that is not on the list is an error in a condition", () => {
    const texts = { "sources.yaml": sources, "fact.yaml": fact, "base.yaml": uses("radio") };
    expect(problemsIn(texts)).toEqual(["unknown-choice: radio"]);
  });
});
