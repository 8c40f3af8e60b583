import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import type { TextPositions } from "../diagnostics/text-positions.ts";
import { type CommaFraction, commaFraction } from "./decimal-comma.ts";
import { codePointName, invisibleInKey, withoutInvisible } from "./invisible-characters.ts";
import { readPlainScalar } from "./plain-scalar.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import type { PlaceNode, Span } from "./source-places.ts";

/** A value, where its parts stand, and how many values it holds. */
export interface BuiltValue {
  readonly value: unknown;
  readonly place: PlaceNode;
  readonly size: number;
}

interface Build {
  readonly text: string;
  readonly positions: TextPositions;
  readonly limits: ReadingLimits;
  readonly diagnostics: Diagnostic[];
  /** Finished values by the name of their anchor; `undefined` while one is being built. */
  readonly anchors: Map<string, BuiltValue | undefined>;
  aliases: number;
  aliasedValues: number;
}

/**
 * Turns the tree of a document into plain values by the sources of its scalars, and notes where everything stands.
 * Whatever regulations do not use is reported, and read as near to its meaning as is safe.
 */
export function buildValue(
  root: ParsedNode,
  text: string,
  positions: TextPositions,
  limits: ReadingLimits,
): BuiltValue & { readonly diagnostics: readonly Diagnostic[] } {
  const build: Build = { text, positions, limits, diagnostics: [], anchors: new Map(), aliases: 0, aliasedValues: 0 };
  return { ...buildNode(root, build), diagnostics: build.diagnostics };
}

/** The span of a node without the blank space and line ends that the library counts in. */
function spanOf(node: { range?: readonly [number, number, number] | null | undefined }, text: string): Span {
  const [start, end] = node.range ?? [0, 0];
  let last = end;
  // By hand: a pattern for trailing blanks takes quadratic time over a text full of them.
  while (last > start && " \t\r\n".includes(text.charAt(last - 1))) last -= 1;
  return [start, last];
}

function rangeOf(node: { range?: readonly [number, number, number] | null | undefined }, build: Build): SourceRange {
  return build.positions.range(...spanOf(node, build.text));
}

function buildNode(node: ParsedNode, build: Build): BuiltValue {
  if (isAlias(node)) return buildAlias(node, build);
  if (node.anchor !== undefined) build.anchors.set(node.anchor, undefined);
  if (node.tag !== undefined) reportTag(node, build);
  const built = isScalar(node)
    ? buildScalar(node, build)
    : isMap(node)
      ? buildMapping(node, build)
      : buildList(node, build);
  if (node.anchor !== undefined) build.anchors.set(node.anchor, built);
  return built;
}

function reportTag(node: Exclude<ParsedNode, Alias.Parsed>, build: Build): void {
  const { tag = "" } = node;
  const source = tag.replace("tag:yaml.org,2002:", "!!");
  const [start] = node.range;
  const at = build.text.lastIndexOf("!", start);
  const from = build.text.lastIndexOf(source, start);
  const place = from === -1 ? Math.max(at, 0) : from;
  build.diagnostics.push(problem("custom-tag", build.positions.range(place, place + source.length), { tag: source }));
}

function buildScalar(node: Scalar.Parsed, build: Build): BuiltValue {
  const span = spanOf(node, build.text);
  const written = build.text.slice(...span);
  const place = written.includes("\n") ? { value: span } : { value: span, source: written };
  if (node.type !== "PLAIN" || node.tag !== undefined) return { value: String(node.value), place, size: 1 };
  const { value, doubt } = readPlainScalar(String(node.value));
  if (doubt === "leading-zero") {
    const number = written.replace(/^([+-]?)0+(?=\d)/, "$1");
    build.diagnostics.push(problem(doubt, build.positions.range(...span), { source: written, number }));
  }
  if (doubt === "inexact-number")
    build.diagnostics.push(problem(doubt, build.positions.range(...span), { source: written }));
  return { value, place: doubt === undefined ? place : { ...place, reported: true }, size: 1 };
}

function buildList(node: YAMLSeq.Parsed, build: Build): BuiltValue {
  const items = node.items.map((item) => buildNode(item, build));
  return {
    value: items.map(({ value }) => value),
    place: {
      value: spanOf(node, build.text),
      children: new Map(items.map(({ place }, index) => [index, place])),
    },
    size: items.reduce((sum, { size }) => sum + size, 1),
  };
}

