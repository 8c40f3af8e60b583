const liveValue = /\{\{\s*([A-Za-z][A-Za-z0-9-]*)#([^\s}]+)\s*\}\}/g;

/** A part of a text: literal, or the live value of a clause of another regulation. */
export type TextPart = { readonly literal: string } | { readonly regulation: string; readonly clause: string };

/** Splits a text of a regulation at its live values `{{regulation#clause}}`. */
export function partsOfText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(liveValue)) {
    if (match.index > end) parts.push({ literal: text.slice(end, match.index) });
    parts.push({ regulation: match[1] ?? "", clause: match[2] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ literal: text.slice(end) });
  return parts;
}
