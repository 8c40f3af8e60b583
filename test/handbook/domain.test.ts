import { describe, expect, test } from "vitest";
import { runSituations } from "../../src/engine/run-situations.ts";
import { kinds } from "../../src/model/kinds.ts";
import { questionNames } from "../../src/model/questions.ts";
import { standingDocuments } from "../../src/workspace/documents.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { domain } from "../generate/handbook/handbook-data.ts";

/** How many numbered needs each area of the domain has. */
const needs = { A: 4, B: 6, C: 6, D: 6, E: 4, F: 8, G: 4, H: 2 };
const rows = domain.flatMap((area) => area.rows);
const { project } = await openProject(packagePath(""));
const citedFiles = new Map(
  questionNames.map((question) => {
    const { coverage } = runSituations({
      ...project,
      situations: project.situations.filter((set) => set.question === question),
    });
    return [question as string, new Set(coverage.cited.map(({ range }) => range.file))];
  }),
);

/** What comes out of a shipped file: the documents that print it and the questions whose answers cite it. */
function outletsOf(file: string): string[] {
  const regulation = project.regulations.find((one) => one.file === file);
  if (regulation === undefined) return [];
  const documents = standingDocuments.filter((document) => document.prints(regulation)).map(({ name }) => name);
  const questions = [...citedFiles].flatMap(([question, files]) => (files.has(file) ? [question] : []));
  return [...documents, ...questions];
}

test("the map has every need of the domain once, in order", () => {
  const all = Object.entries(needs).flatMap(([area, count]) =>
    Array.from({ length: count }, (_, at) => `${area}${at + 1}`),
  );
  expect(rows.map(({ row }) => row)).toEqual(all);
});

test("the standard set meets every need in full: no row has anything to confess", () => {
  expect(rows.filter((row) => "missing" in row).map(({ row }) => row)).toEqual([]);
});

test("every kind of the language serves some need", () => {
  const serving = new Set(rows.flatMap((row) => row.kinds));
  expect(kinds.map(({ kind }) => kind).filter((kind) => !serving.has(kind))).toEqual([]);
});

describe.each(rows)("$row $says", ({ kinds: named, files, by }) => {
  test("each kind is in the shipped set, in the files that the row names", () => {
    const found = files.map((file) => project.regulations.find((one) => one.file === file)?.kind);
    expect([...new Set(found)].sort()).toEqual([...named].sort());
  });

  test("each file is used, and each document or question uses one", () => {
    const outlets = files.map(outletsOf);
    expect(outlets.filter((names) => !names.some((name) => by.includes(name)))).toEqual([]);
    expect(by.filter((name) => !outlets.some((names) => names.includes(name)))).toEqual([]);
  });
});
