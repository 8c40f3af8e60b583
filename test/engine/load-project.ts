import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../../src/model/project.ts";
import { readProject } from "../../src/reader/read-project.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";

/** The project of these YAML texts, by file name. Throws when any of them has a problem. */
export function projectOf(texts: Readonly<Record<string, string>>): Project {
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  const { project, diagnostics } = readProject(sources, packageValidator());
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return project;
}

/** The codes of everything that is wrong with these YAML texts. */
export function problemCodes(texts: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  return readProject(sources, packageValidator()).diagnostics.map(({ code }) => code);
}

/** The project of a folder. */
export function projectIn(folder: string): Project {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  return projectOf(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])));
}
