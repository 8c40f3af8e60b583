import { parse } from "yaml";
import { schemaIdOf } from "../../src/reader/read-file.ts";
import { createSchemaTree, entryOf, isRecord, nodeAt, type Schema } from "../../src/reader/schema-tree.ts";
import { loadSchemas } from "../../src/workspace/package-files.ts";
import { type Word, wordsOf } from "../standard-set/words.ts";
import { sets } from "./mutable-sets.ts";

/** A value of a file that can be broken, with what its schema says of it. */
export interface Spot {
  readonly file: string;
  /** The kind of regulation, and whose it is. */
  readonly family: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** Empty where the schema leaves the value to the reading. */
  readonly schema: Schema;
  /** Whether the mapping around it cannot do without it. */
  readonly required: boolean;
}

/** A word that the author did not choose: a key of the language, or the name of something that is defined elsewhere. */
export interface SpelledWord extends Word {
  readonly family: string;
}

const tree = createSchemaTree(loadSchemas() as Schema[]);
const references = new Set(
  sets.flatMap((set) =>
    set.with(new Map()).project.references.map(({ range: { file, start } }) => `${file}:${start.offset}`),
  ),
);

function schemaAt(kind: string, value: unknown, path: Spot["path"]): Schema {
  const node = nodeAt(tree, tree.root(schemaIdOf(kind)), value, path);
  if (node === undefined) return {};
  const here = path.reduce<unknown>(entryOf, value);
  return tree.chosen(node, here).schema;
}

function spotsBelow(file: string, kind: string, family: string, root: unknown): Spot[] {
  const walk = (value: unknown, path: Spot["path"], required: boolean): Spot[] => {
    const schema = schemaAt(kind, root, path);
    const own = path.length === 0 ? [] : [{ file, family, path, value, schema, required }];
    const mustHave = Array.isArray(schema.required) ? schema.required : [];
    const below = Array.isArray(value)
      ? value.map((item, index) => ({ step: index, item, needed: false }))
      : isRecord(value)
        ? Object.entries(value).map(([step, item]) => ({ step, item, needed: mustHave.includes(step) }))
        : [];
    return [...own, ...below.flatMap(({ step, item, needed }) => walk(item, [...path, step], needed))];
  };
  return walk(root, [], false);
}

const isName = (pattern: unknown): boolean =>
  typeof pattern === "string" && pattern.startsWith("^[A-Za-z][A-Za-z0-9]*(-");

/** Conditions are read by us: below them the schema says nothing, and every key is a fact, a group or an operator. */
function isInCondition(kind: string, root: unknown, path: Spot["path"]): boolean {
  return path.some((_, index) => schemaAt(kind, root, path.slice(0, index)).title === "Условие");
}

function isSpelled(word: Word, kind: string, root: unknown): boolean {
  const { file, path, is, text, start, quoted } = word;
  // What a situation expects is compared with the decision when situations run.
  if (kind === "situations" && is === "value" && path.includes("expect")) return false;
  if (references.has(`${file}:${start - Number(quoted)}`)) return !text.includes("{{");
  if (isInCondition(kind, root, path)) return is === "key" || /^[A-Za-z][\w-]*$/.test(text);
  if (is === "key") return entryOf(schemaAt(kind, root, path.slice(0, -1)).properties, path.at(-1) ?? "") !== undefined;
  const { enum: words, const: only, pattern } = schemaAt(kind, root, path);
  return words !== undefined || only !== undefined || (isName(pattern) && path.at(-1) !== "id");
}

const read = sets.flatMap(({ files }, set) =>
  files.map((source) => {
    const value = parse(source.text) as { readonly kind: string };
    return { source, kind: value.kind, family: `${value.kind} ${set}`, value };
  }),
);

/** Every value of the files. */
export const spots: readonly Spot[] = read.flatMap(({ source, kind, family, value }) =>
  spotsBelow(source.file, kind, family, value),
);

/** Every word of the files whose spelling is not up to the author. */
export const spelledWords: readonly SpelledWord[] = read.flatMap(({ source, kind, family, value }) =>
  wordsOf(source)
    .filter((word) => isSpelled(word, kind, value))
    .map((word) => ({ ...word, family })),
);
