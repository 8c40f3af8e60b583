import { describe, expect, it } from "vitest";
import { type Ask, firmWith, told } from "./firm.ts";

function decides(authority: string, cases: readonly (readonly [Ask, string])[]): void {
  const { decide } = firmWith(authority);
  it.each(cases)("%j -> %s", (asked, expected) => {
    const verdict = decide(asked);
    expect(told(verdict)).toBe(expected);
    // Whoever reads one name only is sent to the last of those who are asked.
    expect(verdict.approvals?.roles.at(-1) ?? verdict.approver).toBe(verdict.approver);
  });
}

describe("equals on one step", () => {
  decides(
    `
ladder:
  - { id: managers, roles: [hunter, farmer], up-to: 1.5 }
  - { role: head, up-to: 4 }
  - { role: director, up-to: 8 }
`,
    [
      [{ by: "hunter", points: 0 }, "approve nobody"],
      [{ by: "hunter", points: 1.5 }, "approve hunter"],
      [{ by: "farmer", points: 1.5 }, "approve farmer"],
      [{ by: "accountant", points: 1.5 }, "escalate any: hunter, farmer"],
      [{ by: "head", points: 1 }, "approve farmer"],
      [{ by: "hunter", points: 1.6 }, "escalate any: head"],
      [{ by: "farmer", points: 4.1 }, "escalate any: director"],
      [{ by: "owner", points: 8.1 }, "deny"],
      [{ points: 1 }, "incomplete request.role"],
    ],
  );

  it("are cited by the name of their step", () => {
    const { decide } = firmWith(`
ladder:
  - { id: managers, roles: [hunter, farmer], up-to: 1.5 }
  - { role: head }
`);
    expect(decide({ by: "hunter", points: 1 }).clauses.slice(-2)).toEqual([
      "authority#ladder/managers",
      "authority#own/managers",
    ]);
  });
});

describe("a superior beside the ladder", () => {
  decides(
    `
raise: [{ id: books, title: Books, when: { order.amount: { above: 500000 } }, to: [head, accountant], approvals: together }]
ladder:
  - { role: head, up-to: 4 }
  - { roles: [director, accountant], approvals: together, up-to: 8 }
`,
    [
      [{ by: "owner", points: 4 }, "approve head"],
      [{ by: "owner", points: 8 }, "approve director"],
      [{ by: "owner", points: 8.1 }, "deny"],
      [{ by: "owner", points: 1, amount: 600_000 }, "approve accountant"],
      [{ by: "director", points: 8 }, "escalate any: accountant"],
      [{ by: "hunter", points: 4 }, "escalate any: head"],
    ],
  );

  describe("of the lowest step only", () => {
    decides("\nladder: [{ role: hunter, up-to: 1 }, { role: accountant, up-to: 9 }]\n", [
      [{ by: "director", points: 1 }, "approve hunter"],
      [{ by: "director", points: 2 }, "escalate any: accountant"],
      [{ by: "owner", points: 2 }, "approve accountant"],
      [{ by: "farmer", points: 1 }, "escalate any: hunter"],
    ]);
  });

  describe("does not stand for roles beside the ladder", () => {
    decides(
      `
raise: [{ id: books, title: Books, when: { order.amount: { above: 500000 } }, to: [head, accountant], approvals: together }]
ladder: [{ role: head }]
`,
      [[{ by: "owner", points: 1, amount: 600_000 }, "escalate any: accountant"]],
    );
  });
});

describe("limits by a choice", () => {
  const ladder = `
ladder:
  - { role: hunter, by: client.kind, up-to: { gold: 3, plain: 1 } }
  - { role: head, by: client.kind, up-to: { gold: 6, plain: 4 } }
  - { role: director }
`;
  decides(ladder, [
    [{ by: "hunter", points: 3, kind: "gold" }, "approve hunter"],
    [{ by: "hunter", points: 3, kind: "plain" }, "escalate any: head"],
    [{ by: "hunter", points: 3.1, kind: "gold" }, "escalate any: head"],
    [{ by: "head", points: 4.1, kind: "plain" }, "escalate any: director"],
    [{ by: "head", points: 4.1, kind: "gold" }, "approve head"],
    [{ by: "director", points: 90, kind: "plain" }, "approve director"],
    [{ by: "hunter", points: 1 }, "incomplete client.kind"],
    [{ by: "hunter", points: 0 }, "approve nobody"],
  ]);

  it("cite the limit of the choice", () => {
    const { decide } = firmWith(ladder);
    expect(decide({ by: "hunter", points: 2, kind: "gold" }).clauses).toContain("authority#ladder/hunter/gold");
    expect(decide({ by: "hunter", points: 2, kind: "plain" }).clauses).toContain("authority#ladder/head/plain");
    expect(decide({ by: "hunter", points: 9, kind: "plain" }).clauses).toContain("authority#ladder/director");
  });
});

