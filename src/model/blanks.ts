const blank = /(?<!\{)\{([^{}]*)\}(?!\})/g;

/** A part of a letter's text: literal, or the blank of a field. */
export type BlankPart = { readonly literal: string } | { readonly blank: string };

/** Splits a text at its blanks in single braces, `{invoice}`; live values in double braces stay in the literal parts. */
export function partsOfBlanks(text: string): BlankPart[] {
  const parts: BlankPart[] = [];
  let end = 0;
  for (const match of text.matchAll(blank)) {
    if (match.index > end) parts.push({ literal: text.slice(end, match.index) });
    parts.push({ blank: (match[1] ?? "").trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ literal: text.slice(end) });
  return parts;
}

/** The names of the blanks of a text, in order. */
export function blanksOf(text: string): string[] {
  return partsOfBlanks(text).flatMap((part) => ("blank" in part ? [part.blank] : []));
}
