import { strFromU8, unzipSync } from "fflate";
import { type MarkupNode, readMarkup } from "./read-markup.ts";
import { wordsOf } from "./read-pdf.ts";

export interface ReadDocx {
  /** Every part of markup by its name; each must be well-formed XML. */
  readonly parts: ReadonlyMap<string, MarkupNode>;
  /** Pictures by their names. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly body: MarkupNode;
  /** Words of the body in order. */
  readonly words: readonly string[];
}

/** A package as an independent unzipper and an independent parser read it. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.entries(unzipSync(bytes));
  const isMedia = (name: string): boolean => name.startsWith("word/media/");
  const markup = files.filter(([name]) => /\.(xml|rels)$/.test(name));
  const parts = new Map(markup.map(([name, part]) => [name, readMarkup(strFromU8(part))]));
  const body = parts.get("word/document.xml");
  if (body === undefined) throw new Error("no document in the package");
  return { parts, media: new Map(files.filter(([name]) => isMedia(name))), body, words: wordsOf(wordText(body)) };
}

/** What a reader sees of a part: texts, but no instructions of fields. */
export function wordText(node: MarkupNode): string {
  return node.children
    .map((child) => {
      if (typeof child === "string") return node.name === "w:t" ? child : "";
      if (child.name === "w:tab" || child.name === "w:br") return " ";
      return child.name === "w:p" ? `${wordText(child)} ` : wordText(child);
    })
    .join("");
}
