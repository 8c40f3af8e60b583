import { type Document, isCollection, isScalar, type ParsedNode, visit, type YAMLParseError } from "yaml";
import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TextPositions } from "../diagnostics/text-positions.ts";
import { codePointName, invisibleInKey } from "./invisible-characters.ts";

/** The lines around an error, as the guesses below need them. */
interface ErrorSite {
  readonly text: string;
  readonly document: Document.Parsed<ParsedNode>;
  readonly positions: TextPositions;
  /** The offset where the library gave up. */
  readonly at: number;
  readonly lineStart: number;
  readonly line: string;
}

function siteOf(
  error: YAMLParseError,
  document: Document.Parsed<ParsedNode>,
  text: string,
  positions: TextPositions,
): ErrorSite {
  const at = Math.min(Math.max(error.pos[0], 0), text.length);
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = text.indexOf("\n", at);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).trimEnd();
  return { text, document, positions, at, lineStart, line };
}

/** Turns the library's error into our words, by its code and by what people usually write at such a place. */
export function describeYamlError(
  error: YAMLParseError,
  document: Document.Parsed<ParsedNode>,
  text: string,
  positions: TextPositions,
): Diagnostic {
  const site = siteOf(error, document, text, positions);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return tabIndentation(site);
    case "BAD_DQ_ESCAPE":
      return problem("bad-escape", positions.range(site.at, site.at + 2), {});
    case "BAD_SCALAR_START":
    case "BAD_ALIAS":
      return specialStart(site) ?? unreadable(site);
    case "BLOCK_AS_IMPLICIT_KEY":
      return specialStart(site) ?? colonInText(site);
    case "BLOCK_IN_FLOW":
      return problem("missing-comma", restOfLine(site), {});
    case "BAD_INDENT":
      return unclosedBracket(site) ?? badIndentation(site);
    case "MULTILINE_IMPLICIT_KEY":
      return unclosedBracket(site) ?? missingColon(site);
    case "MISSING_CHAR":
      return unclosedQuote(site) ?? unclosedBracket(site) ?? missingColon(site);
    case "UNEXPECTED_TOKEN":
      return unexpected(site);
    default:
      return unreadable(site);
  }
}

function restOfLine(site: ErrorSite, from = site.at): ReturnType<TextPositions["range"]> {
  return site.positions.range(from, Math.max(site.lineStart + site.line.length, from));
}

function unreadable(site: ErrorSite): Diagnostic {
  const near = site.line.slice(site.at - site.lineStart).slice(0, 20);
  return problem("yaml-syntax", restOfLine(site), { near });
}

function tabIndentation(site: ErrorSite): Diagnostic {
  const tab = site.line.indexOf("\t");
  const start = tab === -1 ? site.at : site.lineStart + tab;
  return problem("tab-indentation", site.positions.range(start, start + 1), {});
}

function badIndentation(site: ErrorSite): Diagnostic {
  const indent = site.line.length - site.line.trimStart().length;
  return problem("bad-indentation", restOfLine(site, site.lineStart + indent), {});
}

