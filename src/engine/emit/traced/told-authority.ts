import { factsIn } from "../../../conditions/condition.ts";
import type { DiscountProgram, Step } from "../../ir.ts";
import { computedTests, computedValues } from "../computed-tests.ts";
import { type Dual, type PrintTest, printCondition } from "../condition.ts";
import { authorityExpressions } from "../print-authority.ts";
import type { TableContext } from "../rate-tables.ts";
import { type PrintValue, printConditionTrace } from "./condition-trace.ts";

/** A name for a constant of a step: unlike those of the printed ladder. */
const stepLimits = (rank: number): string => `told_limits_${rank}`;

interface PrintedFit {
  /** Ends with `fits_RANK`. */
  readonly statements: readonly string[];
  readonly clause: string;
  readonly reason: string;
}

/** Whether the limit of a step gives the excess: as the answer, the clause that says so and why, all expressions. */
function printLimit(
  { limit, clause }: Step,
  rank: number,
  { facts, constants }: TableContext,
): { readonly answer: string; readonly clause: string; readonly reason: string } {
  const cited = JSON.stringify(clause);
  if (limit === undefined) return { answer: '"yes"', clause: cited, reason: "excessReason(excess)" };
  if (limit.by === undefined) {
    const { upTo } = limit;
    return { answer: `excess <= ${upTo} ? "yes" : "no"`, clause: cited, reason: `excessReason(excess, ${upTo})` };
  }
  const name = stepLimits(rank);
  const cells = (facts.slot(limit.by)?.choices ?? []).map((choice) => limit.choices.get(choice));
  constants.push(
    `const ${name} = ${JSON.stringify(cells.map((cell) => ({ upTo: cell?.upTo ?? 0, clause: cell?.clause ?? clause })))};`,
  );
  const choice = facts.variable(limit.by);
  const missing = `{ kind: "missing", fact: ${JSON.stringify(limit.by)} }`;
  return {
    answer: `${choice} >= 0 ? excess <= ${name}[${choice}].upTo ? "yes" : "no" : excess <= 0 ? "yes" : "open"`,
    clause: `${choice} >= 0 ? ${name}[${choice}].clause : ${cited}`,
    reason: `${choice} >= 0 ? excessReason(excess, ${name}[${choice}].upTo) : excess <= 0 ? excessReason(excess) : ${missing}`,
  };
}

function printFit(step: Step, rank: number, context: TableContext, test: PrintTest, value: PrintValue): PrintedFit {
  const within = printLimit(step, rank, context);
  const { when } = step;
  if (when === undefined)
    return { statements: [`const fits_${rank} = ${within.answer};`], clause: within.clause, reason: within.reason };
  const { sure, possible }: Dual = printCondition(when, test);
  const condition = `{ kind: "condition", condition: ${printConditionTrace(when, test, value)} }`;
  const byLimit = `(within_${rank} === "no" || ${sure})`;
  return {
    statements: [
      `const within_${rank} = ${within.answer};`,
      `const fits_${rank} = ${byLimit} ? within_${rank} : ${possible} ? "open" : "no";`,
    ],
    clause: `${byLimit} ? (${within.clause}) : ${JSON.stringify(step.clause)}`,
    reason: `${byLimit} ? (${within.reason}) : ${condition}`,
  };
}

/** Every step, what lifted the deal beyond the one that the excess needs, and whether the asker suffices. */
function tellLadder(program: DiscountProgram, context: TableContext, test: PrintTest, value: PrintValue): string[] {
  const { ladder, raise } = program;
  const fits = ladder.steps.map((step, index) => printFit(step, index + 1, context, test, value));
  const byExcess = fits.map((_, index) => `fits_${index + 1} !== "no" ? ${index + 1} : `);
  const lifted = raise.map(
    ({ rank, clause }, index) => `raise${index} === 1 && rank === ${rank} ? ${JSON.stringify(clause)} : `,
  );
  const own = JSON.stringify(ladder.nobody.ownClause);
  return [
    `const rank = ends[ending].rank ?? ${ladder.steps.length + 1};`,
    ...fits.flatMap(({ statements }) => statements),
    `const rankOfExcess = excess <= 0 ? 0 : ${byExcess.join("")}0;`,
    `const lifted = rank === rankOfExcess ? undefined : ${lifted.join("")}undefined;`,
    `considered.push(${[
      `toldNobody(${JSON.stringify(ladder.nobody.clause)}, rank === 0, excess)`,
      ...fits.map(
        ({ clause, reason }, index) =>
          `toldStep(${clause}, rank === ${index + 1}, fits_${index + 1}, ${reason}, lifted)`,
      ),
    ].join(", ")});`,
    `if (rank === 0) considered.push(toldOwnNobody(${own}));`,
    `else if (rank > ${ladder.steps.length}) considered.push(toldBeyond(${JSON.stringify(ladder.beyond)}, excess));`,
    `else considered.push(toldOwn(ends[ending].ownClause, ends[ending].own, ${value(ladder.asker)}, ends[ending].needed));`,
  ];
}

/** Statements that tell what denials, raises and the ladder did, each as far as it was asked. */
export function toldAuthority(program: DiscountProgram, context: TableContext, value: PrintValue): string[] {
  const { deny, raise, ladder } = program;
  const expressions = authorityExpressions(program, context);
  const test = computedTests(expressions, context.test);
  const values = computedValues(expressions);
  const asked = new Set([...deny, ...raise, ...ladder.steps].flatMap(({ when }) => (when ? factsIn(when) : [])));
  const computed = [...values].filter(([fact]) => asked.has(fact));
  const variable = (fact: string): string => `figure_${fact.replace("deal.", "")}`;
  const known: PrintValue = (fact) => (values.has(fact) ? variable(fact) : value(fact));
  const told = (stage: "deny" | "raise"): string[] =>
    program[stage].map(
      ({ when, clause }) =>
        `toldRuling(${JSON.stringify(clause)}, "${stage}", ${printConditionTrace(when, test, known)})`,
    );
  const climbed = [
    ...(raise.length === 0 ? [] : [`considered.push(${told("raise").join(", ")});`]),
    ...tellLadder(program, context, test, known),
  ];
  // Numbers of endings: a denial by condition, then no discount at all, then the rest.
  return [
    `if (ending !== ${deny.length}) {`,
    ...computed.map(([fact, expression]) => `  const ${variable(fact)} = ${expression};`),
    ...(deny.length === 0 ? [] : [`  considered.push(${told("deny").join(", ")});`]),
    `  if (ending > ${deny.length}) {`,
    ...climbed.map((line) => `    ${line}`),
    "  }",
    "}",
  ];
}
