import type { Operator } from "../operator.ts";

/** Known and none of the values. */
export const notIn: Operator = {
  name: "not-in",
  types: ["money", "percent", "quantity", "number", "date", "days", "choice", "text"],
  operand: "list",
  holds: (value, operand) => Array.isArray(operand) && !operand.includes(value),
  javascript: (value, operand) => `(${operand.map((item) => `${value} !== ${item}`).join(" && ")})`,
  jsonRulesEngine: "notIn",
  words: { ru: "не из", en: "none of" },
};
