import type { Nodes } from "mdast";
import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import { allowedUrl } from "./allowed-url.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { slotCharacters, slotMarker } from "./slots.ts";
import { SourceMap } from "./source-map.ts";
import type { Part, Template } from "./template.ts";

/**
 * Tags, pictures and links that no document may hold, wherever a template has them: also in the branches that its sample does
 * not take.
 */
export function problemsOfMarkup(template: Template): readonly Diagnostic[] {
  const { markdown, source } = unfolded(template);
  const found: Diagnostic[] = [];
  const visit = (node: Nodes): void => {
    const at = (): SourceRange => source.range(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    if (node.type === "html") found.push(problem("document-raw-html", at(), { html: withoutSlots(node.value) }));
    if (node.type === "image") found.push(problem("document-image-path", at(), { url: withoutSlots(node.url) }));
    if (node.type === "link" && !isSound(node.url)) found.push(problem("document-unsafe-url", at(), { url: node.url }));
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(markdown));
  return found;
}

/** Whether a link may be written so; one that a value completes is known when there is a value. */
function isSound(url: string): boolean {
  return slotCharacters.test(url) || url.startsWith("place:") || allowedUrl(url, "template") !== null;
}

function withoutSlots(text: string): string {
  return text.replaceAll(slotMarker(0), "{{…}}");
}

/** The whole text of a template, every branch of it once. */
function unfolded(template: Template): { readonly markdown: string; readonly source: SourceMap } {
  const source = new SourceMap(template.positions);
  const chunks: string[] = [];
  const add = (text: string, { positions }: Template, offset: number, verbatim: boolean): void => {
    source.add(text.length, { positions, offset, verbatim });
    chunks.push(text);
  };
  const visit = (parts: readonly Part[], file: Template): void => {
    for (const part of parts) {
      if (part.kind === "markup") add(part.text, file, part.offset, true);
      else if (part.kind === "value") add(slotMarker(0), file, part.expression.range.start.offset, false);
      else if (part.kind === "partial") visit(part.template.parts, part.template);
      else for (const branch of [part.body, part.otherwise]) visit(branch, file);
    }
  };
  visit(template.parts, template);
  return { markdown: chunks.join(""), source };
}
