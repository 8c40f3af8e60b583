import type { PointsTerms } from "../../model/kinds/price-policy/content.ts";
import type { PointsRule, UsualTax } from "../ir.ts";
import { choiceTable } from "./price-rules.ts";

/** The points of a client as programs count them. */
export function pointsRule(
  points: PointsTerms | undefined,
  cite: (clause: string) => string,
  tax: UsualTax | undefined,
): { points?: PointsRule } {
  if (points === undefined) return {};
  const { balance, earn, spend, return: back } = points;
  return {
    points: {
      balance,
      ...(tax === undefined ? {} : { tax }),
      ...(earn === undefined ? {} : { earn: { forEach: earn.forEach, table: choiceTable(earn.points, cite) } }),
      ...(spend === undefined
        ? {}
        : {
            spend: {
              asked: spend.asked,
              block: spend.block,
              worth: spend.worth,
              atMost: spend.atMost,
              clause: cite("points/spend"),
            },
          }),
      ...(back === undefined
        ? {}
        : {
            return: {
              total: back.total,
              returned: back.returned,
              ...(back.spent === undefined ? {} : { spent: back.spent }),
              spentPoints: back.spentPoints,
              earnedPoints: back.earnedPoints,
              clause: cite("points/return"),
            },
          }),
    },
  };
}
