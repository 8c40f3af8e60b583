import { describe, expect, test } from "vitest";
import { headerOf, problemsIn, readWith } from "./problems-in.ts";

const register = `${headerOf("offer-register")}
purpose: Ничего не теряется.
number: { mask: "КП-{year}-{number:4}", taken: До отправки., by: manager }
versions: { new-when: [Изменилась цена.], kept: [Файл.], earlier: replaced }
fields:
  - { id: client, title: Клиент, source: CRM }
  - { id: sum, title: Сумма, type: money, source: Расчёт }
statuses:
  - { id: draft, title: Черновик, means: Собирается. }
  - { id: sent, title: Отправлено, means: Ушло., needs: [client, sum] }
  - { id: accepted, title: Принято, means: Да., final: true }
  - { id: replaced, title: Заменено, means: Есть новее., final: true }
moves:
  - { id: send, from: [draft], to: sent, when: Ушло., by: manager, within: { minutes: 15 } }
  - { id: accept, from: [sent], to: accepted, when: Согласен., by: manager, within: { hours: 1 } }
reasons:
  - { id: price, title: Дорого, then: Спросить. }
kept: { years: 5, then: Удалить файл. }
control:
  - { id: stale, what: Без шага., role: head, when: ежедневно }
`;

const problems = (from: string, to: string): readonly string[] => {
  if (!register.includes(from)) throw new Error(`the register does not hold ${from}`);
  return problemsIn({ "register.yaml": register.replace(from, to) });
};

describe("the register of offers", () => {
  test("is sound, and its statuses, moves and term of keeping are cited with their values", () => {
    const { project, problems: found } = readWith({ "register.yaml": register });
    expect(found).toEqual([]);
    const clauses = project.regulations.find(({ id }) => id === "offer-register")?.clauses ?? [];
    const valueSet = (id: string): unknown => clauses.find((clause) => clause.id === id)?.value;
    expect(valueSet("kept")).toEqual({ type: "text", value: "5\u00a0лет" });
    expect(valueSet("moves/send")).toEqual({ type: "text", value: "15\u00a0минут" });
    expect(valueSet("statuses/sent")).toEqual({ type: "text", value: "Отправлено" });
  });

  test.each([
    [
      "a status nobody can reach",
      "  - { id: replaced, title",
      "  - { id: lost, title: Потеряно, means: Нет., final: true }\n  - { id: replaced, title",
      ["offer-status-unreachable: lost"],
    ],
    ["a status nobody can leave", "means: Да., final: true", "means: Да.", ["offer-status-without-way-out: accepted"]],
    [
      "a final status with a way out",
      "from: [sent], to: accepted",
      "from: [sent, accepted], to: draft",
      ["offer-status-not-final: accepted", "offer-status-unreachable: accepted"],
    ],
    [
      "a misspelt status of a move",
      "from: [draft]",
      "from: [draf]",
      [
        "offer-status-without-way-out: draft",
        "offer-status-unreachable: sent",
        "offer-status-unreachable: accepted",
        "register-name-unknown: draf",
      ],
    ],
    [
      "a misspelt status of earlier versions",
      "earlier: replaced",
      "earlier: replacd",
      ["register-name-unknown: replacd", "offer-status-unreachable: replaced"],
    ],
    ["a field that is not kept", "needs: [client, sum]", "needs: [client, summ]", ["register-name-unknown: summ"]],
    [
      "a field that every register has",
      "id: client, title",
      "id: status, title",
      ["register-field-reserved: status", "register-name-unknown: client"],
    ],
    ["a role that nobody has", "when: Ушло., by: manager", "when: Ушло., by: manger", ["dangling-reference: manger"]],
    ["a controller that nobody is", "role: head, when", "role: hed, when", ["dangling-reference: hed"]],
  ])("names %s", (_, from, to, expected) => {
    expect([...problems(from, to)].sort()).toEqual([...expected].sort());
  });
});
