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

/** «good — хорошая, poor — плохая» in a description says what each word of the list means. */
function wordMeanings(description: string, words: readonly string[]): string[] | undefined {
  const meanings = words.map((word) => {
    const others = words.filter((other) => other !== word).join("|");
    const meaning = new RegExp(`(?:^|[\\s,;.:(])${word} — (.+?)(?=[,;.]\\s+(?:${others}) — |[;.]\\s|[.)]?$)`, "u").exec(
      description,
    );
    return meaning?.[1];
  });
  return meanings.every((meaning) => meaning !== undefined) ? meanings : undefined;
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
 * server would repeat in the hover under an English head), meanings of the words of a list.
 */
export function forPeople(schema: Schema): Schema {
  const { examples: given, ...rest } = changeInside(schema, (inner, keyword) =>
    keyword === "propertyNames" ? inner : forPeople(inner),
  );
  const examples = Array.isArray(given) ? (given as readonly Json[]) : [];
  const description = typeof rest.description === "string" ? rest.description : undefined;
  const hover = markdown(description, examples);
  const snippets = rest.defaultSnippets === undefined ? suggestions(examples, rest) : undefined;
  const words = Array.isArray(rest.enum) ? (rest.enum as readonly Json[]).map(String) : [];
  const meanings = description === undefined || words.length === 0 ? undefined : wordMeanings(description, words);
  return {
    ...rest,
    ...(hover === undefined ? {} : { markdownDescription: hover }),
    ...(snippets === undefined ? {} : { defaultSnippets: snippets }),
    ...(meanings === undefined ? {} : { enumDescriptions: meanings }),
  };
}
