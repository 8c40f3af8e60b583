import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import type { TextPositions } from "../../diagnostics/text-positions.ts";
import { currencyOf } from "../../values/money.ts";
import { isPicture } from "../pictures/place-picture.ts";
import type { HelperEnvironment, HelperResult } from "./helpers/helper.ts";
import { helperOf } from "./helpers.ts";
import { type Slot, slotMarker } from "./slots.ts";
import { SourceMap } from "./source-map.ts";
import type { BlockPart, CallExpression, Expression, Part, PathExpression, Template } from "./template.ts";

/** What a template prints: any plain data. A root key `currency` (ISO code) names the currency of all money. */
export type TemplateData = object;

/** Markdown in which every value is a marker, the values, and where in the template each stretch came from. */
export interface Expansion {
  readonly markdown: string;
  readonly slots: readonly Slot[];
  readonly source: SourceMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs a template over data. Every name must exist: what may be lacking is `null`, an empty text or an empty list. */
export function expandTemplate(template: Template, data: TemplateData): Expansion {
  const expander = new Expander(template, data);
  expander.expand(template.parts, { value: data, parent: null, variables: {} });
  return expander;
}

interface Scope {
  readonly value: unknown;
  readonly parent: Scope | null;
  /** @index, @first, @last of the nearest loop. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What an expression gave; `null` when a problem was reported. */
type Outcome = { readonly value: unknown } | null;

class Expander implements Expansion {
  readonly slots: Slot[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly source: SourceMap;
  readonly #chunks: string[] = [];
  readonly #environment: HelperEnvironment;
  readonly #root: unknown;
  /** Of the file that is being printed from: the template or what it includes. */
  #positions: TextPositions;

  constructor(template: Template, data: TemplateData) {
    this.#positions = template.positions;
    this.source = new SourceMap(template.positions);
    this.#root = data;
    const code = "currency" in data ? data.currency : undefined;
    this.#environment = {
      lang: template.lang,
      currency: typeof code === "string" ? (currencyOf(code) ?? null) : null,
    };
  }

  get markdown(): string {
    return this.#chunks.join("");
  }

  expand(parts: readonly Part[], scope: Scope): void {
    for (const part of parts) {
      switch (part.kind) {
        case "markup":
          this.#emit(part.text, part.offset, true);
          break;
        case "value":
          this.#emitValue(part.expression, scope);
          break;
        case "partial":
          this.#expandPartial(part.template, scope);
          break;
        default:
          this.#expandBlock(part, scope);
      }
    }
  }

  #expandPartial({ parts, positions }: Template, scope: Scope): void {
    const around = this.#positions;
    this.#positions = positions;
    this.expand(parts, scope);
    this.#positions = around;
  }

  #expandBlock(block: BlockPart, scope: Scope): void {
    const outcome = this.#evaluate(block.subject, scope);
    if (outcome === null) return;
    const { value } = outcome;
    const filled = isFilled(value);
    switch (block.kind) {
      case "if":
        this.expand(filled ? block.body : block.otherwise, scope);
        break;
      case "unless":
        this.expand(filled ? block.otherwise : block.body, scope);
        break;
      case "with":
        if (filled) this.expand(block.body, { value, parent: scope, variables: scope.variables });
        else this.expand(block.otherwise, scope);
        break;
      case "each":
        this.#expandEach(block, Array.isArray(value) ? value : [], scope);
        break;
    }
  }

