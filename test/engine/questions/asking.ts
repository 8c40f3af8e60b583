import { compile } from "../../../src/engine/compile.ts";
import type { AnswerContext } from "../../../src/engine/question.ts";
import { questionOf } from "../../../src/engine/questions.ts";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { citing } from "../../../src/model/cite.ts";
import { withComputedFacts } from "../../../src/model/computed-facts.ts";
import { inForceOn, type Project } from "../../../src/model/project.ts";
import type { QuestionName } from "../../../src/model/questions.ts";
import type { Day } from "../../../src/values/day.ts";
import type { Language } from "../../../src/values/language.ts";

/** What one deal came to. */
export interface Told<V> {
  readonly outcome: string;
  readonly values: V;
  readonly missing: readonly string[];
  readonly clauses: readonly string[];
  readonly considered: Readonly<Record<string, string>>;
  readonly more: object;
  /** What people are told in a few lines, and what would change it; no-break spaces are spaces. */
  readonly lines: Readonly<Record<Language, readonly string[]>>;
}

/** A function that asks a question of a project; it throws for a deal that cannot be read, and when two builds disagree. */
export function asking<V extends object>(
  all: Project,
  name: QuestionName,
  asOf: Day = 20260310,
): (raw: unknown) => Told<V> {
  const { policy, diagnostics } = compile(all, asOf, name);
  if (policy === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const project = inForceOn(all, asOf);
  const context: AnswerContext = { project, asOf, cite: citing(project) };
  const wording = {
    facts: withComputedFacts(project.facts, "en"),
    currency: project.company.currency,
    lang: "en",
    clause: (reference: string) => reference,
    role: (role: string) => role,
  } as const;
  const question = questionOf(name);
  return (raw) => {
    const { deal, problems } = readDeal(raw, policy, "deal.json");
    if (deal === undefined) throw new Error(problems.map(({ code }) => code).join(", "));
    const decided = question.decide(policy[name], deal, context);
    const { answer, considered, more } = question.explain(policy[name], deal, context, wording);
    if (JSON.stringify(answer) !== JSON.stringify(decided)) throw new Error("the explanation decides otherwise");
    const said = { ...decided.values, ...more, outcome: decided.outcome } as never;
    const lines = (lang: Language): string[] => {
      const { headline, changes, columns } = question.saying;
      const told = [...headline(said, lang), ...(changes?.(said, lang) ?? [])];
      const cells = columns.map(({ cell }) => cell(said, lang));
      if (/undefined|NaN|\[object/.test([...told, ...cells].join("\n")))
        throw new Error(`cannot be told: ${told.join("\n")}`);
      return told.map((line) => line.replaceAll(/[\u00a0\u202f]/g, " "));
    };
    return {
      outcome: decided.outcome,
      values: decided.values as V,
      missing: decided.missing.map(({ fact }) => fact),
      clauses: decided.clauses.map((clause) => clause.split("#")[1] ?? ""),
      considered: Object.fromEntries(considered.map(({ clause, standing }) => [clause.split("#")[1] ?? "", standing])),
      more,
      lines: { ru: lines("ru"), en: lines("en") },
    };
  };
}
