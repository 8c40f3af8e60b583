import { decideDiscount } from "../../engine/decide.ts";
import type { DiscountPolicy, Pricing } from "../../engine/discount-policy.ts";
import { allowedBy } from "../../engine/interpret/allowed.ts";
import { interpretDiscount } from "../../engine/interpret/discount.ts";
import { interpretedTerms } from "../../engine/interpret/terms.ts";
import type { CategoryProgram, DiscountProgram } from "../../engine/ir.ts";
import { knownIn } from "../../engine/known-facts.ts";
import type { Policy } from "../../engine/policy.ts";
import type { AnswerContext } from "../../engine/question.ts";
import { categoryAnswer } from "../../engine/questions/category/answer.ts";
import { discountAnswer } from "../../engine/questions/discount/decision.ts";
import { orderKeys, readOrder } from "../../engine/questions/discount/read-order.ts";
import { readDeal } from "../../engine/read-deal.ts";
import type { CitedClause } from "../../model/cite.ts";
import type { Fact } from "../../model/fact.ts";
import type { Project } from "../../model/project.ts";
import type { Day } from "../../values/day.ts";
import type { Currency } from "../../values/money.ts";
import { decisionOf } from "../decision-of.ts";

/** What a module on its own knows of the regulations: data only. */
export interface StandaloneData {
  readonly version: string;
  readonly asOf: Day;
  readonly asOfText: string;
  readonly currency: Currency;
  readonly roles: ReadonlyMap<string, { readonly title: string }>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly clauses: ReadonlyMap<string, CitedClause>;
  readonly discount?: {
    readonly program: DiscountProgram;
    readonly pricing: Pricing;
    /** Whether the exact parts of the price are counted beside the percent. */
    readonly exact: boolean;
  };
  readonly category?: { readonly program: CategoryProgram };
}

function discountOf({ program, pricing, exact }: NonNullable<StandaloneData["discount"]>): DiscountPolicy {
  return {
    program,
    pricing,
    decide: (facts, net, lines, owed) =>
      interpretDiscount(program, knownIn(program.facts, facts), net, lines, owed).verdict,
    termsOf: interpretedTerms(program),
    ...(exact ? { exactly: (facts, lines) => allowedBy(program, knownIn(program.facts, facts), lines) } : {}),
    explain() {
      throw new Error("a module on its own does not explain");
    },
  };
}

/**
 * The function that a module on its own offers: takes a deal as a CRM sends it, returns the decision as the product
 * does, without the hash of the input, or the problems of the deal by code. This file and what it imports is what the
 * module consists of: it must stay free of Node and of packages.
 */
export function decider(data: StandaloneData): (deal: unknown) => object {
  const { asOf, currency, roles, facts, clauses, discount, category } = data;
  const prices = discount === undefined ? undefined : discountOf(discount);
  const policy: Policy = {
    asOf,
    facts,
    currency,
    input:
      prices === undefined
        ? { ownKeys: [], lists: [] }
        : { ownKeys: orderKeys, lists: [], read: (raw, context) => readOrder(raw, prices, context) },
    ...(prices === undefined ? {} : { discount: prices }),
    ...(category === undefined ? {} : { category: category.program }),
  };
  const context: AnswerContext = {
    // Answers take titles of facts and roles and the currency; nothing else of a project is there.
    project: { facts, company: { currency, roles } } as unknown as Project,
    asOf,
    cite(reference) {
      const quote = clauses.get(reference);
      if (quote === undefined) throw new Error(`no clause ${reference}`);
      return quote;
    },
  };
  const grounds = { version: data.version, asOf: data.asOfText, inputHash: "" };
  return (raw) => {
    const { deal, problems } = readDeal(raw, policy, "deal");
    if (deal === undefined) return { problems };
    const decision =
      prices === undefined
        ? category && decisionOf("category", deal, categoryAnswer(category.program, deal), context, grounds)
        : decisionOf("discount", deal, discountAnswer(decideDiscount(prices, deal), deal, context), context, grounds);
    const { inputHash: _, ...answer } = { inputHash: "", ...decision };
    return answer;
  };
}
