import type { Fact } from "../../model/fact.ts";
import type { Authority } from "../../model/kinds/authority/content.ts";
import type { Discount, PricePolicy, Rates, Tier } from "../../model/kinds/price-policy/content.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type {
  CreditRule,
  DiscountProgram,
  DiscountRule,
  FactSlots,
  LookupTable,
  Rate,
  UsualTax,
  WindowRow,
} from "../ir.ts";
import { lowerLadder, lowerRaises, rankOfRole } from "./ladder.ts";
import { pointsRule } from "./points.ts";
import { lineRules, minimumLimits, surchargeRules, terms } from "./price-rules.ts";

type Cite = (clause: string) => string;

/** The dictionary as programs read it. */
export function slotsOf(facts: ReadonlyMap<string, Fact>): FactSlots {
  return new Map(
    [...facts.values()].map(({ name, type, choices }) => [
      name,
      { name, path: name.split("."), type, choices: [...(choices?.keys() ?? [])] },
    ]),
  );
}

function citedRate({ rate, clause }: Rate, cite: Cite): Rate {
  return { rate, clause: cite(clause) };
}

/** One cell for every choice, or the only cell. */
function columnsOf(rates: Rates, cite: Cite): LookupTable["columns"] {
  if (rates.by === undefined) return new Map([[undefined, [citedRate(rates.rate, cite)]]]);
  return new Map([...rates.rates].map(([choice, rate]) => [choice, [citedRate(rate, cite)]]));
}

/** Tiers as bands without gaps: where a tier ends before the next one starts, an empty band stands between. */
function bandsOf(tiers: readonly Tier[]): readonly { readonly from: number; readonly rates?: Rates }[] {
  return tiers.flatMap(({ from, below, rates }, index) => {
    const next = tiers[index + 1]?.from;
    const gap = below !== undefined && (next === undefined || below < next) ? [{ from: below }] : [];
    return [{ from, rates }, ...gap];
  });
}

function rateIn(rates: Rates | undefined, choice: string | undefined): Rate | undefined {
  if (rates === undefined) return undefined;
  if (rates.by === undefined) return choice === undefined ? rates.rate : undefined;
  return choice === undefined ? undefined : rates.rates.get(choice);
}

function tiersTable(discount: Extract<Discount, { type: "tiers" }>, amount: string, cite: Cite): LookupTable {
  const bands = bandsOf(discount.tiers);
  const choices = new Set(
    discount.tiers.flatMap(({ rates }) => (rates.by === undefined ? [] : [...rates.rates.keys()])),
  );
  const column = (choice: string | undefined): (Rate | undefined)[] =>
    bands.map(({ rates }) => {
      const rate = rateIn(rates, choice);
      return rate === undefined ? undefined : citedRate(rate, cite);
    });
  return {
    kind: "lookup",
    ...(discount.by === undefined ? {} : { by: discount.by }),
    over: {
      fact: discount.over,
      from: bands.map(({ from }) => from),
      running: discount.basis === "running" && discount.over === amount,
    },
    ...(discount.mode === "marginal" ? { marginal: true as const } : {}),
    columns: new Map(
      discount.by === undefined
        ? [[undefined, column(undefined)]]
        : [...choices].map((choice) => [choice, column(choice)]),
    ),
  };
}

function tableOf(discount: Discount, policy: PricePolicy, cite: Cite): DiscountRule["table"] {
  switch (discount.type) {
    case "tiers":
      return tiersTable(discount, policy.amount, cite);
    case "levels":
      return { kind: "lookup", by: discount.by, columns: columnsOf({ by: discount.by, rates: discount.rates }, cite) };
    case "buy-get":
    case "rate":
      return { kind: "lookup", columns: columnsOf({ rate: discount.rate }, cite) };
    case "windows":
      return {
        kind: "windows",
        day: policy.day,
        ...(policy.moment === undefined ? {} : { moment: policy.moment }),
        // Windows that are unique by promise never share a day, so the first open one is the only one.
        hit: discount.pick === "best" ? "best" : "first",
        rows: discount.windows.map(
          ({ dates, when, rate }): WindowRow => ({
            dates,
            ...(when === undefined ? {} : { when }),
            ...citedRate(rate, cite),
          }),
        ),
      };
  }
}

function freeGoodsRules({ freeGoods }: PricePolicy, cite: Cite): Pick<DiscountProgram, "freeGoods"> {
  if (freeGoods.length === 0) return {};
  return {
    freeGoods: freeGoods.map(({ when, every, free, gift, atMost, clause }) => ({
      ...(when === undefined ? {} : { when }),
      every,
      free,
      ...(gift === undefined ? {} : { gift }),
      ...(atMost === undefined ? {} : { atMost }),
      clause: cite(clause),
    })),
  };
}

function creditRule(
  { credit }: PricePolicy,
  cite: Cite,
  rankOf: (role: string) => number,
  tax: UsualTax | undefined,
): { credit?: CreditRule } {
  if (credit === undefined) return {};
  const { when, limit, receivables, over, approver } = credit;
  const rank = approver === undefined ? {} : { rank: rankOf(approver) };
  return {
    credit: { when, clause: cite("credit"), limit, receivables, over, ...rank, ...(tax === undefined ? {} : { tax }) },
  };
}

/** The discount question: a price policy and the authority above it. `tax` is what comes on top of prices, as a rule. */
export function lowerDiscount(
  prices: Regulation<PricePolicy>,
  authority: Regulation<Authority>,
  { facts, company }: Pick<Project, "facts" | "company">,
  tax?: UsualTax,
): DiscountProgram {
  const policy = prices.content;
  const inPrices: Cite = (clause) => `${prices.id}#${clause}`;
  const inAuthority: Cite = (clause) => `${authority.id}#${clause}`;
  const rankOf = (role: string): number => rankOfRole(role, authority.content);
  const lower = (discount: Discount): DiscountRule => ({
    ...(discount.when === undefined ? {} : { when: discount.when }),
    table: tableOf(discount, policy, inPrices),
    ...terms(discount, policy, inPrices, rankOf),
  });
  return {
    facts: slotsOf(facts),
    amount: policy.amount,
    cost: policy.cost,
    requested: policy.requested,
    requires: policy.requires.map(({ fact, clause }) => ({ fact, clause: inPrices(clause) })),
    limits: [
      ...policy.limits.map(({ must, clause }) => ({ when: must, clause: inPrices(clause) })),
      ...minimumLimits(policy, inPrices),
    ],
    stacking: policy.stacking,
    discounts: policy.discounts.map(lower),
    ...lineRules(policy, lower, inPrices),
    caps: policy.caps.map(({ rates, gives }) => ({
      kind: "lookup",
      ...(gives === "amount" ? { gives } : {}),
      ...(rates.by === undefined ? {} : { by: rates.by }),
      columns: columnsOf(rates, inPrices),
    })),
    ...surchargeRules(policy, inPrices),
    ...creditRule(policy, inPrices, rankOf, tax),
    ...pointsRule(policy.points, inPrices, tax),
    ...freeGoodsRules(policy, inPrices),
    deny: authority.content.deny.map(({ when, clause }) => ({ when, clause: inAuthority(clause) })),
    raise: lowerRaises(authority.content, inAuthority),
    ladder: lowerLadder(authority.content, company, inAuthority),
  };
}
