import { describe, expect, test } from "vitest";
import { communicationStandard } from "../../../src/model/kinds/communication-standard.ts";
import { incomingCall } from "../../../src/model/kinds/incoming-call.ts";
import { objections } from "../../../src/model/kinds/objections.ts";
import { script } from "../../../src/model/kinds/script.ts";
import { servicePromises } from "../../../src/model/kinds/service-promises.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";
import { clausesOfRegulation, linesOfRegulation, printingOf } from "./printed.ts";

const list = `${headerOf("objections")}
purpose: Отвечаем на причину.
objections:
  - id: expensive
    title: Дорого
    type: objection
    heard: [У других дешевле]
    behind: Сравнивает цену листа.
    ask: [С чем сравниваете?]
    answers: ["За предоплату — {{prices#prepayment}}."]
    avoid: [А сколько вы хотите?]
rules: { pause: Пауза в два вдоха. }
`;

const talk = `${headerOf("script")}
situation: Первый звонок.
goal: Встреча.
audience: [manager]
steps:
  - id: hello
    title: Представиться
    say: Добрый день!
    listen: Имя.
    answers:
      - { if: Слушаю, then: met }
      - { if: Дорого, then: hello, objection: expensive }
ends:
  - { id: met, title: Встреча, result: agreed, next: Записать день., role: manager, within: { minutes: 10 } }
rules: { questions: Кончаем вопросом. }
`;

describe("a script", () => {
  const { project, problems } = readWith({ "talk.yaml": talk, "objections.yaml": list });

  test("is a graph whose answers may be objections", () => {
    expect(problems).toEqual([]);
  });

  test("numbers steps, ends and rules as it prints them", () => {
    expect(clausesOfRegulation("script", project)).toEqual(["1.1 steps/hello", "2.1 ends/met", "3.1 rules/questions"]);
    expect(linesOfRegulation(script, project)).toEqual([
      "# Разговор",
      "*Когда применять:* Первый звонок.",
      "*Цель разговора:* Встреча.",
      "*Для кого:* manager",
      "# 1.1 Представиться",
      "Добрый день!",
      "*Слушайте:* Имя. *Ответы:* «Слушаю» → 2.1; «Дорого» (возражение expensive) → 1.1.",
      "# Чем кончается разговор",
      "2.1 | Встреча (договорились) | Записать день. | manager | 10 минут",
      "# Правила",
      "3.1 | Кончаем вопросом.",
    ]);
  });

  test("objections print everything that a manager needs", () => {
    const lines = linesOfRegulation(objections, project);
    expect(lines.slice(0, 4)).toEqual([
      "# Возражения и отговорки",
      "Отвечаем на причину.",
      "# 1.1 Дорого",
      "*Ещё звучит так:* У других дешевле",
    ]);
    expect(lines).toContain("За предоплату — {{prices#prepayment}}.");
    expect(lines).toContain("А сколько вы хотите?");
  });
});

test("a live value in an answer must exist", () => {
  const broken = list.replace("prices#prepayment", "prices#prepaid");
  expect(problemsIn({ "objections.yaml": broken })).toEqual([expect.stringMatching(/^dangling-reference: /)]);
});

const standard = `${headerOf("communication-standard")}
category: A
purpose: Клиент доволен.
curator: manager
answer:
  - { id: phone, channel: phone, role: manager, within: { minutes: 30 }, text: Отвечает человек. }
contacts:
  - { id: call, title: Звонок, channel: phone, every: two-weeks, role: manager, text: Остатки. }
occasions:
  - { id: big, title: Рост, when: { client.turnover: { from: 1000000 } }, channel: meeting, role: head, send: Поздравить. }
  - { id: small, title: Спад, when: { client.turnover: { below: 1000 } }, channel: letter, role: manager, within: { hours: 4 }, send: Узнать. }
`;

