import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { NamedHeading } from "../anchors.ts";
import { holdableText, turnsDirection } from "../holdable-text.ts";
import type { Inline } from "../tree.ts";

/** What links need to know about the document. */
export interface LinkContext {
  readonly headings: readonly NamedHeading[];
}

/** Inlines as elements; values stay text nodes. */
export function inlinesToHast(inlines: readonly Inline[], context: LinkContext): ElementContent[] {
  return withoutPageAsides(inlines).map((inline) => inlineToHast(inline, context));
}

function inlineToHast(inline: Inline, context: LinkContext): ElementContent {
  switch (inline.kind) {
    case "text": {
      const text = holdableText(inline.value);
      return turnsDirection(text) ? h("bdi", text) : { type: "text", value: text };
    }
    case "strong":
      return h("strong", inlinesToHast(inline.children, context));
    case "emphasis":
      return h("em", inlinesToHast(inline.children, context));
    case "link":
      return h(
        "a",
        inline.url.startsWith("#") ? { href: inline.url } : { href: inline.url, rel: ["noopener", "noreferrer"] },
        inlinesToHast(inline.children, context),
      );
    case "page": {
      const title = context.headings.find(({ name }) => name === inline.id)?.title ?? "";
      return h("a", { href: `#${inline.id}`, className: ["page"], ariaLabel: holdableText(title) }, "→");
    }
    case "break":
      return h("br");
  }
}

const asideOpens = /[\s\u00a0]*\((?:с|p)\.[\s\u00a0]*$/;

/**
 * A page's number says nothing where there are no pages: an aside that holds nothing else, "(p. 45)", is left out. A number
 * that stands by itself becomes an arrow that leads there.
 */
function withoutPageAsides(inlines: readonly Inline[]): readonly Inline[] {
  const kept: Inline[] = [];
  let closing = false;
  inlines.forEach((inline, index) => {
    const before = kept.at(-1);
    const after = inlines[index + 1];
    if (
      inline.kind === "page" &&
      before?.kind === "text" &&
      asideOpens.test(before.value) &&
      after?.kind === "text" &&
      after.value.startsWith(")")
    ) {
      kept[kept.length - 1] = { kind: "text", value: before.value.replace(asideOpens, "") };
      closing = true;
    } else {
      kept.push(closing && inline.kind === "text" ? { kind: "text", value: inline.value.slice(1) } : inline);
      closing = false;
    }
  });
  return kept;
}
