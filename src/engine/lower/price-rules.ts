import type { Condition } from "../../conditions/condition.ts";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Discount, MinimumOrder, PricePolicy, Rates, Surcharge } from "../../model/kinds/price-policy/content.ts";
import { generality } from "../../model/kinds/price-policy/read-lines.ts";
import type { DiscountRule, LineRules, LookupTable, Ruling, Surcharge as SurchargeRule } from "../ir.ts";

type Cite = (clause: string) => string;

/** A table with one cell for every choice, or with the only cell. */
export function choiceTable(rates: Rates, cite: Cite): LookupTable {
  const cell = ({ rate, clause }: { rate: number; clause: string }) => [{ rate, clause: cite(clause) }];
  if (rates.by === undefined) return { kind: "lookup", columns: new Map([[undefined, cell(rates.rate)]]) };
  const columns = new Map([...rates.rates].map(([choice, rate]) => [choice, cell(rate)]));
  return { kind: "lookup", by: rates.by, columns };
}

/** What a rule is beside its table: its measure, its own cap, its group. */
export function terms(
  discount: Discount,
  { groups }: PricePolicy,
  cite: Cite,
  rankOf: (role: string) => number,
): Omit<DiscountRule, "table" | "when"> {
  const { atMost, budget, group: id } = discount;
  const gives = discount.type === "tiers" || discount.type === "rate" ? discount.gives : "percent";
  const group = groups.find((each) => each.id === id);
  return {
    ...(gives === "percent" ? {} : { gives }),
    ...(discount.type === "buy-get"
      ? { freeUnits: { buy: discount.buy, get: discount.get, among: discount.among } }
      : {}),
    ...(atMost === undefined
      ? {}
      : {
          atMost: {
            ...(atMost.rate === undefined ? {} : { rate: atMost.rate }),
            ...(atMost.amount === undefined ? {} : { amount: atMost.amount }),
            clause: cite(atMost.clause),
          },
        }),
    ...(budget === undefined
      ? {}
      : {
          budget: {
            used: budget.used,
            limit: budget.limit,
            counts: budget.counts,
            over: budget.over,
            ...(budget.approver === undefined ? {} : { rank: rankOf(budget.approver) }),
            clause: cite(budget.clause),
          },
        }),
    // Members that never meet by promise are as good as in order.
    ...(group === undefined ? {} : { group: { id: group.id, hit: group.pick === "best" ? "best" : "first" } }),
  };
}

/** The smallest order by choice: the condition that says whose it is, the bound, and the clause. */
function minima({ amounts }: MinimumOrder): readonly {
  readonly whose: readonly Condition[];
  readonly bound: number;
  readonly clause: string;
  readonly range: SourceRange;
}[] {
  if (amounts.by === undefined)
    return [{ whose: [], bound: amounts.rate.rate, clause: amounts.rate.clause, range: amounts.rate.range }];
  const { by, rates } = amounts;
  return [...rates].map(([choice, { rate, clause, range }]) => ({
    whose: [{ kind: "test", fact: by, operator: "is", operand: choice, range }],
    bound: rate,
    clause,
    range,
  }));
}

/** A smaller order is refused: for everyone whose minimum it is, the amount must reach it. */
export function minimumLimits({ minimumOrder, amount }: PricePolicy, cite: Cite): Ruling[] {
  if (minimumOrder === undefined || minimumOrder.surcharge !== undefined) return [];
  return minima(minimumOrder)
    .filter(({ bound }) => bound > 0)
    .map(({ whose, bound, clause, range }) => {
      const reached: Condition = { kind: "test", fact: amount, operator: "from", operand: bound, range };
      const others = whose.map((of): Condition => ({ kind: "not", of }));
      return { when: { kind: "any", of: [...others, reached] }, clause: cite(clause) };
    });
}

function minimumSurcharges({ minimumOrder, amount }: PricePolicy, cite: Cite): SurchargeRule[] {
  const surcharge = minimumOrder?.surcharge;
  if (minimumOrder === undefined || surcharge === undefined) return [];
  return minima(minimumOrder)
    .filter(({ bound }) => bound > 0)
    .map(({ whose, bound, clause, range }) => ({
      when: { kind: "all", of: [...whose, { kind: "test", fact: amount, operator: "below", operand: bound, range }] },
      table: choiceTable({ rate: { rate: surcharge.rate, clause, range } }, cite),
      gives: surcharge.gives,
      running: false,
    }));
}

function surchargeRule({ when, rates, gives, basis }: Surcharge, cite: Cite): SurchargeRule {
  return {
    ...(when === undefined ? {} : { when }),
    table: choiceTable(rates, cite),
    gives,
    running: basis === "running",
  };
}

/** Everything that is added to the price. */
export function surchargeRules(policy: PricePolicy, cite: Cite): { surcharges?: readonly SurchargeRule[] } {
  const rules = [
    ...minimumSurcharges(policy, cite),
    ...policy.surcharges.map((surcharge) => surchargeRule(surcharge, cite)),
  ];
  return rules.length === 0 ? {} : { surcharges: rules };
}

/** Discounts of lines. Of those that are in order, one counts: they are a group of their own. */
export function lineRules(
  { lines }: PricePolicy,
  lower: (discount: Discount) => DiscountRule,
  cite: Cite,
): { lines?: LineRules } {
  if (lines === undefined) return {};
  const { units, totals, closed, pick, specificity, withOrder, discounts } = lines;
  const ordered =
    pick === "most-specific"
      ? discounts.toSorted((a, b) => generality(a, specificity) - generality(b, specificity))
      : discounts;
  const oneCounts = pick === "first" || pick === "most-specific";
  return {
    lines: {
      units,
      totals,
      closed: closed.map(({ when, clause }) => ({ when, clause: cite(clause) })),
      stacking: pick === "best" ? "best-of" : "additive",
      discounts: ordered.map((discount) => ({
        ...lower(discount),
        ...(oneCounts ? { group: { id: "lines", hit: "first" } } : {}),
        ...(discount.alone === true ? { alone: true } : {}),
      })),
      withOrder,
    },
  };
}