  #expandEach(block: BlockPart, items: readonly unknown[], scope: Scope): void {
    if (items.length === 0) this.expand(block.otherwise, scope);
    items.forEach((value, index) => {
      const variables = { index, first: index === 0, last: index === items.length - 1 };
      this.expand(block.body, { value, parent: scope, variables });
    });
  }

  /** The only door through which a value leaves: it is stored, and a marker takes its place in Markdown. */
  #emitValue(expression: Expression, scope: Scope): void {
    const outcome = this.#evaluate(expression, scope);
    if (outcome === null) return;
    const result = this.#printed(outcome.value, expression);
    if (result === null) return;
    this.#emit(slotMarker(this.slots.length), expression.range.start.offset, false);
    this.slots.push({ ...result, range: expression.range });
  }

  #printed(value: unknown, expression: Expression): Omit<Slot, "range"> | null {
    if (typeof value === "string") return { text: value, rich: false };
    if (isPrinted(value)) return value;
    const { range } = expression;
    const name = nameOf(expression);
    if (isPicture(value)) return { text: "", rich: false, picture: { name, picture: value } };
    if (value === null || value === undefined) {
      this.diagnostics.push(problem("template-absent-value", range, { name }));
      return null;
    }
    const found =
      typeof value === "number"
        ? "number"
        : typeof value === "boolean"
          ? "yes-no"
          : Array.isArray(value)
            ? "list"
            : "group";
    this.diagnostics.push(problem("template-unprintable", range, { name, found }));
    return null;
  }

  #evaluate(expression: Expression, scope: Scope): Outcome {
    switch (expression.kind) {
      case "literal":
        return { value: expression.value };
      case "path":
        return this.#lookUp(expression, scope);
      case "call":
        return this.#call(expression, scope);
    }
  }

  #call(call: CallExpression, scope: Scope): Outcome {
    const values = call.arguments.map((argument) => this.#evaluate(argument, scope));
    if (values.includes(null)) return null;
    const helper = helperOf(call.helper);
    const given = values.map((outcome) => outcome?.value);
    const result = given.length > helper.most ? null : helper.format(given, this.#environment);
    if (result !== null) return { value: typeof result === "boolean" ? result : new Printed(result) };
    const args = { helper: call.helper, usage: helper.usage };
    this.diagnostics.push(problem("template-helper-argument", call.range, args));
    return null;
  }

  #lookUp(path: PathExpression, scope: Scope): Outcome {
    let from: Scope | null = scope;
    for (let up = 0; up < path.up && from !== null; up += 1) from = from.parent;
    if (from === null) return this.#unknown(path, "..", {}, path.range);
    let value: unknown = from.value;
    if (path.variable === "root") value = this.#root;
    else if (path.variable !== null) {
      if (!Object.hasOwn(scope.variables, path.variable)) {
        return this.#unknown(path, `@${path.variable}`, scope.variables, path.range);
      }
      value = scope.variables[path.variable];
    }
    for (const part of path.parts) {
      // How long a list is would be counted.
      const held = typeof value === "object" && value !== null && Object.hasOwn(value, part);
      if (!held || (Array.isArray(value) && part === "length")) {
        return this.#unknown(path, part, value, path.range);
      }
      value = (value as Readonly<Record<string, unknown>>)[part];
    }
    return { value };
  }

  #unknown(path: PathExpression, part: string, holder: unknown, range: SourceRange): null {
    const known = typeof holder === "object" && holder !== null && !Array.isArray(holder) ? Object.keys(holder) : [];
    const suggestion = nearestWord(part, known);
    const args = { name: path.name, part, known, ...(suggestion === undefined ? {} : { suggestion }) };
    this.diagnostics.push(problem("template-unknown-name", range, args));
    return null;
  }

  #emit(text: string, offset: number, verbatim: boolean): void {
    this.source.add(text.length, { positions: this.#positions, offset, verbatim });
    this.#chunks.push(text);
  }
}

/** What messages call an expression. */
function nameOf(expression: Expression): string {
  switch (expression.kind) {
    case "path":
      return expression.name;
    case "call":
      return `(${expression.written})`;
    case "literal":
      return String(expression.value);
  }
}

/** The result of a helper, told apart from data of the same shape. */
class Printed {
  readonly text: string;
  readonly rich: boolean;

  constructor({ text, rich }: Exclude<HelperResult, boolean>) {
    this.text = text;
    this.rich = rich;
  }
}

function isPrinted(value: unknown): value is Printed {
  return value instanceof Printed;
}

/** Handlebars' notion of truth: nothing, no, zero, an empty text and an empty list are not filled. */
function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false && value !== "" && value !== 0;
}
