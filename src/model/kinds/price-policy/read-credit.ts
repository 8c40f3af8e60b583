import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path, Places } from "../../../diagnostics/places.ts";
import { conditionReferences, factReferences } from "../../fact-references.ts";
import type { PricePolicyFile } from "../../generated/price-policy.ts";
import { factAt } from "../../read-values.ts";
import type { ReadContext, Reference } from "../../regulation.ts";
import type { Budget, Credit, Discount, PricePolicy } from "./content.ts";

/** Who lets something go over its bound. The role is named exactly where it is asked. */
export function approverOf(
  { over, approver }: { readonly over: string; readonly approver?: string },
  path: Path,
  { places, report }: ReadContext,
): { approver?: string } {
  if ((over === "escalate") !== (approver !== undefined))
    report(problem("approver-and-over", places.valueAt([...path, "over"]), { over }));
  return approver === undefined ? {} : { approver };
}

/** The limit of what a client may owe. */
export function readCredit({ credit: file }: PricePolicyFile, context: ReadContext): { credit?: Credit } {
  if (file === undefined) return {};
  const path = ["credit"];
  for (const key of ["limit", "receivables"] as const) factAt(file[key], ["money"], [...path, key], context);
  const when = readCondition(file.when, [...path, "when"], context);
  const approver = approverOf(file, path, context);
  if (when === undefined) return {};
  const { title, limit, receivables, over } = file;
  return { credit: { title, when, limit, receivables, over, ...approver } };
}

/** What a limit of credit points at. */
export function creditReferences({ credit }: PricePolicy, places: Places): Reference[] {
  if (credit === undefined) return [];
  return [
    ...factReferences([credit.limit], ["credit", "limit"], places),
    ...factReferences([credit.receivables], ["credit", "receivables"], places),
    ...conditionReferences([credit.when], ["credit", "when"], places),
    ...approverReferences(credit, ["credit"], places),
  ];
}

/** The role that a budget or a limit is escalated to. */
export function approverReferences(
  of: Pick<Budget | Credit, "approver"> | undefined,
  path: Path,
  places: Places,
): Reference[] {
  const { approver } = of ?? {};
  return approver === undefined ? [] : [{ to: "role", id: approver, range: places.valueAt([...path, "approver"]) }];
}

/** Every role that the policy escalates to, with its place. */
export function approversOf({
  discounts,
  credit,
}: PricePolicy): readonly { readonly role: string; readonly path: Path }[] {
  const ofBudgets = discounts.flatMap(({ budget }: Discount, index) =>
    budget?.approver === undefined ? [] : [{ role: budget.approver, path: ["discounts", index, "budget", "approver"] }],
  );
  return credit?.approver === undefined
    ? ofBudgets
    : [...ofBudgets, { role: credit.approver, path: ["credit", "approver"] }];
}
