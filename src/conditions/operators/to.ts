import { orderedTypes } from "../fact-type.ts";
import type { Operator } from "../operator.ts";

/** At most the bound: the bound itself is inside. */
export const to: Operator = {
  name: "to",
  types: orderedTypes,
  operand: "value",
  holds: (value, operand) => typeof value === "number" && typeof operand === "number" && value <= operand,
  javascript: (value, [operand]) => `${value} <= ${operand}`,
  jsonRulesEngine: "lessThanInclusive",
  words: { ru: "до", en: "to" },
};
