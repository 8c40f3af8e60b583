import { type MarkupNode, readMarkup, textIn } from "./read-markup.ts";
import { wordsOf } from "./read-pdf.ts";

/** Elements that stand apart from the text around them. */
export const blockNames = new Set("h1 h2 h3 h4 p div li dt dd th td br header main footer nav blockquote".split(" "));

/** A page as an independent parser reads it: every element must be closed, as in XML. */
export function readHtml(bytes: Uint8Array): { readonly root: MarkupNode; readonly words: readonly string[] } {
  const html = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const xml = html
    .replace("<!doctype html>", "")
    .replace(/<style>[^<]*<\/style>/, "<style/>")
    .replace(/(<(?:input|textarea) [^>]*) required(?=[ >])/g, '$1 required=""')
    .replace(/<(meta|col|br|hr|input)((?:\s+[\w-]+="[^"]*")*)>/g, "<$1$2/>");
  const root = readMarkup(xml);
  const body = elementNamed(root, "body");
  return { root, words: wordsOf(textIn(body, blockNames)) };
}

/** The first element of a name. */
export function elementNamed(node: MarkupNode, name: string): MarkupNode {
  const found = search(node, name);
  if (found === undefined) throw new Error(`no element ${name}`);
  return found;
}

function search(node: MarkupNode, name: string): MarkupNode | undefined {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    const found = child.name === name ? child : search(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
