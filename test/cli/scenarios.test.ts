import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { commands } from "../../src/cli/commands.ts";
import { createProgram } from "../../src/cli/program.ts";
import { runReglament, spawnReglament } from "./run-reglament.ts";

interface Scenario {
  readonly name: string;
  readonly run: readonly string[];
  readonly stdin?: string;
  /** Run by the built command in a process of its own: one scenario of every command is. */
  readonly built?: boolean;
  readonly exit: number;
  /** Texts that stdout and stderr must hold. */
  readonly out?: readonly string[];
  readonly err?: readonly string[];
  readonly outLines?: number;
  readonly errIsEmpty?: boolean;
  /** Files that must be there afterwards. */
  readonly files?: readonly string[];
}

const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
const scratch = mkdtempSync(join(tmpdir(), "reglament-cli-"));
const scenarios = parse(readFileSync(new URL("scenarios.yaml", import.meta.url), "utf8")) as Scenario[];

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A broken file of test/broken put into its project. */
async function brokenProject(name: string): Promise<string> {
  const dir = join(scratch, "broken", name);
  await cp(join(root, "test/broken/base"), dir, { recursive: true });
  const text = readFileSync(join(root, `test/broken/${name}.yaml`), "utf8");
  const file = /^# as: (.+)$/m.exec(text)?.[1] ?? "";
  await cp(join(root, `test/broken/${name}.yaml`), join(dir, "regulations", file));
  return dir;
}

async function resolved(word: string): Promise<string> {
  const broken = /^\$BROKEN\/(.+)$/.exec(word)?.[1];
  return broken === undefined ? word.replace("$ROOT", root) : brokenProject(broken);
}

describe.each(scenarios)("$name", (scenario) => {
  test(`reglament ${scenario.run.join(" ")}`, async () => {
    const cwd = mkdtempSync(join(scratch, "cwd-"));
    const run = scenario.built === true ? spawnReglament : runReglament;
    const args = await Promise.all(scenario.run.map(resolved));
    const { exit, out, err } = await run(args, cwd, scenario.stdin);
    for (const text of scenario.out ?? []) expect(out).toContain(text);
    for (const text of scenario.err ?? []) expect(err).toContain(text);
    if (scenario.outLines !== undefined) expect(out.trimEnd().split("\n")).toHaveLength(scenario.outLines);
    if (scenario.errIsEmpty === true) expect(err).toBe("");
    for (const file of scenario.files ?? []) expect(existsSync(join(cwd, file))).toBe(true);
    expect(exit).toBe(scenario.exit);
  });
});

test("every command is run as it is built, at least once", () => {
  const built = scenarios.filter((scenario) => scenario.built === true).map(({ run: [command] }) => command);
  const names = createProgram("en", commands).commands.map((command) => command.name());
  expect(names.filter((name) => !built.includes(name))).toEqual([]);
});
