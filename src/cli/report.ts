import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { type DiagnosticFormatName, diagnosticFormats } from "../diagnostics/formats.ts";
import type { OpenedProject } from "../workspace/open-project.ts";
import { problemsOf } from "../workspace/problems.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";
import { isColoured } from "./terminal.ts";

/** Problems in one of the report's forms. */
export function reportText(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  lang: ConsoleLanguage,
  format: DiagnosticFormatName,
  stream: NodeJS.WriteStream,
): string {
  return diagnosticFormats[format](diagnostics, {
    lang,
    textOf: (file) => sources.get(file),
    colour: isColoured(stream),
  });
}

/** Prints problems for people on stderr; nothing when there are none. */
export function sayProblems(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  lang: ConsoleLanguage,
): void {
  if (diagnostics.length > 0) process.stderr.write(reportText(diagnostics, sources, lang, "text", process.stderr));
}

/**
 * Whether the project may be used: reading and all checks found no error. If not, the problems are told and the exit code is
 * set: a broken regulation must neither decide nor print.
 */
export function isSound(opened: OpenedProject, lang: ConsoleLanguage): boolean {
  const diagnostics = problemsOf(opened);
  if (!hasErrors(diagnostics)) return true;
  refuse(diagnostics, opened.sources, lang);
  return false;
}

/** Tells the problems of a project that may not be used, and sets the exit code. */
export function refuse(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  lang: ConsoleLanguage,
): void {
  sayProblems(diagnostics, sources, lang);
  process.stderr.write(
    lang === "ru"
      ? "Пока в регламентах есть ошибки, по ним нельзя ни решать, ни печатать.\n"
      : "While the regulations have errors, nothing can be decided or printed by them.\n",
  );
  process.exitCode = exitCodes.couldNotRun;
}
