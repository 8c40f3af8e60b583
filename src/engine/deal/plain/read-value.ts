import type { FactDeclaration, FactValue } from "../../../conditions/fact-type.ts";
import { parseDay } from "../../../values/day.ts";
import { inexactFrom } from "../../../values/decimal.ts";
import type { Currency } from "../../../values/money.ts";
import { endOfString, isDigit, isPlainByte, notPlain, sign, standsAt, textBetween } from "./bytes.ts";

/** Stands for a word that is no choice of its fact. */
export const unknownWord: unique symbol = Symbol("unknown word");

/** A value as it was read; `undefined` where nothing is said. */
export type PlainValue = FactValue | typeof unknownWord | undefined;

/** What was read last. */
export interface Found {
  value: PlainValue;
}

/**
 * Reads the value that begins at an offset of valid UTF-8 and answers where it ends. It takes a value only in the form in
 * which it is written anew: what stands in the text then stands in its canonical JSON too. `notPlain` for any other, good or bad.
 */
export type ReadPlain = (bytes: Uint8Array, from: number, found: Found) => number;

/** So many digits are an exact number whatever they are. */
const mostDigits = 15;
const powersOfTen = Array.from({ length: mostDigits }, (_, power) => 10 ** power);

/** A decimal in units of 10^-digits: without an exponent, without zeros that say nothing. */
function decimal(digits: number, mayBeNegative: boolean): ReadPlain {
  return (bytes, from, found) => {
    const isNegative = bytes[from] === sign.minus;
    const start = isNegative ? from + 1 : from;
    let at = start;
    let sum = 0;
    let byte = bytes[at] ?? 0;
    for (; isDigit(byte); byte = bytes[at] ?? 0) {
      sum = sum * 10 + (byte - sign.zero);
      at += 1;
    }
    const whole = at - start;
    if (whole === 0 || (whole > 1 && bytes[start] === sign.zero)) return notPlain;
    let fraction = 0;
    if (byte === sign.point) {
      at += 1;
      const point = at;
      for (byte = bytes[at] ?? 0; isDigit(byte); byte = bytes[at] ?? 0) {
        sum = sum * 10 + (byte - sign.zero);
        at += 1;
      }
      fraction = at - point;
      if (fraction === 0 || bytes[at - 1] === sign.zero) return notPlain;
    }
    if (whole + fraction > mostDigits || fraction > digits) return notPlain;
    const scaled = sum * (powersOfTen[digits - fraction] ?? Number.NaN);
    if (
      scaled >= (fraction === 0 ? Number.MAX_SAFE_INTEGER : inexactFrom) ||
      (isNegative && (!mayBeNegative || scaled === 0))
    )
      return notPlain;
    found.value = isNegative ? -scaled : scaled;
    return at;
  };
}

const readText: ReadPlain = (bytes, from, found) => {
  if (bytes[from] !== sign.quote) return notPlain;
  const end = endOfString(bytes, from + 1);
  if (end === notPlain) return notPlain;
  found.value = textBetween(bytes, from + 1, end);
  return end + 1;
};

interface Word {
  readonly bytes: Uint8Array;
  readonly word: string;
}

function hashWith(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/** Words that JSON writes as they are, by a hash of their bytes. */
function byHash(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const found = new Map<number, Word[]>();
  for (const each of words) {
    const hash = each.bytes.reduce(hashWith, 0);
    found.set(hash, [...(found.get(hash) ?? []), each]);
  }
  return found;
}

/** The same text in the place in memory that it has as a key, and as a word of a program: such are compared by place. */
function asKey(text: string): string {
  const [key = text] = Object.keys({ [text]: true });
  return key;
}

function choice(choices: ReadonlyMap<string, string>): ReadPlain {
  const words = [...choices.keys()].map((word) => ({ word: asKey(word), bytes: new TextEncoder().encode(word) }));
  const plain = words.filter(({ bytes }) => bytes.every((byte) => byte !== sign.quote && isPlainByte(byte)));
  const longest = plain.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
  const known = byHash(plain);
  const readUnknown: ReadPlain = (bytes, start, found) => {
    const end = endOfString(bytes, start);
    found.value = unknownWord;
    return end === notPlain ? notPlain : end + 1;
  };
  return (bytes, from, found) => {
    const start = from + 1;
    const last = Math.min(start + longest, bytes.length - 1);
    if (bytes[from] !== sign.quote) return notPlain;
    let end = start;
    let hash = 0;
    for (let byte = bytes[end]; byte !== undefined && byte !== sign.quote && end < last; byte = bytes[end]) {
      hash = hashWith(hash, byte);
      end += 1;
    }
    if (bytes[end] !== sign.quote) return readUnknown(bytes, start, found);
    for (const each of known.get(hash) ?? []) {
      if (each.bytes.length !== end - start || !standsAt(each.bytes, bytes, start)) continue;
      found.value = each.word;
      return end + 1;
    }
    return readUnknown(bytes, start, found);
  };
}

const spelt = { true: new TextEncoder().encode("true"), false: new TextEncoder().encode("false") };

const readFlag: ReadPlain = (bytes, from, found) => {
  const isTrue = standsAt(spelt.true, bytes, from);
  if (!isTrue && !standsAt(spelt.false, bytes, from)) return notPlain;
  found.value = isTrue;
  return from + (isTrue ? spelt.true : spelt.false).length;
};

const nothing = new TextEncoder().encode("null");

/** Nothing is said: the fact stays missing. */
export const readPlainNull: ReadPlain = (bytes, from, found) => {
  if (!standsAt(nothing, bytes, from)) return notPlain;
  found.value = undefined;
  return from + nothing.length;
};

const dayLength = 10;
const mostDays = 20_000;
const days = new Map<number, number>();

/** The digits of "2026-11-22" as one number; `notPlain` for another form. Whether there is such a day is left for `parseDay`. */
function dayNumber(bytes: Uint8Array, from: number): number {
  let number = 0;
  for (let index = 0; index < dayLength; index += 1) {
    const byte = bytes[from + index] ?? 0;
    const isPlace = index === 4 || index === 7;
    if (isPlace ? byte !== sign.minus : !isDigit(byte)) return notPlain;
    if (!isPlace) number = number * 10 + (byte - sign.zero);
  }
  return number;
}

const readDate: ReadPlain = (bytes, from, found) => {
  const end = from + 1 + dayLength;
  if (bytes[from] !== sign.quote || bytes[end] !== sign.quote) return notPlain;
  const number = dayNumber(bytes, from + 1);
  let day = days.get(number);
  if (day === undefined) {
    day = parseDay(textBetween(bytes, from + 1, end));
    if (day === undefined) return notPlain;
    if (days.size >= mostDays) days.clear();
    days.set(number, day);
  }
  found.value = day;
  return end + 1;
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

/** An id: a text, or a whole number, which is its own text. Its value is where it stands. */
export const readPlainId: ReadPlain = (bytes, from, found) => {
  // What was read before may have been an unknown word, which an id is not.
  found.value = undefined;
  if (bytes[from] !== sign.quote) return readWholeNumber(bytes, from, found);
  const end = endOfString(bytes, from + 1);
  return end === notPlain ? notPlain : end + 1;
};
