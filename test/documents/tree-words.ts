import { headingsOf, listedIn } from "../../src/documents/anchors.ts";
import type { Block, DocumentTree, Inline } from "../../src/documents/tree.ts";
import { wordsOf } from "./read-pdf.ts";

/** What a format says where paper has the number of a page: in the text, and in a line of the contents. */
interface PageWords {
  readonly inText: string;
  readonly inContents: string;
}

/** The words of the body of a tree in order of reading, with what is generated: contents, but no bullets and no numbers of lists. */
export function treeWords(tree: DocumentTree, page: PageWords): readonly string[] {
  const text = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        switch (inline.kind) {
          case "text":
            return inline.value;
          case "break":
            return " ";
          case "page":
            return page.inText;
          case "pages":
          case "place":
            return "";
          default:
            return text(inline.children);
        }
      })
      .join("");
  const textOf = (block: Block): string => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return text(block.children);
      case "list":
        return block.items.map((item) => item.map(textOf).join(" ")).join(" ");
      case "labelled":
        return block.items.map(({ label, children }) => `${label} ${text(children)}`).join(" ");
      case "table":
        return [...(block.head === null ? [] : [block.head]), ...block.rows].flat().map(text).join(" ");
      case "quote":
      case "group":
        return block.children.map(textOf).join(" ");
      case "columns":
        return block.columns.map(({ children }) => children.map(textOf).join(" ")).join(" ");
      case "signature":
        return `${block.role} ${block.name}`;
      case "contents":
        return listedIn(block, tree, headingsOf(tree))
          .map(({ title }) => `${title} ${page.inContents}`)
          .join(" ");
      default:
        return "";
    }
  };
  return wordsOf(tree.blocks.map(textOf).join(" "));
}
