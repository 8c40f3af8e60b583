import type { DiscountOutcome } from "../../model/decision.ts";
import { decideDiscount } from "../decide.ts";
import type { DiscountPolicy } from "../discount-policy.ts";
import type { Question } from "../question.ts";
import { briefDiscount } from "./discount/brief.ts";
import { citableOfDiscount } from "./discount/citable.ts";
import { compileDiscount } from "./discount/compile.ts";
import { type DiscountValues, discountAnswer, expectableDiscount } from "./discount/decision.ts";
import { type DiscountMore, explainDiscountAnswer } from "./discount/explain.ts";
import { orderKeys, readOrder } from "./discount/read-order.ts";
import { sayingOfDiscount } from "./discount/saying.ts";

/** What discount a deal is entitled to, who must approve the one asked for, and the price of every line. */
export const discount: Question<"discount", DiscountPolicy, DiscountOutcome, DiscountValues, DiscountMore> = {
  name: "discount",
  compile: compileDiscount,
  ownKeys: orderKeys,
  read: readOrder,
  decide: (policy, deal, context) => discountAnswer(decideDiscount(policy, deal), deal, context),
  brief: briefDiscount,
  explain: explainDiscountAnswer,
  expectable: expectableDiscount,
  citable: citableOfDiscount,
  saying: sayingOfDiscount,
};
