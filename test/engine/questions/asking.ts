import { compile } from "../../../src/engine/compile.ts";
import type { AnswerContext } from "../../../src/engine/question.ts";
import { questionOf } from "../../../src/engine/questions.ts";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { citableClauses } from "../../../src/engine/situations/citable-clauses.ts";
import { citing } from "../../../src/model/cite.ts";
import { inForceOn, type Project } from "../../../src/model/project.ts";
import type { QuestionName } from "../../../src/model/questions.ts";
import type { Day } from "../../../src/values/day.ts";
import type { Language } from "../../../src/values/language.ts";
import { consideredInWords, wordingOf } from "../../../src/workspace/explanation.ts";

/** What one deal came to. */
export interface Told<V> {
  readonly outcome: string;
  readonly values: V;
  readonly missing: readonly string[];
  readonly clauses: readonly string[];
  readonly considered: Readonly<Record<string, string>>;
  /** Why a clause stands as it does, in Russian and in English. */
  readonly reasons: Readonly<Record<string, readonly [ru: string, en: string]>>;
  readonly more: object;
  /** What people are told in a few lines, and what would change it; no-break spaces are spaces. */
  readonly lines: Readonly<Record<Language, readonly string[]>>;
  /** The row of the table for people. */
  readonly cells: Readonly<Record<Language, readonly string[]>>;
}

const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

function sound(told: readonly string[]): string[] {
  if (/undefined|NaN|\[object/.test(told.join("\n"))) throw new Error(`cannot be told: ${told.join("\n")}`);
  return told.map(spaced);
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
  const wordings = { ru: wordingOf(project, context.cite, "ru"), en: wordingOf(project, context.cite, "en") };
  const question = questionOf(name);
  return (raw) => {
    const { deal, problems } = readDeal(raw, policy, "deal.json");
    if (deal === undefined) throw new Error(problems.map(({ code }) => code).join(", "));
    const decided = question.decide(policy[name], deal, context);
    const explained = {
      ru: question.explain(policy[name], deal, context, wordings.ru),
      en: question.explain(policy[name], deal, context, wordings.en),
    };
    const { answer, considered, more } = explained.en;
    if (JSON.stringify(answer) !== JSON.stringify(decided)) throw new Error("the explanation decides otherwise");
    const { headline, changes, columns } = question.saying;
    const said = (lang: Language) =>
      ({ ...decided.values, ...explained[lang].more, outcome: decided.outcome }) as never;
    const lines = (lang: Language): string[] =>
      sound([...headline(said(lang), lang), ...(changes?.(said(lang), lang) ?? [])]);
    const cells = (lang: Language): string[] => sound(columns.map(({ cell }) => cell(said(lang), lang)));
    const [inRussian = [], inEnglish = []] = (["ru", "en"] as const).map((lang) =>
      consideredInWords(considered, context.cite, wordings[lang]).map(({ reason }) => spaced(reason)),
    );
    return {
      outcome: decided.outcome,
      values: decided.values as V,
      missing: decided.missing.map(({ fact }) => fact),
      clauses: decided.clauses.map((clause) => clause.split("#")[1] ?? ""),
      considered: Object.fromEntries(considered.map(({ clause, standing }) => [clause.split("#")[1] ?? "", standing])),
      reasons: Object.fromEntries(
        considered.map(({ clause }, index) => [
          clause.split("#")[1] ?? "",
          [inRussian[index] ?? "", inEnglish[index] ?? ""],
        ]),
      ),
      more,
      lines: { ru: lines("ru"), en: lines("en") },
      cells: { ru: cells("ru"), en: cells("en") },
    };
  };
}

/** Why a question cannot be asked, a line for each problem: its code, arguments and line; what is told to who asks, and to who does not. */
export function lackOf(
  all: Project,
  name: QuestionName,
  asOf: Day = 20260310,
): readonly [asked: string[], otherwise: string[]] {
  const told = (question?: QuestionName): string[] => {
    const { policy, diagnostics } = compile(all, asOf, question);
    if (policy?.[name] !== undefined) throw new Error(`${name} can be asked`);
    return diagnostics.map(({ code, args, range }) => {
      const { question: _, ...rest } = args as Record<string, unknown>;
      return [code, ...Object.values(rest), `line ${range.start.line}`].join(" ");
    });
  };
  return [told(name), told()];
}

/** The clauses of a regulation that situations have to reach. */
export function toBeReached({ regulations }: Project, id: string): string[] {
  return regulations
    .filter((each) => each.id === id)
    .flatMap((each) => citableClauses(each).map((clause) => clause.id));
}
