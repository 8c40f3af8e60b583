import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname } from "node:path";
import { Stryker } from "@stryker-mutator/core";

/**
 * `npm run mutation` changes the four pure rooms mutant by mutant and asks the tests to notice; folders or files after
 * `--` narrow it. Results of parts add up in an incremental file, from which the table of folders is printed.
 */

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** Every room with the tests that judge it: a mutant must fall to those who know its room. */
const tests: Readonly<Record<string, readonly string[]>> = {
  values: ["test/values/**/*.test.ts", "test/engine/price-lines.test.ts", "test/truth-tables/truth-tables.test.ts"],
  conditions: ["test/conditions/**/*.test.ts", "test/truth-tables/truth-tables.test.ts"],
  checks: ["test/checks/**/*.test.ts"],
  engine: ["test/engine/**/*.test.ts", "test/truth-tables/truth-tables.test.ts"],
};

const asked = process.argv.slice(2).map((path) => path.replace(/\/$/, ""));

/** What is asked for within a room: all of it when nothing is. */
function wantedIn(room: string): string[] {
  const whole = `src/${room}`;
  const within = asked.length === 0 ? [whole] : asked.filter((path) => path === whole || path.startsWith(`${whole}/`));
  return within.map((path) => (path.endsWith(".ts") ? path : `${path}/**/*.ts`));
}

// Mutants take what the rest of the machine leaves.
setPriority(15);
for (const [room, testFiles] of Object.entries(tests)) {
  const mutate = wantedIn(room);
  if (mutate.length > 0) await new Stryker({ mutate, testFiles: [...testFiles] }).runMutationTest();
}

const { files }: Report = JSON.parse(readFileSync("reports/mutation/incremental.json", "utf8"));
const folders = new Set(Object.keys(files).map((path) => dirname(path)));
const statuses = ["Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "RuntimeError"];

function row(name: string, paths: readonly string[]): string {
  const mutants = paths.flatMap((path) => files[path]?.mutants ?? []);
  const counts = statuses.map((wanted) => mutants.filter((mutant) => mutant.status === wanted).length);
  const [killed = 0, timeout = 0, survived = 0, uncovered = 0] = counts;
  const score = (100 * (killed + timeout)) / (killed + timeout + survived + uncovered);
  return [name.padEnd(34), ...counts.map((count) => String(count).padStart(12)), score.toFixed(1).padStart(8)].join("");
}

process.stdout.write(`${"".padEnd(34)}${statuses.map((word) => word.padStart(12)).join("")}   score\n`);
for (const folder of [...folders].sort()) {
  const paths = Object.keys(files).filter((path) => dirname(path) === folder);
  process.stdout.write(`${row(folder, paths)}\n`);
}
process.stdout.write(`${row("all", Object.keys(files))}\n`);
