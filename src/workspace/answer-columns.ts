import { readFileSync } from "node:fs";
import { packagePath } from "./package-files.ts";

/** A column of a table of answers: where its value stands in the answer. */
export interface AnswerColumn {
  readonly name: string;
  readonly path: readonly string[];
}

interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly anyOf?: readonly SchemaNode[];
}

/** The parts of an object, or of the object that a value may be besides null. */
function partsOf(node: SchemaNode): Readonly<Record<string, SchemaNode>> | undefined {
  return node.properties ?? node.anyOf?.find((each) => each.properties !== undefined)?.properties;
}

/** The columns of the answers to a question, in the order of its schema: a column for every value that is no group. */
export function answerColumns(question: string): readonly AnswerColumn[] {
  const text = readFileSync(packagePath(`schemas/decisions/${question}.schema.json`), "utf8");
  const columns = (node: SchemaNode, path: readonly string[]): AnswerColumn[] => {
    const parts = partsOf(node);
    if (parts === undefined) return [{ name: path.join("."), path }];
    return Object.entries(parts).flatMap(([key, part]) => columns(part, [...path, key]));
  };
  return columns(JSON.parse(text) as SchemaNode, []);
}

/** One of a list in words: a clause with its printed number, a role or a fact with its title. */
function itemText(item: unknown): string {
  if (typeof item !== "object" || item === null) return String(item);
  const { number, title, reference, fact } = item as Readonly<Record<string, unknown>>;
  const words = [number, title].filter((word) => typeof word === "string");
  if (words.length > 0) return words.join(" ");
  const name = reference ?? fact;
  return typeof name === "string" ? name : JSON.stringify(item);
}

/** The value of a column in an answer: lists in words, one after another. */
export function answerValue(answer: object, { path }: AnswerColumn): string | number | boolean | null {
  let value: unknown = answer;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  if (Array.isArray(value)) return value.map(itemText).join("; ");
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      return null;
  }
}
