import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { foreignLetter } from "../diagnostics/look-alike-letters.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { Path } from "../diagnostics/places.ts";
import {
  exampleText,
  type Finding,
  type FindingContext,
  fieldAt,
  schemaAtPath,
  valueAtPath,
} from "./schema-finding.ts";
import { discriminatorOf, isRecord, type SchemaNode, tagWords } from "./schema-tree.ts";

/** The keys that the object may still take, with their titles. */
function freeKeys(node: SchemaNode | undefined, path: Path, context: FindingContext): ReadonlyMap<string, string> {
  const value = valueAtPath(context.value, path);
  const present = isRecord(value) ? value : {};
  const chosen = node === undefined ? undefined : context.tree.chosen(node, value);
  const properties = chosen?.schema.properties;
  if (chosen === undefined || !isRecord(properties)) return new Map();
  const free = Object.keys(properties).filter((key) => !Object.hasOwn(present, key));
  return new Map(free.map((key) => [key, context.tree.child(chosen, value, key)?.title ?? ""]));
}

/** The key that a wrong one stands for: by its letters, or by the title under which people know the field. */
function meantKey(key: string, free: ReadonlyMap<string, string>): string | undefined {
  const near = nearestWord(key, free.keys());
  if (near !== undefined) return near;
  const titles = new Map(Array.from(free).flatMap(([name, title]) => (title === "" ? [] : [[title, name] as const])));
  return titles.get(nearestWord(key, titles.keys()) ?? "");
}

function unknownKey(
  key: string,
  suggestion: string | undefined,
  path: Path,
  free: Iterable<string>,
  context: FindingContext,
): Diagnostic {
  const range = context.places.keyAt([...path, key]);
  const foreign = suggestion === undefined ? undefined : foreignLetter(key, suggestion);
  if (suggestion !== undefined && foreign !== undefined) {
    return problem("mixed-alphabets", range, { word: key, suggestion, ...foreign });
  }
  return problem("unknown-key", range, {
    key,
    allowed: [...free],
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** The line to add for one missing key, when the schema has an example of a simple value. */
function exampleLine(
  keys: readonly string[],
  node: SchemaNode | undefined,
  path: Path,
  context: FindingContext,
): string | undefined {
  const [key] = keys;
  if (node === undefined || key === undefined || keys.length > 1) return undefined;
  const child = context.tree.child(node, valueAtPath(context.value, path), key);
  const words = child?.schema.enum;
  const example = exampleText(child) ?? (Array.isArray(words) ? String(words[0]) : undefined);
  return example === undefined ? undefined : `${key}: ${example}`;
}

/** Alternatives cannot be told apart without the discriminator, so any of their keys may stand where it is missing. */
function keysOfBranches(node: SchemaNode, context: FindingContext): ReadonlySet<string> {
  return new Set(
    context.tree
      .branches(node)
      .flatMap(({ schema }) => (isRecord(schema.properties) ? Object.keys(schema.properties) : [])),
  );
}

/** The discriminator that is absent: a slip of the pen in its key, or no key at all. */
function missingDiscriminator(path: Path, node: SchemaNode, tag: string, context: FindingContext): Diagnostic {
  const value = valueAtPath(context.value, path);
  const known = keysOfBranches(node, context);
  const strangers = Object.keys(isRecord(value) ? value : {}).filter((key) => !known.has(key));
  const slip = strangers.find((key) => nearestWord(key, [tag]) !== undefined);
  if (slip !== undefined) return unknownKey(slip, tag, path, [tag], context);
  const words = context.tree.branches(node).flatMap((branch) => tagWords(branch, tag).map(String));
  return problem("missing-key", context.places.keyAt(path), {
    ...fieldAt(path, context),
    missing: [tag],
    titles: [words.join(", ")],
    ...(words[0] === undefined ? {} : { example: `${tag}: ${words[0]}` }),
  });
}

/** The word of the discriminator whose alternative knows all these keys, when it is the only one that does. */
function ownerOf(keys: readonly string[], node: SchemaNode | undefined, context: FindingContext): string | undefined {
  const tag = node === undefined ? undefined : discriminatorOf(node);
  if (node === undefined || tag === undefined) return undefined;
  const owners = context.tree.branches(node).filter(({ schema }) => {
    const { properties } = schema;
    return isRecord(properties) && keys.every((key) => Object.hasOwn(properties, key));
  });
  const [owner] = owners;
  const [word] = owner === undefined || owners.length > 1 ? [] : tagWords(owner, tag);
  return typeof word === "string" ? word : undefined;
}

/**
 * The problems with the keys of the object at `path`: a missing key and an unknown one that is near are one slip,
 * all other missing keys are one problem of the parent.
 */
export function keyProblems(path: Path, findings: readonly Finding[], context: FindingContext): Diagnostic[] {
  const node = schemaAtPath(path, context);
  const tag = node === undefined ? undefined : discriminatorOf(node);
  if (node !== undefined && tag !== undefined && findings.some(({ keyword }) => keyword === "discriminator")) {
    return [missingDiscriminator(path, node, tag, context)];
  }
  const free = freeKeys(node, path, context);
  const missing = new Set(findings.flatMap(({ params }) => params.missingProperty ?? []).map(String));
  const unknown = findings
    .flatMap(({ params }) => params.additionalProperty ?? params.unevaluatedProperty ?? [])
    .map(String);
  const owner = unknown.length > 1 ? ownerOf(unknown, node, context) : undefined;
  if (owner !== undefined && tag !== undefined) {
    const [first = ""] = unknown;
    return [problem("keys-of-other-variant", context.places.keyAt([...path, first]), { keys: unknown, tag, owner })];
  }
  const problems: Diagnostic[] = [];
  for (const key of unknown) {
    const wanted = new Map(Array.from(free).filter(([name]) => missing.has(name)));
    const suggestion = meantKey(key, wanted) ?? meantKey(key, free);
    if (suggestion !== undefined) missing.delete(suggestion);
    problems.push(unknownKey(key, suggestion, path, free.keys(), context));
  }
  if (missing.size > 0) {
    const keys = [...missing];
    const example = exampleLine(keys, node, path, context);
    problems.push(
      problem("missing-key", context.places.keyAt(path), {
        ...fieldAt(path, context),
        missing: keys,
        titles: keys.map((key) => free.get(key) ?? ""),
        ...(example === undefined ? {} : { example }),
      }),
    );
  }
  return problems;
}
