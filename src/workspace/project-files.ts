import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../reader/read-file.ts";
import { readTextFile } from "./read-text-file.ts";

/** The texts of a project, and what could not be read at all. */
export interface ProjectFiles {
  readonly sources: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Every YAML file below a folder, by path; none when there is no such folder. */
export async function regulationFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads every YAML file under `regulations/` of the project in `root`. */
export async function readProjectFiles(root: string): Promise<ProjectFiles> {
  const names = await regulationFiles(join(root, "regulations"));
  const diagnostics: Diagnostic[] = [];
  const sources: SourceFile[] = [];
  for (const path of names) {
    const file = relative(root, path).split(sep).join("/");
    const read = readTextFile(path);
    if ("text" in read) sources.push({ file, text: read.text });
    else diagnostics.push(problem("file-unreadable", startOfFile(file), { fault: read.fault, detail: read.detail }));
  }
  if (names.length === 0)
    diagnostics.push(problem("no-regulations", startOfFile("regulations"), { folder: join(root, "regulations") }));
  return { sources, diagnostics };
}

/** What tells these files from any others: 64 hex digits over names and texts. */
export function digestOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(`${file}\0${text}\0`);
  return hash.digest("hex");
}

/** The version of a set of files: the first twelve digits of what tells it from others. */
export function versionOf(digest: string): string {
  return digest.slice(0, 12);
}
