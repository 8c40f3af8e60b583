import { readFileSync } from "node:fs";
import { agree } from "./agree.mjs";
import { decide as handWritten } from "./engines/hand-written.mjs";
import { jsonRulesEngine } from "./engines/json-rules-engine.mjs";
import { decide, explain, explainInWords, factsOf, rawOf, readAndDecide } from "./engines/reglament.mjs";
import { zen } from "./engines/zen.mjs";
import { measure } from "./measure.mjs";

/**
 * One policy of 56 clauses, 3 000 deals, one process. Every contestant must first decide all deals alike; then the rounds
 * alternate. Only the ratios mean anything: nanoseconds depend on the machine.
 */
const rounds = Number(process.argv[2] ?? 9);
const text = readFileSync(new URL("../test/conformance/discount-56.ndjson", import.meta.url), "utf8");
const lines = text
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const deals = lines.map(({ deal }) => deal);

const contestants = [
  { name: "written by hand", decide: handWritten, deals, passes: 100 },
  { name: "Reglament, facts checked before", decide, deals: deals.map(factsOf), passes: 100 },
  { name: "Reglament, raw deal read and checked", decide: readAndDecide, deals: deals.map(rawOf), passes: 10 },
  { name: "Reglament, with its explanation as data", decide: explain, deals: deals.map(factsOf), passes: 10 },
  { name: "Reglament, the same in sentences", decide: explainInWords, deals: deals.map(factsOf), passes: 1 },
  { name: "GoRules ZEN", decide: zen(), deals, passes: 1, isAsync: true },
  { name: "json-rules-engine", decide: jsonRulesEngine(), deals, passes: 1, isAsync: true },
];

for (const contestant of contestants) await agree(contestant, lines);
console.log(`${contestants.length} contestants agree on ${lines.length} deals, clause by clause.\n`);

await measure(contestants, 2); // The compilers of the engine warm up.
const results = await measure(contestants, rounds);
const width = Math.max(...results.map(({ name }) => name.length));
console.log(`${"".padEnd(width)}  ${"x by hand".padStart(10)}  ${"ns a deal".padStart(10)}`);
for (const { name, ratio, nanoseconds } of results) {
  const shown = ratio < 10 ? ratio.toFixed(2) : String(Math.round(ratio));
  console.log(`${name.padEnd(width)}  ${shown.padStart(10)}  ${String(Math.round(nanoseconds)).padStart(10)}`);
}
