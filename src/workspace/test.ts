import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { runSituations } from "../engine/run-situations.ts";
import { type Clause, referenceOf } from "../model/clause.ts";
import type { Project } from "../model/project.ts";
import type { Day } from "../values/day.ts";
import type { OpenedProject } from "./open-project.ts";

/** A clause that coverage names. */
export interface CoveredClause {
  readonly reference: string;
  readonly number: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

/** One situation that was run, with what is wrong with it. */
export interface TestedSituation {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly passed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** How the situations of a project came out. */
export interface TestReport {
  readonly situations: readonly TestedSituation[];
  readonly passed: number;
  readonly failed: number;
  /** Every failed expectation at its place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Clauses that no situation has made speak, and how many have. */
  readonly coverage: { readonly cited: number; readonly never: readonly CoveredClause[] };
}

function covered(clause: Clause): CoveredClause {
  const { number, title, range } = clause;
  return { reference: referenceOf(clause), number, title, file: range.file, line: range.start.line };
}

/** The same situations, all of them asked by the regulations of one day. */
function asked(project: Project, asOf: Day | undefined): Project {
  if (asOf === undefined) return project;
  return { ...project, situations: project.situations.map((set) => ({ ...set, asOf })) };
}

/** Runs all situations, each as of its own date or all as of one. The project must be sound (see `problemsOf`). */
export function test({ project: written }: OpenedProject, asOf?: Day): TestReport {
  const project = asked(written, asOf);
  const { results, diagnostics, coverage } = runSituations(project);
  const lines = project.situations.flatMap(({ situations }) => situations.map(({ range }) => range.start.line));
  const files = new Set(results.map(({ file }) => file));
  const obstacles = diagnostics.filter(({ range }) => !files.has(range.file));
  const situations = results.map(({ file, name, passed }, index): TestedSituation => {
    const line = lines[index] ?? 1;
    const next = results[index + 1]?.file === file ? (lines[index + 1] ?? 1) : Number.POSITIVE_INFINITY;
    const own = diagnostics.filter(
      ({ range }) => range.file === file && range.start.line >= line && range.start.line < next,
    );
    // A question that could not be asked at all is told once, at the regulations; every situation of it failed by that.
    return { file, line, name, passed, diagnostics: passed || own.length > 0 ? own : obstacles };
  });
  const passed = results.filter((result) => result.passed).length;
  return {
    situations,
    passed,
    failed: results.length - passed,
    diagnostics,
    coverage: { cited: coverage.cited.length, never: coverage.never.map(covered) },
  };
}
