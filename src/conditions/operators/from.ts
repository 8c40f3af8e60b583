import { orderedTypes } from "../fact-type.ts";
import type { Operator } from "../operator.ts";

/** At least the bound: the bound itself is inside. */
export const from: Operator = {
  name: "from",
  types: orderedTypes,
  operand: "value",
  holds: (value, operand) => typeof value === "number" && typeof operand === "number" && value >= operand,
  javascript: (value, [operand]) => `${value} >= ${operand}`,
  jsonRulesEngine: "greaterThanInclusive",
  words: { ru: "от", en: "from" },
};