/** Where the value of the line begins: behind dashes and the key. */
function valueOffset(line: string): number {
  return /^\s*(?:- +)*(?:[^\s:#"'{[][^:#]*:[ \t]+)?/.exec(line)?.[0].length ?? 0;
}

const specialValue = /^(?:\{\{|[@`%*&!?|>{[,-])/;

function specialStart(site: ErrorSite): Diagnostic | undefined {
  const offset = valueOffset(site.line);
  const match = specialValue.exec(site.line.slice(offset));
  if (match === null) return undefined;
  return problem("special-start", restOfLine(site, site.lineStart + offset), { start: match[0] });
}

/** A colon in the text of this line, or a value and fields below it on a deeper level. */
function colonInText(site: ErrorSite): Diagnostic {
  const value = site.line.slice(site.at - site.lineStart);
  if (/:(?:\s|$)/.test(value)) return problem("colon-in-text", restOfLine(site), {});
  const next = site.lineStart + site.line.length;
  const deeper = site.text.slice(next).search(/\S/);
  const start = deeper === -1 ? site.at : next + deeper;
  const end = site.text.indexOf("\n", start);
  return problem("bad-indentation", site.positions.range(start, end === -1 ? site.text.length : end), {});
}

function missingColon(site: ErrorSite): Diagnostic {
  if (site.text.charAt(site.at) === "#") return problem("text-after-value", restOfLine(site), {});
  const words = site.line.trim().replace(/^(?:- +)+/, "");
  const start = site.lineStart + site.line.length - words.length;
  if (words === "" || words.startsWith("-")) return badIndentation(site);
  const invisible = invisibleInKey(words);
  if (invisible !== undefined && words.includes(":")) {
    const at = start + invisible.at;
    const character = codePointName(invisible.character);
    return problem("invisible-character", site.positions.range(at, at + 1), { character, where: "key" });
  }
  const glued = /^([\p{L}\p{N}_.-]+):(\S.*)$/u.exec(words);
  if (glued !== null) {
    const [, key = "", value = ""] = glued;
    return problem("space-after-colon", restOfLine(site, start), { key, value });
  }
  if (/:\s/.test(words)) return unreadable(site);
  return problem("missing-colon", restOfLine(site, start), {
    word: words.length > 40 ? `${words.slice(0, 40)}…` : words,
  });
}

/** The quoted text that was never closed, or that was closed by the opening quote of a later one. */
function unclosedQuote(site: ErrorSite): Diagnostic | undefined {
  let start: number | undefined;
  visit(site.document, {
    Scalar(_key, node) {
      const [from, to] = node.range ?? [0, 0];
      if (node.type !== "QUOTE_DOUBLE" && node.type !== "QUOTE_SINGLE") return;
      const source = site.text.slice(from, to);
      const closed = source.length > 1 && source.endsWith(source.charAt(0));
      const reachesHere = site.text.slice(to, site.at).trim() === "" && to <= site.at;
      if (!closed || (source.includes("\n") && reachesHere)) start ??= from;
    },
  });
  if (start === undefined) return undefined;
  return problem("unclosed-quote", site.positions.range(start, start + 1), { quote: site.text.charAt(start) });
}

/** The innermost bracket before the error that has no partner. */
function unclosedBracket(site: ErrorSite): Diagnostic | undefined {
  let start: number | undefined;
  visit(site.document, {
    Node(_key, node) {
      if (!isCollection(node) || node.flow !== true) return;
      const [from, to] = node.range ?? [0, 0];
      const closing = site.text.charAt(from) === "{" ? "}" : "]";
      if (
        from < site.at &&
        !site.text
          .slice(from + 1, to)
          .trimEnd()
          .endsWith(closing)
      )
        start = from;
    },
  });
  if (start === undefined) return undefined;
  return problem("unclosed-bracket", site.positions.range(start, start + 1), { bracket: site.text.charAt(start) });
}

function unexpected(site: ErrorSite): Diagnostic {
  const character = site.text.charAt(site.at);
  const before = site.line.slice(0, site.at - site.lineStart);
  const special = specialStart(site);
  if ("]},".includes(character) && character !== "") {
    return problem("extra-character", site.positions.range(site.at, site.at + 1), { character });
  }
  const multiline = unclosedQuote(site);
  if (multiline !== undefined) return multiline;
  if (special !== undefined) return special;
  if (before.trim() === "") return badIndentation(site);
  return /["']/.test(before) && !isScalarAt(site)
    ? problem("text-after-value", restOfLine(site), {})
    : unreadable(site);
}

/** Whether a value of the document begins here, so that the text is no leftover of another one. */
function isScalarAt(site: ErrorSite): boolean {
  let found = false;
  visit(site.document, {
    Scalar(_key, node) {
      if (isScalar(node) && node.range?.[0] === site.at) found = true;
    },
  });
  return found;
}
