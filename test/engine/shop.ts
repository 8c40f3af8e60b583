import { compile } from "../../src/engine/compile.ts";
import type { Deal } from "../../src/engine/deal/deal.ts";
import { type DecidedDiscount, decideDiscount } from "../../src/engine/decide.ts";
import type { DiscountPolicy } from "../../src/engine/discount-policy.ts";
import type { Policy } from "../../src/engine/policy.ts";
import { readDeal } from "../../src/engine/read-deal.ts";
import type { Project } from "../../src/model/project.ts";
import { projectOf } from "./load-project.ts";

/** A small shop whose prices and authority each test writes itself. */

/** The header of a regulation of the shop. */
export const header = (kind: string, id = kind, from = "2026-01-01"): string => `
kind: ${kind}
id: ${id}
title: ${id}
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: ${from} }
`;

const company = `${header("company", "company")}
name: Shop
short-name: Shop
currency: RUB
time-zone: Europe/Moscow
language: ru
roles:
  top: { title: Top }
  mid: { title: Mid, reports-to: top }
  low: { title: Low, reports-to: mid }
`;

const facts = `${header("facts", "facts")}
facts:
  client.kind: { title: Kind, type: choice, choices: { gold: Gold, plain: Plain } }
  client.since: { title: Since, type: date }
  order.amount: { title: Amount, type: money }
  order.cost: { title: Cost, type: money }
  order.day: { title: Day, type: date }
  order.weight: { title: Weight, type: quantity }
  order.count: { title: Count, type: number }
  order.prepaid: { title: Prepaid, type: flag }
  order.pickup: { title: Pickup, type: flag }
  order.note: { title: Note, type: text }
  request.discount: { title: Discount, type: percent }
  request.role: { title: Role, type: choice, choices-from: roles }
`;

const vat = `${header("vat", "vat")}
default: general
rates:
  general:
    title: General
    values:
      - { from: 2019-01-01, rate: 20, ground: old }
      - { from: 2026-01-01, rate: 22, ground: new }
  low:
    title: Low
    values:
      - { from: 2026-03-01, rate: 10, ground: law }
`;

/** A sales department of three roles that works in these hours. */
export const departmentOf = (hours: string): string => `${header("department")}
goals: { a: A }
hours: ${hours}
leaders: [top]
teams: [{ id: all, title: All, leader: top, does: Work., posts: { low: 2, mid: 1, top: 1 } }]
client-teams: [{ id: a, title: A, categories: [a], owner: mid, substitute: top, members: { mid: A }, absence: { a: A } }]
measures: [{ id: a, title: A, how: A, healthy: A, role: top, when: A }]
organising: [{ id: a, title: A, text: A, role: top }]
`;

/** What a test says of its shop; `prices` is everything below `requested:`. */
export interface Shop {
  readonly prices: string;
  readonly vat?: "included" | "excluded" | "none";
  readonly rounding?: string;
  readonly authority?: string;
  readonly more?: Readonly<Record<string, string>>;
}

const freeHand = `
ladder:
  - { role: low, up-to: 5 }
  - { role: mid, up-to: 10 }
  - { role: top }
`;

/** Prices for tests that ask about something else. */
export const onePrice =
  "stacking: additive\ndiscounts: [{ type: rate, id: all, title: All, basis: original, rate: 1 }]";

/** The files of a shop. */
export function shopTexts({
  prices,
  vat: mode = "none",
  rounding,
  authority = freeHand,
  more = {},
}: Shop): Readonly<Record<string, string>> {
  return {
    "company.yaml": company,
    "facts.yaml": facts,
    "vat.yaml": vat,
    "prices.yaml": `${header("price-policy", "prices")}
vat: ${mode}
amount: order.amount
cost: order.cost
day: order.day
requested: request.discount
${prices}
rounding: ${rounding ?? "{ mode: half-up, place: line }"}
`,
    "authority.yaml": `${header("authority", "authority")}
question: discount
asker: request.role
${authority}`,
    ...more,
  };
}

/** The project of a shop. */
export function shopProject(shop: Shop): Project {
  return projectOf(shopTexts(shop));
}

/** The policy of a shop on a day of 2026. */
export function shopPolicy(shop: Shop, asOf = 20260601): Policy & { readonly discount: DiscountPolicy } {
  const { policy, diagnostics } = compile(shopProject(shop), asOf, "discount");
  if (policy?.discount === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return { ...policy, discount: policy.discount };
}

/** A deal that must be readable. */
export function dealOf(policy: Policy, raw: unknown): Deal {
  const { deal, problems } = readDeal(raw, policy, "deal.json");
  if (deal === undefined) throw new Error(JSON.stringify(problems));
  return deal;
}

/** A function that decides raw deals in a shop. */
export function decider(shop: Shop): (raw: unknown) => DecidedDiscount {
  const policy = shopPolicy(shop);
  return (raw) => decideDiscount(policy.discount, dealOf(policy, raw));
}
