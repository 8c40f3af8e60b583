import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * One deal decided from the command line beside an empty run of Node.js. Every run is a process of its own, they alternate,
 * and the least time of each is taken: the others waited for the machine. A project is met for the first time when
 * nothing is remembered of it, and after a change when one of its files has got another line
 * (see docs/decisions/2026-11-22-quick-start.md).
 */
const rounds = Number(process.argv[2] ?? 15);
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "reglament-start-"));
const small = { client: { category: "A", loyalty: "gold" }, request: { discount: 10, role: "manager" } };
const order = { volume: 1_500_000, cost: 900_000, day: "2026-03-03", prepaid: true };
const deals = {
  "examples/discount-56": JSON.stringify({ ...small, order }),
  ".": JSON.stringify({
    ...small,
    order: { amount: 1_500_000, cost: 900_000 },
    request: { discount: 10, role: "head" },
  }),
};
// A copy of the set alone: beside it lies all that a project does not have.
for (const folder of ["regulations", "templates"])
  cpSync(pathOf(`../${folder}`), join(scratch, folder), { recursive: true });

const decide = (dir, cache) => ({
  words: [pathOf("../dist/cli/main.js"), "decide", "discount", "--as-of", "2026-03-03", "--project"],
  dir: dir === "." ? scratch : pathOf(`../${dir}`),
  input: deals[dir],
  env: { ...process.env, XDG_CACHE_HOME: scratch, REGLAMENT_CACHE: cache },
});
const contestants = [
  { name: "node -e 0", words: ["-e", "0"] },
  { name: "examples/discount-56, met before", ...decide("examples/discount-56", "on") },
  { name: "the standard set, met before", ...decide(".", "on") },
  {
    name: "the standard set, one file changed",
    ...decide(".", "on"),
    changed: join(scratch, "regulations/company.yaml"),
  },
  { name: "examples/discount-56, for the first time", ...decide("examples/discount-56", "off") },
  { name: "the standard set, for the first time", ...decide(".", "off") },
];

function millisecondsOf({ words, dir, input, env, changed }) {
  if (changed !== undefined) appendFileSync(changed, "# -\n");
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, dir === undefined ? words : [...words, dir], { input, env });
  if (status !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
  return performance.now() - start;
}

const least = contestants.map(millisecondsOf);
for (let round = 0; round < rounds; round += 1)
  for (const [index, contestant] of contestants.entries())
    least[index] = Math.min(least[index], millisecondsOf(contestant));
rmSync(scratch, { recursive: true });

const width = Math.max(...contestants.map(({ name }) => name.length));
console.log(`${"".padEnd(width)}  ${"ms".padStart(6)}  ${"x node".padStart(6)}`);
for (const [index, { name }] of contestants.entries())
  console.log(
    `${name.padEnd(width)}  ${least[index].toFixed(0).padStart(6)}  ${(least[index] / least[0]).toFixed(2).padStart(6)}`,
  );
