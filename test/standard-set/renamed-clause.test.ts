import { expect, test } from "vitest";
import { parse } from "yaml";
import { schemaIdOf } from "../../src/reader/read-file.ts";
import { createSchemaTree, entryOf, nodeAt, type Schema } from "../../src/reader/schema-tree.ts";
import { loadSchemas } from "../../src/workspace/package-files.ts";
import {
  kindOfFile,
  regulationWords,
  renamed,
  shipped,
  shippedText,
  silentUses,
  trialsOf,
  type Use,
} from "./renaming.ts";
import type { ReadSet } from "./shipped-set.ts";
import type { Word } from "./words.ts";

const tree = createSchemaTree(loadSchemas() as Schema[]);
const values = new Map([...shippedText].map(([file, text]) => [file, parse(text) as unknown]));
const fileOf = new Map(shipped.project.regulations.map(({ id, file }) => [id, file]));

/** Whether the author chose the word as a name: an id, or a key that the schema does not fix. */
function isName({ file, path, is }: Word): boolean {
  if (path.length === 1) return false;
  if (is === "value") return path.at(-1) === "id";
  const above = nodeAt(tree, tree.root(schemaIdOf(kindOfFile.get(file) ?? "")), values.get(file), path.slice(0, -1));
  if (above === undefined) return false;
  // Where one of several shapes may stand, a key of any of them is fixed.
  const shapes = [above, ...tree.branches(above)];
  return shapes.every(({ schema }) => entryOf(schema.properties, path.at(-1) ?? "") === undefined);
}

/** A clause and everything that it is part of: `caps/total/VIP` belongs to `caps/total` and to `caps`. */
function withWholes(regulation: string, clause: string): string[] {
  const steps = clause.split("/");
  return steps.map((_, index) => `${regulation}#${steps.slice(0, index + 1).join("/")}`);
}

function partsOf({ project }: ReadSet): ReadonlySet<string> {
  const clauses = project.regulations.flatMap((regulation) => regulation.clauses);
  return new Set(clauses.flatMap(({ regulation, id }) => withWholes(regulation, id)));
}

/** The places that refer to a clause or a part, by its full name. */
const referred = new Map<string, Use[]>();
for (const { id, range } of shipped.project.references.filter(({ id }) => id.includes("#"))) {
  referred.set(id, [...(referred.get(id) ?? []), { file: range.file, start: range.start.offset }]);
}

/** The names inside a clause's id, with the file that gives them. */
function namesOf(reference: string): string[] {
  const [id = "", clause = ""] = reference.split("#");
  return clause.split("/").map((step) => `${fileOf.get(id)} ${step}`);
}

/** Whether the reference is to a whole part that the language itself names, whatever else in the file has that word as a name. */
function isTopKey(reference: string): boolean {
  const [id = "", clause = ""] = reference.split("#");
  return entryOf(values.get(fileOf.get(id) ?? ""), clause) !== undefined;
}

const wanted = new Set([...referred.keys()].flatMap(namesOf));
const definitions = regulationWords
  .filter((word) => wanted.has(`${word.file} ${word.text}`) && isName(word))
  .map((word) => ({ word, uses: [] }));

test("when a clause gets another id, every reference to it is an error", () => {
  const before = partsOf(shipped);
  const tried = new Set<string>();
  const silent = trialsOf(definitions).flatMap((trial) => {
    const found = renamed(trial);
    const after = partsOf(found);
    const gone = [...referred].filter(([id]) => before.has(id) && !after.has(id));
    for (const [id] of gone) tried.add(id);
    return gone.flatMap(([id, uses]) => silentUses(found, uses).map((place) => `${id} is used at ${place}`));
  });
  expect(silent).toEqual([]);
  const named = new Set(definitions.map(({ word }) => `${word.file} ${word.text}`));
  const mayBeNamed = (id: string): boolean => !isTopKey(id) && namesOf(id).some((name) => named.has(name));
  const untried = [...referred.keys()].filter((id) => !tried.has(id) && mayBeNamed(id));
  expect(untried).toEqual([]);
});
