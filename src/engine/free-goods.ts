import { truthOf } from "../conditions/condition.ts";
import type { FreeGoods } from "../model/decision.ts";
import { wholeQuantity } from "../values/quantity.ts";
import { multiplyDivide } from "../values/rounding.ts";
import type { DealLine } from "./deal/deal.ts";
import type { FreeGoodsRule } from "./ir.ts";
import { type Known, lineKnown } from "./known-facts.ts";
import type { ConsideredClause } from "./trace.ts";

/** What is given free with an order, and the clauses that say so. */
export interface GivenFree {
  readonly goods: readonly FreeGoods[];
  readonly considered: readonly ConsideredClause[];
  /** What the free goods cost the seller; `undefined` when nobody knows. */
  readonly cost: number | undefined;
}

/** Bought goods that count together: one article, or everything that the rule is about. */
interface Bought {
  readonly quantity: number;
  readonly line: DealLine;
}

function quantityOf(bought: readonly Bought[]): number {
  return bought.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Lines that the rule surely is about. A line whose quantity nobody can convert is not counted. */
function countedLines(rule: FreeGoodsRule, lines: readonly DealLine[], known: Known): Bought[] {
  return lines.flatMap((line) => {
    const counts = rule.when === undefined || truthOf(rule.when, lineKnown(line, known)) === "yes";
    return counts && line.baseQuantity !== undefined ? [{ quantity: line.baseQuantity, line }] : [];
  });
}

/** The fact by which lines are of one article, where they are not named by it. */
const articleFact = "line.article";

function articleOf({ id, facts }: DealLine): string | undefined {
  const article = id ?? facts?.get(articleFact);
  return typeof article === "string" ? article : undefined;
}

/** Lines of one article together; a line without an article stands alone. */
function byArticle(bought: readonly Bought[]): (readonly Bought[])[] {
  const articles = new Map<string, Bought[]>();
  for (const [index, each] of bought.entries()) {
    const article = articleOf(each.line);
    const key = article === undefined ? `#${index}` : `=${article}`;
    const known = articles.get(key);
    if (known === undefined) articles.set(key, [each]);
    else known.push(each);
  }
  return [...articles.values()];
}

/** What the same goods cost, named as the first line in their own unit names them. Of several costs the highest: none flatters the margin. */
function sameGoods(bought: readonly Bought[]): { readonly id?: string; readonly cost?: number } {
  // The cost of a line is that of its own unit: of another unit nobody knows it.
  const own = bought.map(({ line }) => line).filter(({ baseQuantity, quantity }) => baseQuantity === quantity);
  const [first] = own;
  if (first === undefined) {
    const { unit: _, ...unnamed } = bought[0] === undefined ? {} : goodsNamed(bought[0].line);
    return unnamed;
  }
  const costs = own.flatMap(({ cost }) => cost ?? []);
  return { ...goodsNamed(first), ...(costs.length === own.length ? { cost: Math.max(...costs) } : {}) };
}

/** How much is free of a bought quantity: whole times only. */
export function freeOf(quantity: number, every: number, free: number): number {
  return Math.floor(quantity / every) * free;
}

interface Goods {
  readonly id?: string;
  readonly title?: string;
  readonly unit?: string;
}

const named = ({ id, title, unit }: Goods): Goods => ({
  ...(id === undefined ? {} : { id }),
  ...(title === undefined ? {} : { title }),
  ...(unit === undefined ? {} : { unit }),
});

function goodsNamed(line: DealLine): Goods {
  const id = articleOf(line);
  return named({ ...line, ...(id === undefined ? {} : { id }) });
}

function goodsOf(rule: FreeGoodsRule, bought: readonly Bought[]): readonly (FreeGoods & { readonly cost?: number })[] {
  const { every, free, gift, atMost = Number.MAX_SAFE_INTEGER, clause } = rule;
  if (gift !== undefined) {
    const quantity = Math.min(atMost, freeOf(quantityOf(bought), every, free));
    return quantity > 0 ? [{ ...named(gift), quantity, clause, cost: gift.cost }] : [];
  }
  let left = atMost;
  return byArticle(bought).flatMap((article) => {
    const quantity = Math.min(left, freeOf(quantityOf(article), every, free));
    left -= quantity;
    return quantity === 0 ? [] : [{ ...sameGoods(article), quantity, clause }];
  });
}

/** What an order is given free, rule by rule in order. Nothing is promised by a condition that nobody can judge. */
export function freeGoods(rules: readonly FreeGoodsRule[], lines: readonly DealLine[], known: Known): GivenFree {
  const given = rules.map((rule) => {
    const bought = countedLines(rule, lines, known);
    return { rule, bought, goods: goodsOf(rule, bought) };
  });
  const goods = given.flatMap((each) => each.goods);
  const costs = goods.map(({ cost, quantity }) =>
    cost === undefined ? undefined : multiplyDivide(quantity, cost, wholeQuantity, "up"),
  );
  return {
    goods: goods.map(({ cost: _, ...each }) => each),
    considered: given.map(({ rule: { clause }, bought, goods: own }) => ({
      clause,
      stage: "free-goods",
      standing: own.length > 0 ? "applied" : "silent",
      reason: {
        kind: "free",
        bought: quantityOf(bought),
        free: own.reduce((sum, each) => sum + each.quantity, 0),
      },
    })),
    cost: costs.reduce<number | undefined>(
      (sum, cost) => (sum === undefined || cost === undefined ? undefined : sum + cost),
      0,
    ),
  };
}
