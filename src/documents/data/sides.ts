import type { OfferDataFile } from "../../model/generated/offer-data.ts";
import type { Company } from "../../model/kinds/company.ts";
import { roleTitle } from "../../model/project.ts";
import type { Language } from "../../values/language.ts";
import type { OfferData } from "./offer-data.ts";

/** Who writes, as the letterhead says it. */
export function sellerOf(company: Company): OfferData["seller"] {
  return {
    name: company.name,
    requisites: [...company.taxIds].map(([name, number]) => `${name} ${number}`).join(" · "),
    address: company.address ?? "",
    phone: company.phone ?? "",
    email: company.email ?? "",
  };
}

/** The client by name and legal form: «ООО «Пряничный берег»» or "The Mended Boat Ltd". */
export function clientName({ name, "legal-form": form }: OfferDataFile["client"], lang: Language): string {
  if (form === undefined) return name;
  return lang === "ru" ? `${form} «${name}»` : `${name} ${form}`;
}

const to = { ru: "Кому: ", en: "To: " } as const;

/** The person addressed: the ready line of the data, or the name and position; `null` when nobody is named. */
export function addresseeOf({ contact }: OfferDataFile["client"], lang: Language): string | null {
  if (contact === undefined) return null;
  if (contact.addressee !== undefined) return contact.addressee;
  return `${to[lang]}${contact.name}${contact.position === undefined ? "" : `, ${contact.position}`}`;
}

/** Who made the paper and answers for it. */
export function managerOf(
  { name, role, phone, email }: OfferDataFile["manager"],
  company: Company,
): OfferData["manager"] {
  return { name, position: roleTitle(company, role), phone, email };
}
