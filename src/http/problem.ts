import { sentenceOf } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ServiceLanguage } from "./language.ts";
import { type ProblemCode, problemCatalogue } from "./problem-catalogue.ts";

/** One thing that is wrong, with its place in the body (a JSON pointer) or in the regulations. */
export interface ProblemItem {
  readonly code: string;
  /** Where in the body, by RFC 6901: `/lines/2/price`; an empty text is the whole body. */
  readonly pointer?: string;
  readonly file?: string;
  /** The line of the file, or of a body that is no JSON, and its column. */
  readonly line?: number;
  readonly column?: number;
  readonly text: string;
  readonly help?: string;
}

/** What is answered instead of a result, by RFC 9457. Its schema is schemas/http/problem.schema.json. */
export interface Problem {
  /** A name for programs; `code` is its last word. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  /** The row of a batch, from 1, that this is about. */
  readonly row?: number;
  readonly errors?: readonly ProblemItem[];
}

/** Where a part of a body stands, as a range: its `file` is the JSON pointer. */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** What is wrong inside a body whose places are JSON pointers. */
export function bodyItems(diagnostics: readonly Diagnostic[], lang: ServiceLanguage): ProblemItem[] {
  return diagnostics.map((diagnostic) => {
    const { code, range } = diagnostic;
    const { line, column } = range.start;
    // Only a text that could not be parsed has places other than its parts.
    const place = code === "deal-unreadable" ? { line, column } : {};
    return { code, pointer: range.file, ...place, ...sentenceOf(diagnostic, lang) };
  });
}

/** What is wrong in the regulations. */
export function regulationItems(diagnostics: readonly Diagnostic[], lang: ServiceLanguage): ProblemItem[] {
  return diagnostics.map((diagnostic) => {
    const { code, range } = diagnostic;
    return { code, file: range.file, line: range.start.line, ...sentenceOf(diagnostic, lang) };
  });
}

/** What a refusal may add to its code. */
export interface RefusalDetails {
  /** Facts for the sentence. */
  readonly args?: Readonly<Record<string, string | number | undefined>>;
  readonly items?: (lang: ServiceLanguage) => readonly ProblemItem[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is refused. Thrown inside this room only; the door turns it into a problem in the caller's language. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: RefusalDetails;

  constructor(code: ProblemCode, details: RefusalDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** The refusal as it is answered. */
export function problemOf({ code, details }: Refusal, lang: ServiceLanguage): Problem {
  const { status, say } = problemCatalogue[code];
  const { title, detail } = say[lang](details.args ?? {});
  const errors = details.items?.(lang);
  return {
    type: `https://reglament.dev/problems/${code}`,
    title,
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
  };
}
