import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path } from "../diagnostics/places.ts";
import { type Finding, type FindingContext, schemaAtPath, valueAtPath } from "./schema-finding.ts";
import { isRecord, type SchemaNode } from "./schema-tree.ts";
import { typeOfValue } from "./type-slip.ts";
import { unknownWord, valueProblem, valueTypesOf, wrongType } from "./value-problem.ts";

function accepts(branch: SchemaNode, value: unknown): boolean {
  const found = typeOfValue(value);
  const types = typesOf(branch);
  return types.length === 0 || types.includes(found) || (found === "integer" && types.includes("number"));
}

function typesOf({ schema }: SchemaNode): ReturnType<typeof valueTypesOf> {
  if (schema.type !== undefined) return valueTypesOf(schema.type);
  const words = wordsOf(schema);
  return [...new Set(words.map((word) => typeOfValue(word)))];
}

function wordsOf(schema: SchemaNode["schema"]): readonly unknown[] {
  if (Array.isArray(schema.enum)) return schema.enum as readonly unknown[];
  return schema.const === undefined ? [] : [schema.const];
}

/** How many keys of the value the alternative knows: the more, the likelier it was meant. */
function knownKeys({ schema }: SchemaNode, value: unknown): number {
  if (!isRecord(value) || !isRecord(schema.properties)) return 0;
  const { properties } = schema;
  return Object.keys(value).filter((key) => Object.hasOwn(properties, key)).length;
}

/**
 * What is wrong with a value that fits none of several alternatives: its type first, then its words,
 * then the problems by the alternative that comes nearest. `translate` says a list of findings in our words.
 */
export function unionProblems(
  path: Path,
  finding: Finding,
  context: FindingContext,
  translate: (findings: readonly Finding[], context: FindingContext) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const node = schemaAtPath(path, context);
  const value = valueAtPath(context.value, path);
  const branches = node === undefined ? [] : context.tree.branches(node);
  const passing = finding.params.passingSchemas;
  if (branches.length === 0 || Array.isArray(passing)) return [valueProblem(finding, context)];
  const fitting = branches.filter((branch) => accepts(branch, value));
  if (fitting.length === 0) return [wrongType(path, [...new Set(branches.flatMap(typesOf))], context)];
  const words = fitting.map(({ schema }) => wordsOf(schema));
  if (words.every((list) => list.length > 0)) return [unknownWord(path, words.flat().map(String), context)];
  const known = Math.max(...fitting.map((branch) => knownKeys(branch, value)));
  const attempts = fitting
    .filter((branch) => knownKeys(branch, value) === known)
    .map((branch) => {
      const findings = context.check(branch, value).map((found) => ({ ...found, path: [...path, ...found.path] }));
      return translate(findings, { ...context, settled: [{ path, node: branch }, ...context.settled] });
    });
  return attempts.reduce((best, next) => (next.length < best.length ? next : best));
}
