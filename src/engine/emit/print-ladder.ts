import type { DiscountProgram, Step } from "../ir.ts";
import { rankOf } from "../ladder.ts";
import { isSettled, type PrintTest, printCondition } from "./condition.ts";
import { isPlain } from "./ladder-endings.ts";
import { goCold, missingOf } from "./print-allowed.ts";
import type { TableContext } from "./rate-tables.ts";
import type { Endings } from "./verdict-key.ts";

/** The ladder as statements: `rank` before raises, what a raised rank climbs on, and the ending. */
export interface PrintedLadder {
  /** Ends with the variable `rank`: what the excess alone needs. */
  readonly start: readonly string[];
  /** Run when raises have lifted `rank`: ends with the variable `ending`. */
  readonly finish: readonly string[];
}

/** The rank that the excess needs: 0 for nobody, one above the last step when no step reaches it. */
function printRank(steps: readonly Step[]): string {
  const unlimited = steps.findIndex(({ limit }) => limit === undefined);
  const limited = unlimited === -1 ? steps : steps.slice(0, unlimited);
  const tests = limited.map(
    ({ limit }, index) => `excess <= ${limit?.by === undefined ? (limit?.upTo ?? 0) : 0} ? ${index + 1} : `,
  );
  return `excess <= 0 ? 0 : ${tests.join("")}${limited.length + 1}`;
}

function missingAsker({ ladder }: DiscountProgram, context: TableContext): string[] {
  return goCold(
    missingOf([ladder.asker], context).map((missing) => `(rank > 0 && rank <= ${ladder.steps.length} && ${missing})`),
    context,
  );
}

/** One role a step, limits only: ranks are compared. */
function printPlain(program: DiscountProgram, endings: Endings, context: TableContext): PrintedLadder {
  const { steps, asker } = program.ladder;
  const ranks = (context.facts.slot(asker)?.choices ?? []).map((choice) => rankOf(program.ladder, choice));
  context.constants.push(`const ranks = ${JSON.stringify([0, ...ranks])};`);
  const own = `(ranks[${context.facts.variable(asker)} + 1] >= rank ? 1 : 0)`;
  return {
    start: [`let rank = ${printRank(steps)};`],
    finish: [
      ...missingAsker(program, context),
      `if (rank === 0) ending = ${endings.nobody};`,
      `else if (rank > ${steps.length}) ending = ${endings.beyond};`,
      `else ending = ${endings.firstStep} + 2 * (rank - 1) + ${own};`,
    ],
  };
}

/** Leaves the step of this rank for the next one when it may not give the excess; when that is open, the whole question. */
function printStep({ limit, when }: Step, rank: number, context: TableContext, test: PrintTest): string[] {
  const { facts, constants, isSure } = context;
  const within: string[] = [];
  const open: string[] = [];
  if (limit?.by === undefined) {
    if (limit !== undefined) within.push(`excess <= ${limit.upTo}`);
  } else {
    const { by, choices } = limit;
    const limits = (facts.slot(by)?.choices ?? []).map((choice) => choices.get(choice)?.upTo ?? 0);
    constants.push(`const limits_${rank} = ${JSON.stringify([0, ...limits])};`);
    within.push(`excess <= (excess <= 0 ? 0 : limits_${rank}[${facts.variable(by)} + 1])`);
    if (!isSure(by)) open.push(`(excess > 0 && !(${facts.isKnown(by)}))`);
  }
  if (when !== undefined) {
    const printed = printCondition(when, test);
    within.push(printed.sure);
    if (!isSettled(printed)) open.push(`(!${printed.sure} && ${printed.possible})`);
  }
  if (within.length === 0) return [];
  return [
    `if (rank === ${rank}) {`,
    ...goCold(open, context).map((line) => `  ${line}`),
    `  if (!(${within.join(" && ")})) rank = ${rank + 1};`,
    "}",
  ];
}

/** Any ladder: step after step, and the ending of the one that is reached looked up by choice and asker. */
function printClimb(program: DiscountProgram, endings: Endings, context: TableContext, test: PrintTest): PrintedLadder {
  const { steps, asker } = program.ladder;
  const role = context.facts.variable(asker);
  const lookUps = endings.steps.map(({ by, table, askers }, index) => {
    context.constants.push(`const endings_${index + 1} = ${JSON.stringify(table)};`);
    const row = by === undefined ? "" : `(${context.facts.variable(by)} + 1) * ${askers} + `;
    return `else if (rank === ${index + 1}) ending = endings_${index + 1}[${row}${role} + 1];`;
  });
  return {
    start: ["let rank = excess <= 0 ? 0 : 1;"],
    finish: [
      ...steps.flatMap((step, index) => printStep(step, index + 1, context, test)),
      ...missingAsker(program, context),
      `if (rank === 0) ending = ${endings.nobody};`,
      ...lookUps,
      `else ending = ${endings.beyond};`,
    ],
  };
}

/** Prints the ladder: the short way for a plain one. */
export function printLadder(
  program: DiscountProgram,
  endings: Endings,
  context: TableContext,
  test: PrintTest,
): PrintedLadder {
  return isPlain(program.ladder) ? printPlain(program, endings, context) : printClimb(program, endings, context, test);
}
