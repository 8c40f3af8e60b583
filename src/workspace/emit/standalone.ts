import { decideCategory, decideDiscount } from "../../engine/decide.ts";
import { allowedBy } from "../../engine/interpret/allowed.ts";
import { interpretCategory } from "../../engine/interpret/category.ts";
import { interpretDiscount } from "../../engine/interpret/discount.ts";
import type { CategoryProgram, DiscountProgram } from "../../engine/ir.ts";
import { knownIn } from "../../engine/known-facts.ts";
import type { CategoryPolicy, DiscountPolicy, Policy, Pricing } from "../../engine/policy.ts";
import { readDeal } from "../../engine/read-deal.ts";
import type { Fact } from "../../model/fact.ts";
import type { Project } from "../../model/project.ts";
import type { Day } from "../../values/day.ts";
import type { Currency } from "../../values/money.ts";
import type { CitedClause } from "../cite.ts";
import { categoryDecision } from "../decisions/category.ts";
import { discountDecision } from "../decisions/discount.ts";
import type { DecisionContext } from "../decisions/grounds.ts";

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
    question: "discount",
    program,
    pricing,
    decide: (facts, net, lines, owed) =>
      interpretDiscount(program, knownIn(program.facts, facts), net, lines, owed).verdict,
    ...(exact ? { exactly: (facts, lines) => allowedBy(program, knownIn(program.facts, facts), lines) } : {}),
    explain() {
      throw new Error("a module on its own does not explain");
    },
  };
}

function categoryOf({ program }: NonNullable<StandaloneData["category"]>): CategoryPolicy {
  const explain: CategoryPolicy["explain"] = (facts) => interpretCategory(program, knownIn(program.facts, facts));
  return { question: "category", program, decide: (facts) => explain(facts).verdict, explain };
}

/**
 * The function that a module on its own offers: takes a deal as a CRM sends it, returns the decision as the product
 * does, without the hash of the input, or the problems of the deal by code. This file and what it imports is what the
 * module consists of: it must stay free of Node and of packages.
 */
export function decider(data: StandaloneData): (deal: unknown) => object {
  const { asOf, currency, roles, facts, clauses, discount, category } = data;
  const policy: Policy = {
    asOf,
    facts,
    currency,
    ...(discount === undefined ? {} : { discount: discountOf(discount) }),
    ...(category === undefined ? {} : { category: categoryOf(category) }),
  };
  const context: DecisionContext = {
    // Answers take titles of facts and roles and the currency; nothing else of a project is there.
    project: { facts, company: { currency, roles } } as unknown as Project,
    cite(reference) {
      const quote = clauses.get(reference);
      if (quote === undefined) throw new Error(`no clause ${reference}`);
      return quote;
    },
    grounds: { version: data.version, asOf: data.asOfText, inputHash: "" },
  };
  return (raw) => {
    const { deal, problems } = readDeal(raw, policy, "deal");
    if (deal === undefined) return { problems };
    const decision =
      policy.discount === undefined
        ? policy.category && categoryDecision(decideCategory(policy.category, deal), deal, context)
        : discountDecision(decideDiscount(policy.discount, deal), deal, context);
    const { inputHash: _, ...answer } = { inputHash: "", ...decision };
    return answer;
  };
}
