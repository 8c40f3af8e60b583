/** Text of a regulation in pieces, its footnotes among them. */
export type RichPart = string | { readonly footnote: string };

/** `^[its text]`, in which a link may stand. A backslash before it makes it plain characters. */
const footnote = /(?<!\\)\^\[((?:\\.|[^[\]\\]|\[[^\]]*\](?:\([^)\s]*\))?)+)\]/g;

/** Takes the footnotes out of a text of a regulation. Spaces at the ends of a piece are pieces of their own. */
export function liftFootnotes(text: string): readonly RichPart[] {
  if (!text.includes("^[")) return [text];
  const parts: RichPart[] = [];
  let from = 0;
  for (const match of text.matchAll(footnote)) {
    parts.push(...apart(text.slice(from, match.index)), { footnote: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  return [...parts, ...apart(text.slice(from))];
}

function apart(text: string): readonly string[] {
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return [before, words, after].filter((piece) => piece !== "");
}
