import type { Clause } from "../../model/clause.ts";
import type { PricedLine, Totals } from "../../model/decision.ts";
import type { OfferDataFile } from "../../model/generated/offer-data.ts";
import type { Company } from "../../model/kinds/company.ts";
import { roleTitle } from "../../model/project.ts";
import { type Day, parseDay } from "../../values/day.ts";
import type { OfferData } from "./offer-data.ts";

/** What a decision gives an offer: prices of every line, totals and the clauses that ground the discount. */
export interface OfferDecision {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  /** The clauses that set the allowed discount, with the titles of their regulations. */
  readonly grounds: readonly (Clause & { readonly regulationTitle: string })[];
  readonly vat: "included" | "excluded" | "none";
}

const words = {
  ru: {
    heading: "Коммерческое предложение",
    to: "Кому: ",
    terms: { delivery: "Доставка", payment: "Оплата", guarantee: "Гарантия" },
    binding:
      "Настоящее предложение является офертой (статья 435 Гражданского кодекса РФ) в течение срока его действия.",
    notBinding:
      "Настоящее предложение не является офертой (статья 435 Гражданского кодекса РФ); цены действуют до указанной даты.",
    noVat: "НДС не облагается.",
    unit: "шт.",
  },
  en: {
    heading: "Commercial offer",
    to: "To: ",
    terms: { delivery: "Delivery", payment: "Payment", guarantee: "Guarantee" },
    binding: "This offer is binding on us until its last day of validity.",
    notBinding: "This offer is an invitation to treat; the prices hold until the stated day.",
    noVat: "No VAT is charged.",
    unit: "pcs",
  },
} as const;

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`the day ${text} was not proved`);
  return day;
}

function clientName({ name, "legal-form": form }: OfferDataFile["client"], lang: "ru" | "en"): string {
  if (form === undefined) return name;
  return lang === "ru" ? `${form} «${name}»` : `${name} ${form}`;
}

function personOf({ contact }: OfferDataFile["client"], lang: "ru" | "en"): string | null {
  if (contact === undefined) return null;
  if (contact.addressee !== undefined) return contact.addressee;
  return `${words[lang].to}${contact.name}${contact.position === undefined ? "" : `, ${contact.position}`}`;
}

function termsOf(file: OfferDataFile, lang: "ru" | "en"): OfferData["terms"] {
  return (["delivery", "payment", "guarantee"] as const).flatMap((key) => {
    const text = file[key];
    return text === undefined ? [] : [{ title: words[lang].terms[key], text }];
  });
}

/** Turns the data of an offer and its decision into what the template prints. No number is computed here. */
export function offerOfDecision(file: OfferDataFile, decision: OfferDecision, company: Company): OfferData {
  const lang = company.language;
  const position = roleTitle(company, file.manager.role);
  return {
    currency: company.currency.code,
    seller: {
      name: company.name,
      requisites: [...company.taxIds].map(([name, number]) => `${name} ${number}`).join(" · "),
      address: company.address ?? "",
      phone: company.phone ?? "",
      email: company.email ?? "",
    },
    offer: { number: file.number, date: dayOf(file.date), validUntil: dayOf(file["valid-until"]) },
    client: { name: clientName(file.client, lang), person: personOf(file.client, lang) },
    heading: file.heading ?? words[lang].heading,
    task: file.task ?? null,
    solution: file.solution ?? [],
    lines: decision.lines.map((line, index) => ({
      number: index + 1,
      title: line.title ?? line.id ?? "",
      unit: line.unit ?? words[lang].unit,
      quantity: line.quantity,
      price: line.price,
      discountedPrice: line.discountedPrice,
      discount: line.discount,
      vatRate: line.vatRate,
      sum: line.sum,
    })),
    totals: {
      amount: decision.totals.amount,
      discount: decision.totals.discount,
      net: decision.totals.sum,
      vat: decision.totals.vat,
      total: decision.totals.total,
    },
    pricesIncludeVat: decision.vat === "included",
    vatExemption: decision.vat === "none" ? words[lang].noVat : null,
    grounds: decision.grounds.map(({ number, title, regulationTitle }) => ({
      number,
      title,
      regulation: regulationTitle,
    })),
    terms: termsOf(file, lang),
    legalStatus: file.binding ? words[lang].binding : words[lang].notBinding,
    nextStep: file["next-step"] ?? null,
    manager: { name: file.manager.name, position, phone: file.manager.phone, email: file.manager.email },
    signature:
      file.signature === undefined
        ? { role: position, name: file.manager.name }
        : { role: roleTitle(company, file.signature.role), name: file.signature.name },
    annexes: file.annexes ?? [],
  };
}
