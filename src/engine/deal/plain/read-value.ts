import type { FactDeclaration, FactValue } from "../../../conditions/fact-type.ts";
import { parseDay } from "../../../values/day.ts";
import type { Currency } from "../../../values/money.ts";

/** Where a reader stands in a text, and what it has read last. */
export interface Cursor {
  text: string;
  at: number;
  value: FactValue | undefined;
}

/**
 * Reads one value at the cursor and moves behind it. It takes a value only in the form in which it is written anew: what
 * stands in the text then stands in its canonical JSON too. `false` for any other value, good or bad.
 */
export type ReadPlain = (cursor: Cursor) => boolean;

const sign = { quote: 34, minus: 45, point: 46, zero: 48, nine: 57, backslash: 92, blank: 32, beyondLetters: 0xd800 };
/** So many digits are an exact number whatever they are. */
const mostDigits = 15;
const powersOfTen = Array.from({ length: mostDigits }, (_, power) => 10 ** power);

/** Where the string that is opened before `from` is closed; -1 where a sign in it is no plain letter. */
export function endOfString(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === sign.quote) return at;
    // Behind the end of the text there is no number, which no comparison takes.
    if (!(unit >= sign.blank && unit < sign.beyondLetters) || unit === sign.backslash) return -1;
  }
}

function isDigit(unit: number): boolean {
  return unit >= sign.zero && unit <= sign.nine;
}

/** A decimal in units of 10^-digits: without an exponent, without zeros that say nothing. */
function decimal(digits: number, mayBeNegative: boolean): ReadPlain {
  return (cursor) => {
    const { text } = cursor;
    let { at } = cursor;
    const isNegative = text.charCodeAt(at) === sign.minus;
    if (isNegative) at += 1;
    const start = at;
    let sum = 0;
    let unit = text.charCodeAt(at);
    for (; isDigit(unit); unit = text.charCodeAt(at)) {
      sum = sum * 10 + (unit - sign.zero);
      at += 1;
    }
    const whole = at - start;
    if (whole === 0 || (whole > 1 && text.charCodeAt(start) === sign.zero)) return false;
    let fraction = 0;
    if (unit === sign.point) {
      at += 1;
      const point = at;
      let last = sign.zero;
      for (unit = text.charCodeAt(at); isDigit(unit); unit = text.charCodeAt(at)) {
        sum = sum * 10 + (unit - sign.zero);
        last = unit;
        at += 1;
      }
      fraction = at - point;
      if (last === sign.zero) return false;
    }
    if (whole + fraction > mostDigits || fraction > digits) return false;
    const scaled = sum * (powersOfTen[digits - fraction] ?? Number.NaN);
    if (!Number.isSafeInteger(scaled) || (isNegative && (!mayBeNegative || scaled === 0))) return false;
    cursor.at = at;
    cursor.value = isNegative ? -scaled : scaled;
    return true;
  };
}

const readText: ReadPlain = (cursor) => {
  const { text, at } = cursor;
  if (text.charCodeAt(at) !== sign.quote) return false;
  const end = endOfString(text, at + 1);
  if (end === -1) return false;
  cursor.value = text.slice(at + 1, end);
  cursor.at = end + 1;
  return true;
};

function choice(choices: ReadonlyMap<string, string>): ReadPlain {
  // The words of the dictionary, not those of the text: the machine compares these by their places in memory.
  const words = new Map([...choices.keys()].map((word) => [word, word]));
  return (cursor) => {
    if (!readText(cursor)) return false;
    cursor.value = words.get(cursor.value as string);
    return cursor.value !== undefined;
  };
}

const readFlag: ReadPlain = (cursor) => {
  const isTrue = cursor.text.startsWith("true", cursor.at);
  if (!isTrue && !cursor.text.startsWith("false", cursor.at)) return false;
  cursor.value = isTrue;
  cursor.at += isTrue ? 4 : 5;
  return true;
};

/** Nothing is said: the fact stays missing. */
export const readPlainNull: ReadPlain = (cursor) => {
  if (!cursor.text.startsWith("null", cursor.at)) return false;
  cursor.value = undefined;
  cursor.at += 4;
  return true;
};

const dayLength = 10;
const mostDays = 20_000;
const days = new Map<number, number>();

/** The digits of "2026-11-22" as one number; whatever stands between them is left for `parseDay`. */
function dayNumber(text: string, at: number): number {
  let number = 0;
  for (let index = 0; index < dayLength; index += 1) {
    const unit = text.charCodeAt(at + index);
    const isPlace = index === 4 || index === 7;
    if (isPlace ? unit !== sign.minus : !isDigit(unit)) return -1;
    if (!isPlace) number = number * 10 + (unit - sign.zero);
  }
  return number;
}

const readDate: ReadPlain = (cursor) => {
  const { text, at } = cursor;
  if (text.charCodeAt(at) !== sign.quote || text.charCodeAt(at + 1 + dayLength) !== sign.quote) return false;
  const number = dayNumber(text, at + 1);
  let day = days.get(number);
  if (day === undefined) {
    day = parseDay(text.slice(at + 1, at + 1 + dayLength));
    if (day === undefined) return false;
    if (days.size >= mostDays) days.clear();
    days.set(number, day);
  }
  cursor.value = day;
  cursor.at = at + dayLength + 2;
  return true;
};

/** Digits that a plain percent and a plain quantity may have behind the point. */
const digitsOf = { percent: 4, quantity: 3 } as const;

/**
 * Reads plain values of a fact; `undefined` for a type whose values need more. Money and days below zero are no plain
 * values: some of them are refused.
 */
export function plainReaderOf({ type, choices }: FactDeclaration, currency: Currency): ReadPlain | undefined {
  switch (type) {
    case "money":
      return decimal(currency.digits, false);
    case "percent":
      return decimal(digitsOf.percent, true);
    case "quantity":
      return decimal(digitsOf.quantity, true);
    case "number":
      return decimal(0, true);
    case "days":
      return decimal(0, false);
    case "date":
      return readDate;
    case "choice":
      return choice(choices ?? new Map());
    case "text":
      return readText;
    case "flag":
      return readFlag;
    case "moment":
      return undefined;
  }
}

const readWholeNumber = decimal(0, true);

/** An id: a text, or a whole number, which is its own text. */
export const readPlainId: ReadPlain = (cursor) => {
  const from = cursor.at;
  if (readText(cursor)) return true;
  if (!readWholeNumber(cursor)) return false;
  cursor.value = cursor.text.slice(from, cursor.at);
  return true;
};
