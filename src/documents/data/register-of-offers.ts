import type { OfferRegisterFile } from "../../model/generated/offer-register.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { type Day, formatDay } from "../../values/day.ts";
import type { Language } from "../../values/language.ts";
import { formatMoney } from "../../values/money.ts";
import { blankNumber, documentNumber, parseNumberPattern } from "../../values/number-pattern.ts";
import { liveTextOf } from "./live-values.ts";
import type { RegisterData } from "./register-data.ts";

/** The value of a field of an offer: money in minor units, days as they are, a reason by its title. */
export type RegisterValue =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "date"; readonly value: Day }
  | { readonly type: "money"; readonly value: number };

/** One version of one offer, checked. */
export interface RegisteredOffer {
  readonly number: string;
  readonly version: number;
  /** The id of its status. */
  readonly status: string;
  readonly fields: ReadonlyMap<string, RegisterValue>;
}

type Register = Regulation<OfferRegisterFile>;

const columns = {
  number: { ru: "Номер", en: "Number" },
  version: { ru: "Версия", en: "Version" },
  status: { ru: "Статус", en: "Status" },
} as const;

/** The title of a column that every register has. */
export function registerColumnTitle(column: keyof typeof columns, lang: Language): string {
  return columns[column][lang];
}

/** Rows of a blank sheet. */
const blankRows = 16;

/** Most of the numbers that a page names as missing; more would only hide the first ones. */
const mostGaps = 12;

/**
 * Numbers of the pattern between the first and the last one of a year that nobody took. A pattern without a running number
 * that can be told from the rest of the text gives none.
 */
function gapsIn(offers: readonly RegisteredOffer[], mask: string): string[] {
  const pattern = parseNumberPattern(mask);
  if ("fault" in pattern) return [];
  const taken = new Set(offers.map(({ number }) => number));
  const counted = [...taken].flatMap((number) => {
    const year = Number(/(?<!\d)(20\d\d)(?!\d)/.exec(number)?.[1] ?? 0);
    const running = Number(/(\d+)\D*$/.exec(number)?.[1] ?? Number.NaN);
    const day = year * 10000 + 101;
    return documentNumber(pattern, day, running) === number ? [{ day, running }] : [];
  });
  return [...new Set(counted.map(({ day }) => day))].sort().flatMap((day) => {
    const numbers = counted.filter((each) => each.day === day).map(({ running }) => running);
    const first = Math.min(...numbers);
    const span = Math.min(Math.max(...numbers) - first, 100_000);
    const all = Array.from({ length: span }, (_, index) => documentNumber(pattern, day, first + index));
    return all.filter((number) => !taken.has(number));
  });
}

function roomFor(mask: string): string {
  const pattern = parseNumberPattern(mask);
  return "fault" in pattern ? mask : blankNumber(pattern);
}

/** Hand-written words need more room than a date or an amount; a version is one figure. */
const shares = { number: 9, version: 6, status: 9, date: 8, money: 9, reason: 12, text: 14 } as const;

function widthsOf({ fields }: OfferRegisterFile): string {
  const own = [shares.number, shares.version, shares.status];
  return [...own, ...fields.map(({ type = "text" }) => shares[type])].join(" ");
}

function frameOf(
  inForce: Project,
  { title, content }: Register,
): Omit<RegisterData, "asOf" | "rows" | "statuses" | "gaps"> {
  const { company } = inForce;
  const lang = company.language;
  const live = liveTextOf(inForce, { currency: company.currency, lang });
  const own = (["number", "version", "status"] as const).map((column) => registerColumnTitle(column, lang));
  return {
    company: { name: company.name },
    title,
    head: [...own, ...content.fields.map((field) => field.title)],
    reasons: content.reasons.map((reason) => reason.title),
    mask: roomFor(live(content.number.mask)),
    widths: widthsOf(content),
    controlledBy: [...new Set(content.control.map(({ role }) => roleTitle(company, role)))],
  };
}

/** An empty sheet of the register, to be filled in by hand. */
export function blankRegister(inForce: Project, register: Register): RegisterData {
  const frame = frameOf(inForce, register);
  return {
    ...frame,
    asOf: null,
    rows: Array.from({ length: blankRows }, () => frame.head.map(() => "")),
    statuses: register.content.statuses.map(({ title }) => title),
    gaps: [],
  };
}

/** The register with its offers as they stand on the day. The rows keep their order. */
export function filledRegister(
  inForce: Project,
  register: Register,
  offers: readonly RegisteredOffer[],
  asOf: Day,
): RegisterData {
  const { currency, language: lang } = inForce.company;
  const { statuses, fields } = register.content;
  const printed = (value: RegisterValue | undefined): string => {
    switch (value?.type) {
      case undefined:
        return "—";
      case "text":
        return value.value;
      case "date":
        return formatDay(value.value, lang, "short");
      case "money":
        return formatMoney(value.value, currency, lang);
    }
  };
  const rows = offers.map((offer) => [
    offer.number,
    String(offer.version),
    statuses.find(({ id }) => id === offer.status)?.title ?? offer.status,
    ...fields.map(({ id }) => printed(offer.fields.get(id))),
  ]);
  const count = (id: string): number => offers.filter(({ status }) => status === id).length;
  const frame = frameOf(inForce, register);
  const live = liveTextOf(inForce, { currency, lang });
  const gaps = gapsIn(offers, live(register.content.number.mask));
  return {
    ...frame,
    asOf,
    rows,
    statuses: statuses.filter(({ id }) => count(id) > 0).map(({ id, title }) => `${title} — ${count(id)}`),
    gaps: gaps.length > mostGaps ? [...gaps.slice(0, mostGaps), "…"] : gaps,
  };
}
