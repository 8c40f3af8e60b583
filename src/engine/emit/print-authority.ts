import { wholePercent } from "../../values/percent.ts";
import type { DiscountProgram } from "../ir.ts";
import { type ComputedExpressions, computedTests } from "./computed-tests.ts";
import { isSettled, printCondition } from "./condition.ts";
import { goCold } from "./print-allowed.ts";
import { printLadder } from "./print-ladder.ts";
import type { TableContext } from "./rate-tables.ts";
import type { Digit, Endings } from "./verdict-key.ts";

/** Statements that end with the variable `ending`, and one digit for every raise. */
export interface PrintedAuthority {
  readonly statements: readonly string[];
  readonly digits: readonly Digit[];
}

/** What conditions of authority ask beside the deal. */
export function authorityExpressions(program: DiscountProgram, { facts, isSure }: TableContext): ComputedExpressions {
  const knownOf = (fact: string): string | undefined => (isSure(fact) ? undefined : `(${facts.isKnown(fact)})`);
  return {
    amount: facts.variable(program.amount),
    cost: facts.variable(program.cost),
    amountIsKnown: knownOf(program.amount),
    costIsKnown: knownOf(program.cost),
  };
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Prints denials, raises and the ladder. */
export function printAuthority(program: DiscountProgram, endings: Endings, context: TableContext): PrintedAuthority {
  const { deny, raise, requested } = program;
  const { facts, isSure } = context;
  const test = computedTests(authorityExpressions(program, context), context.test);
  const denials = deny.map(({ when }) => printCondition(when, test));
  const raises = raise.map((each) => ({ ...each, printed: printCondition(each.when, test) }));
  const asked = facts.variable(requested);
  const ladder = printLadder(program, endings, context, test);
  const open = [...denials, ...raises.map(({ printed }) => printed)].filter((condition) => !isSettled(condition));
  const climb = [
    ...goCold(
      open.map(({ sure, possible }) => `(!${sure} && ${possible})`),
      context,
    ),
    ...ladder.start,
    ...raises.map(({ rank, all, printed }, index) => {
      // Who approves together hangs on every raise that holds: only the interpreter weighs that.
      const raised = all === undefined ? `raise${index} = 1; if (rank < ${rank}) rank = ${rank};` : context.leave;
      return `if (${printed.sure}) { ${raised} }`;
    }),
    ...ladder.finish,
  ];
  const statements = [
    ...raise.map((_, index) => `let raise${index} = 0;`),
    `const requested = ${isSure(requested) ? asked : `${asked} === undefined ? allowed : ${asked}`};`,
    "const excess = requested - allowed;",
    "let ending = 0;",
    `if (requested < 0 || requested > ${wholePercent}) ending = ${endings.noDiscount};`,
    ...denials.map(({ sure }, index) => `else if (${sure}) ending = ${index};`),
    "else {",
    ...indented(climb),
    "}",
  ];
  return {
    statements,
    digits: raise.map(({ clause }, index) => ({ variable: `raise${index}`, clauses: [[], [clause]] })),
  };
}
