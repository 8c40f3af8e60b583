import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A finished document: the name of its file and its bytes. */
export interface RenderedDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A document, or why there is none. */
export type Rendered =
  | { readonly ok: true; readonly document: RenderedDocument }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
