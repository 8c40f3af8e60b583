import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
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

it("what check has found right, decide need not read: the memory stays as check wrote it", async () => {
  const own = mkdtempSync(join(tmpdir(), "reglament-checked-"));
  const kept = join(own, "reglament");
  const project = packagePath("examples/discount-56");
  const written = (): readonly number[] => readdirSync(kept).map((name) => statSync(join(kept, name)).ino);
  expect((await spawnReglament(["check", "--project", project], own, "", own)).exit).toBe(0);
  const byCheck = written();
  expect(byCheck).toHaveLength(1);
  const decided = await spawnReglament(["decide", "discount", "--project", project], own, "{}", own);
  expect(decided.out).toContain('"incomplete"');
  expect(written()).toEqual(byCheck);
  rmSync(own, { recursive: true });
});
