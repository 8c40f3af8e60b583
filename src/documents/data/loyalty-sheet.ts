import type { Loyalty, LoyaltyForClients } from "../../model/kinds/loyalty/content.ts";
import { levelsForClients } from "../../model/kinds/loyalty/for-clients.ts";
import type { Project } from "../../model/project.ts";
import { liveTextOf } from "./live-values.ts";
import type { LoyaltySheetData } from "./loyalty-sheet-data.ts";

/** The programme for clients; `inForce` holds the regulations whose values are shown. References must have been checked. */
export function loyaltySheet(inForce: Project, content: Loyalty, told: LoyaltyForClients): LoyaltySheetData {
  const { company, facts } = inForce;
  const { currency, language: lang } = company;
  const live = liveTextOf(inForce, { currency, lang });
  return {
    company: { name: company.name },
    title: live(told.title),
    lead: live(told.lead),
    levels: levelsForClients(content, told, { facts, currency, lang }).map((level) => ({
      ...level,
      gives: level.gives.map(live),
    })),
    keeping: told.keeping.map(live),
    contacts: [company.phone, company.email].filter((contact) => contact !== undefined),
  };
}
