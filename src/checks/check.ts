import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";

/** Finds mistakes that no schema of a single file can see. Pure; the order of its findings does not matter. */
export type Check = (project: Project) => Diagnostic[];
