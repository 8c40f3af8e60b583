import type { OfferDataFile } from "../../model/generated/offer-data.ts";
import type { Company } from "../../model/kinds/company.ts";
import { roleTitle } from "../../model/project.ts";
import type { Language } from "../../values/language.ts";
import { declineName } from "../names/decline-name.ts";
import { spokenName } from "../names/full-name.ts";
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

/**
 * The person addressed; `null` when nobody is named. The ready line of the data, else the position and the name declined:
 * «Главному бухгалтеру Громовой Наталье Викторовне». Where nobody can tell for certain how they are declined, nothing is:
 * «Кому: А. Ким, менеджер по закупкам».
 */
export function addresseeOf({ contact }: OfferDataFile["client"], lang: Language): string | null {
  if (contact === undefined) return null;
  if (contact.addressee !== undefined) return contact.addressee;
  const { position, "position-to": positionTo } = contact;
  const name =
    lang === "ru" && (position === undefined || positionTo !== undefined) && declineName(contact.name, "dative");
  if (name) return positionTo === undefined ? name : `${positionTo} ${name}`;
  return `${to[lang]}${contact.name}${position === undefined ? "" : `, ${position}`}`;
}

/** Who made the paper and answers for it. */
export function managerOf(
  { name, role, phone, email }: OfferDataFile["manager"],
  company: Company,
): OfferData["manager"] {
  return { name, position: roleTitle(company, role), phone, email };
}

/** How a letter speaks to a person: by name and patronymic; `undefined` when the name does not tell them for certain. */
export function salutationOf(name: string, lang: Language): string | undefined {
  return lang === "ru" ? spokenName(name) : name;
}

const bankWords = {
  ru: { account: "р/с", bic: "БИК", correspondent: "к/с" },
  en: { account: "account", bic: "BIC", correspondent: "correspondent account" },
} as const;

/** Bank details in one line: «р/с 4070... в АО «Банк...», БИК ..., к/с ...»; `undefined` when the card has none. */
export function bankLine({ bank, language }: Company): string | undefined {
  if (bank === undefined) return undefined;
  const words = bankWords[language];
  return [
    `${words.account} ${bank.account}`,
    bank.name,
    ...(bank.bic === undefined ? [] : [`${words.bic} ${bank.bic}`]),
    ...(bank.correspondentAccount === undefined ? [] : [`${words.correspondent} ${bank.correspondentAccount}`]),
  ].join(", ");
}

/** Who signs: as the data say, else the declared role; a manager in that role signs with their own name. */
export function signatureOf(
  { signature, manager }: Pick<OfferDataFile, "signature" | "manager">,
  signedBy: string,
  company: Company,
): OfferData["signature"] {
  const own = signedBy === manager.role ? manager.name : "";
  return { role: roleTitle(company, signature?.role ?? signedBy), name: signature?.name ?? own };
}
