import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { rawOf } from "./engines/reglament.mjs";
import { keepAsking } from "./http/keep-asking.mjs";

/**
 * Single decisions over HTTP beside a bare fastify route: the same schemas of body and answer, and no work at all. Where
 * answers are logged, the bare route logs the same line. Each server is a process of its own, asked in turn over the same
 * number of kept connections; only the ratios mean anything.
 */
const rounds = Number(process.argv[2] ?? 7);
const connections = 10;
const requests = 8_000;
const headers = { "content-type": "application/json" };
const path = "/v1/decisions/discount?asOf=2026-06-01";

const root = fileURLToPath(new URL("..", import.meta.url));
const deals = readFileSync(new URL("../test/conformance/discount-56.ndjson", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).deal)
  .slice(0, 1000)
  .map(rawOf);

/** Starts a server that prints its address; resolves to both. */
function start(name, args) {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`${name} ended`)));
    createInterface(child.stdout).once("line", (url) => resolve({ name, child, url, times: [] }));
  });
}

const serve = ["dist/cli/main.js", "serve", "--port", "0", "--project", `${root}examples/discount-56`];
const reglament = await start("Reglament, answers logged", [root + serve[0], ...serve.slice(1)]);
const quiet = await start("Reglament", [root + serve[0], ...serve.slice(1), "--log-level", "error"]);
// The service listens before it has read its regulations.
while (!(await fetch(`${reglament.url}/readyz`)).ok || !(await fetch(`${quiet.url}/readyz`)).ok);
const answered = [];
for (const deal of deals.slice(0, 201)) {
  const body = JSON.stringify(deal);
  const answer = await fetch(reglament.url + path, { method: "POST", headers, body });
  if (answer.ok) answered.push({ body, length: (await answer.text()).length });
}
// What the bare route answers is as long as the decisions are.
const usual = answered.sort((a, b) => a.length - b.length)[answered.length >> 1];
const bareArgs = [fileURLToPath(new URL("http/bare.mjs", import.meta.url)), reglament.url, path, usual.body];
const bare = await start("bare fastify", bareArgs);
const bareLogged = await start("bare fastify, answers logged", [...bareArgs, "logged"]);

try {
  const contestants = [bare, quiet, bareLogged, reglament];
  const besides = [bare, bare, bareLogged, bareLogged];
  // Words that are no choice of their fact are no part of the schema; the service takes them and asks back.
  const taken = async (body) => (await fetch(bare.url + path, { method: "POST", headers, body })).ok;
  const bodies = [];
  for (const deal of deals) if (await taken(JSON.stringify(deal))) bodies.push(JSON.stringify(deal));
  for (const { url } of contestants) await keepAsking(url + path, bodies, connections, requests); // Warm up.
  for (let round = 0; round < rounds; round += 1) {
    for (const each of contestants) each.times.push(await keepAsking(each.url + path, bodies, connections, requests));
  }
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  const width = Math.max(...contestants.map(({ name }) => name.length));
  console.log(`${"".padEnd(width)}  ${"x bare".padStart(7)}  ${"decisions/s".padStart(11)}`);
  for (const [index, { name, times }] of contestants.entries()) {
    const ratio = median(times.map((time, round) => besides[index].times[round] / time));
    const rate = Math.round(requests / (median(times) / 1000));
    console.log(`${name.padEnd(width)}  ${ratio.toFixed(2).padStart(7)}  ${String(rate).padStart(11)}`);
  }
} finally {
  for (const { child } of [bare, bareLogged, reglament, quiet]) child.kill();
}
