import { describe, expect, test } from "vitest";
import { changed, headerOf, problemsIn, readWith, type Texts } from "./problems-in.ts";

/** The small sound project with more roles and another authority, everything below its asker. */
function withAuthority(rest: string): Texts {
  return {
    "company.yaml": changed(
      "company.yaml",
      "roles:\n",
      "roles:\n  clerk: { title: Секретарь }\n  accountant: { title: Бухгалтер }\n",
    ),
    "authority.yaml": `${headerOf("authority")}question: discount\nasker: request.role\n${rest}`,
  };
}

const problems = (rest: string): readonly string[] => problemsIn(withAuthority(rest));

describe("a ladder", () => {
  test.each([
    ["with equals on a step", "ladder: [{ id: sellers, roles: [manager, clerk], up-to: 1 }, { role: head }]"],
    [
      "with limits by a choice",
      "ladder: [{ role: manager, by: client.category, up-to: { A: 2, B: 1 } }, { role: head }]",
    ],
    [
      "whose conditions ask about the deal",
      "ladder: [{ role: manager, up-to: 2, when: { deal.margin: { from: 10 } } }, { role: head, up-to: 2 }, { role: director }]",
    ],
    [
      "whose step without a limit has a condition",
      "ladder: [{ role: manager, when: { order.amount: { to: 1000 } } }, { role: head }]",
    ],
    [
      "where a role is joined by another on the next step",
      "ladder: [{ role: manager, up-to: 1 }, { id: both, roles: [manager, clerk], up-to: 2 }, { role: head }]",
    ],
    [
      "where one of two equals is an equal of another on the next step",
      "ladder: [{ id: a, roles: [manager, clerk], up-to: 1 }, { id: b, roles: [manager, accountant], up-to: 2 }, { role: head }]",
    ],
    [
      "whose role may give more on a condition",
      "ladder: [{ role: manager, up-to: 1 }, { id: more, role: manager, up-to: 2, when: { order.amount: { to: 9 } } }, { role: head }]",
    ],
    [
      "with several approvals",
      "ladder: [{ role: head, up-to: 4 }, { id: both, roles: [head, director], approvals: in-order }]",
    ],
  ])("%s is sound", (_, rest) => {
    expect(problems(rest)).toEqual([]);
  });

  test.each([
    ["a step without a role", "ladder: [{ up-to: 1 }, { role: head }]", ["ladder-step-without-role: up-to"]],
    [
      "role and roles at once",
      "ladder: [{ role: manager, roles: [clerk, manager], up-to: 1 }, { role: head }]",
      ["ladder-step-role-and-roles: roles"],
    ],
    [
      "approvals of one role",
      "ladder: [{ role: manager, up-to: 1, approvals: together }, { role: head }]",
      ["approvals-of-one: together"],
    ],
    [
      "limits of no fact",
      "ladder: [{ role: manager, up-to: { A: 1, B: 2 } }, { role: head }]",
      ["ladder-limits-without-fact: up-to"],
    ],
    [
      "a fact without limits",
      "ladder: [{ role: manager, by: client.category, up-to: 1 }, { role: head }]",
      ["ladder-fact-without-limits: client.category"],
    ],
    [
      "a choice without a limit",
      "ladder: [{ role: manager, by: client.category, up-to: { A: 1 } }, { role: head }]",
      ["choice-not-covered: up-to"],
    ],
    [
      "a misspelt choice",
      "ladder: [{ role: manager, by: client.category, up-to: { A: 1, B: 1, D: 3 } }, { role: head }]",
      ["unknown-choice: D"],
    ],
    [
      "a limit that does not rise for one choice",
      "ladder: [{ role: manager, by: client.category, up-to: { A: 3, B: 1 } }, { role: head, by: client.category, up-to: { A: 3, B: 2 } }]",
      ["ladder-not-rising: 3"],
    ],
    [
      "one limit under a choice of the step below",
      "ladder: [{ role: manager, by: client.category, up-to: { A: 3, B: 1 } }, { role: head, up-to: 2 }]",
      ["ladder-not-rising: 2"],
    ],
    [
      "a step that nothing reaches",
      "ladder: [{ role: manager }, { role: head, up-to: 2 }]",
      ["ladder-step-without-limit: manager"],
    ],
    [
      "a role on both sides of another",
      "ladder: [{ role: head, up-to: 1 }, { role: director, up-to: 2 }, { id: both, roles: [head, director], approvals: together }]",
      ["ladder-role-apart: id"],
    ],
    [
      "the same equal twice",
      "ladder: [{ roles: [manager, manager], up-to: 1 }, { role: head }]",
      ["repeated-item: manager"],
    ],
    [
      "a role that the company does not have",
      "ladder: [{ roles: [manager, stranger], up-to: 1 }, { role: head }]",
      ["dangling-reference: stranger"],
    ],
    [
      "two steps of one name",
      "ladder: [{ role: manager, up-to: 1 }, { role: manager, up-to: 2, when: { order.amount: { to: 9 } } }, { role: head }]",
      ["ladder-steps-same-name: role"],
    ],
    [
      "a step that its own role outgrows at once",
      "ladder: [{ role: manager, up-to: 1 }, { id: more, role: manager, up-to: 2 }, { role: head }]",
      ["ladder-step-idle: role"],
    ],
  ])("with %s is asked about", (_, rest, expected) => {
    expect(problems(rest)).toEqual(expected);
  });
});

