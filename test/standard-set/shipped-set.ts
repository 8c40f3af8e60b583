import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { checkProject } from "../../src/checks/checks.ts";
import { type Diagnostic, hasErrors } from "../../src/diagnostics/diagnostic.ts";
import type { Project } from "../../src/model/project.ts";
import { type CheckedFile, readFile, type SourceFile } from "../../src/reader/read-file.ts";
import { joinFiles } from "../../src/reader/read-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";
import { regulationFiles } from "../../src/workspace/project-files.ts";

const root = packagePath("");
const validator = packageValidator();

/** A set of regulations as read, with every problem of the files and between them. Pages are not measured. */
export interface ReadSet {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** Regulations that make a whole, to be read again with changes. */
export interface ChangeableSet {
  readonly files: readonly SourceFile[];
  /** The set with some files changed, or left out (`null`). Only what changed is read again. */
  readonly with: (changes: ReadonlyMap<string, string | null>) => ReadSet;
}

/** The regulations below a folder of the package. */
export async function setBelow(folder: string): Promise<ChangeableSet> {
  const files = (await regulationFiles(packagePath(folder))).map((path) => ({
    file: relative(root, path).split(sep).join("/"),
    text: readFileSync(path, "utf8"),
  }));
  const asWritten: ReadonlyMap<string, readonly CheckedFile[]> = new Map(
    files.map((source) => [source.file, readFile(source, validator)]),
  );
  return {
    files,
    with: (changes) => {
      const checked = [...asWritten].flatMap(([file, read]) => {
        const text = changes.get(file);
        if (text === null) return [];
        return text === undefined ? read : readFile({ file, text }, validator);
      });
      const { project, diagnostics } = joinFiles(checked);
      return { project, diagnostics: [...diagnostics, ...checkProject(project, !hasErrors(diagnostics))] };
    },
  };
}

/** The regulations that ship with the package. */
export const shippedSet: ChangeableSet = await setBelow("regulations");

/** The regulation files that ship with the package, as texts. */
export const shippedFiles: readonly SourceFile[] = shippedSet.files;

/** The shipped set with some files changed, or left out (`null`). */
export const shippedSetWith = shippedSet.with;
