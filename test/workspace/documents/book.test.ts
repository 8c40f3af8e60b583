import { beforeAll, describe, expect, test } from "vitest";
import { danglingAnchors, headingsOf } from "../../../src/documents/anchors.ts";
import type { BookData } from "../../../src/documents/data/book-data.ts";
import { bookOfRegulations, regulationsOfBook } from "../../../src/documents/data/book-of-regulations.ts";
import { composeTree } from "../../../src/documents/template/compose-tree.ts";
import type { DocumentTree } from "../../../src/documents/tree.ts";
import { book } from "../../../src/model/kinds/book.ts";
import { inForceOn, type Project, regulationsOf } from "../../../src/model/project.ts";
import { loadAssets } from "../../../src/workspace/assets.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";

let inForce: Project;
let data: BookData;
let tree: DocumentTree;
beforeAll(async () => {
  const { project, dir } = await openProject(packagePath("."));
  inForce = inForceOn(project, 20261122);
  const [bound] = regulationsOf(inForce, book);
  const loaded = loadAssets(dir, project);
  if (bound === undefined || !loaded.ok) throw new Error("the standard set has no book");
  data = bookOfRegulations(project, inForce, bound, 20261122);
  const compiled = loaded.assets.template("book");
  const composed = compiled.ok ? composeTree(compiled.template, { ...data, logo: null }) : compiled;
  if (!composed.ok) throw new Error(JSON.stringify(composed.diagnostics));
  tree = composed.tree;
});

describe("the book of the standard set", () => {
  test("numbers its chapters through all parts, in the order of its composition", () => {
    const [bound] = regulationsOf(inForce, book);
    const chapters = data.parts.flatMap((part) => part.chapters);
    expect(chapters.map(({ number }) => number)).toEqual(chapters.map((_, index) => String(index + 1)));
    const titles = bound === undefined ? [] : regulationsOfBook(inForce, bound).map(({ title }) => title);
    expect(chapters.map(({ regulation }) => regulation.title)).toEqual(titles);
    expect(chapters.length).toBeGreaterThan(50);
  });

  test("has a heading for every chapter, and every reference leads to one", () => {
    const names = headingsOf(tree).map(({ name }) => name);
    const anchors = data.parts.flatMap(({ anchor, chapters }) => [anchor, ...chapters.map((each) => each.anchor)]);
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([]);
    expect(danglingAnchors(tree)).toEqual([]);
  });

  test("turns titles of other chapters into references with their page, and never its own", () => {
    const texts = data.parts.flatMap(({ chapters }) =>
      chapters.map(({ anchor, parts }) => ({ anchor, text: JSON.stringify(parts) })),
    );
    expect(texts.some(({ text }) => text.includes("](#chapter-prices)"))).toBe(true);
    expect(texts.filter(({ anchor, text }) => text.includes(`](#${anchor})`))).toEqual([]);
  });

  test("leaves sheets to sign to the documents that are handed out", () => {
    expect(JSON.stringify(data)).not.toContain("Лист ознакомления");
  });
});
