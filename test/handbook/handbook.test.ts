import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { kinds } from "../../src/model/kinds.ts";
import { check } from "../../src/workspace/check.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { test as runSituations } from "../../src/workspace/test.ts";
import { exampleProject, handbook } from "../generate/handbook/handbook-data.ts";
import { generateHandbook } from "../generate/handbook.ts";

const folder = packagePath("docs/handbook");
const pages = await generateHandbook();
const described = handbook.areas.flatMap((area) => Object.keys(area.kinds));

test("the committed pages say what schemas and catalogue say: run `npm run generate` after changing them", () => {
  const committed = readdirSync(folder).filter((name) => name.endsWith(".md"));
  expect(new Map(committed.map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]))).toEqual(new Map(pages));
});

test("every kind has its page, each once", () => {
  expect([...described].sort()).toEqual([...kinds.map(({ kind }) => kind), "situations"].sort());
});

describe("the examples of the handbook", async () => {
  const opened = await openProject(exampleProject);

  test("are one sound project whose situations pass", () => {
    expect(check(opened, 20260301).diagnostics).toEqual([]);
    expect(runSituations(opened)).toMatchObject({ failed: 0, diagnostics: [] });
  });

  test.each(described)("show %s in a file of its name, whole on its page", (kind) => {
    const { project } = opened;
    const all = [...project.regulations, ...project.situations.map(({ file }) => ({ kind: "situations", file }))];
    const example = all.find(({ file }) => basename(file) === `${kind}.yaml`);
    expect(example?.kind).toBe(kind);
    expect(pages.get(`${kind}.md`)).toContain(opened.sources.get(example?.file ?? "")?.trimEnd());
  });
});

describe("the page of diagnostics", () => {
  const text = pages.get("diagnostics.md") ?? "";

  test("lists the codes of the catalogue and no other", () => {
    const listed = [...text.matchAll(/^\| <a id="([a-z-]+)"><\/a>`\1` \| (\S+)/gm)];
    const said = new Map(listed.map(([, code, severity]) => [code, severity]));
    const words = { error: "ошибка", warning: "предупреждение" };
    expect(said).toEqual(new Map(Object.entries(catalogue).map(([code, { severity }]) => [code, words[severity]])));
  });

  test("has a Russian sentence for each, without holes", () => {
    expect(text).not.toMatch(/undefined|NaN|\\\[object/);
    const rows = text.split("\n").filter((line) => line.startsWith('| <a id="'));
    expect(rows.filter((row) => !/[а-я]{3}/.test(row.split(" | ")[2] ?? ""))).toEqual([]);
  });
});

test("every link of the handbook leads to a file and to a place in it", () => {
  const broken = [...pages].flatMap(([name, text]) =>
    [...text.matchAll(/\]\(([^)#\s]*)(?:#([^)]+))?\)/g)]
      .filter(([, path = "", anchor]) => {
        if (!existsSync(`${folder}/${path}`)) return true;
        return anchor !== undefined && pages.get(path)?.includes(`<a id="${anchor}">`) !== true;
      })
      .map(([link]) => `${name}: ${link}`),
  );
  expect(broken).toEqual([]);
});
