import type { Money } from "../../../values/money.ts";
import { type Percent, wholePercent } from "../../../values/percent.ts";
import { multiplyDivide, splitExactly } from "../../../values/rounding.ts";
import type { Deal, DealLine } from "../../deal/deal.ts";
import { marginOf } from "../../margin.ts";
import type { ConsideredClause } from "../../trace.ts";
import { type CountedItem, countOf, judgeItem, mostMoney } from "./count.ts";
import type { CostProgram } from "./program.ts";
import { type WeighedDeal, weighDeal } from "./weigh.ts";

export type CostOutcome = "profitable" | "below-margin" | "loss" | "incomplete";

/** A line with its share of the costs. */
export interface CostedLine {
  readonly line: DealLine;
  readonly sum: Money;
  readonly goods: Money;
  readonly costs: Money;
  readonly left: Money;
  readonly margin: Percent | undefined;
}

/** A deal of which everything is known. Money in minor units. */
export interface Balance {
  readonly net: Money;
  readonly goods: Money;
  readonly costs: Money;
  readonly left: Money;
  /** (net - goods - costs) / net, rounded down; `undefined` where nothing is earned. */
  readonly margin: Percent | undefined;
  /** What is left above what the floor asks for; below 0 it is what lacks. */
  readonly spare: Money;
  /** Where every line says what its goods cost. */
  readonly lines?: readonly CostedLine[];
}

/** The analysis of one deal. */
export interface Analysed {
  readonly outcome: CostOutcome;
  readonly items: readonly CountedItem[];
  /** Absent while facts are missing. */
  readonly balance?: Balance;
  readonly role?: string;
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

const isMoney = (amount: bigint): boolean => amount <= mostMoney && amount >= -mostMoney;

/** The costs of a deal over its lines, in proportion to what the client pays for each, to the last minor unit. */
function overLines(lines: WeighedDeal["lines"], goods: Money, costs: Money): readonly CostedLine[] | undefined {
  if (lines === undefined || lines.some((line) => line.goods === undefined)) return undefined;
  const weights = lines.map(({ sum }) => Math.max(sum, 0));
  const rest = goods - lines.reduce((all, line) => all + (line.goods ?? 0), 0);
  const shares = splitExactly(costs, weights);
  // What goods cost beyond the lines is what goes with the order at no price.
  const more = splitExactly(rest, weights);
  return lines.map(({ line, sum, goods: own = 0 }, index) => {
    const ofLine = own + (more[index] ?? 0);
    const share = shares[index] ?? 0;
    const margin = marginOf(sum, 0, sum, ofLine + share);
    return { line, sum, goods: ofLine, costs: share, left: sum - ofLine - share, margin };
  });
}

function balanceOf(
  { floor }: CostProgram,
  net: Money,
  goods: Money,
  items: readonly CountedItem[],
  lines: WeighedDeal["lines"],
): Balance | undefined {
  const costs = items.reduce((sum, item) => sum + BigInt(item.sum), 0n);
  const spent = BigInt(goods) + costs;
  const left = BigInt(net) - spent;
  if (![costs, spent, left].every(isMoney)) return undefined;
  const needed = multiplyDivide(Math.max(net, 0), floor.margin, wholePercent, "up");
  const byLine = overLines(lines, goods, Number(costs));
  return {
    net,
    goods,
    costs: Number(costs),
    left: Number(left),
    margin: marginOf(net, 0, net, Number(spent)),
    spare: Number(left) - needed,
    ...(byLine === undefined ? {} : { lines: byLine }),
  };
}

function outcomeOf({ net, left, spare }: Balance): Exclude<CostOutcome, "incomplete"> {
  if (net <= 0 || left < 0) return "loss";
  return spare < 0 ? "below-margin" : "profitable";
}

/** Who may allow it: nobody is asked about a deal that keeps the floor; without a role of its own nobody allows a loss. */
function roleFor(outcome: CostOutcome, { floor, loss }: CostProgram): string | undefined {
  if (outcome === "below-margin") return floor.role;
  if (outcome !== "loss") return undefined;
  return loss === undefined ? floor.role : loss.role;
}

/** Counts every item of a deal and weighs what is left against the floor. */
export function analyseDeal(program: CostProgram, deal: Deal): Analysed {
  const { evidence, lines } = weighDeal(program, deal);
  const said = evidence.known(program.amount);
  const net = typeof said === "number" ? said : undefined;
  const netFacts = evidence.behind(program.amount).length > 0 ? evidence.behind(program.amount) : [program.amount];
  const goods = countOf(program.cost, evidence);
  const judged = program.items.map((item) => judgeItem(item, program, net, netFacts, evidence));
  const items = judged.flatMap(({ counted }) => counted ?? []);
  const missing = [
    ...(net === undefined ? netFacts : []),
    ...(goods === undefined ? [program.cost] : []),
    ...judged.flatMap((each) => each.missing),
  ];
  const considered = judged.map((each) => each.considered);
  const clauses = items.map(({ item }) => item.clause);
  const balance =
    missing.length > 0 || net === undefined || goods === undefined
      ? undefined
      : balanceOf(program, net, goods, items, lines);
  if (balance === undefined) {
    const open = missing.length > 0 ? missing : [program.cost];
    const unsettled = considered.filter(({ standing }) => standing === "unsettled").map(({ clause }) => clause);
    const keeping = unsettled.length > 0 ? unsettled : [program.floor.clause];
    return { outcome: "incomplete", items, clauses: keeping, missing: [...new Set(open)], considered };
  }
  const outcome = outcomeOf(balance);
  const role = roleFor(outcome, program);
  const { left, margin } = balance;
  const { floor, loss } = program;
  const floorReason = { kind: "left", left, margin, floor: floor.margin } as const;
  const speaks = outcome === "loss";
  return {
    outcome,
    items,
    balance,
    ...(role === undefined ? {} : { role }),
    clauses: [...clauses, floor.clause, ...(speaks && loss !== undefined ? [loss.clause] : [])],
    missing: [],
    considered: [
      ...considered,
      { clause: floor.clause, stage: "costs", standing: "applied", reason: floorReason },
      ...(loss === undefined
        ? []
        : [
            {
              clause: loss.clause,
              stage: "costs" as const,
              standing: speaks ? ("applied" as const) : ("silent" as const),
              reason: { kind: "left", left, margin } as const,
            },
          ]),
    ],
  };
}
