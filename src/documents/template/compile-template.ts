import Handlebars from "handlebars";
import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import { positionsIn, type TextPositions } from "../../diagnostics/text-positions.ts";
import type { Language } from "../../values/language.ts";
import { helperNames, isHelper } from "./helpers.ts";
import { slotCharacters } from "./slots.ts";
import { syntaxFault } from "./syntax-fault.ts";
import type { BlockPart, Expression, Part, PathExpression, Template } from "./template.ts";

export type CompiledTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Shared text that templates include by name; `undefined` when there is none of this name. */
export type Partials = (name: string) => { readonly file: string; readonly text: string } | undefined;

const blockNames: readonly string[] = ["if", "unless", "each", "with"];

/**
 * Reads a template in the syntax of Handlebars. Its tree is walked by our own evaluator and never compiled to code:
 * a document cannot reach a prototype or an unknown helper, and every problem has its place in the file. `{{> name}}` reads
 * one of `partials` in its place, in the same context; it takes nothing, and includes no file that it is included by.
 */
export function compileTemplate(
  source: string,
  file: string,
  lang: Language,
  partials: Partials = () => undefined,
): CompiledTemplate {
  const positions = positionsIn(file, source);
  const reserved = slotCharacters.exec(source);
  if (reserved !== null) {
    const range = positions.range(reserved.index, reserved.index + 1);
    return { ok: false, diagnostics: [problem("template-unsupported", range, { construct: "U+E000" })] };
  }
  const parsed = parse(source, positions);
  if (!parsed.ok) return { ok: false, diagnostics: [parsed.diagnostic] };
  const include = (name: string): CompiledTemplate | undefined => {
    const found = partials(name);
    if (found === undefined) return undefined;
    return compileTemplate(found.text, found.file, lang, (other) => (other === name ? undefined : partials(other)));
  };
  const reader = new TemplateReader(source, positions, include);
  const parts = reader.readProgram(parsed.program);
  if (reader.diagnostics.length > 0) return { ok: false, diagnostics: reader.diagnostics };
  return { ok: true, template: { file, lang, parts, positions } };
}

type Parsed = { ok: true; program: hbs.AST.Program } | { ok: false; diagnostic: Diagnostic };

function parse(source: string, positions: TextPositions): Parsed {
  try {
    return { ok: true, program: Handlebars.parse(source) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = (error as { lineNumber?: number }).lineNumber ?? Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1);
    const fault = syntaxFault(source, offsetsOf(source)(line, 0), error.message);
    const range = positions.range(fault.from, fault.to);
    if (fault.computes)
      return { ok: false, diagnostic: problem("template-computes", range, { written: fault.detail }) };
    return { ok: false, diagnostic: problem("template-syntax", range, { detail: fault.detail }) };
  }
}

/** The offset of a line (from 1) and a column (from 0), as Handlebars counts. */
function offsetsOf(source: string): (line: number, column: number) => number {
  const starts = [0];
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return (line, column) => Math.min((starts[line - 1] ?? source.length) + column, source.length);
}

class TemplateReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: string;
  readonly #positions: TextPositions;
  readonly #offsetOf: (line: number, column: number) => number;
  readonly #include: (name: string) => CompiledTemplate | undefined;

  constructor(source: string, positions: TextPositions, include: (name: string) => CompiledTemplate | undefined) {
    this.#source = source;
    this.#positions = positions;
    this.#offsetOf = offsetsOf(source);
    this.#include = include;
  }

  readProgram(program: hbs.AST.Program | undefined): readonly Part[] {
    if (program === undefined || program === null) return [];
    return program.body.flatMap((statement) => this.#readStatement(statement));
  }

  #readStatement(statement: hbs.AST.Statement): readonly Part[] {
    switch (statement.type) {
      case "ContentStatement":
        return this.#readContent(statement as hbs.AST.ContentStatement);
      case "CommentStatement":
        return [];
      case "MustacheStatement":
        return this.#readMustache(statement as hbs.AST.MustacheStatement);
      case "BlockStatement":
        return this.#readBlock(statement as hbs.AST.BlockStatement);
      case "PartialStatement":
        return this.#readPartial(statement as hbs.AST.PartialStatement);
      default:
        this.#unsupported(statement);
        return [];
    }
  }

  #readContent(statement: hbs.AST.ContentStatement): readonly Part[] {
    const { value } = statement;
    if (value === "") return [];
    // White space around standalone blocks is cut from `value`; `original` still begins where `loc` says.
    const cut = Math.max(0, String(statement.original).indexOf(value));
    return [{ kind: "markup", text: value, offset: this.#rangeOf(statement).start.offset + cut }];
  }

  #readMustache(statement: hbs.AST.MustacheStatement): readonly Part[] {
    if (!statement.escaped) {
      const name = this.#written(statement).replace(/^[{&~\s]+|[}~\s]+$/g, "");
      this.diagnostics.push(problem("template-raw-value", this.#rangeOf(statement), { name }));
      return [];
    }
    const { path, params } = statement;
    this.#refuseHash(statement.hash);
    const expression = params.length === 0 ? this.#readExpression(path) : this.#readCall(statement, path, params);
    return expression === null ? [] : [{ kind: "value", expression }];
  }

  #readBlock(statement: hbs.AST.BlockStatement): readonly Part[] {
    const name = statement.path.original;
    const [subject, ...others] = statement.params;
    if (!blockNames.includes(name) || subject === undefined || others.length > 0) {
      this.#unsupported(statement);
      return [];
    }
    this.#refuseHash(statement.hash);
    if ((statement.program?.blockParams ?? []).length > 0) this.#unsupported(statement);
    const expression = this.#readExpression(subject);
    const body = this.readProgram(statement.program);
    const otherwise = this.readProgram(statement.inverse);
    return expression === null ? [] : [{ kind: name as BlockPart["kind"], subject: expression, body, otherwise }];
  }

  #readPartial(statement: hbs.AST.PartialStatement): readonly Part[] {
    const { name, params, hash } = statement;
    const called = name.type === "PathExpression" ? (name as hbs.AST.PathExpression).original : "";
    const included = params.length > 0 ? undefined : this.#include(called);
    this.#refuseHash(hash);
    if (included === undefined) {
      const written = this.#written(statement);
      this.diagnostics.push(problem("template-part-unknown", this.#rangeOf(statement), { written }));
      return [];
    }
    if (included.ok) return [{ kind: "partial", template: included.template }];
    this.diagnostics.push(...included.diagnostics);
    return [];
  }

  #readExpression(node: hbs.AST.Expression): Expression | null {
    const range = this.#rangeOf(node);
    switch (node.type) {
      case "PathExpression":
        return this.#readPath(node as hbs.AST.PathExpression);
      case "SubExpression": {
        const call = node as hbs.AST.SubExpression;
        this.#refuseHash(call.hash);
        return this.#readCall(call, call.path, call.params);
      }
      case "StringLiteral":
      case "NumberLiteral":
      case "BooleanLiteral":
        return { kind: "literal", value: (node as hbs.AST.StringLiteral).value, range };
      default:
        this.#unsupported(node);
        return null;
    }
  }

  #readPath(node: hbs.AST.PathExpression): PathExpression | null {
    const [first, ...rest] = node.parts;
    const variable = node.data ? (first ?? "") : null;
    return {
      kind: "path",
      up: node.depth,
      variable,
      parts: node.data ? rest : node.parts,
      name: node.original,
      range: this.#rangeOf(node),
    };
  }

  #readCall(node: hbs.AST.Node, path: hbs.AST.Expression, params: readonly hbs.AST.Expression[]): Expression | null {
    const name = path.type === "PathExpression" ? (path as hbs.AST.PathExpression).original : "";
    const range = this.#rangeOf(node);
    if (!isHelper(name)) {
      const suggestion = nearestWord(name, helperNames);
      const args = { name, known: helperNames, ...(suggestion === undefined ? {} : { suggestion }) };
      this.diagnostics.push(problem("template-unknown-helper", this.#rangeOf(path), args));
      return null;
    }
    const values = params.map((param) => this.#readExpression(param));
    if (values.includes(null)) return null;
    const written = this.#written(node).replace(/^[{~(\s]+|[)~}\s]+$/g, "");
    return { kind: "call", helper: name, written, arguments: values.filter((value) => value !== null), range };
  }

  #refuseHash(hash: hbs.AST.Hash | undefined): void {
    const pair = hash?.pairs[0];
    if (pair !== undefined) this.#unsupported(pair);
  }

  #unsupported(node: hbs.AST.Node): void {
    // The opening of a block says enough.
    const [construct = ""] = /^.*?(?:\}\}|$)/.exec(this.#written(node)) ?? [];
    this.diagnostics.push(problem("template-unsupported", this.#rangeOf(node), { construct }));
  }

  /** A node as the template writes it. */
  #written(node: hbs.AST.Node): string {
    const { start, end } = this.#rangeOf(node);
    return this.#source.slice(start.offset, end.offset);
  }

  #rangeOf({ loc }: hbs.AST.Node): SourceRange {
    return this.#positions.range(
      this.#offsetOf(loc.start.line, loc.start.column),
      this.#offsetOf(loc.end.line, loc.end.column),
    );
  }
}
