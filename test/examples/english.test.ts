import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { checkProject } from "../../src/checks/checks.ts";
import { explanationText } from "../../src/cli/explanation-text.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { pageOfRegulation } from "../../src/documents/data/page-of-regulation.ts";
import { printCell, printValue } from "../../src/documents/data/print-value.ts";
import { sectionsOfRegulation } from "../../src/documents/data/regulation-of-sections.ts";
import { page } from "../../src/model/kinds/page.ts";
import { kindOf, kinds } from "../../src/model/kinds.ts";
import { inForceOn, type Project, regulationsOf, roleTitle } from "../../src/model/project.ts";
import { readProject } from "../../src/reader/read-project.ts";
import { build } from "../../src/workspace/build.ts";
import { ask } from "../../src/workspace/decide.ts";
import { decideDeal } from "../../src/workspace/decide-deal.ts";
import { type OpenedProject, openProject } from "../../src/workspace/open-project.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";
import { renderWithData } from "../../src/workspace/render.ts";
import { test as runSituations } from "../../src/workspace/test.ts";
import { readPdf } from "../documents/read-pdf.ts";

const root = new URL("../../", import.meta.url);
const folder = new URL("examples/english/", root);
const textOf = (path: string): string => readFileSync(new URL(path, folder), "utf8");
const deals = textOf("deals/deals.ndjson")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

/** What would betray that a word, a quotation mark or a sign was nailed to Russian. */
const russian = /[^\n]{0,40}[\u0400-\u04ff«»№₽][^\n]{0,40}/u;

function russianIn(text: string): string | undefined {
  return russian.exec(text)?.[0];
}

let english: OpenedProject;

beforeAll(async () => {
  english = await openProject(folder.pathname);
});

describe("the English example", () => {
  test("has a situation for every clause that a decision can cite", () => {
    const report = runSituations(english);
    expect(report.passed).toBeGreaterThanOrEqual(12);
    expect(report.coverage.never).toEqual([]);
  });

  test("prints everything in English", async () => {
    for await (const built of build(english, 20260601)) {
      if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
      const { pages, catalog } = readPdf(built.document.bytes);
      expect([built.document.fileName, russianIn(pages.join("\n"))]).toEqual([built.document.fileName, undefined]);
      expect(catalog.lang).toMatch(/^en/);
    }
  });

  test("prints an offer whose coffee carries no VAT and whose cups carry 20%", async () => {
    const offer = await renderWithData(english, "offer", { text: textOf("offers/offer.yaml"), file: "offer.yaml" });
    if (!offer.ok) throw new Error(JSON.stringify(offer.diagnostics));
    const { words, pages } = readPdf(offer.document.bytes);
    const text = words.join(" ");
    expect(russianIn(pages.join("\n"))).toBeUndefined();
    for (const line of ["19.30 14.348% 0% 991.85", "3.35 14.348% 20% 229.55", "Total to pay £1,808.35"])
      expect(text).toContain(line);
  });

  test.each([
    ["after-offer", "Dear Priya, On 12 May 2026 I sent you our offer HF-2026-0512."],
    ["next-order", "The same again comes to £1,444.09 today, your discount included."],
    ["birthday", "Happy birthday, Priya!"],
    ["winning-back", "Your last order — 20 kg of Harbour Blend — comes to £366.70 today"],
  ])("prints the letter %s", async (name, said) => {
    const text = textOf(`letters/${name}.yaml`);
    const letter = await renderWithData(english, "letter", { text, file: "letter.yaml", id: `${name}-letter` });
    if (!letter.ok) throw new Error(JSON.stringify(letter.diagnostics));
    const { words, pages } = readPdf(letter.document.bytes);
    expect(pages).toHaveLength(1);
    expect(words.join(" ")).toContain(said);
    expect(russianIn(pages.join("\n"))).toBeUndefined();
  });

  test("prints a letter that counts days and interest in English", async () => {
    const letter = await renderWithData(english, "letter", {
      text: textOf("letters/payment.yaml"),
      file: "letter.yaml",
      id: "payment-letter",
    });
    if (!letter.ok) throw new Error(JSON.stringify(letter.diagnostics));
    const { words, pages } = readPdf(letter.document.bytes);
    expect(russianIn(pages.join("\n"))).toBeUndefined();
    for (const said of [
      "No. PR-2026-008",
      "Invoice 2026-311 is 21 days overdue",
      "£1,808.35 (One thousand eight hundred and eight pounds sterling 35 pence)",
      // 1,808.35 × 0.03 % × 21 = 11.392605
      "interest of 0.03% a day is added under our trade terms: £11.39 so far",
      "account 00000000, Avonside Bank",
    ])
      expect(words.join(" ")).toContain(said);
  });

  test("decides in pounds, with the tax on top of what is not zero-rated", () => {
    const outcomes = deals.map((deal) => {
      const decided = decideDeal(english, "discount", deal, { asOf: String((deal.order as { date: string }).date) });
      if (!decided.ok) throw new Error(JSON.stringify(decided.diagnostics));
      expect(russianIn(JSON.stringify(decided.decision))).toBeUndefined();
      const { decision } = decided;
      return decision.question === "discount"
        ? [decision.outcome, decision.allowed, decision.totals?.vat, decision.totals?.total, decision.currency]
        : [];
    });
    expect(outcomes).toEqual([
      ["approve", 0, 13.4, 312, "GBP"],
      ["approve", 8.272, 0, 544.59, "GBP"],
      ["approve", 16.4893, 59.19, 1763.14, "GBP"],
      ["deny", 2.5, undefined, undefined, "GBP"],
      ["approve", 16.4, 86.4, 3329.6, "GBP"],
      ["approve", 5.425, 0, 148.22, "GBP"],
    ]);
  });

  test("explains in English", () => {
    const place = () => startOfFile("deal");
    const discount = ask(english, "discount", 20260601);
    const category = ask(english, "category", 20260601);
    if (!discount.ok || !category.ok) throw new Error("the example answers both questions");
    const client = { "weekly-kilos": 45, months: 4, payment: "slips" };
    const explained = [
      ...[...deals, {}].map((deal) => discount.asked.explain(deal, place, "en")),
      category.asked.explain({ client }, place, "en"),
    ];
    for (const answer of explained) {
      if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
      expect(russianIn(JSON.stringify(answer.explanation))).toBeUndefined();
      expect(russianIn(explanationText(answer.explanation, "en", true))).toBeUndefined();
    }
  });
});

