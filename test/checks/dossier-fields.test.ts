import { expect, test } from "vitest";
import { headerOf, problemsIn } from "./problems-in.ts";

const path = `${headerOf("client-path")}
stage: client.stage
stages:
  - { id: record, title: Запись, called: запись, owner: manager, way-in: Нашли., way-out: Позвонили. }
  - { id: working, title: Работающий, called: рабочий клиент, owner: manager, way-in: Купил., way-out: Ушёл., final: true }
hand-offs:
  - { id: first, title: Первый заказ, from: record, to: working, when: { client.turnover: { above: 0 } }, hands-over: [Досье.], within: { days: 1 } }
`;

const facts = `${headerOf("facts").replace("id: facts", "id: client-facts")}
facts:
  client.stage: { title: Этап, type: choice, choices-from: stages, source: "CRM: этап" }
  client.inn: { title: ИНН, type: text, source: "CRM: ИНН" }
  client.phone: { title: Телефон, type: text }
`;

function sectionOf(id: string, fields: readonly string[]): string {
  const items = fields.map((field) => `      - { ${field} }`).join("\n");
  return `  - id: ${id}\n    title: Раздел\n    role: manager\n    refresh: quarter\n    fields:\n${items}\n`;
}

/** What is wrong with a dossier of two sections. */
function problemsOf(general: readonly string[], more: readonly string[] = ["fact: client.phone"]): readonly string[] {
  const about = "purpose: Клиент понятен за минуту.\nstage: client.stage\ncategory: client.category";
  const sections = sectionOf("general", general) + sectionOf("more", more);
  return problemsIn({
    "path.yaml": path,
    "client-facts.yaml": facts,
    "dossier.yaml": `${headerOf("dossier")}${about}\nsections:\n${sections}`,
  });
}

test("a mandatory field is a fact that the CRM can give", () => {
  expect(problemsOf(["fact: client.inn, required: { from: record }"])).toEqual([]);
});

test("a mandatory plain field cannot be checked by anybody", () => {
  const fields = ["fact: client.inn", "id: fax, title: Факс, required: { from: working, for: [A] }"];
  expect(problemsOf(fields)).toEqual(["mandatory-field-without-fact: required"]);
});

test("a mandatory fact says where the CRM takes it", () => {
  const fields = ["fact: client.inn", "fact: client.phone, required: { from: record }"];
  expect(problemsOf(fields, ["id: fax, title: Факс"])).toEqual(["mandatory-fact-without-source: client.phone"]);
});

test("a field stands once", () => {
  expect(problemsOf(["fact: client.inn", "fact: client.inn"])).toEqual(["duplicate-clause: fact"]);
  const twice = problemsOf(["fact: client.inn", "fact: client.phone"], ["fact: client.phone"]);
  expect(twice).toEqual(["dossier-field-doubled: fact"]);
});

test("stages, categories, roles and facts exist", () => {
  const problems = problemsOf(["fact: client.inn, required: { from: workng, for: [Z] }, sees: [boss]"]);
  expect(problems).toEqual(["dangling-reference: workng", "dangling-reference: Z", "dangling-reference: boss"]);
});

test("a field is either a fact or a name with a title", () => {
  expect(problemsOf(["fact: client.inn", "id: note"])).toEqual(["missing-key: id"]);
});
