import { isScalar, type Pair, type ParsedNode } from "yaml";
import type { Span } from "./source-places.ts";

/** A number written with a comma where a comma ends the entry. */
export interface CommaFraction {
  /** Where it stands, comma and fraction included. */
  readonly span: Span;
  readonly source: string;
  /** The same number with a point. */
  readonly write: string;
}

/**
 * `{ VIP: 3,5 }` is, for YAML, the entry `VIP: 3` and a key `5` without a value: the number that was meant, or `undefined` when
 * the two entries are something else. A blank behind the comma says that the writer meant two entries.
 */
export function commaFraction(
  pair: Pair<ParsedNode, ParsedNode | null>,
  next: Pair<ParsedNode, ParsedNode | null> | undefined,
  text: string,
): CommaFraction | undefined {
  if (next === undefined || !isScalar(pair.value) || !isScalar(next.key)) return undefined;
  // An entry without a colon ends where its key does.
  const isBare = next.value === null || text.slice(next.key.range[1], next.value.range[0]).trim() === "";
  if (!isBare) return undefined;
  const span = [pair.value.range[0], next.key.range[1]] as const;
  const source = text.slice(...span);
  return /^-?\d+,\d+$/.test(source) ? { span, source, write: source.replace(",", ".") } : undefined;
}
