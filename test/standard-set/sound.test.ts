import { expect, test } from "vitest";
import { check } from "../../src/workspace/check.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";

const opened = await openProject(packagePath(""));

test("the standard set has no error and no warning, and every page fits its paper", () => {
  const { diagnostics, pages } = check(opened, 20260301);
  expect(diagnostics).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(6);
});