describe("steps with conditions", () => {
  decides(
    `
ladder:
  - { role: hunter, up-to: 1, when: { order.amount: { to: 50000 } } }
  - { role: head, up-to: 4, when: { deal.margin: { from: 15 } } }
  - { id: head-thin, role: head, up-to: 5, when: { deal.margin: { from: 10 }, order.count: { from: 3 } } }
  - { role: director, when: { deal.margin: { from: 5 } } }
`,
    [
      [{ by: "hunter", points: 1, amount: 50_000 }, "approve hunter"],
      [{ by: "hunter", points: 1, amount: 50_001, margin: 20 }, "escalate any: head"],
      [{ by: "hunter", points: 1, amount: 50_001 }, "incomplete order.cost"],
      [{ by: "head", points: 4, margin: 15 }, "approve head"],
      [{ by: "head", points: 4, margin: 14.9 }, "incomplete order.count"],
      [{ by: "head", points: 4, margin: 9 }, "escalate any: director"],
      [{ by: "director", points: 6, margin: 5 }, "approve director"],
      [{ by: "director", points: 6, margin: 4.9 }, "deny"],
    ],
  );
});

describe("a step of several approvals", () => {
  decides(
    `
ladder:
  - { role: head, up-to: 4 }
  - { id: both, roles: [head, director], approvals: in-order, up-to: 8 }
  - { id: all, roles: [director, accountant, owner], approvals: together, up-to: 12 }
  - { role: owner }
`,
    [
      [{ by: "hunter", points: 4 }, "escalate any: head"],
      [{ by: "hunter", points: 5 }, "escalate in-order: head, director"],
      [{ by: "head", points: 5 }, "escalate any: director"],
      [{ by: "director", points: 3 }, "approve head"],
      [{ by: "director", points: 5 }, "approve director"],
      [{ by: "owner", points: 5 }, "approve director"],
      [{ by: "hunter", points: 9 }, "escalate together: director, accountant, owner"],
      [{ by: "accountant", points: 9 }, "escalate together: director, owner"],
      [{ by: "owner", points: 9 }, "approve owner"],
      [{ by: "director", points: 13 }, "escalate any: owner"],
    ],
  );
});

describe("raises to several roles", () => {
  decides(
    `
deny: [{ id: loss, title: Loss, when: { deal.margin: { below: 0 } } }]
raise:
  - { id: thin, title: Thin, when: { deal.margin: { below: 10 } }, to: [head, accountant], approvals: together }
  - { id: large, title: Large, when: { order.amount: { from: 1000000 } }, to: [head, director], approvals: in-order }
ladder:
  - { role: hunter, up-to: 1 }
  - { role: head, up-to: 4 }
  - { role: director, up-to: 8 }
`,
    [
      [{ by: "hunter", points: 0, margin: 20 }, "approve nobody"],
      [{ by: "hunter", points: 1, margin: 20 }, "approve hunter"],
      [{ by: "hunter", points: 1, margin: 9 }, "escalate together: head, accountant"],
      [{ by: "head", points: 1, margin: 9 }, "escalate any: accountant"],
      [{ by: "accountant", points: 1, margin: 9 }, "escalate any: head"],
      [{ by: "director", points: 1, margin: 9 }, "escalate any: accountant"],
      [{ by: "hunter", points: 5, margin: 9 }, "escalate together: head, accountant, director"],
      [{ by: "hunter", points: -1, margin: 20, amount: 1_000_000 }, "escalate in-order: head, director"],
      [{ by: "head", points: 0, margin: 20, amount: 1_000_000 }, "escalate any: director"],
      [{ by: "head", points: 0, margin: 9, amount: 1_000_000 }, "escalate in-order: accountant, director"],
      [{ by: "hunter", points: 8.1, margin: 9 }, "deny"],
      [{ by: "director", points: 1, margin: -1 }, "deny"],
      [{ by: "hunter", points: 1 }, "incomplete order.cost"],
      [{ points: 1, margin: 9 }, "incomplete request.role"],
    ],
  );

  it("cite every raise, and the step that they lead to", () => {
    const { decide } = firmWith(`
raise:
  - { id: thin, title: Thin, when: { deal.margin: { below: 10 } }, to: [head, accountant], approvals: together }
ladder: [{ role: hunter, up-to: 1 }, { role: head }]
`);
    expect(decide({ by: "hunter", points: 1, margin: 9 }).clauses.slice(-2)).toEqual([
      "authority#raise/thin",
      "authority#ladder/head",
    ]);
  });
});

