import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { decisionTable } from "../../src/cli/decision-table.ts";
import { explanationText } from "../../src/cli/explanation-text.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { openProject } from "../../src/index.ts";
import { ask } from "../../src/workspace/decide.ts";
import { decideDeal } from "../../src/workspace/decide-deal.ts";
import { test as runSituations } from "../../src/workspace/test.ts";

const root = new URL("../../", import.meta.url);
const firm = await openProject(new URL("examples/approvals/", root).pathname);
const schema = JSON.parse(readFileSync(new URL("schemas/decisions/discount.schema.json", root), "utf8")) as object;

const deal = (role: string, discount: number, overdue = 0): object => ({
  client: { category: "B", "overdue-days": overdue },
  order: { amount: 100000, cost: 60000, date: "2026-03-02" },
  request: { role, discount },
});

function decided(raw: object) {
  const answer = decideDeal(firm, "discount", raw, { asOf: "2026-03-02" });
  if (!answer.ok || answer.decision.question !== "discount") throw new Error(JSON.stringify(answer));
  return answer.decision;
}

function explained(raw: object, lang: "ru" | "en"): string {
  const asked = ask(firm, "discount", 20260302);
  const answer = asked.ok ? asked.asked.explain(raw, () => startOfFile("deal"), lang) : asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
  return explanationText(answer.explanation, lang, true).replaceAll("\u00a0", " ");
}

describe("a firm that says its authority in every form", () => {
  test("reaches every clause by its situations", () => {
    const { failed, coverage } = runSituations(firm);
    expect(failed).toBe(0);
    expect(coverage.never).toEqual([]);
  });

  test.each([
    ["nobody", deal("acquisition-manager", 4), null],
    ["the asker", deal("acquisition-manager", 5), null],
    ["one role", deal("acquisition-manager", 6), { mode: "any", roles: ["head-of-sales"] }],
    ["equals", deal("chief-accountant", 5), { mode: "any", roles: ["acquisition-manager", "development-manager"] }],
    [
      "both at once",
      deal("acquisition-manager", 5, 9),
      { mode: "together", roles: ["head-of-sales", "chief-accountant"] },
    ],
    [
      "one after another",
      deal("head-of-sales", 14),
      { mode: "in-order", roles: ["commercial-director", "general-director"] },
    ],
    ["nobody who could", deal("head-of-sales", 50), null],
  ])("tells a CRM that the answer hangs on %s", (_, raw, expected) => {
    const decision = decided(raw);
    const { approvals } = decision;
    expect(approvals && { mode: approvals.mode, roles: approvals.roles.map(({ role }) => role) }).toEqual(expected);
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(JSON.stringify(decision))), JSON.stringify(validate.errors)).toBe(true);
  });

  test("names everybody in the table for people", () => {
    const answer = decideDeal(firm, "discount", deal("acquisition-manager", 14), { asOf: "2026-03-02" });
    const [ru, en] = (["ru", "en"] as const).map((lang) =>
      decisionTable("discount", [answer], lang).replace(/[│\s]+/g, " "),
    );
    expect(ru).toContain("затем");
    expect(en).toContain("then");
  });

  test("explains who is needed, and which condition sent the deal higher", () => {
    const thin = { ...deal("head-of-sales", 9), order: { amount: 100000, cost: 75000, date: "2026-03-02" } };
    expect(explained(thin, "ru")).toContain("Маржа сделки от 25 % (сейчас 17,5824 % — не выполнено)");
    expect(explained(deal("acquisition-manager", 14), "ru")).toContain(
      "нужны: Коммерческий директор, затем Генеральный директор",
    );
    expect(explained(deal("acquisition-manager", 5, 9), "en")).toContain(
      "Approver: Руководитель отдела продаж and Главный бухгалтер, together",
    );
    expect(explained(deal("chief-accountant", 5), "ru")).toContain(
      "Согласует: Менеджер по привлечению или Менеджер по развитию",
    );
  });
});
