import type { Company } from "../../model/kinds/company.ts";
import { dayText } from "../../values/day.ts";
import { moneyText } from "../../values/money.ts";
import type { Picture } from "../pictures/picture.ts";
import type { OfferData } from "./offer-data.ts";

/** What the code of an offer is made of. `hash` binds the decision to its deal: "sha256:" and 64 hex digits. */
export interface CodedOffer {
  readonly offer: Pick<OfferData["offer"], "number" | "version" | "date">;
  readonly total: OfferData["totals"]["total"];
  readonly hash: string;
}

/** So much of the hash goes into the code: enough to tell two decisions apart, short enough to stay legible. */
const hashDigits = 16;

const words = {
  ru: (number: string) => ({ title: `QR-код предложения № ${number}`, holds: "Содержит:" }),
  en: (number: string) => ({ title: `QR code of the offer ${number}`, holds: "It holds:" }),
} as const;

/** With every digit of the currency: 359911.20. */
function wholeMoney(amount: CodedOffer["total"], currency: Company["currency"]): string {
  const [units = "", parts = ""] = moneyText(amount, currency).split(".");
  return currency.digits === 0 ? units : `${units}.${parts.padEnd(currency.digits, "0")}`;
}

/**
 * The QR requisite of an offer. With a page to check it on, the address of that page; without one, the number by the
 * register, the version, the day, the sum to pay and the head of the hash that the decision on the price carries:
 * `КП-2026-0042 v1 2026-11-18 359911.20 RUB sha256:1f0c...`.
 */
export function offerCode(coded: CodedOffer, { checkPage, currency, language }: Company): Picture {
  const { number, version, date } = coded.offer;
  const facts = [
    number,
    `v${version}`,
    dayText(date),
    `${wholeMoney(coded.total, currency)} ${currency.code}`,
    coded.hash.slice(0, "sha256:".length + hashDigits),
  ];
  const text = checkPage?.replace("{number}", () => encodeURIComponent(number)) ?? facts.join(" ");
  const { title, holds } = words[language](number);
  return { picture: "qr", title, description: `${holds} ${text}`, text };
}
