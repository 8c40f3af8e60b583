/** A place in a text: line and column from 1, offset from 0 in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A span of one file; `end` is behind the last character. `file` is relative to the project, with forward slashes. */
export interface SourceRange {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** An error stops; a warning asks. */
export type Severity = "error" | "warning";

/** Facts of one problem; the sentence is made from them last, in the reader's language. */
export type DiagnosticArguments = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** One problem as data: what, where, and the facts that its sentence needs. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly range: SourceRange;
  readonly args: DiagnosticArguments;
  /** Other places that take part, such as the first of two duplicates. */
  readonly related?: readonly SourceRange[];
}

/** The range of a whole file that has no better place. */
export function startOfFile(file: string): SourceRange {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, start, end: start };
}

/** Order for people: by file, then by place, errors before warnings at one place. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.range.file !== b.range.file) return a.range.file < b.range.file ? -1 : 1;
  if (a.range.start.offset !== b.range.start.offset) return a.range.start.offset - b.range.start.offset;
  if (a.severity !== b.severity) return a.severity === "error" ? -1 : 1;
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Whether any of the problems stops the work. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
