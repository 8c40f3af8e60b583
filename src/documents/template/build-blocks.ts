import type { BlockContent, DefinitionContent, Table as MarkdownTable, RootContent } from "mdast";
import { problem } from "../../diagnostics/catalogue.ts";
import { type Block, type Cell, type HeadingDepth, plainText, type Table, type TableColumn } from "../tree.ts";
import { buildDirective, type TableLook } from "./build-directive.ts";
import { buildInlines } from "./build-inlines.ts";
import { callout, hasWords, toneOf, withoutMark } from "./callouts.ts";
import { fillPlain } from "./slots.ts";
import { placeOf, type TreeBuilding } from "./tree-building.ts";

/** Blocks of Markdown as blocks of the tree; what the tree has no kind for is reported by its name. */
export function buildBlocks(
  nodes: readonly (RootContent | BlockContent | DefinitionContent)[],
  building: TreeBuilding,
): readonly Block[] {
  return mergeLabelled(nodes.flatMap((node) => buildBlock(node, building)));
}

function buildBlock(node: RootContent, building: TreeBuilding): readonly Block[] {
  const at = placeOf(node, building);
  switch (node.type) {
    case "heading": {
      if (node.depth > 4) break;
      return [
        {
          kind: "heading",
          at,
          depth: node.depth as HeadingDepth,
          id: null,
          look: "plain",
          children: buildInlines(node.children, building),
        },
      ];
    }
    case "paragraph": {
      const tone = toneOf(node, building);
      const children = buildInlines(node.children, building);
      if (tone === undefined) return [{ kind: "paragraph", at, children }];
      return [callout(tone, [{ kind: "paragraph", at, children: withoutMark(children) }], at, building)];
    }
    case "list": {
      const items = node.children.map((item) => buildBlocks(item.children, building));
      const boxes = node.children.map(({ checked }) => checked ?? null);
      return [{ kind: "list", at, start: node.ordered === true ? (node.start ?? 1) : null, items, boxes }];
    }
    case "blockquote": {
      const children = buildBlocks(node.children, building);
      const [only, ...others] = children;
      // A quotation whose first paragraph is marked is one callout as a whole.
      if (only?.kind !== "callout") return [{ kind: "quote", at, children }];
      return [callout(only.tone, [...only.children.filter(hasWords), ...others], at, building)];
    }
    case "footnoteDefinition":
      return [];
    case "thematicBreak":
      return [{ kind: "rule", at }];
    case "table":
      return [buildTable(node, { variant: "ruled", widths: null }, building)];
    case "html":
      building.report(problem("document-raw-html", at, { html: fillPlain(node.value, building.slots) }));
      return [];
    case "containerDirective":
    case "leafDirective":
      return buildDirective(node, building, { buildBlocks, buildTable });
  }
  building.report(
    problem("document-unknown-node", at, { kind: node.type === "heading" ? `heading ${node.depth}` : node.type }),
  );
  return [];
}

function buildTable(node: MarkdownTable, look: TableLook, building: TreeBuilding): Table {
  const [first = [], ...rows] = node.children.map((row): readonly Cell[] =>
    row.children.map((cell) => buildInlines(cell.children, building)),
  );
  const columns = first.map(
    (_, index): TableColumn => ({
      width: look.widths?.[index] ?? null,
      align: node.align?.[index] ?? null,
    }),
  );
  const head = first.some((cell) => plainText(cell).trim() !== "") ? first : null;
  return { kind: "table", at: placeOf(node, building), variant: look.variant, columns, head, rows };
}

/** Neighbouring clauses, neighbouring terms and neighbouring entries of an index are one list. */
function mergeLabelled(blocks: readonly Block[]): readonly Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (block.kind === "entries" && last?.kind === "entries") {
      merged[merged.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else if (block.kind === "labelled" && last?.kind === "labelled" && last.variant === block.variant) {
      merged[merged.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else merged.push(block);
  }
  return merged;
}
