import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { loadCompiled } from "../../src/cli/compiled-program.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { runReglament, spawnReglament } from "./run-reglament.ts";

const memory = mkdtempSync(join(tmpdir(), "reglament-alone-"));
afterAll(() => rmSync(memory, { recursive: true, force: true }));

const project = packagePath("examples/discount-56");
const words = ["decide", "discount", "--as-of", "2026-03-01", "--project", project];
const deal = JSON.stringify({
  client: { category: "A", loyalty: "gold" },
  order: { volume: 600_000, cost: 400_000, day: "2026-03-10", prepaid: true },
  request: { discount: 12, role: "manager" },
});

it("decides as the modules do, and meets a project for the second time without a word more", async () => {
  const expected = await runReglament(words, memory, deal);
  expect([expected.exit, expected.err]).toEqual([0, ""]);
  for (const _ of ["first", "again"]) expect(await spawnReglament(words, memory, deal, memory)).toEqual(expected);
  expect(readdirSync(join(memory, "reglament"))).toHaveLength(1);
});

it("is loaded with the code that the build made of it", () => {
  expect(loadCompiled(packagePath("dist/cli/decide-alone.cjs"))?.script.cachedDataRejected).toBe(false);
});

it("is not there where the sources run", () => {
  expect(loadCompiled(packagePath("src/cli/decide-alone.cjs"))).toBeUndefined();
});
