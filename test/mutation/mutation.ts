import { readdirSync, readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname } from "node:path";
import { Stryker } from "@stryker-mutator/core";

/**
 * `npm run mutation` changes the four pure rooms mutant by mutant and asks the tests to notice; folders or files after
 * `--` narrow it. Results add up in an incremental file, from which the table of folders is printed; a mutant is run anew
 * when its file or a test file changes, and with `--force` in any case: what tests share is not watched.
 */

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const tables = "test/truth-tables/truth-tables.test.ts";
const situations = "test/engine/questions/standard-situations.test.ts";

/** The tests that judge a file: a mutant must fall to those who know its room; a question has a test of its own. */
function testsOf(file: string): readonly string[] {
  const question = /^src\/engine\/questions\/([^/.]+)/.exec(file)?.[1] ?? "discount";
  if (file.startsWith("src/values/")) return ["test/values/**/*.test.ts", "test/engine/price-lines.test.ts", tables];
  if (file.startsWith("src/conditions/")) return ["test/conditions/**/*.test.ts", tables];
  if (file.startsWith("src/checks/")) return ["test/checks/**/*.test.ts", "test/model/kinds/**/*.test.ts"];
  if (question !== "discount" && question !== "category")
    return [`test/engine/questions/${question}.test.ts`, situations];
  return ["test/engine/*.test.ts", "test/engine/{authority,prices}/**/*.test.ts", tables, situations];
}

const rooms = ["src/values", "src/conditions", "src/checks", "src/engine"];
const force = process.argv.includes("--force");
const asked = process.argv
  .slice(2)
  .filter((word) => word !== "--force")
  .map((path) => path.replace(/\/$/, ""));

/** Every file that is asked for, or all four rooms, by the tests that judge it. */
function byTests(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  const all = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => `${room}/${name.replaceAll("\\", "/")}`),
  );
  for (const file of all.filter((name) => name.endsWith(".ts")).sort()) {
    if (asked.length > 0 && !asked.some((path) => file === path || file.startsWith(`${path}/`))) continue;
    const tests = testsOf(file).join(" ");
    groups.set(tests, [...(groups.get(tests) ?? []), file]);
  }
  return groups;
}

// Mutants take what the rest of the machine leaves.
setPriority(15);
for (const [tests, mutate] of byTests()) {
  await new Stryker({ mutate: [...mutate], testFiles: tests.split(" "), force }).runMutationTest();
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
