import { isDeepStrictEqual } from "node:util";
import { buildDiscount, interpreted } from "../../../src/engine/build-discount.ts";
import type { Deal } from "../../../src/engine/deal/deal.ts";
import type { DiscountVerdict } from "../../../src/model/decision.ts";
import { dealOf, type Shop, shopPolicy } from "../shop.ts";

/** A firm with more roles than the shop has: two managers who are equals, a head, two directors, an accountant. */
const firm = `kind: company
id: company
title: company
owner: owner
approved: { by: owner, on: 2025-12-15 }
effective: { from: 2026-01-01 }
name: Firm
short-name: Firm
currency: RUB
time-zone: Europe/Moscow
language: ru
roles:
  owner: { title: Владелец }
  director: { title: Директор, reports-to: owner }
  head: { title: РОП, reports-to: director }
  hunter: { title: Охотник, reports-to: head }
  farmer: { title: Фермер, reports-to: head }
  accountant: { title: Бухгалтер, reports-to: owner }
  top: { title: Top }
`;

const prices = `requires: [order.amount]
stacking: additive
discounts: [{ type: rate, id: base, title: Base, basis: original, rate: 2 }]
caps: [{ id: total, title: Total, rate: 20 }]
`;

export interface Asked {
  readonly decide: (asked: Ask) => DiscountVerdict;
  readonly deal: (asked: Ask) => Deal;
  readonly policy: ReturnType<typeof shopPolicy>;
}

/** Who asks for how many points above the allowed 2 %, at which margin after the discount, for which client. */
export interface Ask {
  readonly by?: string;
  readonly points: number;
  readonly margin?: number;
  readonly kind?: "gold" | "plain";
  readonly amount?: number;
}

/** The firm with an authority, everything below its asker. */
export function firmShop(authority: string): Shop {
  return { prices, authority, more: { "company.yaml": firm } };
}

/** The authority of the firm; both ways to decide must answer the same. */
export function firmWith(authority: string): Asked {
  const policy = shopPolicy(firmShop(authority));
  const { program } = policy.discount;
  const [printed, plain] = [buildDiscount(program).decide, interpreted(program)];
  const deal = ({ by, points, margin, kind, amount = 100_000 }: Ask): Deal => {
    const net = (amount * (98 - points)) / 100;
    return dealOf(policy, {
      client: kind === undefined ? {} : { kind },
      order: { amount, ...(margin === undefined ? {} : { cost: Math.round(net * (100 - margin)) / 100 }) },
      request: { discount: 2 + points, ...(by === undefined ? {} : { role: by }) },
    });
  };
  const decide = (asked: Ask): DiscountVerdict => {
    const { facts } = deal(asked);
    const [one, other] = [printed(facts), plain(facts)];
    if (!isDeepStrictEqual(one, other)) throw new Error(`${JSON.stringify(one)} ${JSON.stringify(other)}`);
    return one;
  };
  return { decide, deal, policy };
}

/** A verdict in one line: «escalate any: head, director» or «approve head» or «incomplete client.kind». */
export function told({ outcome, approver, approvals, missing }: DiscountVerdict): string {
  if (outcome === "incomplete") return `incomplete ${missing.join(", ")}`;
  if (approvals !== undefined) return `${outcome} ${approvals.mode}: ${approvals.roles.join(", ")}`;
  return approver === undefined ? outcome : `${outcome} ${approver}`;
}
