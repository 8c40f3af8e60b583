import type { ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { spawnReglament, startReglament } from "./run-reglament.ts";

const starter = fileURLToPath(new URL("../../examples/starter-en", import.meta.url));

let dir = "";
let child: ChildProcess;
let report = "";
let waitings = 0;
let onWaiting: () => void = () => undefined;
let onChunk: () => void = () => undefined;

/** Resolves when the command has finished one more check than it had; `report` then holds what it said about it. */
function nextCheck(): Promise<string> {
  report = "";
  const seen = waitings;
  return new Promise((resolve, reject) => {
    onWaiting = () => {
      if (waitings > seen) resolve(report);
    };
    child.once("exit", (code) => reject(new Error(`it ended with ${code}: ${report}`)));
  });
}

/**
 * Resolves when some check has said this. Mistakes and talk come through two pipes, read in any order, so the end of a check is
 * not waited for.
 */
async function checkSaying(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    onChunk = () => {
      if (report.includes(text)) resolve();
    };
    onChunk();
    child.once("exit", (code) => reject(new Error(`it ended with ${code}: ${report}`)));
  });
  report = "";
}

function take(chunk: unknown): void {
  report += String(chunk);
  const found = String(chunk).match(/Waiting for changes/g)?.length ?? 0;
  waitings += found;
  if (found > 0) onWaiting();
  onChunk();
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "reglament-watch-"));
  cpSync(starter, dir, { recursive: true });
  child = startReglament(["check", "--watch", "--lang", "en"], dir);
  child.stdout?.on("data", take);
  child.stderr?.on("data", take);
  expect(await nextCheck()).toContain("No problems found");
  report = "";
});

afterEach(() => {
  child.removeAllListeners("exit");
  child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

const leaveBy = (signal: NodeJS.Signals): Promise<number | null> => {
  child.removeAllListeners("exit");
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  child.kill(signal);
  return ended;
};

test("the editor's task knows where a check begins and ends", async () => {
  const { tasks } = JSON.parse(readFileSync(join(dir, ".vscode/tasks.json"), "utf8"));
  const { background } = tasks.find(({ isBackground }: { isBackground?: boolean }) => isBackground === true)
    .problemMatcher[0];
  writeFileSync(join(dir, "regulations/more.yaml"), "kind: page\n");
  const said = await nextCheck();
  expect(said).toMatch(new RegExp(background.beginsPattern, "m"));
  expect(said).toMatch(new RegExp(background.endsPattern, "m"));
});

test("every change is checked, a broken moment is told and survived, Ctrl-C leaves with 0", async () => {
  const file = join(dir, "regulations/prices/price-policy.yaml");
  const sound = readFileSync(file, "utf8");

  writeFileSync(file, sound.replace("rate: 2", "rate: 2%"));
  const line = sound.split("\n").findIndex((text) => text.endsWith("rate: 2")) + 1;
  await checkSaying(`regulations/prices/price-policy.yaml:${line}:`);

  writeFileSync(file, "kind: price-policy\nid: [\n");
  await checkSaying("unclosed-bracket");

  renameSync(join(dir, "regulations"), join(dir, "away"));
  await checkSaying("no-regulations");

  renameSync(join(dir, "away"), join(dir, "regulations"));
  await checkSaying("unclosed-bracket");

  writeFileSync(file, sound);
  await checkSaying("No problems found");
  expect(await leaveBy("SIGINT")).toBe(0);
});

test("a burst of changes is one check or a few, not one for each", async () => {
  const file = join(dir, "regulations/company.yaml");
  const sound = readFileSync(file, "utf8");
  const before = waitings;
  for (let number = 0; number < 50; number += 1) writeFileSync(file, `${sound}# ${number}\n`);
  writeFileSync(file, sound.replace("short-name", "shortname"));
  await checkSaying("shortname");
  expect(waitings - before).toBeLessThan(10);
  expect(await leaveBy("SIGTERM")).toBe(0);
});

test("a day that is none ends it at once", async () => {
  const ran = await spawnReglament(["check", "--watch", "--as-of", "2026-02-30"], dir);
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain("2026-02-30");
});
