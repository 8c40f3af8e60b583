import type { FactDeclaration } from "../conditions/fact-type.ts";
import type { SourceRange } from "../diagnostics/diagnostic.ts";

/** A fact of the dictionary: what conditions know about it, and where it comes from. */
export interface Fact extends FactDeclaration {
  /** Where the CRM keeps it, in words. */
  readonly source?: string;
  readonly range: SourceRange;
}
