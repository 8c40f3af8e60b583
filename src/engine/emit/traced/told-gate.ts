import type { DiscountProgram } from "../../ir.ts";
import { gateTests } from "../print-gate.ts";
import type { TableContext } from "../rate-tables.ts";
import { type PrintValue, printConditionTrace } from "./condition-trace.ts";

/** What required facts and limits did, as expressions. */
export function toldGate({ requires, limits }: DiscountProgram, context: TableContext, value: PrintValue): string[] {
  const test = gateTests(context);
  return [
    ...requires.map(
      ({ fact, clause }) => `toldRequired(${JSON.stringify(clause)}, ${JSON.stringify(fact)}, ${value(fact)})`,
    ),
    ...limits.map(
      ({ when, clause }) => `toldLimit(${JSON.stringify(clause)}, ${printConditionTrace(when, test, value)})`,
    ),
  ];
}
