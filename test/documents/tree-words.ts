import { footnotesIn, headingsOf, listedIn } from "../../src/documents/anchors.ts";
import type { Block, DocumentTree, Inline, List } from "../../src/documents/tree.ts";
import { wordsOf } from "./read-pdf.ts";

/** What a format says where paper has the number of a page, and before the items of a list. */
interface Printed {
  inText(id: string): string;
  inContents(name: string): string;
  /** The numbers of several pages, as in an index. */
  inPages?(ids: readonly string[]): string;
  /** What stands before the text of a footnote, behind all the rest; without it the texts are left out. */
  footnote?(number: number): string;
  /** A bullet or a number. */
  label?(list: List, index: number): string;
}

/** The words of the body of a tree in order of reading, with what is generated. */
export function treeWords(tree: DocumentTree, printed: Printed): readonly string[] {
  const text = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        switch (inline.kind) {
          case "text":
            return inline.value;
          case "break":
            return " ";
          case "page":
            return printed.inText(inline.id);
          case "pages":
            return printed.inPages?.(inline.ids) ?? "";
          case "place":
          case "blank":
            return "";
          case "footnote":
            return String(inline.number);
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
        return block.items
          .map((item, index) => [printed.label?.(block, index) ?? "", ...item.map(textOf)].join(" "))
          .join(" ");
      case "labelled":
        return block.items.map(({ label, children }) => `${label} ${text(children)}`).join(" ");
      case "table":
        return [...(block.head === null ? [] : [block.head]), ...block.rows].flat().map(text).join(" ");
      case "entries":
        return block.items.map(text).join(" ");
      case "callout":
        return `${block.title} ${block.children.map(textOf).join(" ")}`;
      case "quote":
      case "flow":
      case "group":
        return block.children.map(textOf).join(" ");
      case "columns":
        return block.columns.map(({ children }) => children.map(textOf).join(" ")).join(" ");
      case "cards":
        return block.cards.map(textOf).join(" ");
      case "signature":
        return `${block.role} ${block.name}`;
      case "contents":
        return listedIn(block, tree, headingsOf(tree))
          .map(({ name, title }) => `${title} ${printed.inContents(name)}`)
          .join(" ");
      default:
        return "";
    }
  };
  const footnotes = footnotesIn(tree.blocks).map(
    ({ number, children }) => `${printed.footnote?.(number) ?? ""} ${text(children)}`,
  );
  const said = printed.footnote === undefined ? [] : footnotes;
  return wordsOf([...tree.blocks.map(textOf), ...said].join(" "));
}
