import type { PhrasingContent } from "mdast";
import { problem } from "../../diagnostics/catalogue.ts";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import { type Inline, plainText } from "../tree.ts";
import { allowedUrl, isAnchor } from "./allowed-url.ts";
import { liftFootnotes } from "./lift-footnotes.ts";
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
    case "footnoteReference": {
      const definition = building.footnoteOf(node.identifier);
      const number = building.nextFootnote();
      const paragraphs = (definition?.children ?? []).map((child) =>
        child.type === "paragraph" ? buildInlines(child.children, building) : [],
      );
      return [{ kind: "footnote", number, children: broken(paragraphs) }];
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
  const parts = liftFootnotes(slot.text);
  if (parts.length === 1 && parts[0] === slot.text) return richInlines(slot.text, slot, building);
  return parts.flatMap((part): readonly Inline[] => {
    // Markdown drops the spaces around a text, but beside a footnote they part two words.
    if (typeof part === "string" && part.trim() === "") return [textOf(part)];
    if (typeof part === "string") return richInlines(part, slot, building);
    const number = building.nextFootnote();
    return [{ kind: "footnote", number, children: richInlines(part.footnote, slot, building) }];
  });
}

function richInlines(text: string, slot: Slot, building: TreeBuilding): readonly Inline[] {
  return broken(parseRichText(text).map((nodes) => nodes.flatMap((node) => richInline(node, slot, building))));
}

/** Paragraphs in the place of one. */
function broken(paragraphs: readonly (readonly Inline[])[]): readonly Inline[] {
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
