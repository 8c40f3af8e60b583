import {
  Bookmark,
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  PageReference,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { NamedHeading } from "../anchors.ts";
import { holdableText, turnsDirection } from "../holdable-text.ts";
import type { Inline } from "../tree.ts";
import { bookmarkName } from "./context.ts";

/** Inlines as runs; a value is the text of a run and nothing else. */
export function inlinesToDocx(
  inlines: readonly Inline[],
  headings: readonly NamedHeading[],
  look: IRunOptions = {},
): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineToDocx(inline, headings, look));
}

function inlineToDocx(inline: Inline, headings: readonly NamedHeading[], look: IRunOptions): readonly ParagraphChild[] {
  switch (inline.kind) {
    case "text":
      return [textRun(inline.value, look)];
    case "strong":
      return inlinesToDocx(inline.children, headings, { ...look, bold: true });
    case "emphasis":
      return inlinesToDocx(inline.children, headings, { ...look, italics: true });
    case "link": {
      const children = inlinesToDocx(inline.children, headings, { ...look, style: "Hyperlink" });
      return inline.url.startsWith("#")
        ? [new InternalHyperlink({ anchor: bookmarkName(inline.url.slice(1), headings), children })]
        : [new ExternalHyperlink({ link: inline.url, children })];
    }
    case "page":
      return [new PageReference(bookmarkName(inline.id, headings), { hyperlink: true })];
    case "break":
      return [new TextRun({ break: 1 })];
  }
}

/** Text that turns the direction of writing is isolated, so that it cannot turn its neighbours. */
export function textRun(value: string, look: IRunOptions = {}): TextRun {
  const text = holdableText(value);
  return new TextRun({ ...look, text: turnsDirection(text) ? `\u2068${text}\u2069` : text });
}

/** The text of a heading under the name that links and page numbers point to. */
export function bookmarked(name: string, children: readonly ParagraphChild[]): ParagraphChild {
  return new Bookmark({ id: name, children });
}
