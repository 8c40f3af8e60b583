import {
  Bookmark,
  type CheckBox,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  PageReference,
  type ParagraphChild,
  TextRun,
  XmlComponent,
} from "docx";
import { holdableText, turnsDirection } from "../holdable-text.ts";
import type { Inline } from "../tree.ts";
import type { Bookmarks } from "./context.ts";

/** Inlines as runs; a value is the text of a run and nothing else. */
export function inlinesToDocx(
  inlines: readonly Inline[],
  bookmarks: Bookmarks,
  look: IRunOptions = {},
): ParagraphChild[] {
  return inlines.flatMap((inline) => inlineToDocx(inline, bookmarks, look));
}

function inlineToDocx(inline: Inline, bookmarks: Bookmarks, look: IRunOptions): readonly ParagraphChild[] {
  switch (inline.kind) {
    case "text":
      return [textRun(inline.value, look)];
    case "strong":
      return inlinesToDocx(inline.children, bookmarks, { ...look, bold: true });
    case "emphasis":
      return inlinesToDocx(inline.children, bookmarks, { ...look, italics: true });
    case "link": {
      const children = inlinesToDocx(inline.children, bookmarks, { ...look, style: "Hyperlink" });
      return inline.url.startsWith("#")
        ? [new InternalHyperlink({ anchor: bookmarks.to(inline.url.slice(1)), children })]
        : [new ExternalHyperlink({ link: inline.url, children })];
    }
    case "page":
      return [new PageReference(bookmarks.to(inline.id), { hyperlink: true })];
    case "pages":
      return inline.ids.flatMap((id, index) => [
        ...(index === 0 ? [] : [textRun(", ", look)]),
        new PageReference(bookmarks.to(id), { hyperlink: true }),
      ]);
    case "place": {
      const name = bookmarks.at(inline);
      return name === undefined ? [] : [bookmarked(name, [])];
    }
    case "blank":
      return [controlToType(inline.name, inline.title, false)];
    case "footnote":
      return [new FootnoteReferenceRun(inline.number)];
    case "break":
      return [new TextRun({ break: 1 })];
  }
}

/** An element that the library has no class for. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[] = []) {
    super(name);
    this.root.push({ _attr: attributes }, ...children);
  }
}

/** What Word shows until something is typed: room to click into. */
const placeholder = "\u2003".repeat(8);
const shortPlaceholder = "\u2003";

/** A field to type into: a content control. */
export function controlToType(name: string, title: string, multiline: boolean, wide = false): ParagraphChild {
  const control = new Element("w:sdt", {}, [
    new Element("w:sdtPr", {}, [
      new Element("w:alias", { "w:val": title.slice(0, 64) }),
      new Element("w:tag", { "w:val": name.slice(0, 64) }),
      new Element("w:showingPlcHdr", {}),
      new Element("w:text", { "w:multiLine": multiline ? "1" : "0" }),
    ]),
    new Element("w:sdtContent", {}, [textRun(wide ? placeholder : shortPlaceholder)]),
  ]);
  // The library types what a paragraph holds by a list of its own classes; a control is drawn as its check box is.
  return control as unknown as CheckBox;
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
