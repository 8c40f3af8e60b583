import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Language } from "../../values/language.ts";
import { footnotesIn, listedIn } from "../anchors.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { footnotePlaces } from "../footnote-places.ts";
import { holdableText } from "../holdable-text.ts";
import { placeInCorner } from "../layout/corner.ts";
import { highestPicture } from "../layout/lay-out.ts";
import { drawingToHast } from "../pictures/drawing-to-hast.ts";
import { placePicture } from "../pictures/place-picture.ts";
import type { Style } from "../style.ts";
import type { Block, DocumentTree, LabelledList } from "../tree.ts";
import { inlinesToHast, type LinkContext } from "./inlines-to-hast.ts";
import { tableToHast } from "./table-to-hast.ts";

export interface HtmlContext extends LinkContext {
  readonly tree: DocumentTree;
  /** How many levels headings stand higher than in the document: a chapter that is a page of its own begins with the first. */
  readonly raise: number;
  readonly lang: Language;
  readonly style: Style;
  readonly fonts: Fonts;
  /** Room across on paper, in points. */
  readonly measure: number;
}

const words = {
  ru: { contents: "Содержание", footnotes: "Сноски", back: "К тексту сноски" },
  en: { contents: "Contents", footnotes: "Footnotes", back: "Back to the text of footnote" },
} as const;

export function blocksToHast(blocks: readonly Block[], context: HtmlContext): ElementContent[] {
  return blocks.map((block) => writers[block.kind](block as never, context));
}

type Writer<K extends Block["kind"]> = (block: Extract<Block, { kind: K }>, context: HtmlContext) => ElementContent;

/** One writer per kind of block: the visible list. */
const writers: { readonly [K in Block["kind"]]: Writer<K> } = {
  heading: (block, context) => {
    const named = context.headings.find(({ heading }) => heading === block);
    const level = named?.level ?? block.depth;
    const looks = [
      ...(level === block.depth ? [] : [`depth-${block.depth}`]),
      ...(block.look === "chapter" ? ["chapter"] : []),
    ];
    return h(
      `h${Math.max(1, level - context.raise)}`,
      { id: named?.name, className: looks.length === 0 ? null : looks },
      inlinesToHast(block.children, context),
    );
  },
  paragraph: ({ children }, context) => h("p", inlinesToHast(children, context)),
  list: ({ start, items, boxes }, context) => {
    const entries = items.map((item, index) => {
      const ticked = boxes[index] ?? null;
      const className = ticked === null ? null : [ticked ? "done" : "open"];
      return h("li", { className }, itemToHast(item, context));
    });
    if (start === null) return h("ul", entries);
    return h("ol", start === 1 ? {} : { start }, entries);
  },
  labelled: labelledToHast,
  table: (block, context) => tableToHast(block, context),
  quote: ({ children }, context) => h("blockquote", blocksToHast(children, context)),
  callout: ({ tone, title, children }, context) =>
    h("div", { className: ["callout", `is-${tone}`], role: "note", ariaLabel: title }, [
      h("p", { className: ["callout-title"] }, title),
      ...blocksToHast(children, context),
    ]),
  columns: ({ columns }, context) => {
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    const style = `grid-template-columns: ${columns.map(({ width }) => `${width}fr`).join(" ")}`;
    return h(
      "div",
      { className: ["columns"], style },
      columns.map(({ width, children }) =>
        h("div", blocksToHast(children, { ...context, measure: (context.measure * width) / total })),
      ),
    );
  },
  cards: ({ columns, cards }, context) =>
    h(
      "div",
      { className: ["cards"], style: `grid-template-columns: repeat(${columns}, minmax(0, 1fr))` },
      cards.map((card) => h("div", blocksToHast([card], { ...context, measure: context.measure / columns }))),
    ),
  group: ({ role, children }, context) => h("div", { className: ["group", role] }, blocksToHast(children, context)),
  entries: ({ items }, context) =>
    h(
      "ul",
      { className: ["entries"], role: "list" },
      items.map((item) => h("li", inlinesToHast(item, context))),
    ),
  flow: ({ columns, children }, context) =>
    h("div", { className: ["flow"], style: `columns: ${columns}` }, blocksToHast(children, context)),
  // Spaces between the parts keep the words apart for whoever reads the text alone.
  signature: ({ role, name }) =>
    h("p", { className: ["signature"] }, [
      h("span", { className: ["role"] }, holdableText(role)),
      " ",
      h("span", { className: ["line"] }),
      " ",
      h("span", { className: ["name"] }, holdableText(name)),
    ]),
  field: ({ name, title, lines, required }) => {
    const common = { name: holdableText(name), ariaLabel: holdableText(title), required };
    return h("div", { className: ["field"] }, [
      lines === 1 ? h("input", { type: "text", ...common }) : h("textarea", { rows: lines, ...common }),
    ]);
  },
  picture: (block, { style, fonts, measure }) => {
    const em = style.text.size;
    const placed = placePicture(block, { style, fonts, measure, em }, highestPicture(style));
    const width = Math.round((1000 * placed.width) / em) / 1000;
    const svg = drawingToHast(placed.drawing, block.picture);
    svg.properties.style = `width: ${width}rem`;
    return h("div", { className: ["picture", block.align] }, [svg]);
  },
  rule: () => h("hr"),
  contents: (block, { tree, headings, lang, addressOf }) =>
    h("nav", { className: ["contents"], ariaLabel: words[lang].contents }, [
      h(
        "ul",
        listedIn(block, tree, headings).map(({ name, heading, title }) =>
          h("li", { className: [`level-${Math.min(heading.depth, 3)}`] }, [
            h("a", { href: addressOf(name) }, holdableText(title)),
          ]),
        ),
      ),
    ]),
  space: ({ millimetres }) => h("div", { className: ["space"], style: `height: ${millimetres}mm` }),
  pagebreak: () => h("div", { className: ["page-break"] }),
};

