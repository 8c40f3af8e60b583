import type { SourceRange } from "../diagnostics/diagnostic.ts";
import { type Block, type Contents, type DocumentTree, type Heading, type Inline, plainText } from "./tree.ts";

/** A heading with the name by which links find it. */
export interface NamedHeading {
  readonly name: string;
  readonly heading: Heading;
  readonly title: string;
}

/** Every heading in reading order. A name that an earlier heading has already taken is not given again. */
export function headingsOf(tree: DocumentTree): readonly NamedHeading[] {
  const taken = new Set<string>();
  return blocksIn(tree.blocks)
    .filter((block) => block.kind === "heading")
    .map((heading, index) => {
      const name = heading.id === null || taken.has(heading.id) ? `heading-${index + 1}` : heading.id;
      taken.add(name);
      return { name, heading, title: plainText(heading.children).trim() };
    });
}

/** The headings that a table of contents lists: those that stand after it, down to its depth. */
export function listedIn(
  contents: Contents,
  tree: DocumentTree,
  headings: readonly NamedHeading[],
): readonly NamedHeading[] {
  const blocks = blocksIn(tree.blocks);
  const from = blocks.indexOf(contents);
  return headings.filter(({ heading }) => heading.depth <= contents.depth && blocks.indexOf(heading) > from);
}

/** Links and page numbers that lead to no heading, with the block that they stand in. */
export function danglingAnchors(tree: DocumentTree): readonly { readonly id: string; readonly at: SourceRange }[] {
  const known = new Set(headingsOf(tree).map(({ name }) => name));
  return blocksIn(tree.blocks).flatMap((block) =>
    inlinesOf(block)
      .flatMap(targetsIn)
      .filter((id) => !known.has(id))
      .map((id) => ({ id, at: block.at })),
  );
}

/** Every block in reading order, however deep. */
export function blocksIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => [block, ...blocksIn(childrenOf(block))]);
}

function childrenOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case "list":
      return block.items.flat();
    case "quote":
    case "group":
      return block.children;
    case "columns":
      return block.columns.flatMap(({ children }) => children);
    default:
      return [];
  }
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.children;
    case "labelled":
      return block.items.flatMap(({ children }) => children);
    case "table":
      return [...(block.head ?? []), ...block.rows.flat()].flat();
    default:
      return [];
  }
}

function targetsIn(inline: Inline): readonly string[] {
  switch (inline.kind) {
    case "page":
      return [inline.id];
    case "link":
      return [...(inline.url.startsWith("#") ? [inline.url.slice(1)] : []), ...inline.children.flatMap(targetsIn)];
    case "strong":
    case "emphasis":
      return inline.children.flatMap(targetsIn);
    default:
      return [];
  }
}
