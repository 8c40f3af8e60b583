import {
  type Document,
  Lexer,
  type ParsedNode,
  type ScalarTag,
  type Tags,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { positionsIn } from "../diagnostics/text-positions.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readSource } from "./read-source.ts";
import { readingLimits } from "./reading-limits.ts";

/**
 * A file in the one layout of the house; or why it was left alone: it cannot be read (`diagnostics` say what is wrong), or
 * no layout was found that keeps every value and comment where it was (`diagnostics` are empty).
 */
export type FormattedSource =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Where the library settles only on the second or third writing, and long mappings unfold from outside in. */
const mostPasses = 8;

const paddings: ReadonlyMap<string, string> = new Map([
  ["tag:yaml.org,2002:map", " "],
  ["tag:yaml.org,2002:seq", ""],
]);

/** The value of `? key` without one, which the schema of plain text has no word for. */
const nothing: ScalarTag = {
  tag: "tag:yaml.org,2002:null",
  identify: (value) => value === null,
  resolve: () => null,
  stringify: () => "",
};

/**
 * `{ a: 1 }` with blanks inside the braces and `[a, b]` without: the library knows one padding for both. It calls the
 * `stringify` of any tag, though its types allow one for scalars only.
 */
function houseTags(tags: Tags): Tags {
  const padded = tags.map((tag) => {
    const padding = typeof tag === "string" ? undefined : paddings.get(tag.tag);
    if (typeof tag === "string" || padding === undefined) return tag;
    const stringify: ScalarTag["stringify"] = (item, ctx, onComment, onChompKeep) =>
      (item as unknown as YAMLMap | YAMLSeq).toString(
        { ...ctx, flowCollectionPadding: padding },
        onComment,
        onChompKeep,
      );
    return { ...tag, stringify } as ScalarTag;
  });
  return [...padded, nothing];
}

function write(document: Document.Parsed<ParsedNode>): string {
  document.setSchema("1.2", { schema: "failsafe", customTags: houseTags });
  return document.toString({ lineWidth: 120, indent: 2, verifyAliasOrder: false });
}

/** Each comment with the number of values before it, which no layout may change. */
function commentsOf(text: string): string {
  const comments: string[] = [];
  let values = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "\u001f") values += 1;
    else if (lexeme.startsWith("#")) comments.push(`${values} ${lexeme.trimEnd()}`);
  }
  return comments.join("\n");
}

/** Everything that a layout may not change: the values, and where the comments stand among them. */
function meaningOf(value: unknown, text: string): string {
  return `${JSON.stringify(value)}\n${commentsOf(text)}`;
}

/**
 * Lays out the text of one YAML file: two blanks of indentation, lines of at most 120 characters where a line may be
 * broken, order and quotes as they were. Formatting the result again changes nothing; what the file says never changes.
 */
export function formatSource(file: string, text: string): FormattedSource {
  const plain = text.replaceAll("\r\n", "\n");
  const { value, diagnostics } = readSource(file, plain);
  if (value === undefined) return { ok: false, diagnostics };
  const formatted = settle(file, plain);
  if (formatted === undefined) return { ok: false, diagnostics: [] };
  const again = readSource(file, formatted);
  if (meaningOf(again.value, formatted) !== meaningOf(value, plain)) return { ok: false, diagnostics: [] };
  return { ok: true, text: text.includes("\r\n") ? formatted.replaceAll("\n", "\r\n") : formatted };
}

/** A mapping in braces that does not fit its line reads better as a block: one key a line, without the braces. */
function unfoldLongMappings(document: Document.Parsed<ParsedNode>, text: string): void {
  visit(document, {
    Map(_key, node) {
      const [start, end] = node.range ?? [0, 0];
      if (node.flow === true && text.slice(start, end).includes("\n")) node.flow = false;
    },
  });
}

/** Writes until writing changes nothing, which makes the result stable by construction. */
function settle(file: string, text: string): string | undefined {
  let formatted = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const { document } = parseYaml(formatted, positionsIn(file, formatted), readingLimits);
    if (document === undefined) return undefined;
    // Only what the first writing could not bring into one line is too long.
    if (pass > 0) unfoldLongMappings(document, formatted);
    const next = write(document);
    if (next === formatted) return formatted;
    formatted = next;
  }
  return undefined;
}
