import { authority } from "./kinds/authority.ts";
import { book } from "./kinds/book.ts";
import { capacity } from "./kinds/capacity.ts";
import { salesCase } from "./kinds/case.ts";
import { categories } from "./kinds/categories.ts";
import { clientPath } from "./kinds/client-path.ts";
import { coldBase } from "./kinds/cold-base.ts";
import { communicationStandard } from "./kinds/communication-standard.ts";
import { company } from "./kinds/company.ts";
import { contactSources } from "./kinds/contact-sources.ts";
import { contest } from "./kinds/contest.ts";
import { currencies } from "./kinds/currencies.ts";
import { dealCosts } from "./kinds/deal-costs.ts";
import { department } from "./kinds/department.ts";
import { document } from "./kinds/document.ts";
import { dossier } from "./kinds/dossier.ts";
import { facts } from "./kinds/facts.ts";
import { incomingCall } from "./kinds/incoming-call.ts";
import { interaction } from "./kinds/interaction.ts";
import { jobDescription } from "./kinds/job-description.ts";
import { loyalty } from "./kinds/loyalty.ts";
import { managementCalendar } from "./kinds/management-calendar.ts";
import { motivation } from "./kinds/motivation.ts";
import { norms } from "./kinds/norms.ts";
import { objections } from "./kinds/objections.ts";
import { offerRegister } from "./kinds/offer-register.ts";
import { ownership } from "./kinds/ownership.ts";
import { page } from "./kinds/page.ts";
import { plannedPurchase } from "./kinds/planned-purchase.ts";
import { presentation } from "./kinds/presentation.ts";
import { pricePolicy } from "./kinds/price-policy.ts";
import { productLaunch } from "./kinds/product-launch.ts";
import { reports } from "./kinds/reports.ts";
import { review } from "./kinds/review.ts";
import { script } from "./kinds/script.ts";
import { servicePromises } from "./kinds/service-promises.ts";
import { training } from "./kinds/training.ts";
import { vat } from "./kinds/vat.ts";
import { workingCalendar } from "./kinds/working-calendar.ts";
import type { Kind } from "./regulation.ts";

/** Every kind of regulation. A new one is a file in `kinds/`, a schema in `schemas/` and an entry here. */
export const kinds: readonly Kind[] = [
  company,
  facts,
  categories,
  pricePolicy,
  authority,
  loyalty,
  dealCosts,
  plannedPurchase,
  page,
  vat,
  currencies,
  communicationStandard,
  incomingCall,
  objections,
  script,
  servicePromises,
  capacity,
  clientPath,
  department,
  interaction,
  jobDescription,
  workingCalendar,
  norms,
  reports,
  managementCalendar,
  motivation,
  contest,
  review,
  productLaunch,
  document,
  offerRegister,
  presentation,
  salesCase,
  training,
  book,
  coldBase,
  contactSources,
  dossier,
  ownership,
].map((kind) => kind as Kind);

const byName: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.kind, kind]));

/** The kind of a name, or `undefined`. */
export function kindOf(name: string): Kind | undefined {
  return byName.get(name);
}
