import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { authority } from "../model/kinds/authority.ts";
import type { PricePolicy } from "../model/kinds/price-policy/content.ts";
import { pricePolicy } from "../model/kinds/price-policy.ts";
import { type Vat, vat } from "../model/kinds/vat.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import { inForce } from "../values/dated.ts";
import { dayText } from "../values/day.ts";
import { overlaps } from "../values/period.ts";

/** A period that ends before it begins was reported where it stands: what follows from it is not to be said again. */
function isReversed({ effective: { from, to } }: Regulation): boolean {
  return to !== undefined && to < from;
}

/** Whether any of the regulations is in force on a day of the policy. */
function accompany(others: readonly Regulation[], policy: Regulation): boolean {
  if (isReversed(policy)) return true;
  return others.some((other) => isReversed(other) || overlaps(other.effective, policy.effective));
}

/** The usual rates that come on top of the prices of a policy and are not in force from the first day on. */
function lateRates({ content, effective }: Regulation<PricePolicy>, taxes: readonly Regulation<Vat>[]): Diagnostic[] {
  if (content.vat !== "excluded") return [];
  return taxes.flatMap((table) => {
    const { rates, default: rate } = table.content;
    const first = Math.max(effective.from, table.effective.from);
    const values = rates.get(rate)?.values;
    if (values === undefined || !overlaps(table.effective, effective) || inForce(values, first) !== undefined)
      return [];
    return [problem("no-usual-vat-rate", table.range, { rate, day: dayText(first) })];
  });
}

/** A price policy that nobody can decide by: without a ladder of authority, or without the tax that its prices hold. */
export function checkDecidable(project: Project): Diagnostic[] {
  if (!project.complete) return [];
  const ladders = regulationsOf(project, authority);
  const taxes = regulationsOf(project, vat);
  return regulationsOf(project, pricePolicy).flatMap((policy) => {
    const day = dayText(policy.effective.from);
    const { vat: mode } = policy.content;
    return [
      ...(accompany(ladders, policy) ? [] : [problem("no-authority", policy.range, { day })]),
      ...(mode === "none" || accompany(taxes, policy) ? [] : [problem("no-vat-table", policy.range, { mode, day })]),
      ...lateRates(policy, taxes),
    ];
  });
}
