import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";
import type { SourceFile } from "../reader/read-file.ts";
import { readProject } from "../reader/read-project.ts";
import { packageValidator } from "./package-validator.ts";
import { readTextFile } from "./read-text-file.ts";
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

/** Every YAML file below a folder, by path; none when there is no such folder. */
export async function regulationFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function versionOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(`${file}\0${text}\0`);
  return hash.digest("hex").slice(0, 12);
}

/**
 * Opens the project in `dir`: reads every YAML file under `regulations/`. Never throws for what the files hold; a folder
 * without regulations gives one problem. With an error among the diagnostics nothing must be decided or printed.
 */
export async function openProject(dir: string): Promise<OpenedProject> {
  const root = resolve(dir);
  const names = await regulationFiles(join(root, "regulations"));
  const diagnostics: Diagnostic[] = [];
  const sources: SourceFile[] = [];
  for (const path of names) {
    const file = relative(root, path).split(sep).join("/");
    const read = await readTextFile(path);
    if ("text" in read) sources.push({ file, text: read.text });
    else diagnostics.push(problem("file-unreadable", startOfFile(file), { fault: read.fault, detail: read.detail }));
  }
  if (names.length === 0)
    diagnostics.push(problem("no-regulations", startOfFile("regulations"), { folder: join(root, "regulations") }));
  return projectOf(root, sources, diagnostics);
}

function projectOf(dir: string, sources: readonly SourceFile[], diagnostics: readonly Diagnostic[]): OpenedProject {
  const read = readProject(sources, packageValidator());
  return {
    dir,
    project: { ...read.project, ownTemplates: ownTemplates(dir) },
    diagnostics: [...diagnostics, ...read.diagnostics],
    sources: new Map(sources.map(({ file, text }) => [file, text])),
    version: versionOf(sources),
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
  return projectOf(resolve(dir), sources, none);
}
