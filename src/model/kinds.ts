import { authority } from "./kinds/authority.ts";
import { categories } from "./kinds/categories.ts";
import { company } from "./kinds/company.ts";
import { facts } from "./kinds/facts.ts";
import { page } from "./kinds/page.ts";
import { pricePolicy } from "./kinds/price-policy.ts";
import { vat } from "./kinds/vat.ts";
import type { Kind } from "./regulation.ts";

/** Every kind of regulation. A new one is a file in `kinds/`, a schema in `schemas/` and an entry here. */
export const kinds: readonly Kind[] = [company, facts, categories, pricePolicy, authority, page, vat].map(
  (kind) => kind as Kind,
);

/** The kind of a name, or `undefined`. */
export function kindOf(name: string): Kind | undefined {
  return kinds.find(({ kind }) => kind === name);
}
