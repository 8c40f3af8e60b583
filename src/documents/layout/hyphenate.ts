import createHyphenator from "hyphen";
import english from "hyphen/patterns/en-us.js";
import russian from "hyphen/patterns/ru.js";

const softHyphen = "\u00ad";
const minWordLength = 5;
/** Letters that must stay on the line, and that must go to the next one. */
const leastBefore = 3;
const leastAfter = 3;

const scripts = [
  { word: /^[А-ЯЁа-яё]+$/, hyphenator: createHyphenator(russian, { hyphenChar: softHyphen, minWordLength }) },
  { word: /^[A-Za-z]+$/, hyphenator: createHyphenator(english, { hyphenChar: softHyphen, minWordLength }) },
];
const cache = new Map<string, readonly number[]>();

/** Where a run of letters may be hyphenated: indexes of the first letter of the next line. Capitals are never broken. */
export function hyphenationPoints(letters: string): readonly number[] {
  const known = cache.get(letters);
  if (known !== undefined) return known;
  const points = findPoints(letters);
  cache.set(letters, points);
  return points;
}

function findPoints(letters: string): readonly number[] {
  if (letters.length < minWordLength || letters === letters.toUpperCase()) return [];
  const script = scripts.find(({ word }) => word.test(letters));
  if (script === undefined) return [];
  const points: number[] = [];
  let position = 0;
  for (const part of script.hyphenator(letters).split(softHyphen)) {
    position += part.length;
    points.push(position);
  }
  return points.filter((point) => point >= leastBefore && letters.length - point >= leastAfter);
}
