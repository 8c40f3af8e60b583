import fc from "fast-check";
import { expect, test } from "vitest";
import type { Fact } from "../../../src/model/fact.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { quicklyBy, slowlyBy } from "./both-ways.ts";

/** The project that ships with the package and every example with situations of discounts. */
const projects = [
  "",
  ...["approvals", "english", "points-and-gifts", "prices-in-full", "starter-en", "starter-ru"].map(
    (name) => `examples/${name}`,
  ),
];

type Tree = Readonly<Record<string, unknown>>;

/** The tree with another value under the name of a fact. */
function withFact(tree: Tree, [part = "", ...rest]: readonly string[], value: unknown): Tree {
  const below = tree[part];
  const inner = typeof below === "object" && below !== null ? (below as Tree) : {};
  return { ...tree, [part]: rest.length === 0 ? value : withFact(inner, rest, value) };
}

const strange = fc.constantFrom<unknown>(
  ...[null, "", "no such word", "toString", true, false, 0, -1, 0.00001, 1e21, 2 ** 53, 12.5, 7, "2026-02-30", [], {}],
);

/** A value as a CRM may send it for this fact, good more often than not. */
function likelyValue({ type, choices }: Fact): fc.Arbitrary<unknown> {
  const number = fc.integer({ min: -1_000, max: 100_000_000 }).map((cents) => cents / 100);
  const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-03-${String(each).padStart(2, "0")}`);
  const usual: fc.Arbitrary<unknown> =
    type === "choice"
      ? fc.constantFrom(...(choices?.keys() ?? []), "no such word")
      : type === "flag"
        ? fc.boolean()
        : type === "text"
          ? fc.string({ maxLength: 8 })
          : type === "date"
            ? day
            : number;
  return fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: strange });
}

/** Keys in another order, where a tool writes them in its own. */
function upsideDown(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, upsideDown(inner)]),
  );
}

const asked = await Promise.all(
  projects.map(async (folder) => {
    const opened = await openProject(packagePath(folder));
    const questions = new Set(opened.project.situations.map(({ question }) => question));
    return [...questions].map((question) => ({ folder, question, opened }));
  }),
);
const plain = new Map<string, number>();

test.each(asked.flat())(
  "deals of $question in the project $folder are answered alike, at once or one by one",
  async ({ question, opened }) => {
    const { facts, situations } = opened.project;
    const sets = situations.filter((set) => set.question === question);
    const fresh = (): Asked => {
      const result = ask(opened, question, sets[0]?.asOf ?? 20260310);
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
      return result.asked;
    };
    const change = fc
      .constantFrom(...facts.values())
      .filter(({ name }) => !name.startsWith("line."))
      .chain((fact) => likelyValue(fact).map((value): [string, unknown] => [fact.name, value]));
    const given = fc.constantFrom(...sets.flatMap((set) => set.situations));
    const deal = fc
      .tuple(given, fc.array(change, { maxLength: 3 }), fc.nat(200), fc.boolean(), fc.boolean())
      .map(([{ given: told }, changes, id, isTurned, isFlat]) => {
        const own = Object.entries(told as Tree).filter(([, value]) => !isFlat || !Array.isArray(value));
        let tree: Tree = { id: `№ ${id}`, ...Object.fromEntries(own) };
        for (const [name, value] of changes) tree = withFact(tree, name.split("."), value);
        return JSON.stringify(isTurned ? upsideDown(tree) : tree);
      });
    const slow = fresh();
    await fc.assert(
      fc.asyncProperty(fc.array(deal, { minLength: 40, maxLength: 40 }), async (lines) => {
        const text = lines.join("\n");
        const quick = await quicklyBy(fresh(), text);
        expect(quick.rows).toEqual(await slowlyBy(slow, facts, text));
        plain.set(question, (plain.get(question) ?? 0) + quick.plain);
      }),
      { numRuns: 2 },
    );
  },
);

test.each(["discount", "category", "loyalty", "norms", "bonus"])(
  "many deals of %s are answered at once",
  (question) => {
    expect(plain.get(question)).toBeGreaterThan(20);
  },
);
