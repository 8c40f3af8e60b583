import { readdirSync } from "node:fs";
import { setPriority } from "node:os";
import { Stryker } from "@stryker-mutator/core";
import { fileOf, survivors, table } from "./results.ts";

/**
 * `npm run mutation` changes the four pure rooms mutant by mutant and asks the tests to notice; folders or files after
 * `--` narrow it. Every part leaves a file of its own, from which the table of all parts is printed; a mutant is run anew
 * when its file or a test file changes, and with `--force` in any case: what tests share is not watched. `--table` only
 * prints what is known, `--survivors` also what no test noticed.
 */

const tables = "test/truth-tables/truth-tables.test.ts";
const situations = "test/engine/questions/standard-situations.test.ts";
const explained = "test/truth-tables/explained-tables.test.ts";
const categories = "test/engine/questions/category.test.ts";
const prices = "test/engine/prices/**/*.test.ts";

/** The tests of files of the engine that have some of their own, by the names of both. */
const ofEngine = (names: string, tests: string): readonly [string, readonly string[]][] =>
  names
    .split(" ")
    .map((name) => [`src/engine/${name}.ts`, tests.split(" ").map((test) => `test/engine/${test}.test.ts`)]);

/** The tests that judge a file: a mutant must fall to those who know its room; the first that fits is taken. */
const judges: readonly (readonly [start: string, tests: readonly string[]])[] = [
  ["src/values/", ["test/values/**/*.test.ts", "test/engine/price-lines.test.ts", tables]],
  ["src/conditions/", ["test/conditions/**/*.test.ts", tables]],
  ["src/checks/", ["test/checks/**/*.test.ts", "test/model/kinds/**/*.test.ts"]],
  [
    "src/engine/deal/",
    [
      "test/engine/{read-deal,decide-discount}.test.ts",
      "test/engine/deal/**/*.test.ts",
      "test/engine/prices/{lines,currencies,buy-get}.test.ts",
      "test/engine/questions/discount/order.test.ts",
    ],
  ],
  ["src/engine/emit/", ["test/engine/emit/**/*.test.ts"]],
  [
    "src/engine/interpret/",
    ["test/engine/*.test.ts", "test/engine/{authority,explain,interpret}/**/*.test.ts", categories, prices, tables],
  ],
  ...ofEngine("explain/approvers", "explain/told-authority"),
  ...ofEngine("explain/borders", "explain/borders"),
  ...ofEngine("explain/largest-discounts", "explain/borders explain/largest-discounts"),
  ...ofEngine("explain/tell-lookup", "explain/tell-lookup"),
  ["src/engine/explain/", ["test/engine/explain.test.ts", "test/engine/explain/**/*.test.ts", explained]],
  ["src/engine/situations/", ["test/engine/run-situations.test.ts", "test/engine/situations/**/*.test.ts", situations]],
  ...ofEngine("exact margin near-bands", "near-ties near-bands exact.property margin.property"),
  ...ofEngine("fraction owed price-lines kept-lines", "fraction kept-lines price-lines prices/* decide-discount"),
  ...ofEngine(
    "decide free-goods points price-deal price-in-currency",
    "decide free-goods price-in-currency price-lines prices/* decide-discount",
  ),
  ...ofEngine(
    "build-discount known-facts verdict-memory",
    "known-facts verdict-memory build-discount explain/told decide decide-discount",
  ),
  ...ofEngine("ladder told", "authority/ladder explain/told-authority explain/told decide-discount"),
  ...ofEngine("compile read-deal run-situations", "compile read-deal deal/* run-situations"),
  ...ofEngine("conditional-shares", "conditional-shares"),
  ...ofEngine("due-day working-hours", "due-day"),
  ...ofEngine("fact-json test-answer role-answer missing-facts", "test-answer"),
  ...ofEngine("discount-functions discount-policy ir policy question questions saying trace", "compile"),
];

function testsOf(file: string): readonly string[] {
  const question = /^src\/engine\/questions\/([^/.]+)/.exec(file)?.[1];
  if (question !== undefined) {
    const own = [`test/engine/questions/${question}.test.ts`, `test/engine/questions/${question}/**/*.test.ts`];
    // An order is read by the question itself.
    return [...own, ...(question === "discount" ? ["test/engine/read-deal.test.ts", prices] : []), situations];
  }
  const found = judges.find(([start]) => file.startsWith(start));
  return (
    found?.[1] ?? [
      "test/engine/*.test.ts",
      "test/engine/{authority,deal,explain}/**/*.test.ts",
      prices,
      tables,
      explained,
      situations,
    ]
  );
}

const rooms = ["src/values", "src/conditions", "src/checks", "src/engine"];

/** What is remembered and told together: a room, a folder of the engine, the files beside these folders, a question with its folder. */
function partOf(file: string): string {
  return (
    (/^src\/engine\/questions\/[^/.]+/.exec(file) ??
      /^src\/engine\/[^/]+(?=\/)/.exec(file) ??
      /^src\/\w+/.exec(file))?.[0] ?? file
  );
}

const files = rooms
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => `${room}/${name.replaceAll("\\", "/")}`),
  )
  .filter((name) => name.endsWith(".ts"))
  .sort();

const parts = new Set(files.map(partOf));
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith("--")).map((path) => path.replace(/\/$/, ""));

/** The name of a part is that part alone: `src/engine` are the files beside its folders. */
const isAsked = (file: string): boolean =>
  asked.length === 0 ||
  asked.some((path) => (parts.has(path) ? partOf(file) === path : file === path || file.startsWith(`${path}/`)));

/** Files of one part that the same tests judge, which are run at once. */
function runs(): Iterable<readonly string[]> {
  const together = new Map<string, string[]>();
  for (const file of files.filter(isAsked)) {
    const key = [partOf(file), ...testsOf(file)].join(" ");
    together.set(key, [...(together.get(key) ?? []), file]);
  }
  return together.values();
}

if (!words.includes("--table") && !words.includes("--survivors")) {
  // Mutants take what the rest of the machine leaves.
  setPriority(15);
  for (const mutate of runs()) {
    const [first = ""] = mutate;
    const options = { mutate: [...mutate], testFiles: [...testsOf(first)], force: words.includes("--force") };
    await new Stryker({ ...options, incrementalFile: fileOf(partOf(first)) }).runMutationTest();
  }
}

if (words.includes("--survivors")) process.stdout.write(survivors(isAsked));
const { text, score } = table(partOf);
process.stdout.write(text);
process.exitCode = score < 85 ? 1 : 0;
