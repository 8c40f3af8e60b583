import { readdirSync, readFileSync } from "node:fs";
import { checkProject } from "../../src/checks/checks.ts";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import { compareDiagnostics, type Diagnostic, hasErrors, type SourceRange } from "../../src/diagnostics/diagnostic.ts";
import type { Project } from "../../src/model/project.ts";
import { readProject } from "../../src/reader/read-project.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";

const base = new URL("../broken/base/regulations/", import.meta.url);
const validator = packageValidator();

/** Texts by file name; `null` takes a file of the small sound project away. */
export type Texts = Readonly<Record<string, string | null>>;

/** The header of a regulation of the small sound project, up to its content. */
export function headerOf(kind: string): string {
  return `kind: ${kind}\nid: ${kind}\ntitle: Проба\nowner: head\napproved: { by: director, on: 2026-01-10 }\neffective: { from: 2026-01-15 }\n`;
}

/** A file of the small sound project with one piece of its text replaced; it throws when the piece is not there. */
export function changed(file: string, from: string, to: string): string {
  const text = readFileSync(new URL(file, base), "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return text.replace(from, to);
}

/** A problem that cannot be told whole, in either language, is none that anybody could mend. */
function mustBeSayable(found: Diagnostic): void {
  const said = JSON.stringify([sentenceOf(found, "ru"), sentenceOf(found, "en")]);
  if (/undefined|NaN|\[object/.test(said)) throw new Error(`${found.code} cannot be told: ${said}`);
}

interface Read {
  readonly project: Project;
  /** `code: underlined text`, in order of place. */
  readonly problems: readonly string[];
  /** The underlined texts of the other places that take part in each problem. */
  readonly related: readonly (readonly string[])[];
  /** What each sentence is made of. */
  readonly args: readonly Diagnostic["args"][];
}

/** The small sound project with these files added or changed, and what is wrong with it. */
export function readWith(texts: Texts): Read {
  const own = readdirSync(base).map((name) => [name, readFileSync(new URL(name, base), "utf8")] as const);
  const all = new Map<string, string | null>([...own, ...Object.entries(texts)]);
  const sources = [...all].flatMap(([file, text]) => (text === null ? [] : [{ file, text }]));
  const { project, diagnostics } = readProject(sources, validator);
  const found = [...diagnostics, ...checkProject(project, !hasErrors(diagnostics))].sort(compareDiagnostics);
  found.forEach(mustBeSayable);
  const underlined = ({ file, start, end }: SourceRange): string =>
    all.get(file)?.slice(start.offset, end.offset) ?? "";
  return {
    project,
    problems: found.map(({ code, range }) => `${code}: ${underlined(range)}`),
    related: found.map(({ related = [] }) => related.map(underlined)),
    args: found.map(({ args }) => args),
  };
}

/** What is wrong with the small sound project once these files are added or changed. */
export function problemsIn(texts: Texts): readonly string[] {
  return readWith(texts).problems;
}
