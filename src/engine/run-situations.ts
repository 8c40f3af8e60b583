import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { citing } from "../model/cite.ts";
import { type Clause, referenceOf } from "../model/clause.ts";
import { inForceOn, type Project } from "../model/project.ts";
import type { QuestionName } from "../model/questions.ts";
import type { Situation, SituationSet } from "../model/situation.ts";
import { type Compiled, compile } from "./compile.ts";
import type { Policy } from "./policy.ts";
import type { AnswerContext } from "./question.ts";
import { questionOf } from "./questions.ts";
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

interface Ran {
  readonly outcome: Outcome;
  readonly clauses: readonly string[];
  readonly problems?: never;
}

interface NotRun {
  readonly outcome?: never;
  readonly problems: readonly Diagnostic[];
}

function runOne(
  situation: Situation,
  policy: Policy,
  { question, places }: SituationSet,
  context: AnswerContext,
): Ran | NotRun {
  const place = (path: readonly (string | number)[]) => places.keyAt([...situation.path, "given", ...path]);
  const { deal, problems } = readDeal(situation.given, policy, place);
  if (deal === undefined) return { problems };
  const asked = questionOf(question);
  const answer = asked.decide(policy[question], deal, context);
  const { outcome, values, missing, clauses } = answer;
  const told = {
    ...(asked.expectable?.(answer) ?? values),
    outcome,
    missing: missing.map(({ fact }) => fact),
    clauses,
  };
  return { outcome: told, clauses };
}

/**
 * What is not as expected. A deal that is refused tells its own mistakes, unless a refusal is expected; `notAsked` says that
 * nobody could be asked, which is told once for all situations.
 */
function failuresOf(
  situation: Situation,
  ran: Ran | NotRun,
  { places }: SituationSet,
  notAsked: boolean,
): readonly Diagnostic[] {
  if (situation.expect.refused === undefined) return ran.problems ?? compareOutcome(situation, ran.outcome, places);
  if (notAsked) return [];
  const codes = ran.problems === undefined ? undefined : [...new Set(ran.problems.map(({ code }) => code))];
  return compareOutcome(situation, { refused: codes ?? { outcome: ran.outcome?.outcome } }, places);
}

/** A clause of one edition of a regulation: editions share ids. */
function editionKey(file: string, reference: string): string {
  return `${file}\n${reference}`;
}

/** Runs every situation of a project as of its date and compares it with what it expects. */
export function runSituations(project: Project): SituationReport {
  const compiled = new Map<string, Compiled>();
  const compiledFor = (question: QuestionName, asOf: number): Compiled => {
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
    const inForce = inForceOn(project, set.asOf);
    const context: AnswerContext = { project: inForce, asOf: set.asOf, cite: citing(inForce) };
    const files = new Map(inForce.regulations.map(({ id, file }) => [id, file]));
    for (const situation of set.situations) {
      const ran = policy === undefined ? { problems: [] } : runOne(situation, policy, set, context);
      const failures = failuresOf(situation, ran, set, policy === undefined);
      for (const failure of failures) diagnostics.add(failure);
      const passed = policy !== undefined && failures.length === 0;
      results.push({ file: set.file, name: situation.name, passed });
      if (ran.problems !== undefined) continue;
      for (const clause of ran.clauses) cited.add(editionKey(files.get(clause.split("#", 1)[0] ?? "") ?? "", clause));
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
