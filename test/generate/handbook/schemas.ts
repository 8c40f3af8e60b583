import { readdirSync, readFileSync } from "node:fs";

/** A JSON Schema as data. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** A schema with the name of the shared definition that it refers to, if it does. */
export interface Resolved {
  readonly schema: Schema;
  readonly shared?: string;
}

const folder = new URL("../../../schemas/", import.meta.url);

function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Schema;
}

const definitionsFile = "definitions.schema.json";

/** The parts that schemas share, by name. */
export const definitions = readSchema(definitionsFile).$defs as Readonly<Record<string, Schema>>;

/** The schemas of files that a project holds, by their kind. */
export const kindSchemas: ReadonlyMap<string, Schema> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith(".schema.json"))
    .sort()
    .map((name) => readSchema(name))
    .flatMap((schema) => {
      const { kind } = (schema.properties ?? {}) as { readonly kind?: { readonly const?: string } };
      return kind?.const === undefined ? [] : [[kind.const, schema] as const];
    }),
);

/** The schema of the company's style. */
export const styleSchema: Schema = readSchema("style.schema.json");

/** Follows the reference of a schema; what stands beside the reference wins. */
export function resolved(schema: Schema, root: Schema): Resolved {
  const reference = schema.$ref;
  if (typeof reference !== "string") return { schema };
  const { $ref: _, ...beside } = schema;
  const name = reference.split("/").at(-1) ?? "";
  const own = (root.$defs as Readonly<Record<string, Schema>> | undefined)?.[name];
  const target = reference.startsWith("#") && own !== undefined ? own : definitions[name];
  if (target === undefined) throw new Error(`no definition ${reference}`);
  const merged = { ...resolved(target, root).schema, ...beside };
  return target === own ? { schema: merged } : { schema: merged, shared: name };
}
