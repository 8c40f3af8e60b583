import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { LetterSources } from "./letter-values.ts";

/** What a declared document needs beside its values. */
export interface DocumentSubject extends Omit<LetterSources, "fields"> {
  readonly regulation: Regulation<DocumentRegulation>;
  readonly number: string;
  /** Puts live values of other regulations in their places. */
  readonly live: (text: string) => string;
}
