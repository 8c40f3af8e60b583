import type { ErrorObject } from "ajv/dist/2020.js";
import type { Field } from "../diagnostics/catalogue/field-names.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import { entryOf, nodeAt, type SchemaNode, type SchemaTree } from "./schema-tree.ts";

/** One complaint of the validator with its way down the value. */
export interface Finding {
  readonly path: Path;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that is complained about, under `propertyNames`. */
  readonly propertyName?: string;
}

/** What the translation of one file's findings works with. */
export interface FindingContext {
  readonly tree: SchemaTree;
  readonly places: Places;
  /** Schemas that hold from a path down: the root, and the alternatives that were settled, the latest first. */
  readonly settled: readonly { readonly path: Path; readonly node: SchemaNode }[];
  readonly value: unknown;
  /** Checks a value by one schema alone, for the choice between alternatives. */
  readonly check: (node: SchemaNode, value: unknown) => readonly Finding[];
}

/** Pointer steps as keys and indexes: which of the two a number is, the value decides. */
function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let current = value;
  for (const raw of pointer.split("/").slice(1)) {
    const key = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    const step = Array.isArray(current) ? Number(key) : key;
    path.push(step);
    current = entryOf(current, step);
  }
  return path;
}

/** The validator's errors as findings. */
export function findingsOf(errors: readonly ErrorObject[], value: unknown): Finding[] {
  return errors.map(({ instancePath, keyword, params, propertyName }) => ({
    path: pathOf(instancePath, value),
    keyword,
    params: params as Readonly<Record<string, unknown>>,
    ...(propertyName === undefined ? {} : { propertyName }),
  }));
}

/** The value at a path. */
export function valueAtPath(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(entryOf, value);
}

/** The schema at a path of the file. */
export function schemaAtPath(path: Path, context: FindingContext): SchemaNode | undefined {
  const start = context.settled.find((entry) => isWithin(path, entry.path));
  if (start === undefined) return undefined;
  return nodeAt(context.tree, start.node, valueAtPath(context.value, start.path), path.slice(start.path.length));
}

/** How sentences name the value at a path. */
export function fieldAt(path: Path, context: FindingContext): Field {
  const last = path.at(-1);
  if (typeof last === "number") {
    const list = path.findLast((step) => typeof step === "string");
    return { key: String(list ?? ""), item: last + 1 };
  }
  const title = schemaAtPath(path, context)?.title;
  return title === undefined ? { key: last ?? "" } : { key: last ?? "", title };
}

const plainWord = /^(?!(?:true|false|null|yes|no)$)\p{L}[\p{L}\d.-]*$|^\d{4}-\d{2}-\d{2}$/u;

/** A value as people write it on one line of YAML: quotes only where they are needed. */
function inlineYaml(value: unknown): string {
  if (typeof value === "string") return plainWord.test(value) ? value : JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(inlineYaml).join(", ")}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${inlineYaml(key)}: ${inlineYaml(entry)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** The example of a schema as it is written in YAML. */
export function exampleText(node: SchemaNode | undefined): string | undefined {
  const example = node?.example;
  if (example === undefined || example === null) return undefined;
  if (typeof example !== "object") return String(example);
  const text = inlineYaml(example);
  return text.length > 80 ? undefined : text;
}

/** Whether `path` is `ancestor` or below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.every((step, index) => path[index] === step);
}
