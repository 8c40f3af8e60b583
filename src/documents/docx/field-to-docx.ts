import { BorderStyle, type CheckBox, LineRuleType, Paragraph, XmlComponent } from "docx";
import type { Field } from "../tree.ts";
import type { DocxContext } from "./context.ts";
import { textRun } from "./inlines-to-docx.ts";
import { twips, wordColour } from "./measures.ts";

/** An element that the library has no class for. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[] = []) {
    super(name);
    this.root.push({ _attr: attributes }, ...children);
  }
}

/** Room for one line of handwriting, in ems. */
const lineHeight = 1.9;

/** What Word shows until something is typed: room to click into. */
const placeholder = "\u2003".repeat(8);

/** Hairlines to write on; the first holds a field to type into (a content control). */
export function fieldToDocx({ name, title, lines }: Field, context: DocxContext): readonly Paragraph[] {
  const { style, indent } = context;
  const control = new Element("w:sdt", {}, [
    new Element("w:sdtPr", {}, [
      new Element("w:alias", { "w:val": title.slice(0, 64) }),
      new Element("w:tag", { "w:val": name.slice(0, 64) }),
      new Element("w:showingPlcHdr", {}),
      new Element("w:text", { "w:multiLine": lines > 1 ? "1" : "0" }),
    ]),
    new Element("w:sdtContent", {}, [textRun(placeholder)]),
  ]);
  return Array.from({ length: lines }, (_, line) => {
    return new Paragraph({
      spacing: { line: twips(lineHeight * style.text.size), lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
      ...(indent === 0 ? {} : { indent: { left: indent } }),
      ...(line < lines - 1 ? { keepNext: true } : {}),
      border: hairlines(style.colours.rule),
      // The library types what a paragraph holds by a list of its own classes; a control is drawn as its check box is.
      children: line === 0 ? [control as unknown as CheckBox] : [],
    });
  });
}

function hairlines(colour: string) {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 0, color: wordColour(colour) };
  // Paragraphs with equal borders are one box: what parts them is the border between.
  return { bottom: line, between: line };
}
