import { resolve } from "node:path";
import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";
import type { FileNotes } from "../reader/read-file.ts";
import { readProject } from "../reader/read-project.ts";
import { packageValidator } from "./package-validator.ts";
import { digestOf, type ProjectFiles, readProjectFiles, versionOf } from "./project-files.ts";
import { ownTemplates } from "./template-folders.ts";

/** A project that was read from its folder: the model, the texts behind it and every problem found while reading. */
export interface OpenedProject {
  readonly dir: string;
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every regulation file, by its name in diagnostics. */
  readonly sources: ReadonlyMap<string, string>;
  /** Twelve hex digits over names and texts of all regulation files: equal versions decide alike. */
  readonly version: string;
}

/**
 * Opens the project in `dir`: reads every YAML file under `regulations/`. Never throws for what the files hold; a folder
 * without regulations gives one problem. With an error among the diagnostics nothing must be decided or printed.
 */
export async function openProject(dir: string): Promise<OpenedProject> {
  const root = resolve(dir);
  return projectOfFiles(root, await readProjectFiles(root));
}

/** The project that these files of the folder `dir` make. */
export function projectOfFiles(dir: string, { sources, diagnostics }: ProjectFiles, notes?: FileNotes): OpenedProject {
  const read = readProject(sources, packageValidator(), notes);
  return {
    dir,
    project: { ...read.project, ownTemplates: ownTemplates(dir) },
    diagnostics: [...diagnostics, ...read.diagnostics],
    sources: new Map(sources.map(({ file, text }) => [file, text])),
    version: versionOf(digestOf(sources)),
  };
}

/**
 * The project that these texts make, by the names of their files, as if they lay in `dir`: its style and templates are
 * the ones that pages are measured with. Nothing is written anywhere.
 */
export function projectOfTexts(dir: string, texts: Readonly<Record<string, string>>): OpenedProject {
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  sources.sort((a, b) => (a.file < b.file ? -1 : 1));
  const none = sources.length === 0 ? [problem("no-regulations", startOfFile("regulations"), { folder: dir })] : [];
  return projectOfFiles(resolve(dir), { sources, diagnostics: none });
}
