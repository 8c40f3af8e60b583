import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runChild } from "./child.mjs";
import { rawOf } from "./engines/reglament.mjs";

/**
 * A file of deals decided by the command line, beside JSON.parse and JSON.stringify of the same lines: processor time and
 * memory of two processes, one after the other in every round. Only the ratio means anything.
 */
const count = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);
const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The deals of the common file over and over, each with an id and an amount of its own. */
async function writeDeals(path) {
  const common = readFileSync(pathOf("../test/conformance/discount-56.ndjson"), "utf8").trim().split("\n");
  const deals = common.map((line) => rawOf(JSON.parse(line).deal));
  const file = createWriteStream(path);
  for (let index = 0; index < count; index += 1) {
    const { client, order, request } = deals[index % deals.length];
    const own = order.cost === undefined ? order : { ...order, cost: (order.cost * 100 + (index % 1_000_000)) / 100 };
    const deal = { id: `deal-${index}`, client, order: own, request };
    if (!file.write(`${JSON.stringify(deal)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

const folder = mkdtempSync(join(tmpdir(), "reglament-bench-"));
try {
  const deals = join(folder, "deals.ndjson");
  await writeDeals(deals);
  const project = pathOf("../examples/discount-56");
  const contestants = [
    ["JSON.parse and JSON.stringify", [pathOf("engines/json-lines.mjs"), deals, join(folder, "copy.ndjson")]],
    [
      "reglament decide discount",
      [
        pathOf("../dist/cli/main.js"),
        ...["decide", "discount", deals, "--project", project, "--as-of", "2026-06-01"],
        ...["--out", join(folder, "answers.ndjson"), "--quiet"],
      ],
    ],
  ];
  const best = contestants.map(() => ({ seconds: Number.POSITIVE_INFINITY, megabytes: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, args]] of contestants.entries()) {
      const { seconds, megabytes } = await runChild(args);
      best[index].seconds = Math.min(best[index].seconds, seconds);
      best[index].megabytes = Math.max(best[index].megabytes, megabytes);
    }
  }
  console.log(`${count} deals`);
  for (const [index, { seconds, megabytes }] of best.entries()) {
    const ratio = (seconds / best[0].seconds).toFixed(2);
    const [name] = contestants[index];
    console.log(
      `${name.padEnd(30)} ${ratio.padStart(6)} x ${seconds.toFixed(2).padStart(7)} s ${Math.round(megabytes)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
