import type { NamedHeading } from "../../anchors.ts";
import { type Block, type DocumentTree, plainText } from "../../tree.ts";

/** One page of a site: what a part or a chapter of the document holds. */
export interface SitePage {
  readonly fileName: string;
  readonly title: string;
  /** 1 for a part or a page before the parts, 2 for a chapter. */
  readonly level: 1 | 2;
  readonly blocks: readonly Block[];
}

/**
 * Cuts a document where its parts (headings of depth 1) and chapters begin. What stands before the first of them is the first
 * page, and a table of contents stays with what it follows: a site shows its contents beside every page.
 */
export function pagesOfSite(
  tree: DocumentTree,
  headings: readonly NamedHeading[],
  title: string,
): readonly [SitePage, ...SitePage[]] {
  const names = new Map<Block, string>(headings.map(({ heading, name }) => [heading, name]));
  const first: Growing = { fileName: "index.html", title, level: 1, blocks: [] };
  const pages: [Growing, ...Growing[]] = [first];
  for (const block of tree.blocks) {
    // Paper alone has pages to break and room to leave.
    if (block.kind === "pagebreak" || block.kind === "space") continue;
    if (block.kind === "heading" && (block.depth === 1 || block.look === "chapter")) {
      const name = names.get(block) ?? "";
      pages.push({
        fileName: `${name === "index" ? "index-1" : name.replaceAll("/", "-")}.html`,
        title: plainText(block.children).trim(),
        level: block.depth === 1 ? 1 : 2,
        blocks: [],
      });
    }
    pages.at(-1)?.blocks.push(block);
  }
  const holdsContents = (page: Growing): boolean => page.blocks.some(({ kind }) => kind === "contents");
  const kept = pages.slice(1).filter((page) => {
    if (holdsContents(page)) first.blocks.push(...page.blocks);
    return !holdsContents(page);
  });
  return [first, ...kept];
}

type Growing = Omit<SitePage, "blocks"> & { blocks: Block[] };
