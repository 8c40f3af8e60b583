import type { DecidedDiscount } from "../../../src/engine/decide.ts";
import { decider, header } from "../shop.ts";

/** A row of a discount list on one line. */
export const rule = (id: string, terms: string, basis = "original"): string =>
  `  - { type: rate, id: ${id}, title: ${id}, basis: ${basis}, ${terms} }\n`;

/** Discounts of seasons, whose windows are told on a line each. */
export const seasons = (pick: string, windows: readonly string[]): string => `stacking: additive
discounts:
  - type: windows
    id: w
    title: W
    basis: original
    pick: ${pick}
    windows:
${windows.map((window) => `      - ${window}`).join("\n")}
`;

/** Two of them: one for all in March, one for gold alone from the tenth of March on. */
export const spring = "{ id: spring, title: Spring, dates: { from: 2026-03-01, to: 2026-03-31 }, rate: 2 }";
export const club = (rate: number): string =>
  `{ id: club, title: Club, dates: { from: 2026-03-10, to: 2026-12-31 }, rate: ${rate}, when: { client.kind: { is: gold } } }`;

/** Money discounts need the order rounded as one. */
export const byOrder = "{ mode: half-up, place: order }";

/** Decides deals by prices that are rounded in the order. */
export function pricer(prices: string): (raw: unknown) => DecidedDiscount {
  return decider({ prices, rounding: byOrder });
}

/** Facts that budgets are counted by. */
export const usedFacts = {
  "used.yaml": `${header("facts", "used")}
facts:
  client.spent: { title: Spent, type: money }
  client.uses: { title: Uses, type: number }
`,
};

/** Facts of lines beside those of the shop. */
export const lineFacts = {
  "line-facts.yaml": `
kind: facts
id: line-facts
title: Facts of lines
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
facts:
  line.article: { title: Article, type: text }
  line.group: { title: Group, type: choice, choices: { racks: Racks, shelves: Shelves, books: Books } }
  line.quantity: { title: Quantity, type: quantity }
  line.amount: { title: Line amount, type: money }
  order.racks: { title: Racks in the order, type: quantity }
`,
};

/** The clauses of the price policy, without its name. */
export function cited({ verdict }: DecidedDiscount): string[] {
  return verdict.clauses.filter((clause) => clause.startsWith("prices#")).map((clause) => clause.slice(7));
}
