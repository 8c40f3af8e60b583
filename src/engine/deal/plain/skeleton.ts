import { type Cursor, endOfString, type ReadPlain } from "./read-value.ts";

/** A value of a plain deal: how it is read, and which of the values that a reader keeps it is. */
export interface Field {
  readonly read: ReadPlain;
  readonly index: number;
}

/** What stands in a text before a value, and the value. */
export interface Piece {
  readonly before: string;
  readonly path: readonly string[];
  readonly field: Field;
}

/** A deal's text taken apart: everything but its values is its form. */
export interface Skeleton {
  readonly pieces: readonly Piece[];
  readonly after: string;
}

/** The field at a path, or `undefined` for what is none. */
export type FieldAt = (path: readonly string[], isNull: boolean) => Field | undefined;

const blanks = /[ \t\r\n]*/y;

/** Takes a text apart that is known to be a deal; `undefined` when it holds more than mappings of plain values. */
export function skeletonOf(text: string, fieldAt: FieldAt): Skeleton | undefined {
  const cursor: Cursor = { text, at: 0, value: undefined };
  const pieces: Piece[] = [];
  let start = 0;
  const skip = (): string => {
    blanks.lastIndex = cursor.at;
    blanks.test(text);
    cursor.at = blanks.lastIndex;
    return text[cursor.at] ?? "";
  };
  const readField = (path: readonly string[]): boolean => {
    const field = fieldAt(path, text[cursor.at] === "n");
    const before = text.slice(start, cursor.at);
    if (field?.read(cursor) !== true) return false;
    pieces.push({ before, path, field });
    start = cursor.at;
    return true;
  };
  /** Reads the mapping that is opened at the cursor. One that is empty is not plain: there is no value to hang it on. */
  const readMapping = (path: readonly string[]): boolean => {
    for (;;) {
      cursor.at += 1;
      if (skip() !== '"') return false;
      const end = endOfString(text, cursor.at + 1);
      if (end === -1) return false;
      const inner = [...path, text.slice(cursor.at + 1, end)];
      cursor.at = end + 1;
      skip();
      cursor.at += 1;
      if (!(skip() === "{" ? readMapping(inner) : readField(inner))) return false;
      const next = skip();
      if (next !== ",") {
        cursor.at += 1;
        return next === "}";
      }
    }
  };
  if (skip() !== "{" || !readMapping([])) return undefined;
  return { pieces, after: text.slice(start) };
}
