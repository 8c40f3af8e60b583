import leven from "leven";
import { inOtherLayout } from "./keyboard-layout.ts";
import { outlineOf } from "./look-alike-letters.ts";

/** A longer text is no word with a slip, and comparing it would take long. */
const longestWord = 100;

/** How many slips a word of this length may hold and still be recognised. */
function allowedSlips(length: number): number {
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** Whether the words differ by two neighbouring letters in the wrong order. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function slipsBetween(a: string, b: string): number {
  if (a === b) return 0;
  return isSwap(a, b) ? 1 : leven(a, b);
}

interface Written {
  readonly outline: string;
  readonly otherLayout: string;
}

/** Less is nearer. Among equal numbers of slips people keep the first letter, then the last one, then the length. */
function distance(word: Written, candidate: string): number | undefined {
  const target = outlineOf(candidate);
  const slips = Math.min(slipsBetween(word.outline, target), slipsBetween(word.otherLayout, target));
  if (slips > allowedSlips(Math.max(word.outline.length, target.length)) || slips >= target.length) return undefined;
  const first = word.outline[0] === target[0] ? 0 : 0.3;
  const last = word.outline.at(-1) === target.at(-1) ? 0 : 0.2;
  const length = word.outline.length === target.length ? 0 : 0.1;
  return slips + first + last + length;
}

/**
 * The candidate that the writer most likely meant, or `undefined` when nothing is near.
 * Finds slips of the pen, letters of the other alphabet, the other keyboard layout,
 * and the short form of a dotted name (`category` for `client.category`) when only one name ends so.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  const endings: string[] = [];
  const typed = inOtherLayout(word);
  // The key of a single letter in the other layout may look like a third one (D, «в», B): that would be a guess, not a slip.
  const written = { outline: outlineOf(word), otherLayout: word.length === 1 ? typed : outlineOf(typed) };
  for (const candidate of candidates) {
    if (word !== "" && candidate.endsWith(`.${word}`)) endings.push(candidate);
    const found = distance(written, candidate);
    if (found !== undefined && found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best ?? (endings.length === 1 ? endings[0] : undefined);
}
