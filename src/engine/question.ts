import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import type { Cite } from "../model/cite.ts";
import type { MissingFact } from "../model/decision.ts";
import type { Project } from "../model/project.ts";
import type { QuestionName } from "../model/questions.ts";
import type { Regulation } from "../model/regulation.ts";
import type { Day } from "../values/day.ts";
import type { Percent } from "../values/percent.ts";
import type { Deal } from "./deal/deal.ts";
import type { InputContext, InputList, OwnReading } from "./deal/input-plan.ts";
import type { Mapping } from "./deal/read-facts.ts";
import type { Wording } from "./explain/reason-words.ts";
import type { Saying } from "./saying.ts";
import type { CitableIds } from "./situations/citable.ts";
import type { ConsideredClause } from "./trace.ts";

/** A value of a decision as JSON: money in major units, percents as numbers, days as "2026-11-22". */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The regulations that a question is compiled from, and where to tell what they lack. */
export interface CompileContext {
  /** The project with only the regulations in force on the day. */
  readonly project: Project;
  readonly asOf: Day;
  /** The project with the regulations of every day: calendars of the years around the day. */
  readonly everything: Project;
  /** Whether just this question is asked. Otherwise a project that has nothing of it is no problem. */
  readonly asked: boolean;
  /** Where to point when something is not there at all. */
  readonly anywhere: SourceRange;
  report(diagnostic: Diagnostic): void;
  /** The only one of these; several in force are reported and none of them is picked. */
  only<C>(regulations: readonly Regulation<C>[]): Regulation<C> | undefined;
}

/** What an answer is made with: the regulations in force, for titles and the currency. */
export interface AnswerContext {
  readonly project: Project;
  readonly asOf: Day;
  /** Quotes a clause, for questions that quote inside their values. */
  readonly cite: Cite;
}

/** A decision as it leaves the house, but for the quoted clauses and the grounds that all decisions share. */
export interface Answer<O extends string = string, V extends object = object> {
  readonly outcome: O;
  /** What this question says beyond its outcome, in the order in which it is printed. */
  readonly values: V;
  /** Facts that were needed and not known. */
  readonly missing: readonly MissingFact[];
  /** Full references `regulation#clause`, in the order in which they spoke. */
  readonly clauses: readonly string[];
}

/** Answers with the same `shared` object say the same, but for these percents of each; `null` for one that nobody knows. */
export interface BriefAnswer {
  readonly shared: object;
  readonly own: Readonly<Record<string, Percent | null>>;
}

/** An answer with its trace, and what else the question tells those who ask why. */
export interface ExplainedAnswer<A extends Answer = Answer, M extends object = object> {
  readonly answer: A;
  readonly considered: readonly ConsideredClause[];
  readonly more: M;
}

/**
 * One question of the engine: `O` are its outcomes, `V` the values of its decision, `P` what the regulations of a day are
 * compiled into, `M` what an explanation adds. Everything is pure and synchronous; what nobody knows makes the outcome
 * `incomplete`, never a softer one. Methods, so that a list may hold questions of every type.
 */
export interface Question<N extends string, P, O extends string, V extends object, M extends object = object> {
  readonly name: N;
  /** Compiles the regulations in force; `undefined` when they do not suffice. What is wrong has been reported then. */
  compile(context: CompileContext): P | undefined;
  /** Lists that the input may hold. */
  readonly lists?: readonly InputList[];
  /** Keys of the input that `read` reads itself. */
  readonly ownKeys?: readonly string[];
  /**
   * Reads the facts in its own way with what is neither a fact nor a list; only where `readFacts` does not suffice. Where
   * there are but flat facts it reads as `readFacts` does, except amounts below zero: plain deals are read without it.
   */
  read?(raw: Mapping, program: P, context: InputContext): OwnReading | undefined;
  /** The question whose `read` reads the same facts in the same way; where both are compiled, that one reads. */
  readonly readsAs?: QuestionName;
  decide(program: P, deal: Deal, context: AnswerContext): Answer<O, V>;
  /** The same answer in short, for deals by the million; `undefined` where it takes more to say. */
  brief?(program: P, deal: Deal): BriefAnswer | undefined;
  explain(program: P, deal: Deal, context: AnswerContext, wording: Wording): ExplainedAnswer<Answer<O, V>, M>;
  /** The answer in the words of a situation, where they differ from the values. */
  expectable?(answer: Answer<O, V>): object;
  /** The clauses that an answer can cite, by the kind of their regulation; coverage counts them. */
  readonly citable: readonly CitableIds[];
  /** How people are told. */
  readonly saying: Saying<O, V, M>;
}

/** A question whose types nobody knows. */
export type AnyQuestion = Question<QuestionName, unknown, string, object>;
