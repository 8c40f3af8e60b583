import { readFileSync } from "node:fs";
import { compile } from "../../src/engine/compile.ts";
import type { DiscountPolicy } from "../../src/engine/discount-policy.ts";
import type { FactTree } from "../../src/engine/known-facts.ts";
import { projectIn } from "../engine/load-project.ts";

/** One line of the common file: amounts in whole units, rates in basis points. */
export interface CommonLine {
  readonly deal: {
    readonly id: number;
    readonly client: { readonly category?: string; readonly loyalty?: string };
    readonly order: {
      readonly volume?: number;
      readonly cost?: number;
      readonly day?: number;
      readonly prepaid?: boolean;
    };
    readonly request: { readonly discountBp?: number; readonly role?: string };
  };
  readonly expected: {
    readonly outcome: "approve" | "escalate" | "deny";
    readonly approver: string | null;
    readonly entitledBp: number;
    readonly clauses: readonly string[];
  };
}

const root = new URL("../../", import.meta.url);

/** The lines of the common file. */
export function commonLines(): CommonLine[] {
  const text = readFileSync(new URL("test/conformance/discount-56.ndjson", root), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CommonLine);
}

/** The policy of 56 clauses. */
export function commonPolicy(): DiscountPolicy {
  const project = projectIn(new URL("examples/discount-56/regulations", root).pathname);
  const { policy, diagnostics } = compile(project, 20260601, "discount");
  if (policy?.discount === undefined) throw new Error(JSON.stringify(diagnostics));
  return policy.discount;
}

const scaled = (value: number | undefined, scale: number): number | undefined =>
  value === undefined ? undefined : value * scale;

/** A common deal in our facts: minor units and 0.0001 %. */
export function factsOf({ client, order, request }: CommonLine["deal"]): FactTree {
  return {
    client: { category: client.category, loyalty: client.loyalty },
    order: { volume: scaled(order.volume, 100), cost: scaled(order.cost, 100), day: order.day, prepaid: order.prepaid },
    request: { discount: scaled(request.discountBp, 100), role: request.role },
  };
}
