import type { FootnoteDefinition, RootContent } from "mdast";
import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { blocksIn } from "../anchors.ts";
import { longestRunning, shortened } from "../shortened.ts";
import type { DocumentTree, Inline, PictureBlock } from "../tree.ts";
import { buildBlocks } from "./build-blocks.ts";
import { buildInlines } from "./build-inlines.ts";
import { expandTemplate, type TemplateData } from "./expand-template.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { Template } from "./template.ts";
import { placeOf, type TreeBuilding } from "./tree-building.ts";

export type ComposedTree =
  | { readonly ok: true; readonly tree: DocumentTree }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Fills a template with data. No value passes through Markdown: it takes its place in the parsed tree as text, so that
 * nothing a client is called can become markup. Every problem is reported with its place in the template.
 */
export function composeTree(template: Template, data: TemplateData): ComposedTree {
  const { markdown, slots, source, diagnostics } = expandTemplate(template, data);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const problems: Diagnostic[] = [];
  const { children } = parseMarkdown(markdown);
  const definitions = footnoteDefinitions(children);
  const unused = new Set(definitions.keys());
  let footnotes = 0;
  const building: TreeBuilding = {
    slots,
    source,
    report: (diagnostic) => problems.push(diagnostic),
    lang: template.lang,
    footnoteOf: (name) => {
      unused.delete(name);
      return definitions.get(name);
    },
    nextFootnote: () => {
      footnotes += 1;
      return footnotes;
    },
  };
  const tree: DocumentTree = {
    head: runningText("head", children, building),
    foot: runningText("foot", children, building),
    corner: cornerPicture(children, building),
    chapterHead: children.some((node) => isRunning(node, "chapterhead")),
    blocks: buildBlocks(
      children.filter((node) => !runningNames.some((name) => isRunning(node, name))),
      building,
    ),
  };
  for (const name of unused) {
    const definition = definitions.get(name);
    if (definition !== undefined)
      building.report(problem("document-footnote-unused", placeOf(definition, building), { name }));
  }
  if (problems.length === 0) reportLostPictures(tree, building);
  return problems.length > 0 ? { ok: false, diagnostics: problems } : { ok: true, tree };
}

/** A picture is shown by its own directive; anywhere else, in a line of text or in an address, it would vanish unseen. */
function reportLostPictures(tree: DocumentTree, { slots, report }: TreeBuilding): void {
  const all = tree.corner === null ? tree.blocks : [...tree.blocks, tree.corner];
  const shown = new Set(blocksIn(all).map((block) => (block.kind === "picture" ? block.picture : null)));
  for (const { picture, range } of slots) {
    if (picture === undefined || shown.has(picture.picture)) continue;
    report(problem("template-unprintable", range, { name: picture.name, found: "picture" }));
  }
}

/** Texts of footnotes, which may stand anywhere at the top level of a template. */
function footnoteDefinitions(nodes: readonly RootContent[]): ReadonlyMap<string, FootnoteDefinition> {
  return new Map(
    nodes.flatMap((node) => (node.type === "footnoteDefinition" ? [[node.identifier, node] as const] : [])),
  );
}

const runningNames = ["head", "foot", "chapterhead", "corner"] as const;

function cornerPicture(nodes: readonly RootContent[], building: TreeBuilding): PictureBlock | null {
  const corners = nodes.filter((node) => isRunning(node, "corner"));
  return buildBlocks(corners, building).find((block) => block.kind === "picture") ?? null;
}

function runningText(place: "head" | "foot", nodes: readonly RootContent[], building: TreeBuilding): readonly Inline[] {
  const inlines = nodes.flatMap((node) =>
    node.type === "leafDirective" && isRunning(node, place) ? buildInlines(node.children, building) : [],
  );
  return shortened(inlines, longestRunning);
}

function isRunning(node: RootContent, place: (typeof runningNames)[number]): boolean {
  return node.type === "leafDirective" && node.name === place;
}
