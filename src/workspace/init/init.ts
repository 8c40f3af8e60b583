import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { packagePath } from "../package-files.ts";
import { fillStarter } from "./fill-starter.ts";
import type { NewProject } from "./new-project.ts";
import { starterFiles } from "./starter-files.ts";
import { existingFiles, writeNewFiles } from "./write-new-files.ts";

/** The files of the new project, or those that stood in the way; then nothing was written. */
export type InitResult =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly existing: readonly string[] };

function packageVersion(): string {
  return (JSON.parse(readFileSync(packagePath("package.json"), "utf8")) as { version: string }).version;
}

/** Makes a new project in `dir` from the example of its language. Never overwrites a file. */
export async function init(dir: string, project: NewProject): Promise<InitResult> {
  const root = resolve(dir);
  const version = packageVersion();
  const files = starterFiles(project.language).map((starter) => fillStarter(starter, project, version));
  const existing = await existingFiles(root, files);
  if (existing.length > 0) return { ok: false, existing };
  await writeNewFiles(root, files);
  return { ok: true, files: files.map(({ file }) => file) };
}
