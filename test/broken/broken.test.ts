import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { check } from "../../src/workspace/check.ts";
import { openProject } from "../../src/workspace/open-project.ts";

/**
 * Each file here is one file of the small sound project in `base/`, broken in the way of its name. Its first lines say
 * which file it stands for and what must be found: `code start-end`, one a line, in order of place.
 */
const folder = new URL("./", import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), "reglament-broken-"));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function projectWith(name: string, file: string, text: string): Promise<string> {
  const dir = join(scratch, name);
  await cp(new URL("base/", folder), dir, { recursive: true });
  writeFileSync(join(dir, "regulations", file), text);
  return dir;
}

function said({ code, range: { start, end } }: Diagnostic): string {
  return `${code} ${start.line}:${start.column}-${end.line}:${end.column}`;
}

async function found(dir: string): Promise<readonly Diagnostic[]> {
  return check(await openProject(dir), 20260301).diagnostics;
}

test("the project that the broken files start from is sound", async () => {
  expect(await found(new URL("base/", folder).pathname)).toEqual([]);
});

const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

test("there are at least twenty broken files", () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
});

describe.each(names)("%s", (name) => {
  const text = readFileSync(new URL(name, folder), "utf8");
  const file = /^# as: (.+)$/m.exec(text)?.[1] ?? "";
  const expected = [...text.matchAll(/^# expect: (.+)$/gm)].map((match) => match[1]);

  test("gives exactly the expected problems", async () => {
    const diagnostics = await found(await projectWith(name, file, text));
    expect(diagnostics.map(said)).toEqual(expected);
    expect(new Set(diagnostics.map(({ range }) => range.file))).toEqual(new Set([`regulations/${file}`]));
  });
});