test("a role on both sides of another is told with who stands between, and where it stood first", () => {
  const ladder = "ladder: [{ role: head, up-to: 1 }, { role: director, up-to: 2 }, { id: late, role: head }]";
  const { problems: found, args, related } = readWith(withAuthority(ladder));
  expect([found, args, related]).toEqual([
    ["ladder-role-apart: id"],
    [{ role: "head", between: "director" }],
    [["role"]],
  ]);
});

describe("a raise", () => {
  const ladder = "ladder: [{ id: sellers, roles: [manager, clerk], up-to: 1 }, { role: head }]";
  const raise = (to: string): string =>
    `raise: [{ id: large, title: Крупная, when: { order.amount: { from: 1000 } }, ${to} }]\n${ladder}`;

  test("to several roles is sound, also to one beside the ladder", () => {
    expect(problems(raise("to: [head, accountant], approvals: together"))).toEqual([]);
  });

  test.each([
    ["to several roles says how they approve", "to: [head, accountant]", ["approvals-unsaid: [head, accountant]"]],
    ["to one role has no approvals", "to: head, approvals: in-order", ["approvals-of-one: in-order"]],
    [
      "leads to the ladder",
      "to: [director, accountant], approvals: together",
      ["role-not-in-ladder: [director, accountant]"],
    ],
    ["names roles of the company", "to: [head, stranger], approvals: together", ["dangling-reference: stranger"]],
  ])("%s", (_, to, expected) => {
    expect(problems(raise(to))).toEqual(expected);
  });

  const together = "to: [manager, accountant], approvals: together";
  const [low, equals] = ["{ role: manager, up-to: 1 }", "{ id: equals, roles: [clerk, head], up-to: 3 }"];
  test.each([
    ["below equals", together, `${low}, ${equals}, { role: director }`, true],
    [
      "below approvals of several, who are no equals",
      together,
      `${low}, { id: both, roles: [head, director], approvals: together }`,
      false,
    ],
    ["below single roles", together, `${low}, { role: head, up-to: 2 }, { role: director }`, false],
    [
      "one of whom is an equal",
      "to: [clerk, accountant], approvals: together",
      `${low}, ${equals}, { role: director }`,
      false,
    ],
    [
      "of whom the second stands above equals",
      "to: [manager, director], approvals: together",
      `${low}, ${equals}, { role: director }`,
      false,
    ],
    ["who is one role", "to: manager", `${low}, ${equals}, { role: director }`, false],
    [
      "who stand beside the ladder",
      "to: [accountant, clerk], approvals: together",
      `${low}, { id: heads, roles: [head, director] }`,
      false,
    ],
  ])("to somebody %s", (_, to, steps, refused) => {
    const { problems: found, args } = readWith(withAuthority(`${raise(to).replace(ladder, "")}ladder: [${steps}]`));
    const about = found.flatMap((problem, index) => (problem.startsWith("raise-above-equals") ? [args[index]] : []));
    expect(about).toEqual(refused ? [{ roles: ["clerk", "head"], highest: "manager" }] : []);
  });
});

describe("a price policy that escalates", () => {
  const withBudget = (approver: string): Texts => ({
    ...withAuthority("ladder: [{ role: manager, up-to: 2 }, { role: head }]"),
    "facts.yaml": changed("facts.yaml", "facts:\n", "facts:\n  client.promo: { title: Истрачено, type: money }\n"),
    "prices.yaml": changed(
      "prices.yaml",
      "rounding:",
      "  - type: rate\n    id: promo\n    title: Акция\n    basis: original\n    rate: 1\n" +
        `    budget: { used: client.promo, limit: 100, over: escalate, approver: ${approver}, cancelled: kept }\nrounding:`,
    ).replace("place: line", "place: order"),
  });

  test("names a role of the ladder", () => {
    expect(problemsIn(withBudget("head"))).toEqual([]);
    expect(problemsIn(withBudget("clerk"))).toEqual(["approver-beside-ladder: clerk"]);
  });
});
