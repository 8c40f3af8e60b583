function keysIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const part of value) keys += keysIn(part);
    return keys;
  }
  for (const key in value) keys += 1 + keysIn((value as Record<string, unknown>)[key]);
  return keys;
}

/** Every string of a JSON text; a key is one with a colon behind it. */
const strings = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
const blankBeforeColon = /"\s+:/;

/** Keys written, and perhaps `":` inside of texts: never fewer than there are, as long as no blank stands before a colon. */
function mostKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) count += 1;
  return count;
}

/**
 * Whether a JSON text, already parsed to `value`, writes a key twice. The parser keeps the last one without a word, and
 * a deal that says two things must not be decided by either.
 */
export function hasRepeatedKey(text: string, value: unknown): boolean {
  const kept = keysIn(value);
  if (mostKeys(text) === kept && !blankBeforeColon.test(text)) return false;
  let written = 0;
  for (const [, colon] of text.matchAll(strings)) if (colon !== undefined) written += 1;
  return written !== kept;
}
