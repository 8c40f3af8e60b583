import type { Test, Truth } from "../../conditions/condition.ts";
import { operatorOfTest, truthOf } from "../../conditions/condition.ts";
import type { Operand } from "../../conditions/operator.ts";
import { computedFactNames } from "../../model/computed-facts.ts";
import type { Money } from "../../values/money.ts";
import type { Percent } from "../../values/percent.ts";
import { signOfMargin, signOfNet } from "../exact.ts";
import type { DiscountProgram } from "../ir.ts";
import { type Known, numberKnown } from "../known-facts.ts";
import { marginOf, netOf } from "../margin.ts";
import type { Evidence } from "./judge.ts";

/** What the engine knows of the deal when authority is asked. */
export interface Figures {
  readonly requested: Percent;
  readonly allowed: Percent;
  /** Facts that could still change what is allowed. */
  readonly open: readonly string[];
  /** The rounded total that the client really pays, when lines were priced. */
  readonly net: Money | undefined;
  /** The same with tax, as the client owes it. */
  readonly owed: Money | undefined;
}

/** A test through the sign of (fact - value), for facts that are no integers themselves. */
function holdsBySign(test: Test, signAgainst: (value: number) => number): boolean {
  const { operand } = test;
  const operator = operatorOfTest(test);
  const sign = (value: unknown): number => signAgainst(Number(value));
  if (!isList(operand)) return operator.holds(Math.sign(sign(operand)), 0);
  const among = operand.some((value) => sign(value) === 0);
  return test.operator === "in" ? among : !among;
}

function isList(operand: Operand): operand is Extract<Operand, readonly unknown[]> {
  return Array.isArray(operand);
}

/** The facts of the deal and the figures that the engine computed, as evidence for conditions of authority. */
export function authorityEvidence(program: DiscountProgram, known: Known, figures: Figures): Evidence {
  const { requested, allowed, open, net } = figures;
  const amount = numberKnown(known, program.amount);
  const cost = numberKnown(known, program.cost);
  const earned = net === undefined && amount === undefined ? [program.amount] : [];
  const behind = (fact: string): readonly string[] => {
    switch (fact) {
      case "deal.allowed":
      case "deal.excess":
        return open;
      case "deal.net":
        return earned;
      case "deal.margin":
        return cost === undefined ? [...earned, program.cost] : earned;
      case "deal.requested":
        return [];
      default:
        return [fact];
    }
  };
  const figure = (fact: string): ReturnType<Known> => {
    if (!computedFactNames.has(fact)) return known(fact);
    if (behind(fact).length > 0) return undefined;
    switch (fact) {
      case "deal.requested":
        return requested;
      case "deal.allowed":
        return allowed;
      case "deal.excess":
        return requested - allowed;
      case "deal.net":
        return net ?? netOf(amount ?? 0, requested);
      default:
        return marginOf(amount ?? 0, requested, net, cost ?? 0);
    }
  };
  const truthOfTest = (test: Test): Truth => {
    const exact = test.fact === "deal.net" || test.fact === "deal.margin";
    if (!exact) return truthOf(test, figure);
    const isKnown = behind(test.fact).length === 0;
    // A margin of nothing earned has no number, yet it is known: the lowest of all.
    if (operatorOfTest(test).operand === "flag") return isKnown === test.operand ? "yes" : "no";
    if (!isKnown) return "unknown";
    const holds = holdsBySign(test, (value) =>
      test.fact === "deal.net"
        ? signOfNet(amount ?? 0, requested, net, value)
        : signOfMargin(amount ?? 0, requested, net, cost ?? 0, value),
    );
    return holds ? "yes" : "no";
  };
  return { truthOfTest, known: figure, behind };
}
