import type { Diagnostic } from "./diagnostic.ts";

/** The problems without repeats: editions of one file are read one by one and share most of their mistakes. */
export function toldOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, range, args } = diagnostic;
    const key = JSON.stringify([code, range.file, range.start.offset, range.end.offset, args]);
    if (!told.has(key)) told.set(key, diagnostic);
  }
  return [...told.values()];
}
