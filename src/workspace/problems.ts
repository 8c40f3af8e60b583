import { checkProject } from "../checks/checks.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { OpenedProject } from "./open-project.ts";

/** Every problem of the files and between them. Pages are not measured: decisions do not need paper, nor what draws it. */
export function problemsOf(opened: OpenedProject): Diagnostic[] {
  return [...opened.diagnostics, ...checkProject(opened.project, !hasErrors(opened.diagnostics))];
}
