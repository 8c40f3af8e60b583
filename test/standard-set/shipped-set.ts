import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { checkProject } from "../../src/checks/checks.ts";
import { type Diagnostic, hasErrors } from "../../src/diagnostics/diagnostic.ts";
import type { Project } from "../../src/model/project.ts";
import { type CheckedFile, readFile, type SourceFile } from "../../src/reader/read-file.ts";
import { joinFiles } from "../../src/reader/read-project.ts";
import { regulationFiles } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";

const root = packagePath("");
const validator = packageValidator();

/** The regulation files that ship with the package, as texts. */
export const shippedFiles: readonly SourceFile[] = (await regulationFiles(packagePath("regulations"))).map((path) => ({
  file: relative(root, path).split(sep).join("/"),
  text: readFileSync(path, "utf8"),
}));

const asShipped: ReadonlyMap<string, readonly CheckedFile[]> = new Map(
  shippedFiles.map((source) => [source.file, readFile(source, validator)]),
);

/** A set of regulations as read, with every problem of the files and between them. Pages are not measured. */
export interface ReadSet {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** The shipped set with some files changed, or left out (`null`). Only what changed is read again. */
export function shippedSetWith(changes: ReadonlyMap<string, string | null>): ReadSet {
  const files = [...asShipped].flatMap(([file, checked]) => {
    const text = changes.get(file);
    if (text === null) return [];
    return text === undefined ? checked : readFile({ file, text }, validator);
  });
  const { project, diagnostics } = joinFiles(files);
  return { project, diagnostics: [...diagnostics, ...checkProject(project, !hasErrors(diagnostics))] };
}
