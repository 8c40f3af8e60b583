import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { problem } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, type SourceRange, startOfFile } from "../../diagnostics/diagnostic.ts";
import type { Path } from "../../diagnostics/places.ts";

/** Where a deal stands: the name of its file, or a way to find the place of each of its parts. */
export type DealPlace = string | ((path: Path) => SourceRange);

/** Problems told of one deal: whoever sends a thousand wrong keys needs no thousand sentences. */
const mostProblems = 100;
const longestShown = 80;

/** Gathers the problems of one deal. */
export interface DealProblems {
  readonly found: readonly Diagnostic[];
  readonly full: () => boolean;
  readonly report: <C extends DiagnosticCode>(
    code: C,
    path: Path,
    args: Omit<Parameters<typeof problem<C>>[2], "where">,
  ) => void;
}

/** A path as people write it in JSON: `lines[2].price`. */
export function writtenPath(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === "number" ? `[${step}]` : index === 0 ? shortened(step) : `.${shortened(step)}`,
    )
    .join("");
}

/** A word as it was written, cut where it is too long to be read. */
export function shortened(word: string): string {
  return word.length > longestShown ? `${word.slice(0, longestShown)}…` : word;
}

/** A value as it is written in JSON: texts cut, groups and lists only hinted at, however large they are. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(shortened(value));
    case "number":
    case "boolean":
    case "bigint":
      return String(value);
    case "object":
      if (value === null) return "null";
      if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
      return "{…}";
    default:
      return "—";
  }
}

/** Starts an empty list of problems for a deal. */
export function dealProblems(place: DealPlace): DealProblems {
  const found: Diagnostic[] = [];
  const rangeOf = typeof place === "string" ? () => startOfFile(place) : place;
  return {
    found,
    full: () => found.length >= mostProblems,
    report(code, path, args) {
      if (found.length >= mostProblems) return;
      const all = { ...args, where: writtenPath(path) } as unknown as Parameters<typeof problem<typeof code>>[2];
      found.push(problem(code, rangeOf(path), all));
    },
  };
}
