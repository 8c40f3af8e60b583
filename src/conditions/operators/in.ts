import type { Operator } from "../operator.ts";

/** One of the values. */
export const isIn: Operator = {
  name: "in",
  types: ["money", "percent", "quantity", "number", "date", "days", "choice", "text"],
  operand: "list",
  holds: (value, operand) => Array.isArray(operand) && operand.includes(value),
  javascript: (value, operand) => `(${operand.map((item) => `${value} === ${item}`).join(" || ")})`,
  jsonRulesEngine: "in",
  words: { ru: "одно из", en: "one of" },
};
