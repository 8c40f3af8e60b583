import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { documentOfRows } from "../../../src/workspace/documents.ts";
import { columnsOfData } from "../../../src/workspace/merge/columns.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { renderWithData } from "../../../src/workspace/render.ts";
import { readPdf, wordsOf } from "../../documents/read-pdf.ts";

interface Facts {
  readonly employee: string;
  readonly date: string;
  readonly facts: { readonly work: Readonly<Record<string, unknown>>; readonly team: object };
}

const shipped = parse(readFileSync(packagePath("examples/norms/facts.yaml"), "utf8")) as Facts;

let opened: OpenedProject;
beforeAll(async () => {
  opened = await openProject(packagePath("."));
});

/** The shipped example with other facts of the work, `undefined` for one that is not told. */
function worked(work: Readonly<Record<string, unknown>>, date = shipped.date): string {
  return JSON.stringify({ ...shipped, date, facts: { ...shipped.facts, work: { ...shipped.facts.work, ...work } } });
}

const render = (text: string) => renderWithData(opened, "norms-report", { text, file: "facts.yaml" });

async function printed(text: string): Promise<{ words: string; warnings: readonly string[] }> {
  const rendered = await render(text);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  expect(rendered.document.pages).toBe(1);
  const { words, unmarkedText } = readPdf(rendered.document.bytes);
  expect(unmarkedText).toBe(0);
  return { words: words.join(" "), warnings: (rendered.warnings ?? []).map(({ code }) => code) };
}

const inOneLine = (text: string): string => wordsOf(text).join(" ");

describe("norm and fact", () => {
  test("says of every norm its clause, what is due, what is done, the deviation and the verdict", async () => {
    const { words, warnings } = await printed(worked({}));
    for (const said of [
      "Смирнова Ольга Петровна · Менеджер по привлечению",
      "Отстаёт от нормы. Рабочих дней в сроке: 4, осталось: 2.",
      "2.1 Звонки 30 24 −6 отстаёт 60 18",
      "2.2 Предложения 6 7 +1 по норме 12 2,5",
      "2.3 Встречи 2 2 0 по норме 4 1",
      "Звонки 24 / 30",
      "8.1 Прочитать причину.",
      "8.2 Поговорить вдвоём.",
    ])
      expect(words).toContain(inOneLine(said));
    expect(words).not.toContain("8.3");
    expect(warnings).toEqual([]);
  });

  test("of a finished period says what was met and missed, and no pace for days that are gone", async () => {
    const { words } = await printed(worked({ calls: 60, offers: 12, meetings: 3, letters: 20 }, "2026-03-15"));
    expect(words).toContain("Норма не выполнена. Рабочих дней в сроке: 4.");
    expect(words).toContain(inOneLine("2.1 Звонки 60 60 0 выполнено 2.2"));
    expect(words).toContain(inOneLine("2.3 Встречи 4 3 −1 не выполнено 2.4"));
  });

  test("of a newcomer says the part of the norm and its clause", async () => {
    const { words } = await printed(worked({ "week-of-service": 2, "days-below": 0 }));
    expect(words).toContain("Положено 75 % нормы — «Вторая неделя новичка», п. 7.3.");
  });

  test("a fact that nobody has told stays open, and is warned of", async () => {
    const { words, warnings } = await printed(worked({ calls: 30, letters: 10, meetings: undefined }));
    expect(words).toContain("Итога нет: не хватает данных.");
    expect(words).toContain(inOneLine("2.3 Встречи 2 — — нет данных"));
    expect(warnings).toEqual(["norms-report-open"]);
  });

  test.each([
    ["a role without norms", worked({ role: "marketer" }), "norms-report-nothing"],
    ["an absence longer than the time", worked({ "days-absent": 5 }), "norms-report-uncounted"],
    ["a day that the calendar lacks", worked({}, "2026-02-30"), "no-such-day"],
    ["a fact that the dictionary lacks", worked({ coils: 3 }), "deal-unknown-fact"],
  ])("%s is refused in its place", async (_, text, code) => {
    const rendered = await render(text);
    expect(rendered.ok ? [] : rendered.diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });

  test("a table of employees may name the columns by the titles of the facts", () => {
    const document = documentOfRows("norms-report");
    if (document === undefined) throw new Error("a row of a table is no report");
    const columns = columnsOfData(document, [], opened.project.facts);
    expect(columns.get("facts.work.calls")?.title).toBe("Звонков");
    expect(columns.get("employee")?.title).toBe("Сотрудник");
    expect([...columns.keys()].filter((name) => name.startsWith("deal."))).toEqual([]);
  });
});