/** The texts of the footnotes of blocks, at the end of their page; each leads back to where it is referred to. */
export function footnotesToHast(blocks: readonly Block[], context: HtmlContext): ElementContent[] {
  const footnotes = footnotesIn(blocks);
  const [first] = footnotes;
  if (first === undefined) return [];
  const { footnotes: ariaLabel, back } = words[context.lang];
  const entries = footnotes.map(({ number, children }) => {
    const { text, reference } = footnotePlaces(number);
    const link = h(
      "a",
      { href: `#${reference}`, role: "doc-backlink", ariaLabel: `${back} ${number}` },
      String(number),
    );
    return h("li", { id: text }, [link, " ", h("span", inlinesToHast(children, context))]);
  });
  return [
    h("section", { className: ["footnotes"], role: "doc-endnotes", ariaLabel }, [h("ol", { role: "list" }, entries)]),
  ];
}

/** The picture of the first page's corner: at the end on a screen, in its corner on paper. */
export function cornerToHast(corner: DocumentTree["corner"], { style, fonts }: HtmlContext): ElementContent[] {
  if (corner === null) return [];
  const { drawing, width } = placeInCorner(corner, style, { fonts, em: style.text.size });
  const svg = drawingToHast(drawing, corner.picture);
  svg.properties.style = `width: ${Math.round((1000 * width) / style.text.size) / 1000}rem`;
  return [h("div", { className: ["corner"] }, [svg])];
}

/** An item of one paragraph needs no paragraph inside. */
function itemToHast(item: readonly Block[], context: HtmlContext): ElementContent[] {
  const [only, another] = item;
  if (only?.kind === "paragraph" && another === undefined) return inlinesToHast(only.children, context);
  return blocksToHast(item, context);
}

/** Clauses are an ordered list whose numbers are text, as decisions quote them; terms are a list of definitions. */
function labelledToHast({ variant, items }: LabelledList, context: HtmlContext): ElementContent {
  const longest = Math.max(1, ...items.map(({ label }) => [...label].length));
  const widest = Math.round(100 * context.style.labelled[variant].widest);
  const style = `--label: min(${widest}%, ${Math.ceil(1.15 * longest)}ch)`;
  const terms = variant === "term";
  const entries = items.map(({ label, children }) =>
    h(terms ? "div" : "li", { className: ["labelled"] }, [
      h(terms ? "dt" : "span", { className: ["label"] }, holdableText(label)),
      " ",
      h(terms ? "dd" : "div", inlinesToHast(children, context)),
    ]),
  );
  return h(terms ? "dl" : "ol", { className: [variant], style, role: terms ? null : "list" }, entries);
}
