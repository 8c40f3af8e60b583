import { problem } from "../../diagnostics/catalogue.ts";
import { dealCosts } from "../../model/kinds/deal-costs.ts";
import { pricePolicy } from "../../model/kinds/price-policy.ts";
import { regulationsOf } from "../../model/project.ts";
import { dayText } from "../../values/day.ts";
import { shapeOf } from "../deal/fact-shape.ts";
import type { InputContext, OwnReading } from "../deal/input-plan.ts";
import { type Mapping, readFacts } from "../deal/read-facts.ts";
import type { DiscountPolicy } from "../discount-policy.ts";
import type { CompileContext, Question } from "../question.ts";
import { citableIn } from "../situations/citable.ts";
import { type CostMore, type CostValues, costAnswer, expectableCost } from "./cost/answer.ts";
import { whatWouldChange } from "./cost/changes.ts";
import { asksOfDiscount, type CostProgram, lowerCosts } from "./cost/program.ts";
import { analyseDeal, type CostOutcome } from "./cost/run.ts";
import { sayingOfCost } from "./cost/saying.ts";
import { compileDiscount } from "./discount/compile.ts";
import { orderKeys, readOrder } from "./discount/read-order.ts";

/** The prices that an analysis asks about; what is wrong with them the discount question tells when all are compiled. */
function pricesFor(context: CompileContext): DiscountPolicy | undefined {
  return compileDiscount(context.asked ? context : { ...context, report: () => undefined });
}

function compileCost(context: CompileContext): CostProgram | undefined {
  const { project, asOf, asked, anywhere, report, only } = context;
  const analyses = regulationsOf(project, dealCosts);
  const day = dayText(asOf);
  if (analyses.length === 0 && asked) {
    report(problem("no-regulation-of-kind", anywhere, { question: "cost", kind: dealCosts.kind, day }));
  }
  const analysis = only(analyses);
  if (analysis === undefined) return undefined;
  if (!asksOfDiscount(analysis.content)) return lowerCosts(analysis, project, undefined);
  if (!asked && regulationsOf(project, pricePolicy).length === 0) {
    report(problem("no-price-policy", analysis.range, { day }));
    return undefined;
  }
  const prices = pricesFor(context);
  return prices === undefined ? undefined : lowerCosts(analysis, project, prices);
}

/** An analysis that asks of a discount reads the deal as the discount does: with lines and other currencies. */
function readCost(raw: Mapping, { discount }: CostProgram, context: InputContext): OwnReading | undefined {
  if (discount !== undefined) return readOrder(raw, discount, context);
  const { facts, currency, reserved, problems } = context;
  const keys = new Set([...reserved].filter((key) => !orderKeys.includes(key)));
  return { facts: readFacts(raw, shapeOf(facts), () => currency, keys, problems), parts: {} };
}

/** What a deal really costs after everything that the company owes the client, and whether it is worth having. */
export const cost: Question<"cost", CostProgram, CostOutcome, CostValues, CostMore> = {
  name: "cost",
  compile: compileCost,
  ownKeys: orderKeys,
  read: readCost,
  readsAs: "discount",
  decide: (program, deal, context) => costAnswer(program, analyseDeal(program, deal), deal, context),
  explain(program, deal, context, wording) {
    const analysed = analyseDeal(program, deal);
    return {
      answer: costAnswer(program, analysed, deal, context),
      considered: analysed.considered,
      more: { changes: whatWouldChange(program, analysed, deal, wording) },
    };
  },
  expectable: expectableCost,
  citable: [
    citableIn(dealCosts, ({ costs, loss }) => [
      ...costs.map(({ id }) => `costs/${id}`),
      "floor",
      ...(loss === undefined ? [] : ["loss"]),
    ]),
  ],
  saying: sayingOfCost,
};
