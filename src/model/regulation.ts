import type { ConditionContext } from "../conditions/read-condition.ts";
import type { SourceRange } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import type { Day } from "../values/day.ts";
import type { Period } from "../values/period.ts";
import type { TimeZone } from "../values/time-zone.ts";
import type { Clause } from "./clause.ts";
import type { Section } from "./section.ts";
import type { LiveTable, TableContext } from "./table.ts";

/** What every regulation says of itself before its content. */
export interface Header {
  readonly id: string;
  readonly title: string;
  /** Role that answers for the content. */
  readonly owner: string;
  readonly approved: { readonly by: string; readonly on: Day; readonly order?: string };
  readonly effective: Period;
  /** Orders that changed dated values since the regulation came into force, the earliest first. */
  readonly amendedBy?: readonly string[];
}

/** One regulation: header and content of one kind, with the places of its file. */
export interface Regulation<C = unknown> extends Header {
  readonly kind: string;
  readonly content: C;
  readonly file: string;
  readonly places: Places;
  readonly range: SourceRange;
  /** Every citable part, in printed order. */
  readonly clauses: readonly Clause[];
}

/**
 * A reference from one regulation to something that must exist elsewhere: a role of the company, a regulation by id, a
 * rate of the tax table, a live table (`regulation` or `regulation#part`), the live value of a clause (`regulation#clause`),
 * a fact of the dictionary, a category of clients, a script by the id of its regulation, an objection by its own id.
 */
export interface Reference {
  readonly to:
    | "role"
    | "regulation"
    | "vat-rate"
    | "table"
    | "value"
    | "fact"
    | "situations"
    | "category"
    | "script"
    | "document"
    | "document-template"
    | "objection"
    | "stage"
    | "shift"
    | "part"
    | "report-field"
    | "module"
    | "kind";
  readonly id: string;
  readonly range: SourceRange;
}

/** What a kind needs to read its content: the dictionary of facts, the currency, the places, where problems go. */
export interface ReadContext extends ConditionContext {
  readonly header: Header;
  /** Language of the project's content. */
  readonly lang: "ru" | "en";
  /** By whose clock times are meant. */
  readonly timeZone: TimeZone;
  /** The title of a role, or its id when nobody declared it. */
  readonly roleTitle: (role: string) => string;
  /** Every role that has a superior, with that superior, as the company card says. */
  readonly reportsTo: ReadonlyMap<string, string>;
}

/**
 * A kind of regulation: how the validated YAML becomes content, and what the rest of the house may ask of it.
 * `F` is the file as its schema says (generated), `C` the content in exact values.
 */
export interface Kind<F = never, C = unknown> {
  readonly kind: string;
  read(file: F, context: ReadContext): C;
  clausesOf(content: C, context: ReadContext): Clause[];
  /** Everything in the content that points outside; checks prove that each target exists. The header is covered already. */
  referencesOf(content: C, context: ReadContext): Reference[];
  /** The table that `regulation#part` shows on pages; `undefined` when there is no such part. */
  tableOf?(content: C, part: string | undefined, context: TableContext): LiveTable | undefined;
  /** The regulation as it is printed, for every kind that has no document of its own. */
  sectionsOf?(content: C, context: TableContext): Section[];
}
