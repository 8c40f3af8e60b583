import type { Deal } from "../engine/deal/deal.ts";
import { decideCategory, explainDeal } from "../engine/decide.ts";
import { formatFact } from "../engine/explain/format-fact.ts";
import type { NextRate } from "../engine/explain/next-rates.ts";
import { reasonWords, type Wording } from "../engine/explain/reason-words.ts";
import { interpretCategory } from "../engine/interpret/category.ts";
import { knownIn } from "../engine/known-facts.ts";
import type { CategoryPolicy, DiscountPolicy } from "../engine/policy.ts";
import type { ConsideredClause, Standing } from "../engine/trace.ts";
import { withComputedFacts } from "../model/computed-facts.ts";
import { type Project, roleTitle } from "../model/project.ts";
import { type Language, quoted } from "../values/language.ts";
import { formatPercent, type Percent, percentNumber } from "../values/percent.ts";
import type { CitedClause } from "./cite.ts";
import { type CategoryDecision, categoryDecision } from "./decisions/category.ts";
import { type DiscountDecision, discountDecision } from "./decisions/discount.ts";
import { type DecisionContext, type RoleAnswer, roleAnswer } from "./decisions/grounds.ts";

/** A clause that was considered, quoted, with what it did and why, in words. */
export interface ConsideredAnswer extends CitedClause {
  readonly standing: Standing;
  readonly reason: string;
  /** `false` for a silent clause that is about other deals (another category) or only guards the input. */
  readonly relevant: boolean;
}

function isRelevant({ standing, stage, reason }: ConsideredClause): boolean {
  return standing !== "silent" || (reason.kind !== "choice" && stage !== "requires" && stage !== "limits");
}

/** The decision with its trace; what would change it stands beside it for a discount. */
export interface DiscountExplanation extends DiscountDecision {
  readonly considered: readonly ConsideredAnswer[];
  /** Nearest thresholds in words: «ещё 50 000 ₽ (Сумма заказа) — и положено 7 %». */
  readonly next: readonly { readonly fact: string; readonly text: string; readonly allowed: number }[];
  /** Largest discounts in percent: without anybody's approval, and by the asker alone; `null` when there is none. */
  readonly withoutApproval: number | null;
  readonly byAsker: number | null;
  /** Who could approve what is requested, from the lowest. */
  readonly approvers: readonly RoleAnswer[];
}

export interface CategoryExplanation extends CategoryDecision {
  readonly considered: readonly ConsideredAnswer[];
}

export type Explanation = DiscountExplanation | CategoryExplanation;

function wordingOf(project: Project, cite: DecisionContext["cite"], lang: Language): Wording {
  return {
    facts: withComputedFacts(project.facts, lang),
    currency: project.company.currency,
    lang,
    clause: (reference) => {
      const { number, title } = cite(reference);
      return `${number} ${quoted(title, lang)}`;
    },
    role: (role) => roleTitle(project.company, role),
  };
}

function answersOf(
  considered: readonly ConsideredClause[],
  cite: DecisionContext["cite"],
  wording: Wording,
): ConsideredAnswer[] {
  return considered.map((each) => ({
    ...cite(each.clause),
    standing: each.standing,
    reason: reasonWords(each.reason, wording),
    relevant: isRelevant(each),
  }));
}

function nextText({ fact, value, needed, allowed }: NextRate, { facts, currency, lang }: Wording): string {
  const declared = facts.get(fact);
  const more = formatFact(declared, needed - value, lang, currency);
  const rate = formatPercent(allowed, lang);
  const title = declared?.title ?? fact;
  return lang === "ru" ? `${title}: ещё ${more} — и положено ${rate}` : `${title}: ${more} more gives ${rate}`;
}

const percentOrNull = (percent: Percent | undefined): number | null =>
  percent === undefined ? null : percentNumber(percent);

/** Explains a discount: every clause that was considered, the nearest thresholds, who may give how much. */
export function explainDiscountAnswer(
  policy: DiscountPolicy,
  deal: Deal,
  context: DecisionContext,
  lang: Language,
): DiscountExplanation {
  const explained = explainDeal(policy, deal);
  const { trace } = explained;
  const wording = wordingOf(context.project, context.cite, lang);
  return {
    ...discountDecision(explained, deal, context),
    considered: answersOf(trace.considered, context.cite, wording),
    next: trace.next.map((next) => ({
      fact: next.fact,
      text: nextText(next, wording),
      allowed: percentNumber(next.allowed),
    })),
    withoutApproval: percentOrNull(trace.withoutApproval),
    byAsker: percentOrNull(trace.byAsker),
    approvers: trace.approvers.map((role) => roleAnswer(role, context.project)),
  };
}

/** Explains a category: every category that was considered before the one assigned. */
export function explainCategoryAnswer(
  policy: CategoryPolicy,
  deal: Deal,
  context: DecisionContext,
  lang: Language,
): CategoryExplanation {
  const { considered } = interpretCategory(policy.program, knownIn(policy.program.facts, deal.facts));
  const wording = wordingOf(context.project, context.cite, lang);
  return {
    ...categoryDecision(decideCategory(policy, deal), deal, context),
    considered: answersOf(considered, context.cite, wording),
  };
}
