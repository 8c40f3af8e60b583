import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sentenceOf } from "../../../src/diagnostics/catalogue.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { regulationsPrintedAs, renderStanding, renderWithData } from "../../../src/workspace/render.ts";
import type { Rendered } from "../../../src/workspace/rendered.ts";
import { readPdf } from "../../documents/read-pdf.ts";

let opened: OpenedProject;
beforeAll(async () => {
  opened = await openProject(packagePath("."));
});

const table = readFileSync(packagePath("examples/offers/register.csv"), "utf8");

const wordsIn = (rendered: Rendered): string => {
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return readPdf(rendered.document.bytes).words.join(" ");
};

const printed = async (text: string, file: string): Promise<string> =>
  wordsIn(await renderWithData(opened, "register", { text, file }));

/** What is wrong with a register, as `code, line: help`. */
async function problems(text: string, file: string): Promise<readonly string[]> {
  const rendered = await renderWithData(opened, "register", { text, file });
  if (rendered.ok) return [];
  return rendered.diagnostics.map((diagnostic) => {
    expect(sentenceOf(diagnostic, "en").text).toMatch(/[a-z]{3}/);
    return `${diagnostic.code}, ${diagnostic.range.start.line}: ${sentenceOf(diagnostic, "ru").help ?? ""}`;
  });
}

const yaml = (offers: string): string => `date: 2026-11-22\noffers:\n${offers}`;
const sent = (number: string, more = ""): string =>
  `  - { number: ${number}, status: sent, date: 2026-11-18, client: Опора, sum: 12500.5, valid-until: 2026-12-02, manager: О. Лядова, next-step: звонок${more} }\n`;

describe("the register of offers from a table", () => {
  test("shows every version with its status, says how many stand in each and which numbers are missing", async () => {
    const text = await printed(table, "register.csv");
    for (const said of [
      "На 20 ноября 2026 г.",
      "КП-2026-0038 2 Заменено 10.11.2026",
      "КП-2026-0042 1 Отправлено 18.11.2026",
      "359 911,20 ₽",
      "Пропущены номера: КП-2026-0044",
      "Отправлено — 2",
    ])
      expect(text).toContain(said);
  });

  test("reads YAML as well, and a first version needs no number", async () => {
    const text = await printed(yaml(sent("КП-2026-0001")), "register.yaml");
    expect(text).toContain("На 22 ноября 2026 г.");
    expect(text).toContain("КП-2026-0001 1 Отправлено 18.11.2026 Опора 12 500,50 ₽ 02.12.2026");
    expect(text).not.toContain("Пропущены");
  });

  test.each([
    ["a status nobody declared", ";Отказ;", ";Отказал;", /^register-name-unknown, 2: Вероятно, имелось в виду «Отказ»/],
    [
      "a reason nobody declared",
      "Остался у прежнего поставщика",
      "Дорога",
      /^register-reason-unknown, 2: Вероятно, имелось в виду «Дорого»/,
    ],
    ["a status without what it needs", "Остался у прежнего поставщика", "", /^register-needs, 2/],
    ["a sum in words", "118 240,00", "сто тысяч", /^register-value-form, 2: Нужна сумма/],
    ["a day that does not exist", "02.11.2026", "31.11.2026", /^register-value-form, 2: Нужна дата/],
    [
      "an earlier version that is alive",
      "КП-2026-0038;1;Заменено",
      "КП-2026-0038;1;Срок вышел",
      /^register-version-alive, 4: .*«Заменено»/,
    ],
    ["a column nobody keeps", ";Клиент;", ";Клеент;", /^register-name-unknown, 1: Вероятно, имелось в виду «Клиент»/],
    ["no column of numbers", "Номер;", "Сумма;", /^register-column-missing, 1/],
  ])("refuses %s with its line", async (_, from, to, expected) => {
    expect(table).toContain(from);
    const found = await problems(table.replace(from, to), "register.csv");
    expect(found).toEqual([expect.stringMatching(expected)]);
  });

  test.each([
    ["a version twice", sent("КП-2026-0001") + sent("КП-2026-0001"), /^register-version-doubled, 4/],
    ["a field nobody keeps", sent("КП-2026-0001", ", mangaer: Он"), /^register-name-unknown, 3: .*«manager»/],
    ["an extra key", "  - { number: КП-1 }\n", /^missing-key, 3/],
  ])("of YAML refuses %s", async (_, offers, expected) => {
    expect(await problems(yaml(offers), "register.yaml")).toEqual([expect.stringMatching(expected)]);
  });
});

test("the register is built as an empty sheet with its columns and the words to write in them", async () => {
  const [register] = regulationsPrintedAs(opened, "register", 20261122);
  if (register === undefined) throw new Error("no register in force");
  const rendered = await renderStanding(opened, "register", register, 20261122);
  expect(rendered.ok && rendered.document.pages).toBe(1);
  const text = wordsIn(rendered);
  for (const said of ["КП-____-____", "Следующий шаг", "В переговорах", "Остался у прежнего поставщика"])
    expect(text).toContain(said);
});
