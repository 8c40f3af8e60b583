import { wholePercent } from "../../values/percent.ts";
import type { DiscountProgram, Step } from "../ir.ts";
import { computedTests } from "./computed-tests.ts";
import { type Dual, printCondition } from "./condition.ts";
import { goCold, missingOf } from "./print-allowed.ts";
import type { TableContext } from "./rate-tables.ts";
import type { Digit, Endings } from "./verdict-key.ts";

/** Statements that end with the variable `ending`, and one digit for every raise. */
export interface PrintedAuthority {
  readonly statements: readonly string[];
  readonly digits: readonly Digit[];
}

/** The rank that the excess needs: 0 for nobody, one above the last step when no step reaches it. */
function printRank(steps: readonly Step[]): string {
  const unlimited = steps.findIndex(({ upTo }) => upTo === undefined);
  const limited = unlimited === -1 ? steps : steps.slice(0, unlimited);
  const tests = limited.map(({ upTo }, index) => `excess <= ${upTo ?? 0} ? ${index + 1} : `);
  return `excess <= 0 ? 0 : ${tests.join("")}${limited.length + 1}`;
}

function printTests(program: DiscountProgram, context: TableContext): { deny: Dual[]; raise: Dual[] } {
  const { facts, isSure, test } = context;
  const knownOf = (fact: string): string | undefined => (isSure(fact) ? undefined : `(${facts.isKnown(fact)})`);
  const authority = computedTests(
    {
      amount: facts.variable(program.amount),
      cost: facts.variable(program.cost),
      amountIsKnown: knownOf(program.amount),
      costIsKnown: knownOf(program.cost),
    },
    test,
  );
  return {
    deny: program.deny.map(({ when }) => printCondition(when, authority)),
    raise: program.raise.map(({ when }) => printCondition(when, authority)),
  };
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** Prints denials, raises and the ladder. */
export function printAuthority(program: DiscountProgram, endings: Endings, context: TableContext): PrintedAuthority {
  const { ladder, raise, requested } = program;
  const { facts, isSure } = context;
  const { steps } = ladder;
  const tests = printTests(program, context);
  const asked = facts.variable(requested);
  const ranks = (facts.slot(ladder.asker)?.choices ?? []).map(
    (choice) => steps.findIndex((step) => step.role === choice) + 1,
  );
  context.constants.push(`const ranks = ${JSON.stringify([0, ...ranks])};`);
  const open = [...tests.deny, ...tests.raise].filter(({ sure, possible }) => sure !== possible);
  const missingAsker = missingOf([ladder.asker], context).map(
    (missing) => `(rank > 0 && rank <= ${steps.length} && ${missing})`,
  );
  const own = `(ranks[${facts.variable(ladder.asker)} + 1] >= rank ? 1 : 0)`;
  const climb = [
    ...goCold(open.map(({ sure, possible }) => `(!${sure} && ${possible})`)),
    `let rank = ${printRank(steps)};`,
    ...raise.map(({ rank }, index) => {
      const raised = `raise${index} = 1; if (rank < ${rank}) rank = ${rank};`;
      return `if (${tests.raise[index]?.sure ?? "true"}) { ${raised} }`;
    }),
    ...goCold(missingAsker),
    `if (rank === 0) ending = ${endings.nobody};`,
    `else if (rank > ${steps.length}) ending = ${endings.beyond};`,
    `else ending = ${endings.firstStep} + 2 * (rank - 1) + ${own};`,
  ];
  const statements = [
    ...raise.map((_, index) => `let raise${index} = 0;`),
    `const requested = ${isSure(requested) ? asked : `${asked} === undefined ? allowed : ${asked}`};`,
    "const excess = requested - allowed;",
    "let ending = 0;",
    `if (requested < 0 || requested > ${wholePercent}) ending = ${endings.noDiscount};`,
    ...tests.deny.map(({ sure }, index) => `else if (${sure}) ending = ${index};`),
    "else {",
    ...indented(climb),
    "}",
  ];
  return {
    statements,
    digits: raise.map(({ clause }, index) => ({ variable: `raise${index}`, clauses: [[], [clause]] })),
  };
}