describe("raises to several roles, beside the step that is needed", () => {
  const thin =
    "raise: [{ id: thin, title: Thin, when: { deal.margin: { below: 10 } }, to: [hunter, accountant], approvals: together }";
  const large =
    "{ id: large, title: Large, when: { order.amount: { from: 1000000 } }, to: [head, accountant], approvals: together }";

  describe("all of which decide", () => {
    decides(
      `${thin}]
ladder:
  - { role: hunter, up-to: 1 }
  - { id: both, roles: [head, director], approvals: in-order, up-to: 8 }
`,
      [
        [{ by: "farmer", points: 1, margin: 9 }, "escalate together: hunter, accountant"],
        [{ by: "farmer", points: 2, margin: 9 }, "escalate in-order: hunter, accountant, head, director"],
        [{ by: "owner", points: 2, margin: 9 }, "escalate any: accountant"],
      ],
    );
  });

  describe("any of which decides", () => {
    decides(
      `${thin}, ${large}]
ladder:
  - { role: hunter, up-to: 1 }
  - { id: two, roles: [head, farmer], up-to: 4 }
  - { role: director }
`,
      [
        [{ by: "hunter", points: 2, margin: 9 }, "escalate together: accountant, farmer"],
        [{ by: "director", points: 2, margin: 9 }, "escalate any: accountant"],
        [{ by: "hunter", points: 1, margin: 9, amount: 1_000_000 }, "escalate together: accountant, head"],
        [{ by: "hunter", points: 2, margin: 20, amount: 1_000_000 }, "escalate together: head, accountant"],
      ],
    );
  });

  describe("one of whom asks", () => {
    const both = (to: string): string => `
raise: [{ id: thin, title: Thin, when: { deal.margin: { below: 10 } }, to: [${to}], approvals: together }]
ladder: [{ role: hunter, up-to: 1 }, { role: head, up-to: 4 }, { role: director, up-to: 8 }]
`;
    decides(both("hunter, head"), [
      [{ by: "head", points: 1, margin: 9 }, "escalate any: hunter"],
      [{ by: "director", points: 1, margin: 9 }, "approve head"],
    ]);
    decides(both("head, owner"), [
      [{ by: "owner", points: 1, margin: 9 }, "approve owner"],
      [{ by: "head", points: 1, margin: 9 }, "escalate any: owner"],
    ]);
  });
});

describe("generated code", () => {
  const raise = `
raise: [{ id: thin, title: Thin, when: { deal.margin: { below: 10 } }, to: [head, accountant], approvals: together }]`;
  it.each([
    ["a plain ladder", "ladder: [{ role: hunter, up-to: 1 }, { role: head }]"],
    ["equals", "ladder: [{ roles: [hunter, farmer], up-to: 1 }, { role: head }]"],
    ["limits by a choice", "ladder: [{ role: hunter, by: client.kind, up-to: { gold: 3, plain: 1 } }, { role: head }]"],
    ["conditions", "ladder: [{ role: hunter, when: { deal.margin: { from: 10 } } }, { role: head }]"],
    ["several approvals", "ladder: [{ role: hunter, up-to: 1 }, { roles: [head, director], approvals: together }]"],
    ["a raise to several roles that does not hold", `${raise}\nladder: [{ role: hunter, up-to: 1 }, { role: head }]`],
  ])("decides %s itself: equal answers are one object", (_, authority) => {
    const { decide } = firmWith(authority);
    const asked = { by: "hunter", points: 2, kind: "gold", margin: 20 } as const;
    expect(decide(asked)).toBe(decide(asked));
    // The interpreter answers anew each time: that is how we tell who answered.
    const open = { by: "hunter", points: 2, margin: 20 } as const;
    if (authority.includes("client.kind")) expect(decide(open)).not.toBe(decide(open));
  });
});
