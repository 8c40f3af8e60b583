import { resolve } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { KnownFile } from "../reader/known-files.ts";
import type { OpenedProject } from "./open-project.ts";
import { digestOf, type ProjectFiles, readProjectFiles, versionOf } from "./project-files.ts";
import type { ProjectMemory, RememberedProject } from "./project-memory.ts";
import { ownTemplates } from "./template-folders.ts";

/** A project with everything that is wrong in it. With an error nothing must be decided by it. */
export interface JudgedProject {
  readonly opened: OpenedProject;
  /** Of a remembered project none are told: it has no errors, and its warnings were told by `check`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A project that was read to the last file, and the way to remember it once no error was found in it. */
export interface ReadAnew {
  readonly opened: OpenedProject;
  readonly remember: () => void;
}

/**
 * Opens a project to decide by it. One that was found right before, to the last letter and by this very program, is
 * neither read nor checked again; of one that has changed since, only the files that are others are read, and all is
 * checked. `memory` says where that is remembered.
 */
export async function openSound(dir: string, memory?: ProjectMemory): Promise<JudgedProject> {
  const root = resolve(dir);
  const files = await readProjectFiles(root);
  const before =
    memory === undefined
      ? undefined
      : (await import("./project-memory.ts")).rememberedProject(memory, root, files.sources);
  const right = before === undefined ? undefined : await foundRight(root, files, before);
  if (right !== undefined) return { opened: right, diagnostics: [] };
  const { opened, remember } = await readAnew(root, files, memory, before?.known);
  const { problemsOf } = await import("./problems.ts");
  const diagnostics = problemsOf(opened);
  if (!hasErrors(diagnostics)) remember();
  return { opened, diagnostics };
}

/** Opens a project to tell what is wrong with it: whatever is remembered, every file is read. */
export async function openAnew(dir: string, memory?: ProjectMemory): Promise<ReadAnew> {
  const root = resolve(dir);
  return readAnew(root, await readProjectFiles(root), memory);
}

/** The project as it is remembered, if not a letter of it has changed. */
async function foundRight(
  dir: string,
  { sources, diagnostics }: ProjectFiles,
  before: RememberedProject,
): Promise<OpenedProject | undefined> {
  const templates = ownTemplates(dir);
  const known = sources.flatMap(({ file }) => before.known.get(file) ?? []);
  const isWhole = known.length === sources.length && before.size === sources.length;
  const isSame = isWhole && templates.join("\0") === before.ownTemplates.join("\0");
  if (diagnostics.length > 0 || !isSame) return undefined;
  const { knownProject } = await import("../reader/known-files.ts");
  return {
    dir,
    project: knownProject(known, templates),
    diagnostics: [],
    sources: new Map(sources.map(({ file, text }) => [file, text])),
    version: versionOf(digestOf(sources)),
  };
}

/** Reads what is not known from before. */
async function readAnew(
  dir: string,
  files: ProjectFiles,
  memory: ProjectMemory | undefined,
  before?: RememberedProject["known"],
): Promise<ReadAnew> {
  const { projectOfFiles } = await import("./open-project.ts");
  if (memory === undefined) return { opened: projectOfFiles(dir, files), remember: () => undefined };
  const { checkedFiles, knownFileOf } = await import("../reader/known-files.ts");
  const { rememberProject } = await import("./project-memory.ts");
  const noted: KnownFile[] = [];
  const opened = projectOfFiles(dir, files, {
    known: (source) => {
      const known = before?.get(source.file);
      if (known !== undefined) noted.push(known);
      return known === undefined ? undefined : checkedFiles(known);
    },
    take: (source, read) => {
      if (read.diagnostics.length === 0) noted.push(knownFileOf(source, read));
    },
  });
  const remember = (): void => {
    if (noted.length === files.sources.length) rememberProject(memory, dir, noted, opened.project.ownTemplates ?? []);
  };
  return { opened, remember };
}
