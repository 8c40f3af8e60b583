import { stringify } from "yaml";
import { changeInside, type Json, type Schema } from "./schema.ts";
import { snippetOf, written } from "./snippets.ts";

type Scalar = string | number | boolean;

function isScalar(value: Json): value is Scalar {
  return typeof value !== "object" || value === null;
}

function examplesText(examples: readonly Json[]): string {
  const head = examples.length === 1 ? "Пример" : "Примеры";
  if (examples.every(isScalar))
    return `${head}: ${examples.map((value) => `\`${written(value as Scalar)}\``).join(", ")}`;
  return `${head}:\n\n\`\`\`yaml\n${examples.map((value) => stringify(value, { lineWidth: 80 })).join("---\n")}\`\`\``;
}

/** What the hover shows: what the key is for, then how it is written. */
function markdown(description: string | undefined, examples: readonly Json[]): string | undefined {
  const parts = [description, examples.length === 0 ? undefined : examplesText(examples)];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join("\n\n");
}

function suggestions(examples: readonly Json[], schema: Schema): Json | undefined {
  if (examples.length === 0 || schema.enum !== undefined || schema.const !== undefined) return undefined;
  // The server makes list items of a snippet itself, and can do so from mappings only.
  if (schema.type === "array") return undefined;
  return examples.map((example) => ({
    label: isScalar(example) ? written(example) : String(schema.title ?? "Пример"),
    body: snippetOf(example),
  }));
}

/**
 * The schema with what an editor shows: `markdownDescription` for the hover, snippets in place of `examples` (which the
 * server would repeat in the hover under an English head).
 */
export function forPeople(schema: Schema): Schema {
  const { examples: given, ...rest } = changeInside(schema, (inner, keyword) =>
    keyword === "propertyNames" ? inner : forPeople(inner),
  );
  const examples = Array.isArray(given) ? (given as readonly Json[]) : [];
  const description = typeof rest.description === "string" ? rest.description : undefined;
  const hover = markdown(description, examples);
  const snippets = rest.defaultSnippets === undefined ? suggestions(examples, rest) : undefined;
  return {
    ...rest,
    ...(hover === undefined ? {} : { markdownDescription: hover }),
    ...(snippets === undefined ? {} : { defaultSnippets: snippets }),
  };
}
