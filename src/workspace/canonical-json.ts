import { createHash } from "node:crypto";

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item)]));
}

/**
 * The hash that binds a decision to its input: SHA-256 over the JSON with sorted keys, as "sha256:" and 64 hex digits.
 * The order of keys does not matter; any other change of the deal gives another hash, so an approval cannot be moved.
 */
export function inputHash(question: string, input: unknown): string {
  const text = JSON.stringify(canonical({ question, input }));
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
