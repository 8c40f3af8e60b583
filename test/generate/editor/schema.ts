export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A JSON Schema as data. */
export type Schema = { readonly [key: string]: Json };

export function isSchema(value: Json | undefined): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keywords whose value is a schema. */
export const oneSchema: readonly string[] = [
  "items",
  "additionalProperties",
  "propertyNames",
  "not",
  "if",
  "then",
  "else",
];
/** Keywords whose value is a list of schemas. */
export const listOfSchemas: readonly string[] = ["oneOf", "anyOf", "allOf"];
/** Keywords whose value is a mapping of names to schemas. */
export const namedSchemas: readonly string[] = ["properties", "patternProperties", "definitions", "$defs"];

/** The schema with `change` made to every schema directly inside it. */
export function changeInside(
  schema: Schema,
  change: (inner: Schema, keyword: string, name?: string) => Schema,
): Schema {
  const entries = Object.entries(schema).map(([keyword, value]): [string, Json] => {
    if (oneSchema.includes(keyword) && isSchema(value)) return [keyword, change(value, keyword)];
    if (listOfSchemas.includes(keyword) && Array.isArray(value)) {
      return [keyword, (value as readonly Json[]).map((item) => (isSchema(item) ? change(item, keyword) : item))];
    }
    if (namedSchemas.includes(keyword) && isSchema(value)) {
      const named = Object.entries(value).map(([name, item]) => [
        name,
        isSchema(item) ? change(item, keyword, name) : item,
      ]);
      return [keyword, Object.fromEntries(named) as Schema];
    }
    return [keyword, value];
  });
  return Object.fromEntries(entries);
}
