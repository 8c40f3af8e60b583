import { problem } from "../../diagnostics/catalogue.ts";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import { type Day, formatDay, parseDay } from "../../values/day.ts";
import { parseRate, type Rate, rateText } from "../../values/exchange.ts";
import { isoCurrencyCodes } from "../../values/iso-currencies.ts";
import { localDecimal } from "../../values/language.ts";
import { currencyCodes, currencyOf } from "../../values/money.ts";
import type { RoundingMode } from "../../values/rounding.ts";
import type { CurrenciesFile } from "../generated/currencies.ts";
import { dayAt } from "../read-values.ts";
import type { Kind, ReadContext } from "../regulation.ts";
import type { Section } from "../section.ts";
import { type Cell, columnTitle, type TableContext } from "../table.ts";

/** A rate in force from a day, with whose rate it is. */
export interface ExchangeRate {
  readonly from: Day;
  readonly rate: Rate;
  readonly ground: string;
  readonly clause: string;
  readonly range: SourceRange;
}

/** A currency that is not the company's own; rates ascend by day. */
export interface ForeignCurrency {
  readonly code: string;
  readonly title: string;
  readonly digits: number;
  /** The number of units that a rate is the price of. */
  readonly per: number;
  readonly rates: readonly ExchangeRate[];
}

/** The dated table of exchange rates. */
export interface Currencies {
  readonly rounding: RoundingMode;
  /** The age in days at which a rate no longer holds; without it a rate holds until the next one. */
  readonly noOlderThan?: number;
  readonly currencies: ReadonlyMap<string, ForeignCurrency>;
}

type CurrencyFile = CurrenciesFile["currencies"][string];

function readRates(code: string, file: CurrencyFile, context: ReadContext): ExchangeRate[] {
  const { places, report } = context;
  const rates = file.rates.map((entry, index): ExchangeRate => {
    const path = ["currencies", code, "rates", index];
    const from = dayAt(entry.from, [...path, "from"], context);
    const rate = parseRate(entry.rate);
    const range = places.valueAt([...path, "rate"]);
    if (rate === undefined) report(problem("finer-than-counted", range, { value: String(entry.rate), unit: "rate" }));
    return { from, rate: rate ?? 1, ground: entry.ground, clause: `${code}/${entry.from}`, range };
  });
  rates.forEach(({ from }, index) => {
    const before = rates[index - 1];
    if (before === undefined || from > before.from || parseDay(file.rates[index]?.from ?? "") === undefined) return;
    report(problem("rates-not-ascending", places.valueAt(["currencies", code, "rates", index, "from"]), { code }));
  });
  // A day that is written twice was reported: its clause is not to be reported again.
  return rates.filter(({ clause }, index) => rates.findIndex((rate) => rate.clause === clause) === index);
}

function readCurrency(code: string, file: CurrencyFile, context: ReadContext): ForeignCurrency {
  const { places, report, currency } = context;
  const range = places.keyAt(["currencies", code]);
  if (code === currency.code) report(problem("currency-is-own", range, { code }));
  if (!isoCurrencyCodes.has(code)) {
    const suggestion = nearestWord(code, [...currencyCodes, ...isoCurrencyCodes]);
    report(problem("unknown-currency", range, { code, suggestion }));
  }
  const known = currencyOf(code);
  if (known !== undefined && known.digits !== file.digits) {
    const at = places.valueAt(["currencies", code, "digits"]);
    report(problem("currency-of-other-digits", at, { code, digits: known.digits }));
  }
  const { title, digits, per = 1 } = file;
  return { code, title, digits, per, rates: readRates(code, file, context) };
}

