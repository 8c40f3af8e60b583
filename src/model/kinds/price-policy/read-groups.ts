import { canHoldTogether } from "../../../conditions/can-hold-together.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import { unknownWord } from "../../../diagnostics/unknown-word.ts";
import type { PricePolicyFile } from "../../generated/price-policy.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Discount, DiscountGroup, PricePolicy } from "./content.ts";
import { windowsMeet } from "./windows-overlap.ts";

/** The declared groups. */
export function readGroups(file: PricePolicyFile, { places }: ReadContext): DiscountGroup[] {
  return (file.groups ?? []).map(({ id, title, pick }, index) => ({
    id,
    title,
    pick,
    clause: `groups/${id}`,
    range: places.keyAt(["groups", index]),
  }));
}

/** A price of the whole order holds only when nothing behind it takes more off. */
export function reportFixedPrices(
  stacking: PricePolicy["stacking"],
  discounts: readonly Discount[],
  { places, report }: ReadContext,
): void {
  if (stacking === "best-of") return;
  discounts.forEach((discount, index) => {
    if ((discount.type !== "tiers" && discount.type !== "rate") || discount.gives !== "fixed-price") return;
    const { id, group } = discount;
    const next = discounts.slice(index + 1).find((later) => group === undefined || later.group !== group);
    if (next === undefined) return;
    report(
      problem("fixed-price-not-last", places.valueAt(["discounts", index, "id"]), { discount: id, next: next.id }),
    );
  });
}

/** Whether both may apply to one order. */
function mayMeet(a: Discount, b: Discount, { facts }: ReadContext): boolean {
  if (a.type === "windows" && b.type === "windows") {
    const shared = a.windows.some(({ dates }) => b.windows.some((other) => windowsMeet(dates, other.dates)));
    if (!shared) return false;
  }
  return canHoldTogether(
    [a.when, b.when].flatMap((when) => when ?? []),
    facts,
  );
}

/** Groups that choose nothing, stand apart, or promise what their conditions do not keep. */
export function reportGroups(
  groups: readonly DiscountGroup[],
  discounts: readonly Discount[],
  context: ReadContext,
): void {
  const { places, report } = context;
  const at = (index: number) => places.valueAt(["discounts", index, "group"]);
  const known = groups.map(({ id }) => id);
  const strays = discounts.some(({ group }) => group !== undefined && !known.includes(group));
  discounts.forEach(({ group }, index) => {
    if (group === undefined || known.includes(group)) return;
    report(
      unknownWord(group, known, at(index), (suggestion) => problem("unknown-group", at(index), { group, suggestion })),
    );
  });
  for (const { id, pick, range } of groups) {
    const members = discounts.flatMap((discount, index) => (discount.group === id ? [{ discount, index }] : []));
    const [first, last] = [members[0], members.at(-1)];
    if (first === undefined || last === undefined || members.length < 2) {
      // A discount whose group is misspelt may be the one that is lacking.
      if (!strays) report(problem("group-too-small", range, { group: id, size: members.length }));
      continue;
    }
    if (last.index - first.index >= members.length) report(problem("group-scattered", at(last.index), { group: id }));
    if (pick !== "unique") continue;
    members.forEach(({ discount, index }, position) => {
      for (const earlier of members.slice(0, position)) {
        if (!mayMeet(earlier.discount, discount, context)) continue;
        const args = { first: earlier.discount.id, second: discount.id, group: id };
        report(problem("group-members-meet", at(index), args, [at(earlier.index)]));
      }
    });
  }
}
