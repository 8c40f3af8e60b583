import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TextPositions } from "../diagnostics/text-positions.ts";

/** Spaces that look like the ordinary one but are none for YAML. */
const otherSpaces = "\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";
/** Characters without width, marks of direction, control characters: text holds them only by accident or malice. */
const hidden =
  "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF";

const inIndent = new RegExp(`^[ \\t]*([${otherSpaces}])`);
const inText = new RegExp(`[${hidden}]`);
const inKey = new RegExp(`[${otherSpaces}${hidden}]`);
const allInKey = new RegExp(`[${otherSpaces}]`, "g");

/** The code point for people: U+00A0. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The first character of a key or a colon's neighbour that cannot be seen, with its place in the text. */
export function invisibleInKey(text: string): { readonly character: string; readonly at: number } | undefined {
  const match = inKey.exec(text);
  return match === null ? undefined : { character: match[0], at: match.index };
}

/** A key without what cannot be seen, so that one slip does not also become an unknown key. */
export function withoutInvisible(key: string): string {
  return key.replace(allInKey, " ").replaceAll(new RegExp(inText, "g"), "").trim();
}

/** The first invisible character of every line that has one. */
export function invisibleCharacters(text: string, positions: TextPositions): Diagnostic[] {
  const found: Diagnostic[] = [];
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  let offset = start;
  for (const line of text.slice(start).split("\n")) {
    const indent = inIndent.exec(line);
    const hit = indent === null ? inText.exec(line) : indent;
    if (hit !== null) {
      const character = indent?.[1] ?? hit[0];
      const at = offset + hit.index + hit[0].length - 1;
      const where = indent === null ? "text" : "indent";
      found.push(
        problem("invisible-character", positions.range(at, at + 1), { character: codePointName(character), where }),
      );
    }
    offset += line.length + 1;
  }
  return found;
}
