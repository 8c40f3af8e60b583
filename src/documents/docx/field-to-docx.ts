import { BorderStyle, LineRuleType, Paragraph } from "docx";
import type { Field } from "../tree.ts";
import { writingLine } from "../writing-line.ts";
import type { DocxContext } from "./context.ts";
import { controlToType } from "./inlines-to-docx.ts";
import { twips, wordColour } from "./measures.ts";

/** Hairlines to write on; the first holds a field to type into (a content control). */
export function fieldToDocx({ name, title, lines }: Field, context: DocxContext): readonly Paragraph[] {
  const { style, indent } = context;
  const control = controlToType(name, title, lines > 1, true);
  return Array.from({ length: lines }, (_, line) => {
    return new Paragraph({
      spacing: { line: twips(writingLine * style.text.size), lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
      ...(indent === 0 ? {} : { indent: { left: indent } }),
      ...(line < lines - 1 ? { keepNext: true } : {}),
      border: hairlines(style.colours.rule),
      children: line === 0 ? [control] : [],
    });
  });
}

function hairlines(colour: string) {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: wordColour(colour) };
  // Paragraphs with equal borders are one box: what parts them is the border between.
  return { bottom: line, between: line };
}
