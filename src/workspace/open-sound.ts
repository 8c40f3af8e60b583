import { resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { FileToKeep } from "../reader/known-files.ts";
import type { OpenedProject } from "./open-project.ts";
import { digestOf, type ProjectFiles, readProjectFiles, versionOf } from "./project-files.ts";
import type { ProjectMemory } from "./project-memory.ts";
import { ownTemplates } from "./template-folders.ts";

/** A project with everything that is wrong in it. With an error nothing must be decided by it. */
export interface JudgedProject {
  readonly opened: OpenedProject;
  /** Of a remembered project none are told: it has no errors, and its warnings were told by `check`. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Opens a project to decide by it. One that was found right before, to the last letter and by this very program, is
 * neither read nor checked again; `memory` says where that is remembered.
 */
export async function openSound(dir: string, memory?: ProjectMemory): Promise<JudgedProject> {
  const root = resolve(dir);
  const files = await readProjectFiles(root);
  if (memory === undefined || hasErrors(files.diagnostics)) return judge(root, files, undefined);
  const known = await knownBefore(root, files, memory);
  return known === undefined ? judge(root, files, memory) : { opened: known, diagnostics: [] };
}

async function knownBefore(
  dir: string,
  { sources }: ProjectFiles,
  memory: ProjectMemory,
): Promise<OpenedProject | undefined> {
  const { remembered } = await import("./project-memory.ts");
  const digest = digestOf(sources);
  const templates = ownTemplates(dir);
  const known = remembered(memory, digest, sources, templates);
  if (known === undefined) return undefined;
  const { knownProject } = await import("../reader/known-files.ts");
  return {
    dir,
    project: knownProject(known, templates),
    diagnostics: [],
    sources: new Map(sources.map(({ file, text }) => [file, text])),
    version: versionOf(digest),
  };
}

async function judge(dir: string, files: ProjectFiles, memory: ProjectMemory | undefined): Promise<JudgedProject> {
  const { projectOfFiles } = await import("./open-project.ts");
  const { problemsOf } = await import("./problems.ts");
  const { fileToKeep } = await import("../reader/known-files.ts");
  const { remember } = await import("./project-memory.ts");
  const kept: FileToKeep[] = [];
  const opened = projectOfFiles(dir, files, (source, read) => {
    if (memory !== undefined && read.diagnostics.length === 0) kept.push(fileToKeep(source.text, read));
  });
  const diagnostics = problemsOf(opened);
  if (memory !== undefined && kept.length === files.sources.length && !hasErrors(diagnostics))
    remember(memory, digestOf(files.sources), kept, opened.project.ownTemplates ?? []);
  return { opened, diagnostics };
}
