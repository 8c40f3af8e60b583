import { Composer, type Document, Lexer, type ParsedNode, Parser } from "yaml";
import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TextPositions } from "../diagnostics/text-positions.ts";
import type { ReadingLimits } from "./reading-limits.ts";
import { describeYamlError } from "./yaml-errors.ts";

/** A document that was read, or the one problem that stopped the reading. */
export type ParsedYaml =
  | { readonly document: Document.Parsed<ParsedNode>; readonly failure?: never }
  | { readonly document?: never; readonly failure: Diagnostic };

/**
 * Reads one YAML document, word by word, so that depth and size are refused before anything is built.
 * Scalars stay text: what they mean is decided later, from their source.
 */
export function parseYaml(text: string, positions: TextPositions, limits: ReadingLimits): ParsedYaml {
  const parser = new Parser();
  const composer = new Composer({ schema: "failsafe", uniqueKeys: false, version: "1.2", keepSourceTokens: false });
  const documents: Document.Parsed<ParsedNode>[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += 1;
    if (lexemes > limits.lexemes) {
      return { failure: problem("file-too-complex", positions.range(0, 0), { limit: limits.lexemes }) };
    }
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (documents.length > 1) return judge(documents, text, positions);
    // The stack holds the document and the scalar at hand beside the collections that are open.
    if (parser.stack.length > limits.depth + 2) {
      const at = parser.offset;
      return { failure: problem("too-deep", positions.range(Math.max(at - 1, 0), at), { limit: limits.depth }) };
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  return judge(documents, text, positions);
}

function judge(documents: readonly Document.Parsed<ParsedNode>[], text: string, positions: TextPositions): ParsedYaml {
  const directive = directiveAt(text);
  if (directive !== undefined) {
    return { failure: problem("yaml-directive", positions.range(directive, directive + 1), {}) };
  }
  const [document, second] = documents;
  if (document === undefined) return { failure: problem("empty-file", positions.range(0, 0), {}) };
  // One slip often upsets the lines below it, so only the first is worth reading.
  const [error] = document.errors.filter(({ code }) => code !== "TAG_RESOLVE_FAILED");
  if (error !== undefined) return { failure: describeYamlError(error, document, text, positions) };
  if (second !== undefined) {
    const start = second.range[0];
    return { failure: problem("several-documents", positions.range(start, Math.min(start + 3, text.length)), {}) };
  }
  return { document };
}

/** The offset of a `%` that opens the file, comments aside. */
function directiveAt(text: string): number | undefined {
  let offset = 0;
  for (const line of text.split("\n", 100)) {
    if (line.replace("\uFEFF", "").startsWith("%")) return offset;
    if (line.trim() !== "" && !line.startsWith("#")) return undefined;
    offset += line.length + 1;
  }
  return undefined;
}
