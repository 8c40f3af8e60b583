import { endOfString, notPlain, sign, textBetween } from "./bytes.ts";
import type { Found, ReadPlain } from "./read-value.ts";

/** A value of a plain deal: how it is read, and the fact that it is of; without one it is the id. */
export interface Field {
  readonly read: ReadPlain;
  readonly fact?: string;
  readonly isNull: boolean;
}

/** What stands in a text before a value, and the value. */
export interface Piece {
  readonly before: Uint8Array;
  readonly path: readonly string[];
  readonly field: Field;
}

/** A deal's text taken apart: everything but its values is its form. */
export interface Skeleton {
  readonly pieces: readonly Piece[];
  readonly after: Uint8Array;
}

/** The field at a path, or `undefined` for what is none. */
export type FieldAt = (path: readonly string[], isNull: boolean) => Field | undefined;

const blanks: ReadonlySet<number | undefined> = new Set([sign.blank, 9, sign.newline, sign.carriageReturn]);
const mark = { open: 123, close: 125, comma: 44 } as const;

/** Takes a text apart that is known to be a deal; `undefined` when it holds more than mappings of plain values. */
export function skeletonOf(bytes: Uint8Array, fieldAt: FieldAt): Skeleton | undefined {
  const found: Found = { value: undefined };
  const pieces: Piece[] = [];
  let at = 0;
  let start = 0;
  /** Passes over blanks; answers the sign behind them. */
  const skip = (): number | undefined => {
    while (blanks.has(bytes[at])) at += 1;
    return bytes[at];
  };
  const readField = (path: readonly string[]): boolean => {
    const field = fieldAt(path, bytes[at] === sign.null);
    const before = bytes.slice(start, at);
    const end = field?.read(bytes, at, found) ?? notPlain;
    if (field === undefined || end === notPlain) return false;
    pieces.push({ before, path, field });
    at = end;
    start = end;
    return true;
  };
  /** Reads the mapping that is opened here. One that is empty is not plain: there is no value to hang it on. */
  const readMapping = (path: readonly string[]): boolean => {
    for (;;) {
      at += 1;
      if (skip() !== sign.quote) return false;
      const end = endOfString(bytes, at + 1);
      if (end === notPlain) return false;
      const inner = [...path, textBetween(bytes, at + 1, end)];
      at = end + 1;
      skip();
      at += 1;
      if (!(skip() === mark.open ? readMapping(inner) : readField(inner))) return false;
      const next = skip();
      if (next !== mark.comma) {
        at += 1;
        return next === mark.close;
      }
    }
  };
  if (skip() !== mark.open || !readMapping([])) return undefined;
  return { pieces, after: bytes.slice(start) };
}
