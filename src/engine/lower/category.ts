import type { Fact } from "../../model/fact.ts";
import type { Categories } from "../../model/kinds/categories.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { CategoryProgram } from "../ir.ts";
import { slotsOf } from "./discount.ts";

/** The category question. */
export function lowerCategory(regulation: Regulation<Categories>, facts: ReadonlyMap<string, Fact>): CategoryProgram {
  return {
    facts: slotsOf(facts),
    categories: regulation.content.categories.map(({ id, clause, when }) => ({
      id,
      clause: `${regulation.id}#${clause}`,
      ...(when === undefined ? {} : { when }),
    })),
  };
}
