import { checkProject } from "../checks/checks.ts";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { OpenedProject } from "./open-project.ts";
import { toldByCause } from "./told-by-cause.ts";

/** Every problem of the files and between them. Pages are not measured: decisions do not need paper, nor what draws it. */
export function problemsOf(opened: OpenedProject): Diagnostic[] {
  const { diagnostics, project } = opened;
  return toldByCause([...diagnostics, ...checkProject(project, !hasErrors(diagnostics))], project);
}
