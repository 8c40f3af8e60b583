import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { alsoDated, undatedKinds } from "./editor/dated.ts";
import { forPeople } from "./editor/for-people.ts";
import { inlineReferences } from "./editor/inline-references.ts";
import { isSchema, type Schema } from "./editor/schema.ts";
import { snippetOfKind } from "./editor/snippets.ts";
import { withMeanings } from "./editor/word-meanings.ts";

const schemas = new URL("../../schemas/", import.meta.url);
const generated = new URL("editor/", schemas);

const draft = "http://json-schema.org/draft-07/schema#";
const comment = "Сделано из schemas/ командой npm run generate. Правьте исходную схему.";

function readSchema(name: string): Schema {
  return withMeanings(JSON.parse(readFileSync(new URL(name, schemas), "utf8")) as Schema);
}

const shared = readSchema("definitions.schema.json");

function kindOf({ properties }: Schema): string | undefined {
  const kind = isSchema(properties) ? properties.kind : undefined;
  return isSchema(kind) && typeof kind.const === "string" ? kind.const : undefined;
}

function editorSchema(source: Schema, kind: string): Schema {
  const inlined = inlineReferences(source, shared);
  const snippets = snippetOfKind(inlined, kind);
  const named = withKindNamed(inlined);
  const dated = undatedKinds.has(kind) ? named : alsoDated(named);
  const definitions = undatedKinds.has(kind) ? {} : { definitions: { datedValues: datedValues() } };
  return { $schema: draft, $comment: comment, ...forPeople({ ...dated, defaultSnippets: snippets }), ...definitions };
}

/** The word under `kind` says in the list of suggestions what it stands for. */
function withKindNamed(schema: Schema): Schema {
  const { title = "", description = "", properties } = schema;
  if (!isSchema(properties) || !isSchema(properties.kind)) return schema;
  const kind = { ...properties.kind, description: `${String(title)}. ${String(description)}` };
  return { ...schema, properties: { ...properties, kind } };
}

function datedValues(): Schema {
  return forPeople(inlineReferences({ $ref: "#/$defs/datedValues", $defs: shared.$defs ?? {} }, shared));
}

/** One schema for every file of a project: the word under `kind` picks the rest. */
function anyRegulation(kinds: ReadonlyMap<string, Schema>): Schema {
  const words = [...kinds.keys()];
  const titles = [...kinds.values()].map(({ title }) => title ?? "");
  const description = "Определяет, что пишется в файле.";
  const kind = {
    title: "Вид регламента",
    description,
    markdownDescription: description,
    enum: words,
    enumDescriptions: titles,
  };
  return {
    $schema: draft,
    $comment: comment,
    title: "Регламент",
    description: "Один файл регламента. Начните с вида: kind.",
    type: "object",
    required: ["kind"],
    properties: { kind },
    defaultSnippets: [...kinds.values()].flatMap(({ defaultSnippets }) => (defaultSnippets ?? []) as readonly Schema[]),
    allOf: words.map((word) => ({
      if: { required: ["kind"], properties: { kind: { const: word } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `./${word}.json` },
    })),
  };
}

/** The schema of the company's style, which is no regulation: it stands alone beside the templates. */
function styleSchema(): Schema {
  const inlined = inlineReferences(readSchema("style.schema.json"), shared);
  return { $schema: draft, $comment: comment, ...forPeople(inlined) };
}

/** Every schema for editors, by the name of its file in `schemas/editor/`. */
export function generateEditorSchemas(): Map<string, Schema> {
  const sources = readdirSync(schemas).filter((name) => name.endsWith(".schema.json"));
  const kinds = new Map<string, Schema>();
  for (const source of sources.sort().map(readSchema)) {
    const kind = kindOf(source);
    if (kind !== undefined) kinds.set(kind, editorSchema(source, kind));
  }
  const files = [...kinds].map(([kind, schema]): [string, Schema] => [`${kind}.json`, schema]);
  return new Map([...files, ["regulation.json", anyRegulation(kinds)], ["style.json", styleSchema()]]);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated);
  for (const [name, schema] of generateEditorSchemas()) {
    writeFileSync(new URL(name, generated), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
  const biome = fileURLToPath(new URL("../../node_modules/@biomejs/biome/bin/biome", import.meta.url));
  execFileSync(process.execPath, [biome, "format", "--write", fileURLToPath(generated)], { stdio: "ignore" });
}
