import { expect, test } from "vitest";
import { loadSchemas } from "../../src/workspace/package-files.ts";

interface Part {
  readonly [key: string]: unknown;
}

/** Every list in a schema whose items may hold both `from` and `value`. */
function listsLikeDated(part: unknown, path: string): string[] {
  if (typeof part !== "object" || part === null) return [];
  const deeper = Object.entries(part).flatMap(([key, value]) => listsLikeDated(value, `${path}/${key}`));
  const keysOf = (item: unknown): string[] => {
    if (typeof item !== "object" || item === null) return [];
    const { properties, oneOf, anyOf } = item as Part;
    const alternatives = [...((oneOf ?? []) as unknown[]), ...((anyOf ?? []) as unknown[])];
    return [...Object.keys((properties ?? {}) as object), ...alternatives.flatMap(keysOf)];
  };
  const { items } = part as Part;
  const keys = keysOf(items);
  return keys.includes("from") && keys.includes("value") ? [path, ...deeper] : deeper;
}

test("a list with `from` and `value` in one item is a dated list and nothing else", () => {
  const found = (loadSchemas() as { readonly $id: string }[]).flatMap((schema) => listsLikeDated(schema, schema.$id));
  expect(found).toEqual(["https://reglament.dev/schemas/definitions.schema.json/$defs/datedValues"]);
});
