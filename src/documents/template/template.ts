import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { TextPositions } from "../../diagnostics/text-positions.ts";
import type { Language } from "../../values/language.ts";

/** A checked template: Markdown with places for values. Immutable, usable for any number of documents. */
export interface Template {
  readonly file: string;
  readonly lang: Language;
  readonly parts: readonly Part[];
  readonly positions: TextPositions;
}

/** One piece of a template in the order of writing. */
export type Part =
  | {
      readonly kind: "markup";
      readonly text: string;
      /** Where in the file the text begins. */
      readonly offset: number;
    }
  | { readonly kind: "value"; readonly expression: Expression }
  | {
      readonly kind: "partial";
      /** Shared text that stands here as if it were written in this file; its places are in its own. */
      readonly template: Template;
    }
  | BlockPart;

export interface BlockPart {
  readonly kind: "if" | "unless" | "each" | "with";
  readonly subject: Expression;
  readonly body: readonly Part[];
  readonly otherwise: readonly Part[];
}

export type Expression = PathExpression | LiteralExpression | CallExpression;

/** `../client.name`: how many contexts up, then names down. `@index` has a `variable` and no names. */
export interface PathExpression {
  readonly kind: "path";
  readonly up: number;
  readonly variable: string | null;
  readonly parts: readonly string[];
  /** As written. */
  readonly name: string;
  readonly range: SourceRange;
}

export interface LiteralExpression {
  readonly kind: "literal";
  readonly value: string | number | boolean;
  readonly range: SourceRange;
}

export interface CallExpression {
  readonly kind: "call";
  readonly helper: string;
  /** As written, without its brackets. */
  readonly written: string;
  readonly arguments: readonly Expression[];
  readonly range: SourceRange;
}