function buildMapping(node: YAMLMap.Parsed, build: Build): BuiltValue {
  const value: Record<string, unknown> = {};
  const children = new Map<string, PlaceNode>();
  let size = 1;
  let reported = false;
  let fraction: CommaFraction | undefined;
  for (const [index, pair] of node.items.entries()) {
    // The rest of the number that was read with the entry before.
    if (fraction !== undefined) {
      fraction = undefined;
      continue;
    }
    const key = readKey(pair, build);
    fraction = node.flow === true ? commaFraction(pair, node.items[index + 1], build.text) : undefined;
    const entry = fraction === undefined ? buildEntry(pair, build) : fractionEntry(fraction, build);
    size += entry.size;
    if (key === undefined) {
      reported = true;
      continue;
    }
    const first = children.get(key.name)?.key;
    if (first !== undefined) {
      reportDuplicate(key, first, build);
      continue;
    }
    value[key.name] = entry.value;
    children.set(key.name, { ...entry.place, key: key.span });
  }
  return { value, place: { value: spanOf(node, build.text), children, reported }, size };
}

function buildEntry(pair: Pair<ParsedNode, ParsedNode | null>, build: Build): BuiltValue {
  return pair.value === null ? emptyEntry(pair, build) : buildNode(pair.value, build);
}

function fractionEntry({ span, source, write }: CommaFraction, build: Build): BuiltValue {
  build.diagnostics.push(problem("comma-in-number", build.positions.range(...span), { source, write }));
  return { value: Number(write), place: { value: span, source, reported: true }, size: 1 };
}

function emptyEntry(pair: Pair<ParsedNode, ParsedNode | null>, build: Build): BuiltValue {
  const [, end] = spanOf(pair.key, build.text);
  return { value: null, place: { value: [end, end], source: "" }, size: 1 };
}

interface Key {
  readonly name: string;
  readonly span: Span;
}

function reportDuplicate(key: Key, first: Span, build: Build): void {
  const related = build.positions.range(...first);
  const args = { key: key.name, firstLine: related.start.line };
  build.diagnostics.push(problem("duplicate-key", build.positions.range(...key.span), args, [related]));
}

/** The key as text, exactly as written; `undefined` when it was reported and the entry cannot be used. */
function readKey({ key }: Pair<ParsedNode, ParsedNode | null>, build: Build): Key | undefined {
  const span = spanOf(key, build.text);
  if (!isScalar(key)) {
    reportOddKey(key, build);
    return undefined;
  }
  const name = String(key.value);
  if (key.tag !== undefined) reportTag(key, build);
  if (name === "<<" && key.type === "PLAIN") {
    build.diagnostics.push(problem("merge-key", build.positions.range(...span), {}));
    return undefined;
  }
  if (name === "" || name === "__proto__") {
    const found = name === "" ? "empty" : "reserved";
    build.diagnostics.push(problem("odd-key", build.positions.range(...span), { found }));
    return undefined;
  }
  const invisible = invisibleInKey(build.text.slice(...span));
  if (invisible === undefined) return { name, span };
  const at = span[0] + invisible.at;
  const clean = { name: withoutInvisible(name), span };
  const lineStart = build.text.lastIndexOf("\n", at) + 1;
  // In the indentation it was already reported with the lines of the file.
  if (build.text.slice(lineStart, at).trim() === "") return clean;
  const args = { character: codePointName(invisible.character), where: "key" } as const;
  build.diagnostics.push(problem("invisible-character", build.positions.range(at, at + 1), args));
  return clean;
}

/** A placeholder such as {{prices#cap}} without quotes is, for YAML, a mapping whose key is a mapping. */
function reportOddKey(key: ParsedNode, build: Build): void {
  const [start] = spanOf(key, build.text);
  const placeholder = build.text
    .slice(0, start + 1)
    .trimEnd()
    .endsWith("{{");
  build.diagnostics.push(
    placeholder
      ? problem("special-start", build.positions.range(start - 1, start + 1), { start: "{{" })
      : problem("odd-key", rangeOf(key, build), { found: isMap(key) ? "mapping" : "list" }),
  );
}

function buildAlias(node: Alias.Parsed, build: Build): BuiltValue {
  const span = spanOf(node, build.text);
  const name = node.source;
  build.aliases += 1;
  const target = build.anchors.get(name);
  const range = build.positions.range(...span);
  if (target === undefined) {
    build.diagnostics.push(brokenAlias(name, range, build));
    return { value: null, place: { value: span, reported: true }, size: 1 };
  }
  build.aliasedValues += target.size;
  const { limits } = build;
  if (build.aliases > limits.aliases || build.aliasedValues > limits.aliasedValues) {
    const reported = build.diagnostics.some(({ code }) => code === "too-many-aliases");
    if (!reported) build.diagnostics.push(problem("too-many-aliases", range, { limit: limits.aliases }));
    return { value: null, place: { value: span, reported: true }, size: 1 };
  }
  return { value: target.value, place: { ...target.place, value: span }, size: target.size };
}

/** Text with an asterisk, such as *urgent*, is far more common in a regulation than a reference with a slip. */
function brokenAlias(name: string, range: SourceRange, build: Build): Diagnostic {
  if (build.anchors.has(name)) return problem("alias-to-itself", range, { name });
  return /^[\w-]+$/.test(name)
    ? problem("unknown-anchor", range, { name })
    : problem("special-start", range, { start: "*" });
}
