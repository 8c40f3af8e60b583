import { formatPercent, type Percent, percentNumber } from "../../../values/percent.ts";
import type { Deal } from "../../deal/deal.ts";
import { explainDeal } from "../../decide.ts";
import type { DiscountPolicy } from "../../discount-policy.ts";
import { formatFact } from "../../explain/format-fact.ts";
import type { NextRate } from "../../explain/next-rates.ts";
import type { Wording } from "../../explain/reason-words.ts";
import type { AnswerContext, ExplainedAnswer } from "../../question.ts";
import { type RoleAnswer, roleAnswer } from "../../role-answer.ts";
import { type DiscountAnswer, discountAnswer } from "./decision.ts";

/** What would change a discount. */
export interface DiscountMore {
  /** Nearest thresholds in words: «ещё 50 000 ₽ (Сумма заказа) — и положено 7 %». */
  readonly next: readonly { readonly fact: string; readonly text: string; readonly allowed: number }[];
  /** Largest discounts in percent: without anybody's approval, by the asker alone, and with approval; `null` when there is none. */
  readonly withoutApproval: number | null;
  readonly byAsker: number | null;
  readonly withApproval: number | null;
  /** Who could approve what is requested, from the lowest. */
  readonly approvers: readonly RoleAnswer[];
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
  context: AnswerContext,
  wording: Wording,
): ExplainedAnswer<DiscountAnswer, DiscountMore> {
  const explained = explainDeal(policy, deal);
  const { considered, next, withoutApproval, byAsker, withApproval, approvers } = explained.trace;
  return {
    answer: discountAnswer(explained, deal, context),
    considered,
    more: {
      next: next.map((each) => ({
        fact: each.fact,
        text: nextText(each, wording),
        allowed: percentNumber(each.allowed),
      })),
      withoutApproval: percentOrNull(withoutApproval),
      byAsker: percentOrNull(byAsker),
      withApproval: percentOrNull(withApproval),
      approvers: approvers.map((role) => roleAnswer(role, context.project)),
    },
  };
}
