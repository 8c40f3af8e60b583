import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";

/** What Stryker found of a part, as it writes it: places begin with 1. */
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

const folder = "reports/mutation/parts";
const statuses = ["Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "RuntimeError"];

/** Where the mutants of a part are remembered, so that a broken run loses that part only. */
export function fileOf(part: string): string {
  mkdirSync(folder, { recursive: true });
  return `${folder}/${part.replace("src/", "").replaceAll("/", "-")}.json`;
}

interface FoundFile {
  readonly path: string;
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

/** Everything found so far, of files that are still there. */
function found(): readonly FoundFile[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const { files }: Report = JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
    return Object.entries(files)
      .filter(([path]) => existsSync(path))
      .map(([path, file]) => ({ path, ...file }));
  });
}

function countsOf(mutants: readonly Mutant[]): readonly number[] {
  return statuses.map((wanted) => mutants.filter(({ status }) => status === wanted).length);
}

/** Percent of the mutants that a test noticed, of those that count. */
function scoreOf(mutants: readonly Mutant[]): number {
  const [killed = 0, timeout = 0, survived = 0, uncovered = 0] = countsOf(mutants);
  return (100 * (killed + timeout)) / (killed + timeout + survived + uncovered);
}

function row(name: string, mutants: readonly Mutant[]): string {
  const counts = countsOf(mutants).map((count) => String(count).padStart(12));
  return `${name.padEnd(34)}${counts.join("")}${scoreOf(mutants).toFixed(1).padStart(8)}\n`;
}

/** A row for each part that was ever run, the sum, and the score of the sum. */
export function table(partOf: (file: string) => string): { readonly text: string; readonly score: number } {
  const files = found();
  const all = files.flatMap(({ mutants }) => mutants);
  const parts = [...new Set(files.map(({ path }) => partOf(path)))].sort();
  const rows = parts.map((part) =>
    row(
      part,
      files.flatMap(({ path, mutants }) => (partOf(path) === part ? mutants : [])),
    ),
  );
  const head = `${"".padEnd(34)}${statuses.map((word) => word.padStart(12)).join("")}   score\n`;
  return { text: head + rows.join("") + row("all", all), score: scoreOf(all) };
}

/** The text between two places, on one line and not too long. */
function textBetween(source: string, start: Place, end: Place): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, index) =>
    line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
  );
  return short(cut.join(" "));
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 100 ? `${line.slice(0, 70)} ... ${line.slice(-25)}` : line;
}

/** A line for each mutant that no test noticed: where it is, what stood there and what stood there unnoticed. */
export function survivors(isAsked: (file: string) => boolean): string {
  const lines = found().flatMap(({ path, source, mutants }) =>
    mutants
      .filter(({ status }) => isAsked(path) && (status === "Survived" || status === "NoCoverage"))
      .map(({ status, replacement, location: { start, end } }) => {
        const reached = status === "Survived" ? "" : " (no test comes here)";
        const changed = `${textBetween(source, start, end)}  =>  ${short(replacement ?? "")}`;
        return `${path}:${start.line}:${start.column}${reached}  ${changed}\n`;
      }),
  );
  return lines.join("");
}
