import { truthOf } from "../../conditions/condition.ts";
import type { DealLine } from "../deal/deal.ts";
import type { DiscountRule, FreeUnits, LineRules } from "../ir.ts";
import { type Known, lineKnown } from "../known-facts.ts";

/** How many units of a line are free, out of how many; both in thousandths. */
export interface FreePart {
  readonly free: number;
  readonly of: number;
}

/** The free parts of every line by the rules of lines that give units. */
export type FreeParts = ReadonlyMap<DiscountRule, readonly (FreePart | undefined)[]>;

interface Taking {
  readonly index: number;
  readonly line: DealLine;
  readonly quantity: number;
}

/** Of every `buy + get` units `get` are free: whole times only. */
export function freeUnitsOf(quantity: number, { buy, get }: Pick<FreeUnits, "buy" | "get">): number {
  return Math.floor(quantity / (buy + get)) * get;
}

/** Below 0 when a unit of the first line is cheaper. */
function comparePrices(a: Taking, b: Taking): number {
  return Number(BigInt(a.line.amount) * BigInt(b.quantity) - BigInt(b.line.amount) * BigInt(a.quantity));
}

/** Free units go to the cheapest lines first, of equals to the first. */
function cheapestFirst(taking: readonly Taking[], free: number): ReadonlyMap<number, number> {
  let left = free;
  return new Map(
    taking.toSorted(comparePrices).map(({ index, quantity }) => {
      const own = Math.min(left, quantity);
      left -= own;
      return [index, own] as const;
    }),
  );
}

function partsOf(terms: FreeUnits, taking: readonly Taking[]): ReadonlyMap<number, FreePart> {
  const all = taking.reduce((sum, { quantity }) => sum + quantity, 0);
  const cheapest = terms.among === "cheapest" ? cheapestFirst(taking, freeUnitsOf(all, terms)) : undefined;
  return new Map(
    taking.map(({ index, quantity }) => {
      const free = cheapest?.get(index) ?? (cheapest === undefined ? freeUnitsOf(quantity, terms) : 0);
      return [index, { free, of: quantity }] as const;
    }),
  );
}

/** Which units are free, over all lines at once. A line counts when it surely belongs and surely is open to discounts. */
export function freeParts({ discounts, closed }: LineRules, lines: readonly DealLine[], known: Known): FreeParts {
  const giving = discounts.flatMap((rule) => (rule.freeUnits === undefined ? [] : [{ rule, terms: rule.freeUnits }]));
  return new Map(
    giving.map(({ rule, terms }) => {
      const taking = lines.flatMap((line, index): Taking[] => {
        const own = lineKnown(line, known);
        const belongs = rule.when === undefined || truthOf(rule.when, own) === "yes";
        const isOpen = closed.every(({ when }) => truthOf(when, own) === "no");
        const quantity = line.baseQuantity;
        return belongs && isOpen && quantity !== undefined ? [{ index, line, quantity }] : [];
      });
      const parts = partsOf(terms, taking);
      return [rule, lines.map((_, index) => parts.get(index))] as const;
    }),
  );
}
