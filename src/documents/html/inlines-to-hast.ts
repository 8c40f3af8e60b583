import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { NamedHeading } from "../anchors.ts";
import { footnotePlaces } from "../footnote-places.ts";
import { holdableText, turnsDirection } from "../holdable-text.ts";
import type { Inline } from "../tree.ts";

/** What links need to know about the document. */
export interface LinkContext {
  readonly headings: readonly NamedHeading[];
  /** What a link to a heading or a place is called. */
  readonly titles: ReadonlyMap<string, string>;
  /** The places that give their names to links. */
  readonly places: ReadonlyMap<string, Inline>;
  /** The address of a heading or a place. */
  readonly addressOf: (name: string) => string;
}

/** Inlines as elements; values stay text nodes. */
export function inlinesToHast(inlines: readonly Inline[], context: LinkContext): ElementContent[] {
  return withoutPageAsides(inlines).flatMap((inline) => inlineToHast(inline, context));
}

function inlineToHast(inline: Inline, context: LinkContext): readonly ElementContent[] {
  switch (inline.kind) {
    case "text": {
      const text = holdableText(inline.value);
      return [turnsDirection(text) ? h("bdi", text) : { type: "text", value: text }];
    }
    case "strong":
      return [h("strong", inlinesToHast(inline.children, context))];
    case "emphasis":
      return [h("em", inlinesToHast(inline.children, context))];
    case "link":
      return [
        h(
          "a",
          inline.url.startsWith("#")
            ? { href: context.addressOf(inline.url.slice(1)) }
            : { href: inline.url, rel: ["noopener", "noreferrer"] },
          inlinesToHast(inline.children, context),
        ),
      ];
    case "page": {
      const title = holdableText(context.titles.get(inline.id) ?? "");
      return [h("a", { href: context.addressOf(inline.id), className: ["page"], ariaLabel: title }, "→")];
    }
    case "pages":
      return linksTo(inline.ids, context);
    case "place":
      return context.places.get(inline.id) === inline ? [h("span", { id: inline.id })] : [];
    case "blank":
      return [h("input", { type: "text", name: holdableText(inline.name), ariaLabel: holdableText(inline.title) })];
    case "footnote": {
      const { text, reference } = footnotePlaces(inline.number);
      const link = { href: `#${text}`, id: reference, role: "doc-noteref" };
      return [h("sup", [h("a", link, String(inline.number))])];
    }
    case "break":
      return [h("br")];
  }
}

/** Chapters instead of pages, each once. */
function linksTo(ids: readonly string[], { titles, addressOf }: LinkContext): readonly ElementContent[] {
  const first = new Map<string, string>();
  for (const id of ids) {
    const title = titles.get(id) ?? "";
    if (!first.has(title)) first.set(title, id);
  }
  return [...first].flatMap(([title, id], index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: "text" as const, value: ", " }]),
    h("a", { href: addressOf(id) }, holdableText(title)),
  ]);
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
