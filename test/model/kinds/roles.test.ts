import { describe, expect, test } from "vitest";
import { capacity } from "../../../src/model/kinds/capacity.ts";
import { clientPath } from "../../../src/model/kinds/client-path.ts";
import { department } from "../../../src/model/kinds/department.ts";
import { interaction } from "../../../src/model/kinds/interaction.ts";
import { jobDescription } from "../../../src/model/kinds/job-description.ts";
import { workingCalendar } from "../../../src/model/kinds/working-calendar.ts";
import { kindOf } from "../../../src/model/kinds.ts";
import { regulationsOf, roleTitle } from "../../../src/model/project.ts";
import type { Kind, Regulation } from "../../../src/model/regulation.ts";
import type { Block } from "../../../src/model/section.ts";
import { openProject } from "../../../src/workspace/open-project.ts";

const { project, sources } = await openProject(new URL("../../../", import.meta.url).pathname);
const { company, facts } = project;
const context = {
  ...{ facts, currency: company.currency, lang: company.language },
  roleTitle: (role: string) => roleTitle(company, role),
};

function textsOf(block: Block): string[] {
  switch (block.type) {
    case "text":
      return [block.text];
    case "items":
      return block.items.flatMap(({ number, title, text, role, within }) => [
        ...[number ?? "", title ?? "", text, role ?? "", within ?? ""],
      ]);
    case "table":
      return block.table.rows.flatMap((row) => row.map((cell) => ("value" in cell ? String(cell.value) : "")));
    default:
      return [];
  }
}

function printed(regulation: Regulation): string {
  const sections = kindOf(regulation.kind)?.sectionsOf?.(regulation.content as never, context) ?? [];
  return sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]).join("\n");
}

/** Every text of the content that a person wrote: with a space in it, so neither an id nor a key. */
function prose(value: unknown): string[] {
  if (typeof value === "string") return /[а-яё] [а-яё]/i.test(value) ? [value.replace(/\.$/, "")] : [];
  if (value instanceof Map) return prose([...value.values()]);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(prose) : [];
}

const kindsHere = [clientPath, department, capacity, interaction, jobDescription, workingCalendar] as const;
const regulations = kindsHere.flatMap((kind) => regulationsOf(project, kind as unknown as Kind));

describe("the standard set", () => {
  test.each(kindsHere.map(({ kind }) => kind))("has a %s", (kind) => {
    expect(regulations.filter((regulation) => regulation.kind === kind)).not.toEqual([]);
  });

  test.each(regulations.map((regulation) => [regulation.id, regulation] as const))(
    "%s prints everything it says",
    (_, regulation) => {
      const page = printed(regulation);
      const said = prose(regulation.content);
      expect(said.length).toBeGreaterThan(3);
      expect(said.filter((text) => !page.includes(text))).toEqual([]);
    },
  );

  test.each(regulations.map((regulation) => [regulation.id, regulation] as const))(
    "%s prints every clause by its number",
    (_, regulation) => {
      const page = printed(regulation).split("\n");
      expect(regulation.clauses.filter(({ number }) => !page.includes(number))).toEqual([]);
    },
  );

  test.each(regulations.map((regulation) => [regulation.id, regulation] as const))(
    "%s points every clause at its file",
    (_, regulation) => {
      const text = sources.get(regulation.file) ?? "";
      for (const { range } of regulation.clauses) {
        expect(range.file).toBe(regulation.file);
        expect(text.slice(range.start.offset, range.end.offset)).not.toBe("");
      }
    },
  );
});

describe("a job description", () => {
  const operator = regulationsOf(project, jobDescription).find(
    ({ content }) => content.role === "telemarketing-operator",
  );
  const deputy = regulationsOf(project, jobDescription).find(({ content }) => content.role === "deputy-head-of-sales");

  test("takes subordination from the company card", () => {
    expect(operator?.content.reportsTo).toBe(company.roles.get("telemarketing-operator")?.reportsTo);
    expect(deputy?.content.directs).toContain("telemarketing-operator");
  });

  test("has the customary sections in their order, and ends with the acquaintance sheet", () => {
    const titles = operator && jobDescription.sectionsOf?.(operator.content, context).map(({ title }) => title);
    expect(titles).toEqual([
      "Общие положения",
      "Цель должности",
      "Задачи",
      "Функции",
      "Обязанности",
      "Права",
      "Полномочия",
      "Ответственность",
      "Взаимодействие",
      "Показатели работы",
      "Требования к квалификации",
      "Личный профиль",
      "Заключительные положения",
      "Лист ознакомления",
    ]);
  });
});

describe("the path of a client", () => {
  const [path] = regulationsOf(project, clientPath);

  test("leads from a cold record to a strategic client", () => {
    const ids = path?.content.stages.map(({ id }) => id) ?? [];
    expect(ids[0]).toBe("record");
    expect(ids).toEqual(expect.arrayContaining(["potential", "working", "regular", "strategic"]));
  });

  test("hands over between the owners of the stages unless the file says otherwise", () => {
    const byId = new Map(path?.content.handOffs.map((handOff) => [handOff.id, handOff]));
    expect(byId.get("potential-to-working")).toMatchObject({
      gives: "acquisition-manager",
      takes: "development-manager",
    });
    expect(byId.get("calling-to-potential")).toMatchObject({
      gives: "deputy-head-of-sales",
      takes: "acquisition-manager",
    });
  });

  test("gives its stages to the fact that names them", () => {
    expect([...(facts.get("client.stage")?.choices?.keys() ?? [])]).toEqual(path?.content.stages.map(({ id }) => id));
  });
});

describe("live values", () => {
  const clauseValue = (id: string, clause: string) =>
    project.regulations.find((regulation) => regulation.id === id)?.clauses.find((one) => one.id === clause)?.value;

  test.each([
    ["capacity", "shifts/morning", { type: "text", value: "10:00–14:00" }],
    ["capacity", "limits/questionnaires", { type: "quantity", value: 25000 }],
    ["client-path", "hand-offs/calling-to-potential", { type: "text", value: "1\u00a0час" }],
    ["interaction", "workshop/date", { type: "text", value: "4\u00a0часа" }],
    ["sales-department", "hours", { type: "text", value: "09:00–18:00" }],
  ])("%s gives %s", (id, clause, value) => {
    expect(clauseValue(id, clause)).toEqual(value);
  });
});
