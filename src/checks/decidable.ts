import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { authority } from "../model/kinds/authority.ts";
import { pricePolicy } from "../model/kinds/price-policy.ts";
import { vat } from "../model/kinds/vat.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
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
    ];
  });
}
