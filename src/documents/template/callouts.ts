import type { Paragraph } from "mdast";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import { type Block, type Callout, type CalloutTone, type Inline, plainText } from "../tree.ts";
import { splitSlots } from "./slots.ts";
import type { TreeBuilding } from "./tree-building.ts";

const mark = /^\s*\[!(NOTE|IMPORTANT|WARNING)\]\s*/;

const titles = {
  ru: { note: "Примечание", important: "Важно", warning: "Внимание" },
  en: { note: "Note", important: "Important", warning: "Warning" },
} as const;

/** The tone that a paragraph is marked with: by the template, or by the text of a regulation, but by no other value. */
export function toneOf({ children: [first] }: Paragraph, { slots }: TreeBuilding): CalloutTone | undefined {
  if (first?.type !== "text") return undefined;
  const [part] = splitSlots(first.value, slots);
  const text = typeof part === "string" ? part : part?.rich === true ? part.text : "";
  return mark.exec(text)?.[1]?.toLowerCase() as CalloutTone | undefined;
}

/** The words of a callout without its mark. */
export function withoutMark([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (first?.kind !== "text") return rest;
  const value = first.value.replace(mark, "");
  const kept = value === "" ? rest : [{ ...first, value }, ...rest];
  return value === "" && rest[0]?.kind === "break" ? rest.slice(1) : kept;
}

export function callout(
  tone: CalloutTone,
  children: readonly Block[],
  at: SourceRange,
  { lang }: TreeBuilding,
): Callout {
  return { kind: "callout", tone, title: titles[lang][tone], children, at };
}

/** Whether a block is more than a mark that stood alone in its paragraph. */
export function hasWords(block: Block): boolean {
  return block.kind !== "paragraph" || plainText(block.children).trim() !== "";
}
