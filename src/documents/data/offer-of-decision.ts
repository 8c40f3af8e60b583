import type { Clause, ClauseValue } from "../../model/clause.ts";
import type { PricedLine, Totals } from "../../model/decision.ts";
import type { OfferDataFile } from "../../model/generated/offer-data.ts";
import type { Company } from "../../model/kinds/company.ts";
import type { Day } from "../../values/day.ts";
import { literalText } from "./literal-text.ts";
import { offerCode } from "./offer-code.ts";
import type { OfferData } from "./offer-data.ts";
import type { OfferDefaults } from "./offer-defaults.ts";
import type { PresetTexts } from "./offer-preset.ts";
import { type Printing, printValue } from "./print-value.ts";
import { addresseeOf, clientName, managerOf, sellerOf, signatureOf } from "./sides.ts";

/** What a decision gives an offer: prices of every line, totals and the clauses that ground the discount. */
export interface OfferDecision {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  /** The clauses that set the allowed discount, with the titles of their regulations and the percent of each. */
  readonly grounds: readonly (Clause & { readonly regulationTitle: string; readonly sets: ClauseValue })[];
  readonly vat: "included" | "excluded" | "none";
  /** What binds the decision to its deal: "sha256:" and 64 hex digits. */
  readonly hash: string;
}

const words = {
  ru: {
    heading: "Коммерческое предложение",
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
    terms: { delivery: "Delivery", payment: "Payment", guarantee: "Guarantee" },
    binding: "This offer is binding on us until its last day of validity.",
    notBinding: "This offer is an invitation to treat; the prices hold until the stated day.",
    noVat: "No VAT is charged.",
    unit: "pcs",
  },
} as const;

/** What the company's rules settle of an offer before it is printed. */
export interface OfferFrame {
  readonly number: string;
  readonly date: Day;
  readonly validUntil: Day;
  readonly binding: boolean;
  /** What stands where the data are silent; `undefined` when no regulation says it. */
  readonly defaults: OfferDefaults | undefined;
  /** What the preset says in the place of silent data; empty without one. */
  readonly preset: PresetTexts;
}

/** Words of the data stand literally; those of a regulation may hold emphasis. */
function saidBy(words: string | undefined): string | undefined {
  return words === undefined ? undefined : literalText(words);
}

function termsOf(file: OfferDataFile, { defaults, preset }: OfferFrame, lang: "ru" | "en"): OfferData["terms"] {
  return (["delivery", "payment", "guarantee"] as const).flatMap((key) => {
    const text = saidBy(file[key]) ?? preset[key] ?? defaults?.terms[key];
    return text === undefined ? [] : [{ title: words[lang].terms[key], text }];
  });
}

function groundsOf({ grounds }: OfferDecision, printing: Printing): OfferData["grounds"] {
  return [...new Set(grounds.map(({ regulationTitle }) => regulationTitle))].map((regulation) => ({
    regulation,
    clauses: grounds
      .filter(({ regulationTitle }) => regulationTitle === regulation)
      .map(({ number, title, sets }) => ({ number, title, sets: printValue(sets, printing) })),
  }));
}

/** The regulation's own sentence, unless this offer differs from it. */
function legalStatus({ binding, defaults }: OfferFrame, lang: "ru" | "en"): string {
  if (defaults?.terms.binding === binding) return defaults.terms["binding-text"];
  return binding ? words[lang].binding : words[lang].notBinding;
}

/** Whether the price of one unit and the sum of the line say the same, to the minor unit. Quantities are thousandths. */
function isExact({ discountedPrice, quantity, sum }: PricedLine): boolean {
  return BigInt(discountedPrice) * BigInt(quantity) === BigInt(sum) * 1000n;
}

/** Turns the data of an offer and its decision into what the template prints. No number is computed here. */
export function offerOfDecision(
  file: OfferDataFile,
  frame: OfferFrame,
  decision: OfferDecision,
  company: Company,
): OfferData {
  const lang = company.language;
  const { number, date, validUntil, defaults, preset } = frame;
  const version = file.version ?? 1;
  return {
    currency: company.currency.code,
    seller: sellerOf(company),
    offer: { number, version, replaces: version > 1, date, validUntil },
    client: { name: clientName(file.client, lang), person: addresseeOf(file.client, lang) },
    heading: file.heading ?? preset.heading ?? words[lang].heading,
    task: file.task ?? preset.task ?? null,
    solution: file.solution ?? preset.solution ?? [],
    lines: decision.lines.map((line, index) => ({
      number: index + 1,
      title: line.title ?? line.id ?? "",
      unit: line.unit ?? words[lang].unit,
      quantity: line.quantity,
      price: line.price,
      discountedPrice: line.discountedPrice,
      exact: isExact(line),
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
    sumsCount: !decision.lines.every(isExact),
    pricesIncludeVat: decision.vat === "included",
    vatExemption: decision.vat === "none" ? words[lang].noVat : null,
    grounds: groundsOf(decision, { currency: company.currency, lang }),
    terms: termsOf(file, frame, lang),
    legalStatus: legalStatus(frame, lang),
    nextStep: saidBy(file["next-step"]) ?? preset["next-step"] ?? defaults?.terms["next-step"] ?? null,
    manager: managerOf(file.manager, company),
    signature: signatureOf(file, defaults?.signedBy ?? file.manager.role, company),
    annexes: file.annexes ?? preset.annexes ?? [],
    code: offerCode({ offer: { number, version, date }, total: decision.totals.total, hash: decision.hash }, company),
  };
}
