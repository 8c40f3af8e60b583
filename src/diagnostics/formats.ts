import type { Diagnostic } from "./diagnostic.ts";
import type { FormatOptions } from "./format-diagnostic.ts";
import { formatAsGithub } from "./formats/github.ts";
import { formatAsGitlab } from "./formats/gitlab.ts";
import { formatAsJson } from "./formats/json.ts";
import { formatAsJunit } from "./formats/junit.ts";
import { formatAsSarif } from "./formats/sarif.ts";
import { formatAsText } from "./formats/text.ts";

/** Turns all problems of a run into one output, which ends with a line end. */
export type DiagnosticFormat = (diagnostics: readonly Diagnostic[], options: FormatOptions) => string;

/** Every output of problems by the name that people ask for. */
export const diagnosticFormats = {
  text: formatAsText,
  json: formatAsJson,
  github: formatAsGithub,
  gitlab: formatAsGitlab,
  sarif: formatAsSarif,
  junit: formatAsJunit,
} satisfies Readonly<Record<string, DiagnosticFormat>>;

export type DiagnosticFormatName = keyof typeof diagnosticFormats;
