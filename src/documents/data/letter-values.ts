import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import { unknownWord } from "../../diagnostics/unknown-word.ts";
import type { LetterDataFile } from "../../model/generated/letter-data.ts";
import type { Company } from "../../model/kinds/company.ts";
import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import { type Day, daysBetween, dayText, formatDay, parseDay } from "../../values/day.ts";
import { type Money, parseMoney } from "../../values/money.ts";
import { penaltyOf } from "../../values/penalty.ts";
import { parsePercent } from "../../values/percent.ts";
import type { LetterValue } from "./letter-data.ts";
import { clientName } from "./sides.ts";

type Field = NonNullable<DocumentRegulation["fields"]>[number];
type FieldType = NonNullable<Field["type"]>;

/** What the values of a letter come from. */
export interface LetterSources {
  readonly fields: readonly Field[];
  readonly file: LetterDataFile;
  readonly places: Places;
  readonly date: Day;
  readonly company: Company;
  /** What the client would pay for the `deal` of the data; `undefined` once it has reported why nobody can tell. */
  readonly dealTotal: () => Money | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The values of a letter, each told once: given in the data, counted, or taken from the company. */
export interface LetterValues {
  /** The value of a declared field; `undefined` when it was reported why there is none. */
  of(name: string): LetterValue | undefined;
}

/** Types whose value stands in the data; the rest the program puts in. */
const given: ReadonlySet<FieldType> = new Set(["text", "date", "money", "percent", "number"]);

function typeOf(field: Field): FieldType {
  return field.type ?? "text";
}

/** Data that no field asks for, or that are counted and must not be typed. */
export function reportStrayData({ fields, file, places, report }: LetterSources): void {
  const known = fields.filter((field) => given.has(typeOf(field))).map(({ id }) => id);
  for (const name of Object.keys(file.fields)) {
    if (known.includes(name)) continue;
    const range = places.keyAt(["fields", name]);
    const counted = fields.find(({ id }) => id === name);
    if (counted !== undefined) report(problem("letter-data-counted", range, { name, title: counted.title }));
    else
      report(
        unknownWord(name, known, range, (suggestion) =>
          problem("letter-data-undeclared", range, { name, suggestion, known }),
        ),
      );
  }
}

/** A value as its type reads it; `undefined` when it is written in another form. */
function parsed(value: string | number, field: Field, { company }: LetterSources): LetterValue | undefined {
  switch (typeOf(field)) {
    case "date": {
      const day = typeof value === "string" ? parseDay(value) : undefined;
      return day === undefined ? undefined : { kind: "date", day };
    }
    case "money": {
      const amount = parseMoney(value, company.currency);
      return amount === undefined || amount < 0 ? undefined : moneyOf(amount, field);
    }
    case "percent": {
      const rate = parsePercent(value);
      return rate === undefined || rate < 0 ? undefined : { kind: "percent", rate };
    }
    case "number":
      return Number.isSafeInteger(value) ? { kind: "number", count: Number(value) } : undefined;
    default:
      return value === "" ? undefined : { kind: "words", words: String(value) };
  }
}

function moneyOf(amount: Money, field: Field): LetterValue {
  return { kind: "money", amount, inWords: field["in-words"] === true };
}

const bankWords = {
  ru: { account: "р/с", bic: "БИК", correspondent: "к/с" },
  en: { account: "account", bic: "BIC", correspondent: "correspondent account" },
} as const;

/** Bank details in one line: «р/с 4070... в АО «Банк...», БИК ..., к/с ...». */
function bankLine({ bank, language }: Company): string | undefined {
  if (bank === undefined) return undefined;
  const words = bankWords[language];
  return [
    `${words.account} ${bank.account}`,
    bank.name,
    ...(bank.bic === undefined ? [] : [`${words.bic} ${bank.bic}`]),
    ...(bank.correspondentAccount === undefined ? [] : [`${words.correspondent} ${bank.correspondentAccount}`]),
  ].join(", ");
}

/** Prepares the values; each is read or counted when it is first asked for, so that a letter demands only its own. */
export function letterValues(sources: LetterSources): LetterValues {
  const { fields, file, places, date, company, report } = sources;
  const told = new Map<string, LetterValue | undefined>();
  const at = (path: Path) => places.valueAt(path);

  const of = (name: string): LetterValue | undefined => {
    if (told.has(name)) return told.get(name);
    const field = fields.find(({ id }) => id === name);
    if (field === undefined) throw new Error(`the letter's blank ${name} was not proved`);
    const value = settle(field);
    told.set(name, value);
    return value;
  };

  const basis = (name: string | undefined): LetterValue | undefined => (name === undefined ? undefined : of(name));

  const overdueDays = (since: string | undefined): number | undefined => {
    const due = basis(since);
    if (due?.kind !== "date") return undefined;
    const days = daysBetween(due.day, date);
    if (days > 0) return days;
    const args = { due: formatDay(due.day, company.language), date: dayText(date) };
    report(problem("letter-not-overdue", at(["fields", since ?? ""]), args));
    return undefined;
  };

  const settle = (field: Field): LetterValue | undefined => {
    switch (typeOf(field)) {
      case "overdue-days": {
        const count = overdueDays(field.since);
        return count === undefined ? undefined : { kind: "days", count };
      }
      case "penalty": {
        const [debt, rate, days] = [basis(field.on), basis(field.rate), overdueDays(field.since)];
        if (debt?.kind !== "money" || rate?.kind !== "percent" || days === undefined) return undefined;
        return moneyOf(penaltyOf(debt.amount, rate.rate, days), field);
      }
      case "deal-total": {
        if (file.deal === undefined) report(problem("letter-deal-missing", at([]), { title: field.title }));
        const total = file.deal === undefined ? undefined : sources.dealTotal();
        return total === undefined ? undefined : moneyOf(total, field);
      }
      case "client":
        return { kind: "words", words: clientName(file.client, company.language) };
      case "bank": {
        const words = bankLine(company);
        if (words === undefined) report(problem("letter-bank-missing", at([]), {}));
        return words === undefined ? undefined : { kind: "words", words };
      }
      default:
        return givenValue(field);
    }
  };

  const givenValue = (field: Field): LetterValue | undefined => {
    const { id: name, title, source } = field;
    const type = typeOf(field);
    const value = file.fields[name];
    if (value === undefined) {
      report(problem("letter-data-missing", places.keyAt(["fields"]), { name, title, source, type }));
      return undefined;
    }
    const read = parsed(value, field, sources);
    if (read === undefined) report(problem("letter-data-form", at(["fields", name]), { name, title, type }));
    return read;
  };

  return { of };
}
