import type { PhrasingContent } from "mdast";
import { problem } from "../../diagnostics/catalogue.ts";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import { type Inline, plainText } from "../tree.ts";
import { allowedUrl, isAnchor } from "./allowed-url.ts";
import { parseRichText } from "./parse-markdown.ts";
import { fillPlain, type Slot, splitSlots } from "./slots.ts";
import { placeOf, type TreeBuilding } from "./tree-building.ts";

/** Inline Markdown as inlines of the tree, with the values in their places. */
export function buildInlines(nodes: readonly PhrasingContent[], building: TreeBuilding): readonly Inline[] {
  return nodes.flatMap((node) => buildInline(node, building));
}

function buildInline(node: PhrasingContent, building: TreeBuilding): readonly Inline[] {
  switch (node.type) {
    case "text":
      return splitSlots(node.value, building.slots).flatMap((part) =>
        typeof part === "string" ? [textOf(part)] : slotInlines(part, building),
      );
    case "strong":
    case "emphasis":
      return [{ kind: node.type, children: buildInlines(node.children, building) }];
    case "break":
      return [{ kind: "break" }];
    case "link": {
      const at = placeOf(node, building);
      const children = buildInlines(node.children, building);
      return linkOf(fillPlain(node.url, building.slots), children, "template", at, building);
    }
    case "image":
      building.report(
        problem("document-image-path", placeOf(node, building), { url: fillPlain(node.url, building.slots) }),
      );
      return [];
    case "html":
      building.report(
        problem("document-raw-html", placeOf(node, building), { html: fillPlain(node.value, building.slots) }),
      );
      return [];
    default:
      building.report(problem("document-unknown-node", placeOf(node, building), { kind: node.type }));
      return [];
  }
}

function slotInlines(slot: Slot, building: TreeBuilding): readonly Inline[] {
  if (!slot.rich) return linesOf(slot.text);
  const paragraphs = parseRichText(slot.text).map((nodes) => nodes.flatMap((node) => richInline(node, slot, building)));
  return paragraphs.flatMap((inlines, index) => (index === 0 ? inlines : [{ kind: "break" } as const, ...inlines]));
}

/** Text of a regulation: only what its parser leaves can appear here. */
function richInline(node: PhrasingContent, slot: Slot, building: TreeBuilding): readonly Inline[] {
  switch (node.type) {
    case "text":
      return linesOf(node.value);
    case "strong":
    case "emphasis":
      return [{ kind: node.type, children: node.children.flatMap((child) => richInline(child, slot, building)) }];
    case "break":
      return [{ kind: "break" }];
    case "link": {
      const children = node.children.flatMap((child) => richInline(child, slot, building));
      return linkOf(node.url, children, "rich", slot.range, building);
    }
    default:
      building.report(problem("document-unknown-node", slot.range, { kind: node.type }));
      return [];
  }
}

function linkOf(
  written: string,
  children: readonly Inline[],
  from: "template" | "rich",
  at: SourceRange,
  building: TreeBuilding,
): readonly Inline[] {
  const place = /^place:(.*)$/.exec(written)?.[1];
  if (place !== undefined && children.length === 0 && isAnchor(place)) return [{ kind: "place", id: place }];
  const blank = /^field:(.*)$/.exec(written)?.[1];
  if (blank !== undefined && from === "template" && isAnchor(blank) && children.length > 0)
    return [{ kind: "blank", name: blank, title: plainText(children) }];
  const url = allowedUrl(written, from);
  if (url !== null && children.length === 0 && url.startsWith("#")) {
    const [id = "", ...others] = url.slice(1).split(",");
    return [others.length === 0 ? { kind: "page", id, at } : { kind: "pages", ids: [id, ...others], at }];
  }
  if (url !== null) return [{ kind: "link", url, children }];
  building.report(problem("document-unsafe-url", at, { url: written }));
  return children;
}

/** A value keeps its own lines. */
function linesOf(value: string): readonly Inline[] {
  return value
    .split(/\r\n?|\n/)
    .flatMap((line, index) =>
      index === 0 ? [{ kind: "text", value: line }] : [{ kind: "break" }, { kind: "text", value: line }],
    );
}

/** A line feed of the template itself is a space. */
function textOf(value: string): Inline {
  return { kind: "text", value: value.replace(/\s*\n\s*/g, " ") };
}
