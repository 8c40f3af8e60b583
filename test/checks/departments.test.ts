import { describe, expect, test } from "vitest";
import { changed, headerOf, problemsIn, readWith } from "./problems-in.ts";

const company = changed(
  "company.yaml",
  "  manager:",
  "  driver: { title: Водитель }\n  operator: { title: Оператор }\n  manager:",
);
const department = `${headerOf("department")}
goals: { growth: Растём. }
hours: 09:00-18:00
leaders: [head]
teams:
  - { id: sales, title: Продажи, leader: head, does: Продаёт., posts: { manager: 3 } }
client-teams:
  - id: big
    title: Крупные
    categories: [A]
    owner: manager
    substitute: head
    members: { head: Помогает. }
    absence: { leave: Знакомит с замещающим. }
measures:
  - { id: growth, title: Рост, how: Считаем выручку., healthy: растёт., role: head, when: раз в квартал }
organising:
  - { id: path, title: Путь, text: Нарисовать., role: head, regulations: [offers] }
`;
const job = (
  id: string,
  role: string,
): string => `${headerOf("job-description").replace("id: job-description", `id: ${id}`)}
role: ${role}
purpose: Продать.
tasks: { sell: Продать. }
functions: { talk: Говорить. }
duties: { card: Вести карточку. }
rights: { help: Звать на помощь. }
powers: { discount: "Давать до {{prices#prepayment}}." }
responsibility: { promises: За обещания. }
interaction: { head: Докладывает. }
indicators: { orders: Заказы. }
qualification: { experience: Год. }
profile: { talker-or-analyst: talker, manager-or-performer: performer, change-or-routine: both, traits: { calm: Спокоен. } }
`;
const problems = (texts: Readonly<Record<string, string>>): readonly string[] =>
  problemsIn({ "company.yaml": company, "department.yaml": department, ...texts });

describe("a department", () => {
  test("is sound without job descriptions", () => {
    expect(problems({})).toEqual([]);
  });

  test.each([
    ["hours that end before they begin", "hours: 09:00-18:00", "hours: 18:00-09:00", "hours-reversed: 18:00-09:00"],
    ["an owner who replaces himself", "substitute: head", "substitute: manager", "role-replaces-itself: manager"],
    ["a client owned by a role that nobody holds", "owner: manager", "owner: driver", "role-without-post: driver"],
    [
      "a client team with a role that nobody holds",
      "members: { head",
      "members: { driver",
      "role-without-post: driver",
    ],
    ["a post of an unknown role", "posts: { manager", "posts: { mannager", "dangling-reference: mannager"],
    ["an unknown category", "categories: [A]", "categories: [D]", "dangling-reference: D"],
    ["an unknown regulation", "regulations: [offers]", "regulations: [ofers]", "dangling-reference: ofers"],
    ["an unknown leader", "leaders: [head]", "leaders: [haed]", "dangling-reference: haed"],
    [
      "a live value that is nowhere",
      "growth: Растём.",
      'growth: "До {{prices#nothing}}."',
      'dangling-reference: "До {{prices#nothing}}."',
    ],
  ])("%s", (_, from, to, problem) => {
    expect(department).toContain(from);
    // A post that is lost makes its role unstaffed too; what the reference says comes first.
    expect(problems({ "department.yaml": department.replace(from, to) })).toContain(problem);
  });
});

describe("job descriptions", () => {
  test("of every post are asked for once there is one", () => {
    const staffed = department.replace("posts: { manager: 3 }", "posts: { manager: 3, operator: 2 }");
    expect(problems({ "department.yaml": staffed, "a.yaml": job("job-manager", "manager") })).toEqual([
      "role-without-job-description: operator",
    ]);
  });

  test("of roles that have no post are nobody's concern", () => {
    expect(problems({ "a.yaml": job("job-manager", "manager") })).toEqual([]);
  });

  const [own, twin] = [job("job-manager", "manager"), job("job-seller", "manager")];
  const until = "effective: { from: 2026-01-15, to: 2026-06-30 }";
  test.each([
    ["of one role on one day are one", own, twin, ["second-job-description: manager"]],
    ["of two roles are two", own, job("job-head", "head"), []],
    [
      "of one role may follow one another",
      own.replace(/^effective: .*$/m, until),
      twin.replace("from: 2026-01-15", "from: 2026-07-01"),
      [],
    ],
    ["of one id on one day are editions, and that is said instead", own, own, ["editions-overlap: job-manager"]],
  ])("%s", (_, first, second, expected) => {
    expect(problems({ "a.yaml": first, "b.yaml": second })).toEqual(expected);
  });

  test("of one role point to one another", () => {
    const texts = { "company.yaml": company, "department.yaml": department, "a.yaml": own, "b.yaml": twin };
    expect(readWith(texts).related).toEqual([["manager"]]);
  });

  const stageFacts = `${headerOf("facts").replace("id: facts", "id: stage-facts")}
facts:
  client.stage: { title: Этап, type: choice, choices-from: stages }
`;
  const path = (owner: string): string => `${headerOf("client-path")}
stage: client.stage
stages:
  - { id: lead, title: Интерес, called: клиент, owner: manager, way-in: Пришёл., way-out: Купил. }
  - { id: buyer, title: Покупает, called: клиент, owner: ${owner}, way-in: Купил., way-out: Ушёл., final: true }
hand-offs:
  - { id: order, title: Заказ, from: lead, to: buyer, when: { client.stage: { is: lead } }, hands-over: [Досье], within: { hours: 1 } }
`;
  test.each([
    ["owns a stage", "driver", ["role-without-job-description: driver"]],
    ["owns a stage and has a post, at the post", "operator", ["role-without-job-description: operator"]],
  ])("are asked for once of a role that %s", (_, owner, expected) => {
    const staffed = department.replace(
      "posts: { manager: 3 }",
      `posts: { manager: 3${owner === "operator" ? ", operator: 2" : ""} }`,
    );
    const texts = { "company.yaml": company, "department.yaml": staffed, "a.yaml": own };
    const { problems: found, args } = readWith({ ...texts, "path.yaml": path(owner), "stage-facts.yaml": stageFacts });
    expect(found).toEqual(expected);
    expect(args).toContainEqual({ role: owner, title: owner === "driver" ? "Водитель" : "Оператор" });
  });

  test.each([
    ["an unknown role", "role: manager", "role: manger", "dangling-reference: manger"],
    ["interaction with an unknown role", "interaction: { head", "interaction: { haed", "dangling-reference: haed"],
    ["somebody who replaces himself", "purpose:", "replaced-by: manager\npurpose:", "role-replaces-itself: manager"],
    [
      "a live value that is nowhere",
      "{{prices#prepayment}}",
      "{{prices#prepaid}}",
      'dangling-reference: "Давать до {{prices#prepaid}}."',
    ],
  ])("with %s", (_, from, to, problem) => {
    expect(problems({ "a.yaml": job("job-manager", "manager").replace(from, to) })).toContain(problem);
  });
});
