import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { toldOnce } from "../diagnostics/told-once.ts";
import { kindOf } from "../model/kinds.ts";
import type { Project } from "../model/project.ts";
import { type CheckedFile, type FileNotes, readFile, type SourceFile } from "./read-file.ts";
import { readRegulation } from "./read-regulation.ts";
import { readSituations } from "./read-situations.ts";
import type { Validator } from "./schema-errors.ts";
import { noCompany, surroundingsOf } from "./surroundings.ts";

/** The project as far as it could be read, and every problem of every file. With an error it must not decide anything. */
export interface ReadProject {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A broken or missing card, a broken dictionary, path or list of categories makes its names unknown everywhere else. One mistake gives one message:
 * what only follows from the broken file is held back until that file is mended.
 */
function heldBack(files: readonly CheckedFile[]): (diagnostic: Diagnostic) => boolean {
  const broken = (kind: string): boolean =>
    files.some((file) => file.kind === kind && !file.sound) || files.some((file) => file.kind === undefined);
  const codes = new Set<string>();
  if (broken("facts")) {
    const ofFacts = ["unknown-fact", "fact-of-other-type", "choice-not-covered", "unknown-choice", "rates-not-by-fact"];
    for (const code of ofFacts) codes.add(code);
  }
  const noRoles = files.every(({ kind }) => kind !== "company");
  if (noRoles || ["categories", "company", "client-path", "contact-sources"].some(broken))
    for (const code of ["unknown-choice", "choice-not-covered"]) codes.add(code);
  return (diagnostic) => codes.has(diagnostic.code);
}

/**
 * Reads all files of a project: text, shape, then meaning. All problems of all files come in one run, ordered by place.
 * A file of which `notes` know is not read again.
 */
export function readProject(sources: readonly SourceFile[], validator: Validator, notes?: FileNotes): ReadProject {
  return joinFiles(sources.flatMap((source) => notes?.known(source) ?? readFile(source, validator, notes)));
}

/** Reads the project that these files make together: a file that did not change need not be checked by its schema again. */
export function joinFiles(files: readonly CheckedFile[]): ReadProject {
  const diagnostics: Diagnostic[] = files.flatMap((file) => file.diagnostics);
  const isHeldBack = heldBack(files);
  const report = (diagnostic: Diagnostic): void => {
    if (!isHeldBack(diagnostic)) diagnostics.push(diagnostic);
  };
  const { company, facts } = surroundingsOf(files, report);
  const sound = files.filter((file) => file.sound);
  const read = sound.flatMap((file) => {
    const kind = kindOf(file.kind ?? "");
    return kind === undefined ? [] : [readRegulation(file, kind, { company, facts, report })];
  });
  const situations = sound.filter(({ kind }) => kind === "situations").map((file) => readSituations(file, report));
  const project: Project = {
    company,
    facts,
    regulations: read.map(({ regulation }) => regulation),
    situations,
    references: read.flatMap(({ references }) => references),
    complete: files.every((file) => file.sound) && company !== noCompany,
  };
  return { project, diagnostics: toldOnce(diagnostics).sort(compareDiagnostics) };
}
