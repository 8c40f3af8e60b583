import { problem } from "../diagnostics/catalogue.ts";
import { compareDiagnostics, type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import { toldOnce } from "../diagnostics/told-once.ts";
import type { CategoriesFile } from "../model/generated/categories.ts";
import type { ClientPathFile } from "../model/generated/client-path.ts";
import type { CompanyFile } from "../model/generated/company.ts";
import type { ContactSourcesFile } from "../model/generated/contact-sources.ts";
import type { FactsFile } from "../model/generated/facts.ts";
import type { Company } from "../model/kinds/company.ts";
import { company as companyKind } from "../model/kinds/company.ts";
import { kindOf } from "../model/kinds.ts";
import { nearestZone } from "../model/nearest-zone.ts";
import type { Project } from "../model/project.ts";
import { isTimeZone } from "../values/time-zone.ts";
import { readFacts } from "./read-facts.ts";
import { type CheckedFile, readFile, type SourceFile } from "./read-file.ts";
import { readRegulation } from "./read-regulation.ts";
import { readSituations } from "./read-situations.ts";
import type { Validator } from "./schema-errors.ts";

/** The project as far as it could be read, and every problem of every file. With an error it must not decide anything. */
export interface ReadProject {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands in for a company card that is missing or broken, so that the other files are still read. */
const noCompany: Company = {
  name: "",
  shortName: "",
  currency: { code: "RUB", digits: 2, sign: "₽" },
  timeZone: "Europe/Moscow",
  language: "ru",
  taxIds: new Map(),
  roles: new Map(),
};

function readCompany(files: readonly CheckedFile[], report: (diagnostic: Diagnostic) => void): Company {
  const cards = files.filter(({ kind }) => kind === "company");
  const [card, ...others] = cards;
  for (const other of others) report(problem("second-company", other.places.valueAt(["kind"]), {}));
  if (card === undefined && files.length > 0 && files.every(({ kind }) => kind !== undefined)) {
    report(problem("no-company", startOfFile(files[0]?.file ?? ""), {}));
  }
  if (card?.sound !== true) return noCompany;
  const company = companyKind.read(card.value as CompanyFile, undefined as never);
  if (isTimeZone(company.timeZone)) return company;
  const zone = company.timeZone;
  report(problem("unknown-time-zone", card.places.valueAt(["time-zone"]), { zone, suggestion: nearestZone(zone) }));
  return { ...company, timeZone: noCompany.timeZone };
}

function categoryTitles(files: readonly CheckedFile[]): ReadonlyMap<string, string> {
  const sound = files.filter(({ kind, sound }) => kind === "categories" && sound);
  return new Map(
    sound.flatMap(({ value }) => (value as CategoriesFile).categories.map(({ id, title }) => [id, title] as const)),
  );
}

function stageTitles(files: readonly CheckedFile[]): ReadonlyMap<string, string> {
  const sound = files.filter(({ kind, sound }) => kind === "client-path" && sound);
  return new Map(
    sound.flatMap(({ value }) => (value as ClientPathFile).stages.map(({ id, title }) => [id, title] as const)),
  );
}

function contactSourceTitles(files: readonly CheckedFile[]): ReadonlyMap<string, string> {
  const sound = files.filter(({ kind, sound }) => kind === "contact-sources" && sound);
  return new Map(
    sound.flatMap(({ value }) => (value as ContactSourcesFile).sources.map(({ id, title }) => [id, title] as const)),
  );
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

/** Reads all files of a project: text, shape, then meaning. All problems of all files come in one run, ordered by place. */
export function readProject(sources: readonly SourceFile[], validator: Validator): ReadProject {
  return joinFiles(sources.flatMap((source) => readFile(source, validator)));
}

/** Reads the project that these files make together: a file that did not change need not be checked by its schema again. */
export function joinFiles(files: readonly CheckedFile[]): ReadProject {
  const diagnostics: Diagnostic[] = files.flatMap((file) => file.diagnostics);
  const isHeldBack = heldBack(files);
  const report = (diagnostic: Diagnostic): void => {
    if (!isHeldBack(diagnostic)) diagnostics.push(diagnostic);
  };
  const company = readCompany(files, report);
  const choiceSources = {
    categories: categoryTitles(files),
    stages: stageTitles(files),
    "contact-sources": contactSourceTitles(files),
    roles: new Map([...company.roles.values()].map(({ id, title }) => [id, title] as const)),
  };
  const dictionaries = files.filter(({ kind, sound }) => kind === "facts" && sound);
  const facts = readFacts(
    dictionaries.map(({ value, places }) => ({ facts: (value as FactsFile).facts, places })),
    choiceSources,
    company.timeZone,
    report,
  );
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
