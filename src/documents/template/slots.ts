import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Picture } from "../pictures/picture.ts";

/** A value on its way around Markdown: a marker stands for it until the tree is parsed. */
export interface Slot {
  readonly text: string;
  /** Written in a regulation: inline emphasis and links are read. Otherwise every character is literal. */
  readonly rich: boolean;
  /** A picture of the data, which only `::picture` can show; its text is empty. */
  readonly picture?: NamedPicture;
  readonly range: SourceRange;
}

/** A picture by the name that the template calls it. */
export interface NamedPicture {
  readonly name: string;
  readonly picture: Picture;
}

/** Private-use characters frame the number of a slot; a template may not contain them. */
const open = "\ue000";
const close = "\ue001";

export const slotCharacters = /[\ue000\ue001]/;

/** The text that stands for a slot in Markdown. It behaves as a word does. */
export function slotMarker(index: number): string {
  return `${open}${index}${close}`;
}

/** Splits parsed text into its own words and the slots between them. */
export function splitSlots(text: string, slots: readonly Slot[]): readonly (string | Slot)[] {
  const parts: (string | Slot)[] = [];
  let from = 0;
  for (const match of text.matchAll(/\ue000(\d+)\ue001/g)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    const slot = slots[Number(match[1])];
    if (slot !== undefined) parts.push(slot);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The picture that an attribute holds and nothing beside it. */
export function onlyPicture(text: string, slots: readonly Slot[]): Picture | undefined {
  const [part, ...others] = splitSlots(text, slots);
  return others.length > 0 || typeof part !== "object" ? undefined : part.picture?.picture;
}

/** Puts the values in place of their markers where only plain text can stand, such as an attribute. */
export function fillPlain(text: string, slots: readonly Slot[]): string {
  return splitSlots(text, slots)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("");
}
