import { expect, it } from "vitest";
import { isMap, isSeq } from "yaml";
import { checkProject } from "../../src/checks/checks.ts";
import { kinds } from "../../src/model/kinds.ts";
import { questionNames } from "../../src/model/questions.ts";
import type { OpenedProject } from "../../src/workspace/open-project.ts";
import { answersTo, open, opened, shipped } from "./asked-situations.ts";
import { edited, kindOfText } from "./edited-files.ts";
import { kindLaws } from "./kind-laws.ts";

/** A file cut in two says the same, or is refused by name: in two lists side by side, and in two periods of time. */

const laws = Object.entries(kindLaws);
const filesOf = (kind: string): readonly string[] =>
  Object.keys(shipped).filter((file) => kindOfText(shipped[file] ?? "") === kind);

/** Every second entry of a list or a mapping. */
function half(file: string, key: string, rest: number): string {
  return edited(file, (document) => {
    const entries = document.get(key, true);
    if (!isSeq(entries) && !isMap(entries)) throw new Error(`${file} has no ${key}`);
    entries.items = (entries.items as unknown[]).filter((_, index) => index % 2 === rest) as typeof entries.items;
  });
}

const renamed = (text: string, id: string): string => text.replace(/^id: .*$/m, `id: ${id}`);

/** The shipped set with every list that may go on in another file cut in two. */
function cutInTwo(): OpenedProject {
  const texts: Record<string, string> = { ...shipped };
  for (const [kind, { cut }] of laws) {
    if (!("list" in cut)) continue;
    for (const file of filesOf(kind)) {
      texts[file] = half(file, cut.list, 0);
      texts[`${file}-more.yaml`] = renamed(half(file, cut.list, 1), `${kind}-more-${file.length}`);
    }
  }
  return open(texts);
}

const halves = cutInTwo();

it.each(questionNames)("%s reads a list that goes on in another file as one", (question) => {
  expect(halves.project.regulations.length).toBeGreaterThan(opened.project.regulations.length + 5);
  expect(answersTo(halves, question)).toEqual(answersTo(opened, question));
});

/** What is wrong between the files of the shipped set and others, and where it stands. */
function problemsWith(others: readonly { readonly file: string; readonly text: string }[]): readonly string[] {
  const { project, diagnostics } = open({
    ...shipped,
    ...Object.fromEntries(others.map(({ file, text }) => [file, text])),
  });
  return [...diagnostics, ...checkProject(project, false)].map(({ code, range }) => `${code} in ${range.file}`);
}

it("a second regulation of what is decided as a whole is refused where it stands", () => {
  const twins = laws.flatMap(([kind, { cut, file }]) =>
    "refused" in cut
      ? [
          {
            refused: cut.refused,
            file: `regulations/zz-${kind}.yaml`,
            text: renamed(shipped[file] ?? "", `twin-${kind}`),
          },
        ]
      : [],
  );
  const found = problemsWith(twins);
  expect(found).toEqual(expect.arrayContaining(twins.map(({ refused, file }) => `${refused} in ${file}`)));
});

it("a second file of the same id and days is refused as an overlapping edition, of whatever kind", () => {
  const twins = kinds.flatMap(({ kind }) => {
    const [file] = filesOf(kind);
    return file === undefined || kind === "company"
      ? []
      : [{ file: `regulations/zz-${kind}.yaml`, text: shipped[file] ?? "" }];
  });
  const found = problemsWith(twins);
  expect(found).toEqual(expect.arrayContaining(twins.map(({ file }) => `editions-overlap in ${file}`)));
  expect(twins.length).toBeGreaterThan(30);
});
