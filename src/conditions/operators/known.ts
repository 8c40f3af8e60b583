import type { Operator } from "../operator.ts";

/** Whether the fact is known at all: the only operator that a missing fact can satisfy (`known: false`). */
export const known: Operator = {
  name: "known",
  types: ["money", "percent", "quantity", "number", "date", "moment", "days", "choice", "text", "flag"],
  operand: "flag",
  holds: (_value, operand) => operand === true,
  javascript: (value, [operand]) => `(${value} !== undefined) === ${operand}`,
  jsonRulesEngine: "known",
  words: { ru: "известно", en: "known" },
};
