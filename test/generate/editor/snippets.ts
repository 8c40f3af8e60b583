import { stringify } from "yaml";
import { isSchema, type Json, type Schema } from "./schema.ts";

/** Text inside a snippet: the sign of a placeholder and the backslash stand for themselves. */
function plain(text: string): string {
  return text.replace(/[\\$]/g, "\\$&");
}

/** A scalar as it must be written in YAML: quoted when the bare word would mean something else. */
export function written(value: string | number | boolean | null): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

/** An example as the body of a snippet. */
export function snippetOf(example: Json): Json {
  if (typeof example === "string") return plain(written(example));
  if (typeof example !== "object" || example === null) return example;
  if (Array.isArray(example)) return (example as readonly Json[]).map(snippetOf);
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, snippetOf(value)]));
}

/** Placeholders are numbered in the order in which the Tab key visits them. */
interface Counter {
  next: number;
}

function placeholder(value: string | number | boolean, counter: Counter): string {
  const text = written(value);
  const quote = /^["']/.exec(text)?.[0] ?? "";
  const inner = quote === "" ? text : text.slice(1, -1);
  const number = counter.next;
  counter.next += 1;
  return `${quote}\${${number}:${plain(inner).replaceAll("}", "\\}")}}${quote}`;
}

function choice(words: readonly Json[], counter: Counter): string {
  const number = counter.next;
  counter.next += 1;
  return `\${${number}|${words.map(String).join(",")}|}`;
}

function fill(schema: Schema, counter: Counter): Json {
  const { const: constant, enum: words, examples, properties, required, items, oneOf, anyOf, type } = schema;
  if (constant !== undefined) return constant;
  if (Array.isArray(words)) return words.length === 1 ? (words[0] as Json) : choice(words, counter);
  if (isSchema(properties) && Array.isArray(required)) {
    return Object.fromEntries(
      (required as readonly string[]).map((key) => {
        const property = properties[key];
        return [key, isSchema(property) ? fill(property, counter) : ""];
      }),
    );
  }
  const [example] = Array.isArray(examples) ? (examples as readonly Json[]) : [];
  if (example !== undefined) {
    return typeof example === "object" && example !== null ? snippetOf(example) : placeholder(example ?? "", counter);
  }
  const [shape] = [oneOf ?? anyOf].flat() as readonly Json[];
  if (isSchema(shape)) return fill(shape, counter);
  if (isSchema(items)) return [fill(items, counter)];
  const [first] = Array.isArray(type) ? type : [type];
  if (first === "object") return fillEntry(schema, counter);
  return placeholder(first === "number" || first === "integer" ? 1 : first === "boolean" ? true : "…", counter);
}

/** One entry of a mapping whose keys are the author's own. */
function fillEntry({ propertyNames, additionalProperties }: Schema, counter: Counter): Json {
  if (!isSchema(additionalProperties)) return {};
  const examples = isSchema(propertyNames) ? propertyNames.examples : undefined;
  const [name] = Array.isArray(examples) ? (examples as readonly Json[]) : [];
  const key = placeholder(typeof name === "string" ? name : "name", counter);
  return { [key]: fill(additionalProperties, counter) };
}

/** A new file is called after its kind until its author says better. */
function withHeadExamples(schema: Schema, kind: string): Schema {
  const { title = "", properties } = schema;
  if (!isSchema(properties) || !isSchema(properties.id) || !isSchema(properties.title)) return schema;
  const id = { ...properties.id, examples: [kind] };
  return { ...schema, properties: { ...properties, id, title: { ...properties.title, examples: [title] } } };
}

function highestNumber(body: Json): number {
  const numbers = [...JSON.stringify(body).matchAll(/\$\{?(\d+)/g)].map(([, digits]) => Number(digits));
  return Math.max(0, ...numbers);
}

/** Of a file that has several shapes the first, with every word that may pick another one. */
function firstShape(schema: Schema): Schema {
  const shapes = Array.isArray(schema.oneOf) ? (schema.oneOf as readonly Json[]).filter(isSchema) : [];
  const [first] = shapes;
  if (first === undefined || !isSchema(first.properties)) return schema;
  const properties = Object.entries(first.properties).map(([key, value]) => {
    const words = shapes.map((shape) => (isSchema(shape.properties) ? shape.properties[key] : undefined));
    const constants = new Set(
      words.flatMap((word) => (isSchema(word) && word.const !== undefined ? [word.const] : [])),
    );
    return [key, constants.size > 1 ? { enum: [...constants] } : value] as const;
  });
  return { ...first, properties: Object.fromEntries(properties) };
}

/**
 * A whole new file of the kind: every required key, filled with the first example of each. What the schema's own snippet
 * already says stays.
 */
export function snippetOfKind(schema: Schema, kind: string): Json {
  const { title = "", defaultSnippets } = schema;
  const [own] = Array.isArray(defaultSnippets) ? (defaultSnippets as readonly Json[]) : [];
  const body = isSchema(own) && isSchema(own.body) ? own.body : {};
  const filled = fill(withHeadExamples(firstShape(schema), kind), { next: highestNumber(body) + 1 });
  const whole = { ...(isSchema(filled) ? filled : {}), ...body };
  return [{ label: title, description: "Новый регламент этого вида", ...(isSchema(own) ? own : {}), body: whole }];
}
