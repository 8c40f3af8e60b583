import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { kinds } from "../../src/model/kinds.ts";
import { schemaIdOf } from "../../src/reader/read-file.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";
import { isSchema, type Json, type Schema } from "./editor/schema.ts";
import { generateEditorSchemas } from "./editor-schemas.ts";

const folder = new URL("../../schemas/editor/", import.meta.url);
const committed = new Map(
  readdirSync(folder)
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Schema]),
);
const ofKinds = [...committed].filter(([name]) => name !== "regulation.json");

test("schemas/editor says what schemas say: run `npm run generate` after changing a schema", () => {
  expect(committed).toEqual(new Map([...generateEditorSchemas()].sort(([a], [b]) => (a < b ? -1 : 1))));
});

test("there is a schema for every kind, for situations and for the style", () => {
  const names = [...kinds.map(({ kind }) => kind), "situations", "regulation", "style"].map((kind) => `${kind}.json`);
  expect([...committed.keys()].sort()).toEqual(names.sort());
});

test.each([...committed])("%s is a draft-07 schema", (_name, schema) => {
  expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
  const ajv = new Ajv({ strict: false });
  expect(ajv.validateSchema(schema)).toBe(true);
});

/** Every schema inside a schema, with the way to it. */
function parts(schema: Schema, path = ""): [string, Schema][] {
  const inner = Object.entries(schema).flatMap(([key, value]: [string, Json]) => {
    if (key === "defaultSnippets" || key === "const") return [];
    const items = Array.isArray(value) ? (value as readonly Json[]) : [value];
    return items.flatMap((item) => (isSchema(item) ? parts(item, `${path}/${key}`) : []));
  });
  return [[path, schema], ...inner];
}

test.each(ofKinds)("%s holds everything itself and speaks Russian", (_name, schema) => {
  for (const [path, part] of parts(schema)) {
    const { $ref: reference, markdownDescription: hover } = part;
    if (typeof reference === "string") expect(reference, path).toBe("#/definitions/datedValues");
    if (typeof hover === "string") expect(hover, path).toMatch(/[А-Яа-яЁё]/);
  }
});

/** The text that stands when a person takes the snippet and presses Tab to the end. */
function typed(body: Json): Json {
  if (typeof body === "string") {
    const text = body
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
      .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1")
      .replace(/\$\{?\d+\}?/g, "слово")
      .replace(/\\([\\$}])/g, "$1");
    return parse(text, { schema: "core" }) as Json;
  }
  if (Array.isArray(body)) return (body as readonly Json[]).map(typed);
  if (!isSchema(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [typed(key) as string, typed(value)]));
}

describe("the snippet of a whole file", () => {
  const validator = packageValidator();

  test.each(ofKinds)("%s makes a file that its schema accepts", (name, { defaultSnippets }) => {
    const [snippet] = (defaultSnippets ?? []) as readonly Schema[];
    const value = typed(snippet?.body ?? null) as object;
    const { places } = readSource(name, "{}");
    const found = validator.validate(schemaIdOf(name.replace(".json", "")), value, places);
    expect(found.map(({ code, args }) => [code, args])).toEqual([]);
  });
});