const words = {
  number: { ru: "№", en: "No." },
  rate: { ru: "Курс", en: "Rate" },
  source: { ru: "Источник", en: "Source" },
  currency: { ru: "Валюта", en: "Currency" },
  rules: { ru: "Как пересчитывается", en: "How prices are converted" },
  rounding: {
    "half-up": {
      ru: "Цена единицы пересчитывается по курсу на день сделки и округляется до ближайшего значения, половина — вверх.",
      en: "A unit price is converted at the rate of the day of the deal and rounded to the nearest, a half up.",
    },
    "half-even": {
      ru: "Цена единицы пересчитывается по курсу на день сделки и округляется до ближайшего значения, половина — к чётному.",
      en: "A unit price is converted at the rate of the day of the deal and rounded to the nearest, a half to the even.",
    },
    up: {
      ru: "Цена единицы пересчитывается по курсу на день сделки и округляется всегда вверх.",
      en: "A unit price is converted at the rate of the day of the deal and always rounded up.",
    },
    down: {
      ru: "Цена единицы пересчитывается по курсу на день сделки и округляется всегда вниз.",
      en: "A unit price is converted at the rate of the day of the deal and always rounded down.",
    },
  },
  untilNext: {
    ru: "Курс действует со своего дня до следующего; в день без курса сделка в этой валюте не считается.",
    en: "A rate holds from its day until the next one; on a day without a rate no deal in that currency is decided.",
  },
  noOlder: {
    ru: "Курс действует со своего дня до следующего, но не дольше, чем дней:",
    en: "A rate holds from its day until the next one, and for no more days than:",
  },
  otherwise: {
    ru: "Пока свежего нет, сделка в этой валюте не считается.",
    en: "While there is no fresh one, no deal in that currency is decided.",
  },
} as const;

/** What a rate is, in words: «10 CNY = 109,351 RUB». */
export function rateInWords(
  { code, per }: Pick<ForeignCurrency, "code" | "per">,
  rate: Rate,
  own: string,
  lang: "ru" | "en",
): string {
  return `${per} ${code} = ${localDecimal(rateText(rate), lang)} ${own}`;
}

function sectionsOf(content: Currencies, { lang, currency: own }: TableContext): Section[] {
  const { rounding, noOlderThan } = content;
  const age =
    noOlderThan === undefined
      ? words.untilNext[lang]
      : `${words.noOlder[lang]} ${noOlderThan}. ${words.otherwise[lang]}`;
  const rules: Section = {
    title: words.rules[lang],
    blocks: [{ type: "text", text: `${words.rounding[rounding][lang]} ${age}` }],
  };
  const tables = [...content.currencies.values()].map((currency, section): Section => {
    const rows = currency.rates.map(({ from, rate, ground }, index): Cell[] => [
      { type: "text", value: `${section + 1}.${index + 1}` },
      { type: "date", value: from },
      { type: "text", value: rateInWords(currency, rate, own.code, lang) },
      { type: "text", value: ground },
    ]);
    const head = [words.number[lang], columnTitle("from", lang), words.rate[lang], words.source[lang]];
    return {
      number: String(section + 1),
      title: `${currency.title} (${currency.code})`,
      blocks: [{ type: "table", table: { head, rows } }],
    };
  });
  return [rules, ...tables];
}

export const currencies: Kind<CurrenciesFile, Currencies> = {
  kind: "currencies",
  read(file, context) {
    const age = file["no-older-than"];
    return {
      rounding: file.rounding,
      ...(age === undefined ? {} : { noOlderThan: age }),
      currencies: new Map(
        Object.entries(file.currencies).map(([code, each]) => [code, readCurrency(code, each, context)]),
      ),
    };
  },
  clausesOf: (content, { header, currency: own, lang }) =>
    [...content.currencies.values()].flatMap((currency, section) =>
      currency.rates.map(({ clause, range, from, rate }, index) => ({
        regulation: header.id,
        id: clause,
        number: `${section + 1}.${index + 1}`,
        title: `${currency.title}, ${formatDay(from, lang, "short")}`,
        range,
        value: { type: "text", value: rateInWords(currency, rate, own.code, lang) },
      })),
    ),
  referencesOf: () => [],
  tableOf: (content, part, { lang, currency: own }) => {
    const chosen = [...content.currencies.values()].filter(({ code }) => part === undefined || code === part);
    if (chosen.length === 0) return undefined;
    const rows = chosen.flatMap((currency) =>
      currency.rates.map(({ from, rate, ground }): Cell[] => [
        { type: "text", value: currency.title },
        { type: "date", value: from },
        { type: "text", value: rateInWords(currency, rate, own.code, lang) },
        { type: "text", value: ground },
      ]),
    );
    return { head: [words.currency[lang], columnTitle("from", lang), words.rate[lang], words.source[lang]], rows };
  },
  sectionsOf,
};
