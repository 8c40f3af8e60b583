import { orderedTypes } from "../fact-type.ts";
import type { Operator } from "../operator.ts";

/** More than the bound: the bound itself is outside. */
export const above: Operator = {
  name: "above",
  types: orderedTypes,
  operand: "value",
  holds: (value, operand) => typeof value === "number" && typeof operand === "number" && value > operand,
  javascript: (value, [operand]) => `${value} > ${operand}`,
  jsonRulesEngine: "greaterThan",
  words: { ru: "больше", en: "above" },
};
