import type { Path } from "../diagnostics/places.ts";

/** A JSON Schema object as data. */
export type Schema = Readonly<Record<string, unknown>>;

/** One schema with its address; references are already followed, and what stands beside a reference wins. */
export interface SchemaNode {
  readonly schema: Schema;
  /** The `$id` of its file and the pointer inside it: what ajv can compile alone. */
  readonly base: string;
  readonly pointer: string;
  readonly title?: string;
  /** The first example of the schema. */
  readonly example?: unknown;
}

/** All schemas by address, to be walked along the value that they describe. */
export interface SchemaTree {
  /** The schema at an address: the `$id` of a file, with a pointer into it behind `#` if only a part is meant. */
  root(address: string): SchemaNode;
  /** The schema of a key or an item of `value`; `undefined` where anything goes. */
  child(node: SchemaNode, value: unknown, step: string | number): SchemaNode | undefined;
  /** The schema that the keys of an object themselves must fit. */
  keyNames(node: SchemaNode): SchemaNode | undefined;
  /** The alternatives under `anyOf` or `oneOf`. */
  branches(node: SchemaNode): readonly SchemaNode[];
  /** The alternative that the value picks by its discriminator, or the node itself. */
  chosen(node: SchemaNode, value: unknown): SchemaNode;
}

/** Whether the value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The own entry of an object, if it is one. */
export function entryOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function escaped(step: string | number): string {
  return encodeURIComponent(String(step).replaceAll("~", "~0").replaceAll("/", "~1"));
}

function atPointer(schema: Schema, pointer: string): unknown {
  let found: unknown = schema;
  for (const step of pointer.split("/").slice(1)) {
    const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    found = Array.isArray(found) ? found[Number(key)] : entryOf(found, key);
  }
  return found;
}

interface Address {
  readonly base: string;
  readonly pointer: string;
}

/** Builds the tree; a reference that leads nowhere is a bug of the schemas and throws. */
export function createSchemaTree(schemas: readonly Schema[]): SchemaTree {
  const files = new Map(schemas.map((schema) => [String(schema.$id), schema]));

  const schemaAt = ({ base, pointer }: Address): Schema | undefined => {
    const file = files.get(base);
    if (file === undefined) throw new Error(`no schema ${base}`);
    const schema = atPointer(file, pointer);
    return isRecord(schema) ? schema : undefined;
  };

  const open = (address: Address): SchemaNode | undefined => {
    const schema = schemaAt(address);
    if (schema === undefined) return undefined;
    const reference = schema.$ref;
    const target = typeof reference === "string" ? open(addressOf(reference, address.base)) : undefined;
    const title = schema.title ?? target?.title;
    const examples = schema.examples;
    const example = Array.isArray(examples) ? (examples as readonly unknown[])[0] : target?.example;
    return {
      schema: target?.schema ?? schema,
      base: target?.base ?? address.base,
      pointer: target?.pointer ?? address.pointer,
      ...(typeof title === "string" ? { title } : {}),
      ...(example === undefined ? {} : { example }),
    };
  };

  const below = (node: SchemaNode, ...steps: (string | number)[]): SchemaNode | undefined =>
    open({ base: node.base, pointer: [node.pointer, ...steps.map(escaped)].join("/") });

  const branches = (node: SchemaNode): readonly SchemaNode[] => {
    const keyword = ["oneOf", "anyOf"].find((name) => Array.isArray(node.schema[name]));
    if (keyword === undefined) return [];
    const list = node.schema[keyword] as readonly unknown[];
    return list.flatMap((_, index) => below(node, keyword, index) ?? []);
  };

  const chosen = (node: SchemaNode, value: unknown): SchemaNode => {
    const tag = discriminatorOf(node);
    if (tag === undefined) return node;
    const word = entryOf(value, tag);
    return branches(node).find((branch) => tagWords(branch, tag).includes(word)) ?? node;
  };

  const child = (node: SchemaNode, value: unknown, step: string | number): SchemaNode | undefined => {
    const own = chosen(node, value);
    if (typeof step === "number") return below(own, "prefixItems", step) ?? below(own, "items");
    const named = below(own, "properties", step) ?? below(own, "additionalProperties");
    if (named !== undefined || own !== node) return named;
    // Before the discriminator is right any alternative can tell what a key is about.
    return branches(own)
      .map((branch) => below(branch, "properties", step))
      .find((found) => found !== undefined);
  };

  const root = (address: string): SchemaNode => {
    const node = open(addressOf(address, address));
    if (node === undefined) throw new Error(`no schema ${address}`);
    return node;
  };

  const keyNames = (node: SchemaNode): SchemaNode | undefined => below(node, "propertyNames");

  return { root, child, keyNames, branches, chosen };
}

function addressOf(reference: string, base: string): Address {
  const [file = "", pointer = ""] = new URL(reference, base).href.split("#");
  return { base: file, pointer };
}

/** The key whose word picks one of the alternatives. */
export function discriminatorOf(node: SchemaNode): string | undefined {
  const tag = entryOf(node.schema.discriminator, "propertyName");
  return typeof tag === "string" ? tag : undefined;
}

/** The words of the discriminator that pick this alternative. */
export function tagWords(branch: SchemaNode, tag: string): readonly unknown[] {
  const property = entryOf(branch.schema.properties, tag);
  const words = entryOf(property, "enum");
  return Array.isArray(words) ? (words as readonly unknown[]) : [entryOf(property, "const")];
}

/** The schema along a path of the value; `undefined` where the schema says nothing. */
export function nodeAt(tree: SchemaTree, root: SchemaNode, value: unknown, path: Path): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  let current = value;
  for (const step of path) {
    if (node === undefined) return undefined;
    node = tree.child(node, current, step);
    current = entryOf(current, step);
  }
  return node;
}
