import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "../dist/engine/compile.js";
import { readProject } from "../dist/reader/read-project.js";
import { createValidator } from "../dist/reader/schema-errors.js";
import { decide as handWritten } from "./engines/hand-written.mjs";
import { decide, explain, factsOf } from "./engines/reglament.mjs";
import { measure, tailRatio } from "./measure.mjs";
import { tieredPolicy } from "./tiered-policy.mjs";

/**
 * What the engine promises, as one table of ratios of one run: the slowest of a hundred decisions, an explanation, a table
 * of 10 000 rows beside one of 10, and the compiling of the whole shipped set. Contestants take turns in one process.
 */
const rounds = Number(process.argv[2] ?? 9);
const root = fileURLToPath(new URL("../", import.meta.url));
const lines = readFileSync(`${root}test/conformance/discount-56.ndjson`, "utf8").trim().split("\n");
const deals = lines.map((line) => JSON.parse(line).deal);
const facts = deals.map(factsOf);

const byHand = { name: "by hand", decide: handWritten, deals, passes: 20 };
const ours = { name: "decided", decide, deals: facts, passes: 20 };
const explained = { name: "explained", decide: explain, deals: facts, passes: 10 };

const amounts = Array.from({ length: 3000 }, (_, index) => ({
  order: { amount: (index * 2_654_435_761) % 1_000_000_000 },
  request: { role: "head" },
}));
const tables = [10, 10_000].map((rows) => ({
  name: `${rows} rows`,
  decide: tieredPolicy(rows).discount.decide,
  deals: amounts,
  passes: 40,
}));

function filesBelow(folder, ending) {
  return readdirSync(`${root}${folder}`, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${root}${folder}/${name}`, "utf8") }));
}

/** The median time of compiling every question of the shipped set, in milliseconds. */
function compiling() {
  const schemas = filesBelow("schemas", ".schema.json").map(({ text }) => JSON.parse(text));
  const { project, diagnostics } = readProject(filesBelow("regulations", ".yaml"), createValidator(schemas));
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics[0]));
  const times = Array.from({ length: 5 + 4 * rounds }, () => {
    const start = process.hrtime.bigint();
    if (compile(project, 20261122).policy === undefined) throw new Error("the set does not compile");
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.slice(5).sort((a, b) => a - b)[2 * rounds];
}

async function ratios(contestants) {
  await measure(contestants, 2); // The compilers of the engine warm up.
  return (await measure(contestants, rounds)).slice(1).map(({ ratio }) => ratio);
}

const times = (ratio) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1)}x`;
const [decided] = await ratios([byHand, ours]);
const [told] = await ratios([byHand, explained]);
const [grown] = await ratios(tables);
const rows = [
  ["a decision, facts checked before, beside one by hand", times(decided), "1.1x"],
  ["its 99th percentile beside that by hand", times(tailRatio(byHand, ours)), "2x"],
  ["a decision with its whole explanation beside one by hand", times(told), "20x"],
  ["10 000 rows of a table beside 10", times(grown), "3x"],
  ["compiling the shipped set, warm", `${compiling().toFixed(1)} ms`, "50 ms"],
];
const width = Math.max(...rows.map(([name]) => name.length));
console.log(`${"".padEnd(width)}  ${"measured".padStart(9)}  ${"goal".padStart(6)}`);
for (const [name, found, goal] of rows) console.log(`${name.padEnd(width)}  ${found.padStart(9)}  ${goal.padStart(6)}`);
