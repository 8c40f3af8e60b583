import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A finished document: the name of its file and its bytes; only a PDF has pages. */
export interface RenderedDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  /** Files that belong to it and stand in the same folder: the register of a book, the pages of a site. */
  readonly beside?: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
}

/** A document, with what to look at before it is sent, or why there is none. */
export type Rendered =
  | { readonly ok: true; readonly document: RenderedDocument; readonly warnings?: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
