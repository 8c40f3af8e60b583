import { describe, expect, test } from "vitest";
import { approvalsInWords } from "../../../src/model/kinds/authority/words.ts";
import { authority } from "../../../src/model/kinds/authority.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { firmShop } from "../../engine/authority/firm.ts";
import { shopProject } from "../../engine/shop.ts";
import { clausesOfRegulation, linesOfRegulation, printingOf } from "./printed.ts";

const project = shopProject(
  firmShop(`
deny: [{ id: loss, title: Ниже себестоимости не продаём, when: { deal.margin: { below: 0 } } }]
raise:
  - { id: thin, title: Тонкая маржа, when: { deal.margin: { below: 10 } }, to: [head, accountant], approvals: together }
  - { id: large, title: Крупная сделка, when: { order.amount: { from: 1000000 } }, to: director }
ladder:
  - { id: managers, roles: [hunter, farmer], by: client.kind, up-to: { gold: 1.5, plain: 0.5 } }
  - { role: head, title: РОП решает сам, up-to: 4, when: { deal.margin: { from: 15 } } }
  - { role: director, up-to: 8 }
  - { id: board, roles: [director, owner], approvals: in-order, up-to: 12 }
`),
);
const [regulation] = regulationsOf(project, authority);
const english = { ...printingOf(project), lang: "en" as const };

describe("an authority that says everything", () => {
  test("has a clause for every limit, numbered as printed", () => {
    expect(clausesOfRegulation("authority", project)).toEqual([
      "1.1 deny/loss",
      "2.1 raise/thin",
      "2.2 raise/large",
      "3.1 ladder/nobody",
      "3.2 ladder/managers",
      "3.2.1 ladder/managers/gold",
      "3.2.2 ladder/managers/plain",
      "3.3 ladder/head",
      "3.4 ladder/director",
      "3.5 ladder/board",
      "3.6 ladder/beyond",
      "4.1 own/nobody",
      "4.2 own/managers",
      "4.3 own/head",
      "4.4 own/director",
      "4.5 own/board",
    ]);
  });

  test("gives every limit to pages as a live value", () => {
    const values = regulation?.clauses.flatMap(({ id, value }) =>
      value?.type === "percent" ? [[id, value.value]] : [],
    );
    expect(values).toEqual([
      ["ladder/managers/gold", 15_000],
      ["ladder/managers/plain", 5_000],
      ["ladder/head", 40_000],
      ["ladder/director", 80_000],
      ["ladder/board", 120_000],
    ]);
  });

  test("prints every number that a decision can cite, with its limit, roles and condition", () => {
    const lines = linesOfRegulation(authority, project);
    for (const clause of regulation?.clauses ?? [])
      expect(lines.some((line) => line.startsWith(`${clause.number} | `))).toBe(true);
    expect(lines).toContain("2.1 | Тонкая маржа | Маржа сделки: меньше 10 %. | head и accountant — вместе");
    expect(lines).toContain("3.2 | Предел зависит от факта: Kind. | hunter или farmer");
    expect(lines).toContain("3.2.2 | Plain: до 0,5 % сверх положенной скидки, в процентных пунктах.");
    expect(lines).toContain(
      "3.3 | РОП решает сам | До 4 % сверх положенной скидки, в процентных пунктах. При условии: Маржа сделки: от 15 %. | head",
    );
    expect(lines).toContain("4.5 | Одному решать нельзя: director, затем owner");
    expect(lines.join("\n")).toContain("в процентных пунктах. | director, затем owner");
  });

  test("prints in English too", () => {
    const printed = JSON.stringify(regulation && authority.sectionsOf?.(regulation.content, english));
    expect(printed).toContain("head and accountant, together");
    expect(printed).toContain("director, then owner");
    expect(printed).toContain("The limit depends on");
    expect(printed).toContain("Provided that: ");
  });

  test("refers to every role and every fact", () => {
    const { places } = regulation ?? {};
    if (regulation === undefined || places === undefined) throw new Error("no authority");
    const references = authority.referencesOf(regulation.content, { places } as never);
    const named = (to: string): string[] => [
      ...new Set(references.filter((each) => each.to === to).map(({ id }) => id)),
    ];
    expect(named("role").sort()).toEqual(["accountant", "director", "farmer", "head", "hunter", "owner"]);
    expect(named("fact").sort()).toEqual(["client.kind", "order.amount", "request.role"]);
  });

  test("shows limits by a choice as columns, and conditions as the last one", () => {
    const table = regulation && authority.tableOf?.(regulation.content, "ladder", english);
    expect(table?.head).toEqual(["Role", "Gold", "Plain", "Provided that"]);
    const cells = table?.rows.map((row) => row.map((cell) => ("value" in cell ? cell.value : "")));
    expect(cells?.[0]).toEqual(["hunter or farmer", 15_000, 5_000, "—"]);
    expect(cells?.[1]?.slice(0, 3)).toEqual(["head", 40_000, 40_000]);
    expect(cells?.[3]).toEqual(["director, then owner", 120_000, 120_000, "—"]);
  });
});

test("a plain ladder is a plain table", () => {
  const plain = shopProject(firmShop("ladder: [{ role: head, up-to: 4 }, { role: director }]"));
  const [{ content } = {}] = regulationsOf(plain, authority);
  const table = content && authority.tableOf?.(content, undefined, printingOf(plain));
  expect(table?.head).toEqual(["Роль", "Сверх положенной скидки"]);
  expect(table?.rows).toHaveLength(2);
});

test.each([
  ["any", ["A"], "A", "A"],
  ["any", ["A", "B", "C"], "A, B или C", "A, B or C"],
  ["together", ["A", "B", "C"], "A, B и C — вместе", "A, B and C, together"],
  ["in-order", ["A", "B", "C"], "A, затем B, затем C", "A, then B, then C"],
] as const)("%s of %j is said so", (mode, roles, ru, en) => {
  expect(approvalsInWords({ mode, roles }, "ru")).toBe(ru);
  expect(approvalsInWords({ mode, roles }, "en")).toBe(en);
});