test.each(["loyalty", "hand-off", "norms"] as const)(
  "the English example answers and explains %s in English",
  (question) => {
    let explained = 0;
    for (const { asOf, situations } of english.project.situations.filter((set) => set.question === question)) {
      const result = ask(english, question, asOf);
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
      for (const { given } of situations) {
        const answer = result.asked.explain(given, () => startOfFile("deal"), "en");
        if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
        expect(russianIn(JSON.stringify(answer.explanation))).toBeUndefined();
        expect(russianIn(explanationText(answer.explanation, "en", true))).toBeUndefined();
        explained += 1;
      }
    }
    expect(explained).toBeGreaterThan(5);
  },
);

/** The standard set with every Russian letter and sign replaced: its words stay words, but no longer Russian ones. */
function withoutRussian(): Project {
  const regulations = new URL("regulations/", root);
  const alphabet = "abcdefghijklmnopqrstuvwxyzzabcdef";
  const latin = (letter: string): string => alphabet[(letter.codePointAt(0) ?? 0) % alphabet.length] ?? "a";
  const sources = readdirSync(regulations, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, regulations), "utf8")
        .replace(/^language: ru$/m, "language: en")
        .replace(/^currency: RUB$/m, "currency: GBP")
        .replace(/[\u0410-\u042f\u0401]/g, (letter) => latin(letter).toUpperCase())
        .replace(/[\u0400-\u04ff]/g, latin)
        .replace(/[«»№₽]/g, "”");
      return { file, text };
    });
  const { project, diagnostics } = readProject(sources, packageValidator());
  expect(
    [...diagnostics, ...checkProject(project, false)].map(({ code, range, args }) => [code, range.file, args]),
  ).toEqual([]);
  return inForceOn(project, 20260601);
}

describe("the standard set in another language", () => {
  const project = withoutRussian();
  const { company, facts, regulations } = project;
  const printing = { currency: company.currency, lang: company.language };

  test("holds every kind that can be written", () => {
    const present = new Set(regulations.map(({ kind }) => kind));
    expect(kinds.map(({ kind }) => kind).filter((kind) => !present.has(kind))).toEqual([]);
  });

  test.each(regulations.map((regulation) => [regulation.id, regulation] as const))(
    "%s prints no Russian",
    (_, regulation) => {
      const { kind, content, clauses } = regulation;
      const sections = kindOf(kind)?.sectionsOf === undefined ? [] : sectionsOfRegulation(project, regulation);
      const tableOf = kindOf(kind)?.tableOf;
      const context = { facts, ...printing, roleTitle: (role: string) => roleTitle(company, role) };
      const parts = [undefined, ...new Set(clauses.map(({ id }) => id.split("/")[0]))];
      const tables = parts.flatMap((part) => {
        const table = tableOf?.(content, part, context);
        return table === undefined ? [] : [[table.head, table.rows.flat().map((cell) => printCell(cell, printing))]];
      });
      const values = clauses.flatMap(({ value }) => (value === undefined ? [] : [printValue(value, printing)]));
      const written = JSON.stringify([sections, tables, values, clauses.map(({ title, number }) => [title, number])]);
      expect(russianIn(written)).toBeUndefined();
    },
  );

  test("shows pages without a Russian word", () => {
    for (const regulation of regulationsOf(project, page))
      expect(russianIn(JSON.stringify(pageOfRegulation(project, project, regulation)))).toBeUndefined();
  });
});

test("every shipped template speaks English too", () => {
  const templates = new URL("templates/", root);
  const folders = readdirSync(templates, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, templates))
      .filter((file) => file.endsWith(".md.hbs") && !file.endsWith(".en.md.hbs"))
      .map((file) => `${name}/${file.replace(/\.md\.hbs$/, "")}`),
  );
  expect(names.length).toBeGreaterThan(folders.length);
  for (const name of names) {
    const english = new URL(`${name}.en.md.hbs`, templates);
    // A shared part without words of its own serves both languages.
    const template = existsSync(english) ? english : new URL(`${name}.md.hbs`, templates);
    // What stands in braces is never printed.
    const printed = readFileSync(template, "utf8").replace(/\{\{[^}]*\}\}/g, "");
    expect([name, russianIn(printed)]).toEqual([name, undefined]);
  }
});
