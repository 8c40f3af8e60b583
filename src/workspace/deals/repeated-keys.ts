function keysIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce((sum: number, part) => sum + keysIn(part), own);
}

/** Every string of a JSON text; a key is one with a colon behind it. */
const strings = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * Whether a JSON text, already parsed to `value`, writes a key twice. The parser keeps the last one without a word, and
 * a deal that says two things must not be decided by either.
 */
export function hasRepeatedKey(text: string, value: unknown): boolean {
  let written = 0;
  for (const [, colon] of text.matchAll(strings)) if (colon !== undefined) written += 1;
  return written !== keysIn(value);
}
