const blank = /(?<!\{)\{([^{}]*)\}(?!\})/g;

/** The names in single braces of a text, `{invoice}`, in order; live values in double braces are none. */
export function blanksOf(text: string): string[] {
  return [...text.matchAll(blank)].map((match) => (match[1] ?? "").trim());
}
