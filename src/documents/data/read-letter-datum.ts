import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import { parseDay } from "../../values/day.ts";
import { type Currency, type Money, parseMoney } from "../../values/money.ts";
import { parsePercent, wholePercent } from "../../values/percent.ts";
import type { LetterValue } from "./letter-data.ts";

export type LetterField = NonNullable<DocumentRegulation["fields"]>[number];
type FieldType = NonNullable<LetterField["type"]>;

/** What a field holds; a field that does not say it holds words. */
export function typeOfField(field: LetterField): FieldType {
  return field.type ?? "text";
}

const given: ReadonlySet<FieldType> = new Set(["text", "date", "money", "percent", "number", "salutation"]);

/** Whether the value may stand in the data; the rest the program counts or takes. A salutation is taken where they are silent. */
export function isGiven(field: LetterField): boolean {
  return given.has(typeOfField(field));
}

/** An amount as its field prints it. */
export function moneyOf(amount: Money, field: LetterField): LetterValue {
  return { kind: "money", amount, inWords: field["in-words"] === true };
}

/** A value of the data as the type of its field reads it; `undefined` when it is written in another form. */
export function readLetterDatum(
  value: string | number,
  field: LetterField,
  currency: Currency,
): LetterValue | undefined {
  switch (typeOfField(field)) {
    case "date": {
      const day = typeof value === "string" ? parseDay(value) : undefined;
      return day === undefined ? undefined : { kind: "date", day };
    }
    case "money": {
      const amount = parseMoney(value, currency);
      return amount === undefined || amount < 0 ? undefined : moneyOf(amount, field);
    }
    case "percent": {
      const rate = parsePercent(value);
      return rate === undefined || rate < 0 || rate > wholePercent ? undefined : { kind: "percent", rate };
    }
    case "number":
      return Number.isSafeInteger(value) ? { kind: "number", count: Number(value) } : undefined;
    default:
      return value === "" ? undefined : { kind: "words", words: String(value) };
  }
}
