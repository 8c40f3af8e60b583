import type { Operator } from "../operator.ts";

/** Known and other than the value. */
export const isNot: Operator = {
  name: "is-not",
  types: ["money", "percent", "quantity", "number", "date", "days", "choice", "text", "flag"],
  operand: "value",
  holds: (value, operand) => value !== operand,
  javascript: (value, [operand]) => `${value} !== ${operand}`,
  jsonRulesEngine: "notEqual",
  words: { ru: "не", en: "is not" },
};