describe("a communication standard", () => {
  const others = standard.replace("category: A", "category: B").replace("id: communication-standard", "id: other");
  const { project, problems } = readWith({ "a.yaml": standard, "b.yaml": others });

  test("says within what time, how often and on which facts", () => {
    expect(problems).toEqual([]);
    expect(linesOfRegulation(communicationStandard, project)).toEqual([
      "# Зачем",
      "Клиент доволен. Ведёт клиентов: manager.",
      "# За какое время отвечаем",
      "1.1 | Телефон | manager | 30 минут | Отвечает человек.",
      "# Плановые контакты",
      "2.1 | Звонок | раз в две недели | manager (Телефон) | Остатки.",
      "# Поводы",
      "3.1 | Рост | Оборот за год: от 1 000 000 ₽ | head (Встреча) | в тот же день | Поздравить.",
      "3.2 | Спад | Оборот за год: меньше 1 000 ₽ | manager (Письмо на бумаге) | 4 часа | Узнать.",
    ]);
  });

  test("sets answer times and frequencies that other pages take live, and gives them as tables", () => {
    const [first] = regulationsOf(project, communicationStandard);
    const values = first?.clauses.flatMap(({ id, value }) => (value === undefined ? [] : [`${id}: ${value.value}`]));
    expect(values).toEqual(["answer/phone: 30\u00a0минут", "contacts/call: раз в две недели"]);
    const tableOf = (part: string) =>
      first && communicationStandard.tableOf?.(first.content, part, printingOf(project))?.rows.length;
    expect(["answer", "contacts", "occasions", "rules"].map(tableOf)).toEqual([1, 1, 2, undefined]);
  });

  test("counts a planned contact by a fact in days", () => {
    const wrong = standard.replace("every: two-weeks,", "every: two-weeks, since: client.turnover,");
    expect(problemsIn({ "a.yaml": wrong, "b.yaml": others })).toEqual(["fact-of-other-type: client.turnover"]);
  });
});

const call = `${headerOf("incoming-call")}
purpose: Звонок не пропадает.
role: manager
hours: Будни, 9:00–18:00
answer: { by: до третьего гудка }
steps:
  - { id: hello, title: Поздороваться, say: Слушаю вас., text: Ровно. }
routes:
  - { id: big, title: Крупный, when: { client.category: { is: A } }, to: head, within: { minutes: 1 }, otherwise: manager }
  - { id: rest, title: Остальные, to: manager, within: { minutes: 2 }, otherwise: head }
missed:
  - { id: back, title: Перезвонить, text: Сразу., role: manager, within: { minutes: 15 } }
`;

describe("the standard of the incoming call", () => {
  test("passes a call by the first rule that fits", () => {
    const { project, problems } = readWith({ "call.yaml": call });
    expect(problems).toEqual([]);
    const lines = linesOfRegulation(incomingCall, project);
    expect(lines).toContain("2.1 | Крупный | Категория клиента: Крупный клиент | head | 1 минута | manager");
    expect(lines).toContain("2.2 | Остальные | все остальные | manager | 2 минуты | head");
    expect(lines).toContain("1.1 | Поздороваться | «Слушаю вас.» Ровно. | manager");
  });

  test("only the last rule takes everything that is left", () => {
    const early = call.replace("when: { client.category: { is: A } }, ", "");
    expect(problemsIn({ "call.yaml": early })).toEqual(["unconditional-before-last: big"]);
    const never = call.replace("title: Остальные,", "title: Остальные, when: { client.category: { is: B } },");
    expect(problemsIn({ "call.yaml": never })).toEqual(["last-rule-conditional: when"]);
  });
});

test("a service promise names its measure, who keeps it and what a client gets when it is broken", () => {
  const promises = `${headerOf("service-promises")}
purpose: Клиент не уходит.
promises:
  - id: day
    title: Привозим в срок
    about: terms
    text: День стоит в счёте.
    measure: Доля отгрузок в срок
    at-least: 97.5
    role: manager
    broken: { text: Везём за свой счёт., role: head, within: { hours: 1 } }
`;
  const { project, problems } = readWith({ "promises.yaml": promises });
  expect(problems).toEqual([]);
  expect(linesOfRegulation(servicePromises, project)).toContain(
    "1.1 | Привозим в срок (сроки). День стоит в счёте. | Доля отгрузок в срок — не меньше 97,5 % | manager | Везём за свой счёт. head, 1 час.",
  );
  const clause = project.regulations.find(({ kind }) => kind === "service-promises")?.clauses[0];
  expect(clause?.value).toEqual({ type: "percent", value: 975000 });
});
