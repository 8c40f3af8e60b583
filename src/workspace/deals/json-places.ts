import type { PlaceNode, Span } from "../../reader/source-places.ts";

/**
 * Where the parts of a JSON text stand. The text must be JSON, and not deeper than a deal may be: it was parsed before. A key
 * that stands twice keeps its first place.
 */
export function jsonPlaces(text: string): PlaceNode {
  return valueAt(text, blankEnd(text, 0));
}

const blank = /[ \t\r\n]*/y;
const quoted = /"(?:[^"\\]|\\.)*"/y;
const word = /[^\s,\]}]+/y;

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(text);
  // A pattern that did not match starts over; a text that is JSON never comes to that.
  return Math.max(pattern.lastIndex, from);
}

const blankEnd = (text: string, from: number): number => endOf(blank, text, from);

function valueAt(text: string, from: number, key?: Span): PlaceNode {
  const own = key === undefined ? {} : { key };
  const sign = text[from];
  if (sign === "{" || sign === "[") {
    const { children, end } = sign === "{" ? entriesAt(text, from + 1) : itemsAt(text, from + 1);
    return { ...own, value: [from, end], children };
  }
  const end = endOf(sign === '"' ? quoted : word, text, from);
  return { ...own, value: [from, end], source: text.slice(from, end) };
}

interface Inside {
  readonly children: ReadonlyMap<string | number, PlaceNode>;
  /** Behind the closing bracket. */
  readonly end: number;
}

function entriesAt(text: string, from: number): Inside {
  const children = new Map<string, PlaceNode>();
  let at = blankEnd(text, from);
  while (at < text.length && text[at] !== "}") {
    const key: Span = [at, endOf(quoted, text, at)];
    const node = valueAt(text, blankEnd(text, blankEnd(text, key[1]) + 1), key);
    const name = JSON.parse(text.slice(...key)) as string;
    if (!children.has(name)) children.set(name, node);
    at = nextAt(text, node.value[1]);
  }
  return { children, end: at + 1 };
}

function itemsAt(text: string, from: number): Inside {
  const children = new Map<number, PlaceNode>();
  let at = blankEnd(text, from);
  while (at < text.length && text[at] !== "]") {
    const node = valueAt(text, at);
    children.set(children.size, node);
    at = nextAt(text, node.value[1]);
  }
  return { children, end: at + 1 };
}

/** Behind the comma after a value, or at the bracket that closes. */
function nextAt(text: string, from: number): number {
  const at = blankEnd(text, from);
  return text[at] === "," ? blankEnd(text, at + 1) : at;
}
