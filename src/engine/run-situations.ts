import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Clause, referenceOf } from "../model/clause.ts";
import { inForceOn, type Project } from "../model/project.ts";
import type { Situation, SituationSet } from "../model/situation.ts";
import { type Compiled, compile, type Question } from "./compile.ts";
import { decideCategory, decideDiscount } from "./decide.ts";
import type { Policy } from "./policy.ts";
import { readDeal } from "./read-deal.ts";
import { citableClauses } from "./situations/citable-clauses.ts";
import { compareOutcome, type Outcome } from "./situations/compare.ts";

/** One situation that was run. */
export interface SituationResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
}

/** All situations of a project: how each came out, what failed and where, which clauses they reached. */
export interface SituationReport {
  readonly results: readonly SituationResult[];
  /** Failed expectations, unreadable deals, questions that cannot be asked; ordered by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly coverage: { readonly cited: readonly Clause[]; readonly never: readonly Clause[] };
}

function outcomeOf(situation: Situation, policy: Policy, set: SituationSet): Outcome | readonly Diagnostic[] {
  const place = (path: readonly (string | number)[]) => set.places.keyAt([...situation.path, "given", ...path]);
  const { deal, problems } = readDeal(situation.given, policy, place);
  if (deal === undefined) return problems;
  if (set.question === "category" && policy.category !== undefined) {
    const { outcome, category, missing, clauses } = decideCategory(policy.category, deal).verdict;
    return { question: set.question, outcome, category, missing, clauses };
  }
  if (policy.discount === undefined) return [];
  const { verdict, priced } = decideDiscount(policy.discount, deal);
  const { outcome, allowed, approver, approvals, missing, clauses } = verdict;
  return {
    question: set.question,
    outcome,
    allowed,
    approver,
    approvals,
    total: priced?.totals.total,
    missing,
    clauses,
  };
}

/** A clause of one edition of a regulation: editions share ids. */
function editionKey(file: string, reference: string): string {
  return `${file}\n${reference}`;
}

/** Runs every situation of a project as of its date and compares it with what it expects. */
export function runSituations(project: Project): SituationReport {
  const compiled = new Map<string, Compiled>();
  const compiledFor = (question: Question, asOf: number): Compiled => {
    const key = `${question} ${asOf}`;
    const known = compiled.get(key) ?? compile(project, asOf, question);
    compiled.set(key, known);
    return known;
  };
  const results: SituationResult[] = [];
  const diagnostics = new Set<Diagnostic>();
  const cited = new Set<string>();
  for (const set of project.situations) {
    const { policy, diagnostics: obstacles } = compiledFor(set.question, set.asOf);
    for (const obstacle of obstacles) diagnostics.add(obstacle);
    const files = new Map(inForceOn(project, set.asOf).regulations.map(({ id, file }) => [id, file]));
    for (const situation of set.situations) {
      const outcome = policy === undefined ? [] : outcomeOf(situation, policy, set);
      const failures =
        "question" in outcome ? compareOutcome(situation, outcome, set.places, project.company.currency) : outcome;
      for (const failure of failures) diagnostics.add(failure);
      const passed = "question" in outcome && failures.length === 0;
      results.push({ file: set.file, name: situation.name, passed });
      if (!("question" in outcome)) continue;
      for (const clause of outcome.clauses)
        cited.add(editionKey(files.get(clause.split("#", 1)[0] ?? "") ?? "", clause));
    }
  }
  // What a file says by dates are editions of the same clauses: to reach one of them is to reach the clause.
  const citable = new Map(
    project.regulations.flatMap((regulation) =>
      citableClauses(regulation).map((clause) => [editionKey(regulation.file, referenceOf(clause)), clause] as const),
    ),
  );
  const clauses = [...citable];
  return {
    results,
    diagnostics: [...diagnostics].sort(compareDiagnostics),
    coverage: {
      cited: clauses.filter(([key]) => cited.has(key)).map(([, clause]) => clause),
      never: clauses.filter(([key]) => !cited.has(key)).map(([, clause]) => clause),
    },
  };
}
