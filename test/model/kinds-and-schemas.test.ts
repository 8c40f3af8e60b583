import { expect, test } from "vitest";
import { kinds } from "../../src/model/kinds.ts";
import { schemaIdOf } from "../../src/reader/read-file.ts";
import { loadSchemas } from "../../src/workspace/package-files.ts";

const schemas = loadSchemas() as { $id: string; title?: string; properties?: { kind?: { const?: string } } }[];

test("every kind has its schema and every schema of a kind its kind", () => {
  const ids = kinds.map(({ kind }) => schemaIdOf(kind)).sort();
  const ofKinds = schemas.filter(({ properties }) => properties?.kind?.const !== undefined).map(({ $id }) => $id);
  expect(ofKinds.filter((id) => id !== schemaIdOf("situations")).sort()).toEqual(ids);
});

interface SchemaPart {
  readonly [key: string]: unknown;
}

function untitled(part: unknown, path: string): string[] {
  if (typeof part !== "object" || part === null) return [];
  const { properties, items, additionalProperties, $defs, oneOf } = part as SchemaPart;
  const own = Object.entries((properties ?? {}) as Record<string, SchemaPart>);
  const missing = own.flatMap(([key, value]) =>
    value.title === undefined && value.$ref === undefined ? [`${path}.${key}`] : untitled(value, `${path}.${key}`),
  );
  const deeper = [
    items,
    additionalProperties,
    ...Object.values(($defs ?? {}) as object),
    ...((oneOf ?? []) as unknown[]),
  ];
  return [...missing, ...deeper.flatMap((next) => untitled(next, path))];
}

test.each(schemas.map((schema) => [schema.$id, schema] as const))(
  "every key of %s has a title for the editor",
  (_id, schema) => {
    expect(schema.title).toBeTypeOf("string");
    expect(untitled(schema, "")).toEqual([]);
  },
);
