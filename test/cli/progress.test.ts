import { expect, it } from "vitest";
import { packagePath } from "../../src/workspace/package-files.ts";
import { runReglament } from "./run-reglament.ts";

const project = packagePath("examples/discount-56");
const deal = JSON.stringify({
  client: { category: "A", loyalty: "gold" },
  order: { volume: 600_000, cost: 400_000, day: "2026-03-10", prepaid: true },
  request: { discount: 12, role: "manager" },
});
const deals = `${deal}\n`.repeat(12_000);
const words = ["decide", "discount", "--as-of", "2026-03-01", "--project", project];
/** Back to the start of the line, and what stands there gives way. */
const again = "\r\u001b[2K";

it("a terminal hears how many deals are decided, on one line that is cleared at the end", async () => {
  const ran = await runReglament(words, project, deals, { terminal: true });
  expect(ran.exit).toBe(0);
  const [before, ...told] = ran.err.split(again);
  expect([before, told.pop()]).toEqual(["", ""]);
  const counts = told.map((line) => Number(/^Решено сделок: (\d+)$/.exec(line)?.[1]));
  // A part of the input is decided whole before it is told of: the counts are five thousand apart, or some more.
  expect(counts).toHaveLength(2);
  expect(counts[0]).toBeGreaterThanOrEqual(5000);
  expect(counts[1]).toBeGreaterThanOrEqual((counts[0] ?? 0) + 5000);
  expect(ran.out.trimEnd().split("\n")).toHaveLength(12_000);
});

it.each([
  ["in English", ["--lang", "en"], true, "Deals decided: 5"],
  ["not when it is told to be quiet", ["--quiet"], true, undefined],
  ["not where no terminal is", [], false, undefined],
])("the running count is told: %s", async (_, more, terminal, heard) => {
  const ran = await runReglament([...words, ...more], project, deals, { terminal });
  expect(ran.exit).toBe(0);
  if (heard === undefined) expect(ran.err).toBe("");
  else expect(ran.err).toContain(heard);
});
