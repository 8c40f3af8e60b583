import { expect, it } from "vitest";
import { packagePath } from "../../src/workspace/package-files.ts";
import { runReglament } from "./run-reglament.ts";

const project = packagePath("examples/discount-56");
const deal = JSON.stringify({
  client: { category: "A", loyalty: "gold" },
  order: { volume: 600_000, cost: 400_000, day: "2026-03-10", prepaid: true },
  request: { discount: 12, role: "manager" },
});
const deals = `${deal}\n`.repeat(10_001);
const words = ["decide", "discount", "--as-of", "2026-03-01", "--project", project];
/** Back to the start of the line, and what stands there gives way. */
const again = "\r\u001b[2K";

it("a terminal hears how many deals are decided, on one line that is cleared at the end", async () => {
  const ran = await runReglament(words, project, deals, { terminal: true });
  expect(ran.exit).toBe(0);
  expect(ran.err).toBe(`${again}Решено сделок: 5000${again}Решено сделок: 10000${again}`);
  expect(ran.out.trimEnd().split("\n")).toHaveLength(10_001);
});

it.each([
  ["in English", ["--lang", "en"], true, `${again}Deals decided: 5000${again}Deals decided: 10000${again}`],
  ["not when it is told to be quiet", ["--quiet"], true, ""],
  ["not where no terminal is", [], false, ""],
])("the running count is told: %s", async (_, more, terminal, heard) => {
  const ran = await runReglament([...words, ...more], project, deals, { terminal });
  expect([ran.exit, ran.err]).toEqual([0, heard]);
});
