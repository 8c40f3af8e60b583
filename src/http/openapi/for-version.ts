/** Part of a JSON Schema, of any draft. */
export type Schema = Readonly<Record<string, unknown>>;

/** Keywords that say where a schema came from; a document has its own address. */
const ofFiles: ReadonlySet<string> = new Set(["$schema", "$id", "$comment"]);

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Applies `change` to a schema after it has been applied to all schemas inside it. */
function deeply(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const visit = (value: unknown): unknown => (isSchema(value) ? deeply(value, change) : value);
  const entries = Object.entries(schema)
    .filter(([key]) => !ofFiles.has(key))
    .map(([key, value]): [string, unknown] => {
      if (key === "properties" && isSchema(value))
        return [key, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part)]))];
      if (["anyOf", "oneOf", "allOf"].includes(key) && Array.isArray(value)) return [key, value.map(visit)];
      if (["items", "additionalProperties", "not"].includes(key)) return [key, visit(value)];
      return [key, value];
    });
  return change(Object.fromEntries(entries));
}

/** The type of a value that a schema lists. */
function typeOf(value: unknown): string {
  if (Number.isInteger(value)) return "integer";
  return typeof value;
}

function withoutNull(schema: Schema): Schema {
  const { type, anyOf, ...rest } = schema;
  if (Array.isArray(type)) {
    const types = type.filter((each) => each !== "null");
    const nullable = types.length < type.length ? { nullable: true } : {};
    const [only] = types;
    if (types.length === 1) return { type: only, ...nullable, ...rest };
    return { anyOf: types.map((each) => ({ type: each })), ...nullable, ...rest };
  }
  if (Array.isArray(anyOf)) {
    const others = anyOf.filter((each: Schema) => each.type !== "null") as Schema[];
    const nullable = others.length < anyOf.length ? { nullable: true } : {};
    const [only] = others;
    return others.length === 1 && only !== undefined
      ? { ...only, ...nullable, ...rest }
      : { anyOf: others, ...nullable, ...rest };
  }
  return schema;
}

/** OpenAPI 3.0 knows no `const`, no lists of types, no exclusive bound as a number, and `null` only as `nullable`. */
function inOpenApi30(schema: Schema): Schema {
  const { const: constant, exclusiveMinimum, examples, ...rest } = schema;
  const listed = constant === undefined ? rest : { ...rest, enum: [constant] };
  const [first] = Array.isArray(listed.enum) ? (listed.enum as unknown[]) : [];
  const typed = first !== undefined && listed.type === undefined ? { type: typeOf(first), ...listed } : listed;
  const bounded =
    exclusiveMinimum === undefined ? typed : { ...typed, minimum: exclusiveMinimum, exclusiveMinimum: true };
  const shown = Array.isArray(examples) ? { ...bounded, example: examples[0] as unknown } : bounded;
  return withoutNull(shown);
}

/** The versions of OpenAPI that are published: the present one, and the one that Salesforce and 1C tools read. */
export type OpenApiVersion = "3.1.0" | "3.0.3";

/** A schema of ours (draft 2020-12) as a version of OpenAPI writes it. */
export function schemaFor(version: OpenApiVersion, schema: Schema): Schema {
  return deeply(schema, version === "3.0.3" ? inOpenApi30 : (same) => same);
}
