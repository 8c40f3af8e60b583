import { expect, test } from "vitest";
import { explanationText } from "../../src/cli/explanation-text.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { openProject } from "../../src/index.ts";
import { ask } from "../../src/workspace/decide.ts";

const opened = await openProject(new URL("../../", import.meta.url).pathname);
const asked = ask(opened, "discount", 20260714);

const client = { category: "B", loyalty: "bronze", "overdue-days": 0 };
const order = { amount: 85241.2, cost: 59500, date: "2026-07-14", prepaid: true, planned: false };

function said(cost: number, discount: number | undefined, role: string, lang: "ru" | "en"): string {
  const raw = { client, order: { ...order, cost }, request: { role, ...(discount === undefined ? {} : { discount }) } };
  const answer = asked.ok ? asked.asked.explain(raw, () => startOfFile("deal"), lang) : asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
  return explanationText(answer.explanation, lang, false).replaceAll("\u00a0", " ");
}

const manager = "development-manager";

test.each([
  [
    "nothing asked for",
    59500,
    undefined,
    manager,
    "Можно: 6 %, сколько и положено",
    "Approve: 6%, just what is allowed",
  ],
  ["more than is allowed", 59500, 9, manager, "Без согласования можно дать до 6 %", "Without approval up to 6%"],
  ["no margin to give away", 77000, 6, manager, "Согласование нужно и без скидки", "Approval is needed even without a"],
  ["less than it costs", 82000, 10, manager, "Маржа после скидки: −6,89 %", "Margin after the discount: −6.89%"],
  ["less than it costs", 82000, 10, manager, "С согласованием можно дать до 3,8 %", "With approval up to 3.8%"],
  [
    "a role that nobody has",
    59500,
    6,
    "boss",
    "(request.role: такого значения нет, бывает ",
    "(request.role: no such value, it may be ",
  ],
])("a deal with %s is explained as a salesperson would say it", (_, cost, discount, role, ru, en) => {
  expect(said(cost, discount, role, "ru")).toContain(ru);
  expect(said(cost, discount, role, "en")).toContain(en);
});

test("a step of the ladder says its limit once", () => {
  expect(said(59500, 9, manager, "ru")).toContain("Руководитель отдела продаж: +4 % (");
});
