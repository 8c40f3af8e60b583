import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const schemas = new URL("../../schemas/", import.meta.url);
const generated = new URL("../../src/model/generated/", import.meta.url);

const banner = "// Generated from schemas/ by `npm run generate`. Do not edit: edit the schema.";

/** Words for people and bounds of length say nothing in a type; without them every small string stays `string`. */
const forPeople = new Set([
  "title",
  "description",
  "examples",
  "minItems",
  "maxItems",
  "$schema",
  "$id",
  "discriminator",
  "defaultSnippets",
]);

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const definitions = (
  JSON.parse(readFileSync(new URL("definitions.schema.json", schemas), "utf8")) as { $defs: Record<string, Json> }
).$defs;

/** `inProperties` tells a property that is called "title" from the keyword of that name. */
function forTypes(schema: Json, inProperties = false): Json {
  if (Array.isArray(schema)) return schema.map((item) => forTypes(item));
  if (schema === null || typeof schema !== "object") return schema;
  const reference = schema.$ref;
  const shared =
    typeof reference === "string"
      ? /^definitions\.schema\.json#\/\$defs\/(.+)$|^#\/\$defs\/(.+)$/.exec(reference)
      : null;
  const definition = definitions[shared?.[1] ?? shared?.[2] ?? ""];
  if (!inProperties && definition !== undefined) return forTypes(definition);
  const kept = Object.entries(schema).filter(([key]) => inProperties || !forPeople.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, forTypes(value, !inProperties && (key === "properties" || key === "$defs"))]),
  );
}

function typeNameOf(file: string): string {
  const words = file.replace(".schema.json", "").split("-");
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}File`;
}

/** The TypeScript of every kind's schema, by the name of its file in `src/model/generated/`. */
export async function generateTypes(): Promise<Map<string, string>> {
  const files = readdirSync(schemas).filter((name) => name.endsWith(".schema.json") && !name.startsWith("definitions"));
  const types = new Map<string, string>();
  for (const name of files.sort()) {
    const schema = forTypes(JSON.parse(readFileSync(new URL(name, schemas), "utf8")) as Json) as JSONSchema;
    const source = await compile(schema, typeNameOf(name), {
      bannerComment: banner,
      additionalProperties: false,
      style: { printWidth: 120 },
    });
    types.set(name.replace(".schema.json", ".ts"), source);
  }
  return types;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(generated, { recursive: true });
  for (const [name, source] of await generateTypes()) writeFileSync(new URL(name, generated), source);
}
