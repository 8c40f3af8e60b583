import type { Operator } from "../operator.ts";

/** Equal to the value. */
export const is: Operator = {
  name: "is",
  types: ["money", "percent", "quantity", "number", "date", "days", "choice", "text", "flag"],
  operand: "value",
  holds: (value, operand) => value === operand,
  javascript: (value, [operand]) => `${value} === ${operand}`,
  jsonRulesEngine: "equal",
  words: { ru: "—", en: "is" },
};
