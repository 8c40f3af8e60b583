import { changeInside, type Json, type Schema } from "./schema.ts";

/** What identifies a regulation or holds for all days at once takes no dates. */
const undatedKeys = new Set(["kind", "id", "approved", "effective"]);
export const undatedKinds = new Set(["company", "facts", "situations"]);

function isPlainScalar({ type, enum: words, const: constant }: Schema): boolean {
  return (
    (type === "number" || type === "integer" || type === "string") && words === undefined && constant === undefined
  );
}

/**
 * Every number and text may also be a list of values by date, as the reader takes it. Said by `if` and not by `anyOf`, so
 * that a slip in the plain value is still told by the rule of the plain value.
 */
export function alsoDated(schema: Schema): Schema {
  const inside = changeInside(schema, (inner, keyword, name) => {
    const undated = keyword === "propertyNames" || (keyword === "properties" && undatedKeys.has(name ?? ""));
    return undated ? inner : alsoDated(inner);
  });
  if (!isPlainScalar(inside)) return inside;
  const type = [inside.type, "array"] as Json;
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { ...inside, type, if: { type: "array" }, then: { $ref: "#/definitions/datedValues" } };
}
