import { beforeAll, expect, test } from "vitest";
import { check } from "../../../src/workspace/check.ts";
import { type OpenedProject, openProject, projectOfTexts } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { regulationsPrintedAs, renderStanding } from "../../../src/workspace/render.ts";
import { readPdf } from "../../documents/read-pdf.ts";

const asOf = 20260301;
const file = "regulations/prices/loyalty.yaml";

let shipped: OpenedProject;
beforeAll(async () => {
  shipped = await openProject(packagePath("."));
});

/** The standard set with another text in its loyalty programme. */
function projectWith(from: string, to: string): OpenedProject {
  const texts = Object.fromEntries(shipped.sources);
  const text = texts[file];
  if (text === undefined || !text.includes(from)) throw new Error(`the programme does not hold ${from}`);
  return projectOfTexts(packagePath("."), { ...texts, [file]: text.replace(from, to) });
}

async function printed(opened: OpenedProject): Promise<string> {
  const [sheet, ...others] = regulationsPrintedAs(opened, "loyalty-sheet", asOf);
  if (sheet === undefined || others.length > 0) throw new Error("one sheet is expected");
  const rendered = await renderStanding(opened, "loyalty-sheet", sheet, asOf);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  expect(rendered.document.pages).toBe(1);
  return readPdf(rendered.document.bytes).words.join(" ");
}

test("the sheet for clients says every level with its thresholds and gifts, and nothing for the staff", async () => {
  const words = await printed(shipped);
  for (const said of [
    "Вместе с нами, месяцев: от 36",
    "Ваша оплата: в срок или с задержкой до 7 дней",
    "Покупки за последний год: от 1 800 000 ₽",
    "0,5 % к положенной скидке на каждый заказ.",
    "уровень остаётся ещё 6 мес. Мы заранее",
  ])
    expect(words).toContain(said);
  expect(words).not.toMatch(/CRM|куратор|Менеджер базы|бухгалтери|УТВЕРЖДАЮ|Без уровня|Стаж/);
});

test("an English programme speaks English to its clients", async () => {
  const words = await printed(await openProject(packagePath("examples/english")));
  for (const said of ["Spent over the last year: from £12,000", "How you pay: on time or up to 14 days late", "1% off"])
    expect(words).toContain(said);
  expect(words).not.toMatch(/[А-яЁё]|CRM|chased/);
});

test("a threshold that is changed in the programme is changed on the sheet", async () => {
  const words = await printed(
    projectWith("client.months-together: { from: 36 }", "client.months-together: { from: 30 }"),
  );
  expect(words).toContain("Вместе с нами, месяцев: от 30");
});

test("a programme that says nothing to clients has no sheet", () => {
  const text = Object.fromEntries(shipped.sources)[file] ?? "";
  const opened = projectWith(text.slice(text.indexOf("for-clients:")), "");
  expect(regulationsPrintedAs(opened, "loyalty-sheet", asOf)).toEqual([]);
});

test.each([
  ["a fact that the dictionary lacks", "client.discipline:\n      title", "client.disciplin:\n      title"],
  ["a choice that the fact lacks", "good: с задержкой", "goods: с задержкой"],
])("%s is reported in its place", (_, from, to) => {
  const { diagnostics } = check(projectWith(from, to), asOf);
  const [first] = diagnostics.filter(({ severity }) => severity === "error");
  expect(first?.range.file).toBe(file);
  expect(first?.range.start.line).toBeGreaterThan(80);
});
