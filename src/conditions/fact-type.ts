import { parseDay } from "../values/day.ts";
import { type Currency, parseMoney } from "../values/money.ts";
import { parsePercent } from "../values/percent.ts";
import { parseQuantity } from "../values/quantity.ts";
import { parseMoment, type TimeZone } from "../values/time-zone.ts";

/** What a fact may be. Amounts, rates, quantities, days and moments are integers inside (see `values/`). */
export type FactType =
  | "money"
  | "percent"
  | "quantity"
  | "number"
  | "date"
  | "moment"
  | "days"
  | "choice"
  | "text"
  | "flag";

/** A known fact: an integer for the measured types and dates, text for choice and text, a boolean for flag. */
export type FactValue = number | string | boolean;

/** What a condition must know about a fact. Choices are undefined for the other types. */
export interface FactDeclaration {
  readonly name: string;
  readonly title: string;
  readonly type: FactType;
  readonly unit?: string;
  readonly choices?: ReadonlyMap<string, string>;
  /** By whose clock a moment without an offset is read and every moment is shown; only for moments. */
  readonly zone?: TimeZone;
}

/** The zone of a moment; UTC for a declaration that names none. */
export function zoneOf(fact: FactDeclaration | undefined): TimeZone {
  return fact?.zone ?? "UTC";
}

/** Why a raw value is no value of a type. */
export type FactValueFault =
  | "wrong-type"
  | "too-precise"
  | "too-large"
  | "no-such-day"
  | "no-such-moment"
  | "unknown-choice";

/** Types whose values have an order, so that bounds make sense. */
export const orderedTypes: readonly FactType[] = ["money", "percent", "quantity", "number", "date", "moment", "days"];

function readNumber(raw: unknown, parse: (text: number) => number | undefined): number | FactValueFault {
  if (typeof raw !== "number" || !Number.isFinite(raw)) return "wrong-type";
  return parse(raw) ?? faultOfNumber(raw, parse);
}

/** Why a number is none of a measure: it is too large for it when its whole part is, or even a half behind that. */
export function faultOfNumber(raw: number, parse: (text: number) => number | undefined): "too-precise" | "too-large" {
  const whole = Math.trunc(Math.abs(raw));
  const hasHalves = parse(0.5) !== undefined;
  return parse(whole) === undefined || (hasHalves && parse(whole + 0.5) === undefined) ? "too-large" : "too-precise";
}

/**
 * Reads a value from YAML or JSON as the fact's type: money in major units, percent and quantity as numbers, dates as
 * "2026-11-22", moments with their offset or by the clock of their zone. Nothing is coerced. A fault says why the raw value is none of the type.
 */
export function readFactValue(
  fact: FactDeclaration,
  raw: unknown,
  currency: Currency,
): { value: FactValue } | { fault: FactValueFault } {
  switch (fact.type) {
    case "money":
      return measured(readNumber(raw, (number) => parseMoney(number, currency)));
    case "percent":
      return measured(readNumber(raw, parsePercent));
    case "quantity":
      return measured(readNumber(raw, parseQuantity));
    case "number":
    case "days":
      return measured(readNumber(raw, (number) => (Number.isSafeInteger(number) ? number : undefined)));
    case "date": {
      if (typeof raw !== "string") return { fault: "wrong-type" };
      const day = parseDay(raw);
      return day === undefined ? { fault: "no-such-day" } : { value: day };
    }
    case "moment": {
      if (typeof raw !== "string") return { fault: "wrong-type" };
      const read = parseMoment(raw, zoneOf(fact));
      if ("moment" in read) return { value: read.moment };
      return { fault: read.fault === "form" ? "wrong-type" : "no-such-moment" };
    }
    case "choice":
      if (typeof raw !== "string") return { fault: "wrong-type" };
      return fact.choices?.has(raw) === true ? { value: raw } : { fault: "unknown-choice" };
    case "text":
      return typeof raw === "string" ? { value: raw } : { fault: "wrong-type" };
    case "flag":
      return typeof raw === "boolean" ? { value: raw } : { fault: "wrong-type" };
  }
}

function measured(result: number | FactValueFault): { value: FactValue } | { fault: FactValueFault } {
  return typeof result === "number" ? { value: result } : { fault: result };
}
