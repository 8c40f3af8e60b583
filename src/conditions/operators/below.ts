import { orderedTypes } from "../fact-type.ts";
import type { Operator } from "../operator.ts";

/** Less than the bound: the bound itself is outside. */
export const below: Operator = {
  name: "below",
  types: orderedTypes,
  operand: "value",
  holds: (value, operand) => typeof value === "number" && typeof operand === "number" && value < operand,
  javascript: (value, [operand]) => `${value} < ${operand}`,
  jsonRulesEngine: "lessThan",
  words: { ru: "меньше", en: "below" },
};
