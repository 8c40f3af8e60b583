import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { runSituations } from "../engine/run-situations.ts";
import { type Clause, referenceOf } from "../model/clause.ts";
import type { OpenedProject } from "./open-project.ts";

/** A clause that coverage names. */
export interface CoveredClause {
  readonly reference: string;
  readonly number: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

/** How the situations of a project came out. */
export interface TestReport {
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

/** Runs all situations. The project must be sound (see `problemsOf`). */
export function test({ project }: OpenedProject): TestReport {
  const { results, diagnostics, coverage } = runSituations(project);
  const passed = results.filter((result) => result.passed).length;
  return {
    passed,
    failed: results.length - passed,
    diagnostics,
    coverage: { cited: coverage.cited.length, never: coverage.never.map(covered) },
  };
}
