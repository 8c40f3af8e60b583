/** Levels of lists and mappings inside one another: no deal has a tenth of it, and deeper ones are only sent to do harm. */
const deepest = 100;

/** Whether a parsed value is nested deeper than any deal; looks no deeper itself. */
export function isTooDeep(value: unknown, left = deepest): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (left === 0) return true;
  for (const key in value) if (isTooDeep((value as Readonly<Record<string, unknown>>)[key], left - 1)) return true;
  return false;
}
