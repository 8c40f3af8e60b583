import { isQuestion } from "../../../src/model/questions.ts";
import { type DomainRow, domain } from "./handbook-data.ts";
import { code, page, table } from "./markdown.ts";

const documents: Readonly<Record<string, string>> = {
  page: "документ `page`: регламент на одном листе",
  regulation: "документ `regulation`: регламент по разделам",
  questionnaire: "документ `questionnaire`: бланк анкеты",
  dossier: "документ `dossier`: бланк досье; вопрос `dossier`: пробелы и устаревшее",
  presentation: "документ `presentation`: слайды",
  register: "документ `register`: реестр предложений",
  book: "документ `book`: книга продаж",
};

function cellsOf({ row, says, kinds, files, by, missing }: DomainRow): readonly string[] {
  return [
    row,
    missing === undefined ? says : `${says}. Пока нет: ${missing}`,
    kinds.map((kind) => `[${code(kind)}](${kind}.md)`).join(", "),
    files.map((file) => `[${file.replace(/^regulations\//, "")}](../../${file})`).join(", "),
    by.map((name) => documents[name] ?? (isQuestion(name) ? `вопрос ${code(name)}` : code(name))).join("; "),
  ];
}

/** From what a sales department needs to the kinds, the shipped files and what comes out of them. */
export function domainPage(): string {
  const areas = domain.map(
    ({ title, rows }) =>
      `## ${title}\n\n${table(["", "Что нужно отделу", "Виды", "Готовый набор", "Где используется"], rows.map(cellsOf))}`,
  );
  return page([
    "# Карта предметной области",
    "Что регламентирует отдел продаж B2B, каким видом это пишется и где уже написано.",
    ...areas,
  ]);
}
