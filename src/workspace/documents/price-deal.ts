import { problem } from "../../diagnostics/catalogue.ts";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import type { OfferDecision } from "../../documents/data/offer-of-decision.ts";
import type { Deal } from "../../engine/deal/deal.ts";
import { decideDiscount } from "../../engine/decide.ts";
import { knownIn, withFactAt } from "../../engine/known-facts.ts";
import { readDeal } from "../../engine/read-deal.ts";
import { clauseOf, type Project, roleTitle } from "../../model/project.ts";
import { type Day, dayText } from "../../values/day.ts";
import type { Percent } from "../../values/percent.ts";
import { inputHash } from "../canonical-json.ts";
import type { OpenedProject } from "../open-project.ts";
import { askedOn } from "./asked-on.ts";
import type { NotPrepared } from "./with-data.ts";

/** The clauses that make the allowed discount: what the price policy cites, without what merely lets a deal be asked about. */
function groundsOf(references: readonly string[], project: Project): OfferDecision["grounds"] {
  const regulations = new Map(project.regulations.map((regulation) => [regulation.id, regulation]));
  return references.flatMap((reference) => {
    const clause = clauseOf(project, reference);
    const regulation = clause && regulations.get(clause.regulation);
    if (clause === undefined || regulation?.kind !== "price-policy" || /^(surcharges|minimum-order)\b/.test(clause.id))
      return [];
    const { value } = clause;
    if ((value?.type !== "percent" && value?.type !== "money") || value.value <= 0) return [];
    return [{ ...clause, regulationTitle: regulation.title, sets: value }];
  });
}

/** A deal whose prices may reach a client. */
interface PricedDeal {
  readonly ok: true;
  readonly decision: OfferDecision;
  /** Whether the same discount would still be approved on a later day, by the regulations of that day. */
  readonly standsOn: (day: Day) => boolean;
}

/** Whether a discount is approved when its deal is made on another day. */
function isApprovedOn(opened: OpenedProject, deal: Deal, granted: Percent, day: Day): boolean {
  const question = askedOn(opened, "discount", day);
  const discount = question.ok ? question.asked.policy.discount : undefined;
  if (discount === undefined) return false;
  const { program, pricing } = discount;
  const onDay = withFactAt(deal.facts, pricing.day.split("."), day);
  const facts = withFactAt(onDay, program.requested.split("."), granted);
  return decideDiscount(discount, { ...deal, facts }).verdict.outcome === "approve";
}

/**
 * Prices the `deal` of a document's data by a discount decision of the day. Only an approved discount reaches a client;
 * anything else is told with its outcome. A deal of another day than `documentDate` would print that day's season and tax.
 */
export function priceDeal(
  opened: OpenedProject,
  deal: unknown,
  day: Day,
  places: Places,
  documentDate?: Day,
): PricedDeal | NotPrepared {
  const question = askedOn(opened, "discount", day);
  if (!question.ok) return question;
  const { policy, inForce } = question.asked;
  const { discount } = policy;
  if (discount === undefined) throw new Error("the discount question was compiled without a policy");
  const at = (path: Path): SourceRange => places.valueAt(["deal", ...path]);
  const read = readDeal(deal, policy, at);
  if (read.deal === undefined) return { ok: false, diagnostics: read.problems };
  const dealDay = knownIn(discount.program.facts, read.deal.facts)(discount.pricing.day);
  if (documentDate !== undefined && typeof dealDay === "number" && dealDay !== documentDate) {
    const args = { deal: dayText(dealDay), document: dayText(documentDate) };
    return { ok: false, diagnostics: [problem("offer-of-other-day", at(discount.pricing.day.split(".")), args)] };
  }
  const { verdict, priced, requested } = decideDiscount(discount, read.deal);
  const { deal: judged } = read;
  const { outcome, approvals } = verdict;
  if (outcome !== "approve") {
    const approver = approvals?.roles.map((role) => roleTitle(opened.project.company, role)).join(", ") ?? "";
    return { ok: false, diagnostics: [problem("offer-not-approved", at([]), { outcome, approver })] };
  }
  if (priced === undefined) return { ok: false, diagnostics: [problem("offer-without-lines", at([]), {})] };
  return {
    ok: true,
    decision: {
      ...priced,
      grounds: groundsOf(verdict.clauses, inForce),
      vat: discount.pricing.vat,
      hash: inputHash("discount", deal),
    },
    standsOn: (later) => isApprovedOn(opened, judged, requested ?? verdict.allowed, later),
  };
}
