import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Scenario {
  readonly name: string;
  readonly run: readonly string[];
  readonly stdin?: string;
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

function runCommand(
  args: readonly string[],
  cwd: string,
  stdin: string,
): Promise<{ exit: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "dist/cli/main.js"), ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1" },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += String(chunk)));
    child.stderr.on("data", (chunk) => (err += String(chunk)));
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, out, err }));
    // A command that has already refused does not read its input.
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });
}

describe.each(scenarios)("$name", (scenario) => {
  test(`reglament ${scenario.run.join(" ")}`, async () => {
    const cwd = mkdtempSync(join(scratch, "cwd-"));
    const args = await Promise.all(scenario.run.map(resolved));
    const { exit, out, err } = await runCommand(args, cwd, scenario.stdin ?? "");
    for (const text of scenario.out ?? []) expect(out).toContain(text);
    for (const text of scenario.err ?? []) expect(err).toContain(text);
    if (scenario.outLines !== undefined) expect(out.trimEnd().split("\n")).toHaveLength(scenario.outLines);
    if (scenario.errIsEmpty === true) expect(err).toBe("");
    for (const file of scenario.files ?? []) expect(existsSync(join(cwd, file))).toBe(true);
    expect(exit).toBe(scenario.exit);
  });
});
