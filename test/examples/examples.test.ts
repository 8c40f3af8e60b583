import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { build } from "../../src/workspace/build.ts";
import { check } from "../../src/workspace/check.ts";
import { type OpenedProject, openProject } from "../../src/workspace/open-project.ts";
import { test as runSituations } from "../../src/workspace/test.ts";

const examples = new URL("../../examples/", import.meta.url);
const asOf = 20260601;

const projects = readdirSync(examples).filter((name) => existsSync(new URL(`${name}/regulations/`, examples)));

function open(name: string): Promise<OpenedProject> {
  return openProject(new URL(`${name}/`, examples).pathname);
}

test("examples hold projects", () => {
  expect(projects).toContain("english");
});

describe.each(projects)("the example %s", (name) => {
  test("is sound, without a single warning", async () => {
    expect(check(await open(name), asOf).diagnostics).toEqual([]);
  });

  test("decides every situation as expected", async () => {
    const { failed, diagnostics } = runSituations(await open(name));
    expect(diagnostics).toEqual([]);
    expect(failed).toBe(0);
  });

  test("prints every standing document", async () => {
    const printed: string[] = [];
    for await (const built of build(await open(name), asOf)) {
      expect(built).toMatchObject({ ok: true });
      if (built.ok) printed.push(built.document.fileName);
    }
    expect(printed).not.toEqual([]);
  });
});
