import { describe, expect, it } from "vitest";
import { runSituations } from "../../src/engine/run-situations.ts";
import type { Project } from "../../src/model/project.ts";
import { askedFacts } from "../../src/workspace/asked-facts.ts";
import { inputSchema } from "../../src/workspace/input-schema.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The deal without the declared facts that nobody asks for; what the dictionary does not know stays. */
function stripped(deal: Mapping, prefix: string, { facts }: Project, asked: ReadonlySet<string>): Mapping {
  const kept = Object.entries(deal).flatMap(([key, value]): [string, unknown][] => {
    const name = `${prefix}${key}`;
    if (isMapping(value)) return [[key, stripped(value, `${name}.`, { facts } as Project, asked)]];
    return facts.has(name) && !asked.has(name) ? [] : [[key, value]];
  });
  return Object.fromEntries(kept);
}

describe.each(["", "examples/prices-in-full", "examples/points-and-gifts"])("in the project of /%s", (dir) => {
  it("facts that a question does not ask for change no answer", async () => {
    const { project } = await openProject(packagePath(dir));
    const situations = project.situations.map((set) => {
      const asked = askedFacts(project, set.question);
      return {
        ...set,
        situations: set.situations.map((each) => ({ ...each, given: stripped(each.given, "", project, asked) })),
      };
    });
    const { diagnostics, coverage } = runSituations({ ...project, situations });
    expect(diagnostics).toEqual([]);
    expect(coverage).toEqual(runSituations(project).coverage);
  });
});

/** The facts that a schema lists, with those of its lists. */
function listed(schema: unknown): string[] {
  if (!isMapping(schema)) return [];
  const own = typeof schema["x-fact"] === "string" ? [schema["x-fact"]] : [];
  return [...own, ...Object.values(schema).flatMap((part) => (isMapping(part) ? listed(part) : []))];
}

it.each([
  ["category", ["client.average-purchase", "client.discipline", "client.purchases-per-quarter", "client.turnover"]],
  ["capacity", ["candidate.load", "candidate.role", "load.clients", "work.moment"]],
  ["discount", ["client.category", "client.loyalty", "order.amount", "request.role"]],
] as const)("the schema of %s lists what its regulations ask for, and nothing else", async (question, some) => {
  const { project } = await openProject(packagePath("."));
  const names = listed(inputSchema(project, question));
  expect(names).toEqual(expect.arrayContaining([...some]));
  expect(new Set(names)).toEqual(askedFacts(project, question));
  expect(names.length).toBeLessThan(project.facts.size / 2);
});
