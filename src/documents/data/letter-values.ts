import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import { unknownWord } from "../../diagnostics/unknown-word.ts";
import type { LetterDataFile } from "../../model/generated/letter-data.ts";
import type { Company } from "../../model/kinds/company.ts";
import { type Day, daysBetween, dayText } from "../../values/day.ts";
import type { Money } from "../../values/money.ts";
import { penaltyOf } from "../../values/penalty.ts";
import type { LetterValue } from "./letter-data.ts";
import { isGiven, type LetterField, moneyOf, readLetterDatum, typeOfField } from "./read-letter-datum.ts";
import { bankLine, clientName, salutationOf } from "./sides.ts";

/** What the values of a letter come from. */
export interface LetterSources {
  readonly fields: readonly LetterField[];
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

/** Data that no field asks for, or that are counted and must not be typed. */
export function reportStrayData({ fields, file, places, report }: LetterSources): void {
  const known = fields.filter(isGiven).map(({ id }) => id);
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

  const overdue = new Map<string, number | undefined>();
  const overdueDays = (since = ""): number | undefined => {
    if (!overdue.has(since)) overdue.set(since, countedFrom(since));
    return overdue.get(since);
  };

  const countedFrom = (since: string): number | undefined => {
    const due = basis(since);
    if (due?.kind !== "date") return undefined;
    const days = daysBetween(due.day, date);
    if (days > 0) return days;
    const args = { due: dayText(due.day), date: dayText(date) };
    report(problem("letter-not-overdue", at(["fields", since]), args));
    return undefined;
  };

  const penalty = (field: LetterField): LetterValue | undefined => {
    const [debt, rate, days] = [basis(field.on), basis(field.rate), overdueDays(field.since)];
    if (debt?.kind !== "money" || rate?.kind !== "percent" || days === undefined) return undefined;
    // At 100 % a day, the most that a rate may be, the penalty is the debt times the days: it must stay an exact number.
    if (Number.isSafeInteger(debt.amount * days)) return moneyOf(penaltyOf(debt.amount, rate.rate, days), field);
    const { on: name = "" } = field;
    report(problem("letter-data-form", at(["fields", name]), { name, title: name, type: "money" }));
    return undefined;
  };

  const salutation = ({ id: field, title }: LetterField): LetterValue | undefined => {
    const contact = file.client.contact?.name;
    const words = contact === undefined ? undefined : salutationOf(contact, company.language);
    if (words !== undefined) return { kind: "words", words };
    const range = contact === undefined ? places.keyAt(["client"]) : at(["client", "contact", "name"]);
    report(problem("letter-salutation-unknown", range, { field, title, contact: contact ?? "" }));
    return undefined;
  };

  const settle = (field: LetterField): LetterValue | undefined => {
    switch (typeOfField(field)) {
      case "overdue-days": {
        const count = overdueDays(field.since);
        return count === undefined ? undefined : { kind: "days", count };
      }
      case "penalty":
        return penalty(field);
      case "deal-total": {
        if (file.deal === undefined) report(problem("letter-deal-missing", at([]), { title: field.title }));
        const total = file.deal === undefined ? undefined : sources.dealTotal();
        return total === undefined ? undefined : moneyOf(total, field);
      }
      case "client":
        return { kind: "words", words: clientName(file.client, company.language) };
      case "salutation":
        return file.fields[field.id] === undefined ? salutation(field) : givenValue(field);
      case "bank": {
        const words = bankLine(company);
        if (words === undefined) report(problem("letter-bank-missing", at([]), {}));
        return words === undefined ? undefined : { kind: "words", words };
      }
      default:
        return givenValue(field);
    }
  };

  const givenValue = (field: LetterField): LetterValue | undefined => {
    const { id: name, title, source } = field;
    const type = typeOfField(field);
    const value = file.fields[name];
    if (value === undefined) {
      report(problem("letter-data-missing", places.keyAt(["fields"]), { name, title, source, type }));
      return undefined;
    }
    const read = readLetterDatum(value, field, company.currency);
    if (read === undefined) report(problem("letter-data-form", at(["fields", name]), { name, title, type }));
    return read;
  };

  return { of };
}
