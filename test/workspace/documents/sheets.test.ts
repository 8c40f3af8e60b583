import { beforeAll, describe, expect, test } from "vitest";
import { sheets } from "../../../src/documents/data/sheets/sheets.ts";
import type { documentFormats } from "../../../src/model/document-format.ts";
import type { Dossier } from "../../../src/model/kinds/dossier.ts";
import type { Regulation } from "../../../src/model/regulation.ts";
import type { Assets } from "../../../src/workspace/assets.ts";
import { regulationDocument } from "../../../src/workspace/documents/regulation.ts";
import { printStanding } from "../../../src/workspace/documents/standing-document.ts";
import { standingDocuments } from "../../../src/workspace/documents.ts";
import type { OpenedProject } from "../../../src/workspace/open-project.ts";
import { readDocx, wordText } from "../../documents/read-docx.ts";
import { readHtml } from "../../documents/read-html.ts";
import { elementsIn } from "../../documents/read-markup.ts";
import { wordsOf } from "../../documents/read-pdf.ts";
import { treeWords } from "../../documents/tree-words.ts";
import { readWithPdfjs } from "../../proofs/read-with-pdfjs.ts";
import { openShippedSet } from "../shipped-set.ts";

const asOf = 20261122;

let opened: OpenedProject;
let assets: Assets;
beforeAll(async () => {
  ({ opened, assets } = await openShippedSet());
});

/** The regulation of a kind that has the most to say. */
function longest(kind: string): Regulation {
  const own = opened.project.regulations.filter((each) => each.kind === kind);
  const most = Math.max(...own.map(({ clauses }) => clauses.length));
  return own.find(({ clauses }) => clauses.length === most) as Regulation;
}

async function printed(kind: string, document: string, format: (typeof documentFormats)[number]) {
  const regulation = longest(kind);
  const standing = standingDocuments.find(({ name }) => name === document);
  if (standing === undefined) throw new Error(`no document ${document}`);
  const rendered = await printStanding(standing, opened.project, regulation, asOf, assets, format);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered;
}

/** The regulation of a kind, and the tree of its sheet. */
function composed(kind: string) {
  const one = longest(kind);
  const document = regulationDocument.compose(opened.project, one, asOf, assets);
  if (!document.ok) throw new Error(JSON.stringify(document.diagnostics));
  return { one, tree: document.tree };
}

/** The words as one line, without what hyphenation and columns do to them. */
const line = (words: readonly string[]): string => words.join(" ");

/** Every sheet, the most pages it may take, and words that stand on its first page. */
const expected: readonly (readonly [kind: string, pages: number, first: readonly string[]])[] = [
  ["script", 2, ["Цель", "1. Разговор", "Слышим → идём на шаг", "Слушайте:"]],
  ["objections", 5, ["1.16 Сейчас не сезон", "2.4 На одно возражение отвечаем дважды."]],
  ["job-description", 2, ["УТВЕРЖДАЮ", "1. Общие положения", "7. Полномочия"]],
  ["price-policy", 3, ["Что добавляется", "Кто сколько согласует · «Полномочия по скидкам»", "3.4 Без предела."]],
  ["client-path", 5, ["2. Передачи", "Кто → кому", "2.1 Убрать из базы Холодная запись → Архив"]],
  ["norms", 3, ["2. Менеджер по привлечению (МПК) Звонки 15 звонков за день", "6. Клиентский сервис"]],
  ["motivation", 5, ["Оператор телемаркетинга", "1. План", "2. Месячная премия", "3. Если план не выполнен"]],
  ["management-calendar", 3, ["5.1 Квартальный пересмотр", "6. Правила", "1.1 Утренняя планёрка"]],
  ["communication-standard", 2, ["1.1 Телефон", "2. Плановые контакты", "3. Поводы"]],
  ["training", 8, ["Новичок: фамилия, имя", "1. День первый", "☐"]],
];

describe("every kind with a sheet of its own", () => {
  test("is in the table of this test", () => {
    expect(expected.map(([kind]) => kind).sort()).toEqual(Object.keys(sheets).sort());
  });

  test.each(expected)(
    "%s has its main words on the first of at most %i pages, and warns of nothing",
    async (kind, pages, first) => {
      const { document, warnings } = await printed(kind, "regulation", "pdf");
      const spoken = await readWithPdfjs(document.bytes);
      expect(spoken.pages).toBeLessThanOrEqual(pages);
      const words = line(wordsOf(spoken.elements.flatMap(({ page, text }) => (page === 1 ? [text] : [])).join(" ")));
      expect(first.filter((said) => !words.includes(line(wordsOf(said))))).toEqual([]);
      expect(warnings).toEqual([]);
    },
  );

  test.each(expected)(
    "%s prints every clause under its number, and says its words on a screen and in Word",
    async (kind) => {
      const { one, tree } = composed(kind);
      const words = treeWords(tree, { inText: () => "", inContents: () => "" });
      const said = new Set(words.map((word) => word.replace(/[.,:]$/, "")));
      const clauses = one.clauses.map(({ number }) => number).filter((number) => /^\d+(\.\d+)+$/.test(number));
      const missing = clauses.filter((number) => !said.has(number));
      // The pass mark of a check stands in its head, where there is no room for a number of its own.
      expect(kind === "training" ? missing.filter((number) => !number.endsWith(".1")) : missing).toEqual([]);
      const plain = words.filter((word) => /^[А-Яа-яё]{4,}$/.test(word));
      const html = await printed(kind, "regulation", "html");
      const docx = await printed(kind, "regulation", "docx");
      const shown = new Set(readHtml(html.document.bytes).words);
      const word = new Set(wordsOf(wordText(readDocx(docx.document.bytes).body)));
      expect(plain.filter((each) => !shown.has(each) || !word.has(each))).toEqual([]);
      expect([html.warnings ?? [], docx.warnings ?? []]).toEqual([[], []]);
    },
  );
});

test("the form of a dossier has a field for every line of the regulation, on at most three pages", async () => {
  const pdf = await printed("dossier", "dossier", "pdf");
  expect([pdf.warnings ?? [], (pdf.document.pages ?? 9) <= 3]).toEqual([[], true]);
  const { document } = await printed("dossier", "dossier", "html");
  const content = opened.project.regulations.find(({ kind }) => kind === "dossier")?.content as Dossier;
  const fields = elementsIn(readHtml(document.bytes).root, "input");
  expect(fields.length).toBe(content.sections.flatMap((section) => section.fields).length);
});
