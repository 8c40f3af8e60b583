import {
  BorderStyle,
  type FileChild,
  InternalHyperlink,
  type IParagraphOptions,
  LeaderType,
  LineRuleType,
  PageBreak,
  PageReference,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { listedIn } from "../anchors.ts";
import type { Block, Callout, Cards, Columns, Contents, Heading, LabelledList, List, Signature } from "../tree.ts";
import type { DocxContext } from "./context.ts";
import { fieldToDocx } from "./field-to-docx.ts";
import { bookmarked, inlinesToDocx, textRun } from "./inlines-to-docx.ts";
import { type LayoutCell, layoutTable } from "./layout-table.ts";
import { twips, twipsOfMillimetres, wordColour } from "./measures.ts";
import { pictureToDocx } from "./picture-to-docx.ts";
import { noBorders, tableToDocx } from "./table-to-docx.ts";
import { headingStyle, roleStyle, runOf } from "./word-styles.ts";

type Written = readonly (Paragraph | Table)[];

/** Blocks one below another. Word joins tables that touch and ends no cell with a table: a thin line stands after each. */
export function blocksToDocx(blocks: readonly Block[], context: DocxContext): (Paragraph | Table)[] {
  return blocks.flatMap((block) => {
    const written = writers[block.kind](block as never, context);
    // A table of a block inside this one has its line already.
    const ends = written.at(-1) instanceof Table;
    return ends ? [...written, spacer(twips(context.style.table.after * context.style.text.size))] : [...written];
  });
}

/** One writer per kind of block: the visible list. */
const writers: {
  readonly [K in Block["kind"]]: (block: Extract<Block, { kind: K }>, context: DocxContext) => Written;
} = {
  heading: (block, context) => [headingToDocx(block, context)],
  paragraph: ({ children }, context) => [
    new Paragraph({ ...placeOf(context), children: inlinesToDocx(children, context.bookmarks) }),
  ],
  list: listToDocx,
  labelled: labelledToDocx,
  table: (block, context) => [tableToDocx(block, context)],
  quote: ({ children }, context) =>
    blocksToDocx(children, { ...context, indent: context.indent + context.lists.hanging, quoted: true }),
  callout: (block, context) => [calloutToDocx(block, context)],
  columns: (block, context) => [columnsToDocx(block, context)],
  cards: (block, context) => [cardsToDocx(block, context)],
  group: ({ role, children }, context) => {
    const inner = role === "keep" ? context : { ...context, textStyle: roleStyle(role) };
    const keeps = role === "keep" || role === "caption";
    return blocksToDocx(children, { ...inner, keepNext: context.keepNext || keeps });
  },
  signature: (block, context) => [signatureToDocx(block, context)],
  field: fieldToDocx,
  picture: (block, context) => [pictureToDocx(block, context)],
  rule: (_, { style }) => [
    new Paragraph({
      style: "Spacer",
      spacing: { after: twips(style.paragraph.after * style.text.size) },
      border: {
        bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: wordColour(style.colours.accent) },
      },
    }),
  ],
  contents: contentsToDocx,
  entries: ({ items }, { bookmarks, style }) => {
    const hanging = twips(style.text.size);
    return items.map(
      (item) =>
        new Paragraph({
          style: "TableText",
          indent: { left: hanging, hanging },
          children: inlinesToDocx(item, bookmarks),
        }),
    );
  },
  // Word sets columns by the section of a document: here they run one below another.
  flow: ({ children }, context) => blocksToDocx(children, context),
  space: ({ millimetres }) => [spacer(twipsOfMillimetres(millimetres))],
  pagebreak: () => [new Paragraph({ style: "Spacer", children: [new PageBreak()] })],
};

function spacer(height: number): Paragraph {
  const spacing = { line: Math.max(20, height), lineRule: LineRuleType.EXACT };
  return new Paragraph({ style: "Spacer", spacing });
}

/** What a paragraph takes from where it stands. */
function placeOf({ textStyle, indent, keepNext, quoted, style }: DocxContext): IParagraphOptions {
  return {
    ...(textStyle === undefined ? {} : { style: textStyle }),
    ...(indent === 0 ? {} : { indent: { left: indent } }),
    ...(keepNext ? { keepNext } : {}),
    ...(quoted
      ? { border: { left: { style: BorderStyle.SINGLE, size: 16, space: 8, color: wordColour(style.colours.rule) } } }
      : {}),
  };
}

function headingToDocx(block: Heading, { bookmarks, headings }: DocxContext): Paragraph {
  const level = headings.find(({ heading }) => heading === block)?.level ?? block.depth;
  const children = [bookmarked(bookmarks.of(block), inlinesToDocx(block.children, bookmarks))];
  return new Paragraph({ style: headingStyle(block, level), children });
}

/** The first paragraph of an item carries its bullet or number; what follows stands under it. */
function listToDocx({ start, items, boxes }: List, context: DocxContext): Written {
  const { lists, bookmarks, listLevel } = context;
  const common = start === null ? lists.bullets : lists.numbered(start);
  const indent = lists.hanging * (listLevel + 1);
  const inner = { ...context, indent, listLevel: Math.min(8, listLevel + 1), textStyle: context.textStyle ?? "Item" };
  return items.flatMap(([first, ...rest], index): Written => {
    const ticked = boxes[index] ?? null;
    const reference = ticked === null ? common : lists.boxed(ticked);
    const numbering = { reference, level: listLevel };
    const { indent: _, ...place } = placeOf(inner);
    const children = first?.kind === "paragraph" ? inlinesToDocx(first.children, bookmarks) : [];
    const others = first === undefined || first.kind === "paragraph" ? rest : [first, ...rest];
    return [new Paragraph({ ...place, numbering, children }), ...blocksToDocx(others, inner)];
  });
}

/** Clauses and terms: the label is text, as decisions quote it, and the words hang beside it. */
function labelledToDocx({ variant, items }: LabelledList, context: DocxContext): Written {
  const { style, bookmarks, measure, indent } = context;
  const look = style.labelled[variant];
  const longest = Math.max(1, ...items.map(({ label }) => [...label].length));
  const wanted = twips((0.62 * longest + 0.7) * style.text.size);
  const hanging = Math.min(wanted, Math.floor((look.widest + 0.05) * measure));
  const left = indent + hanging;
  return items.map(
    ({ label, children }) =>
      new Paragraph({
        ...placeOf({ ...context, textStyle: "Item" }),
        indent: { left, hanging },
        tabStops: [{ type: TabStopType.LEFT, position: left }],
        children: [
          textRun(label, runOf(look.label, style)),
          new TextRun({ children: [new Tab()] }),
          ...inlinesToDocx(children, bookmarks),
        ],
      }),
  );
}

/** Side by side means a table without lines: Word has no other way inside a page. */
function columnsToDocx({ columns }: Columns, context: DocxContext): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const gutter = twips(2 * context.style.text.size);
  const widths = columns.map(({ width }) => Math.floor((width / total) * context.measure));
  const cells = columns.map(({ children }, index) => {
    const measure = (widths[index] ?? 0) - (index === columns.length - 1 ? 0 : gutter);
    const written = blocksToDocx(children, { ...context, measure, indent: 0 });
    return { written: written.length === 0 ? [spacer(20)] : written, right: (widths[index] ?? 0) - measure };
  });
  return layoutTable(widths, [cells], context);
}

/** Boxes to cut out: a table with broken lines, whose rows Word divides nowhere. */
function cardsToDocx({ columns, cards }: Cards, context: DocxContext): Table {
  const width = Math.floor(context.measure / columns);
  const pad = twips(0.9 * context.style.text.size);
  const inner = { ...context, measure: width - 2 * pad, indent: 0 };
  const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, row): readonly LayoutCell[] =>
    Array.from({ length: columns }, (_, at) => {
      const written = blocksToDocx(cards.slice(row * columns + at).slice(0, 1), inner);
      return { written: written.length === 0 ? [spacer(20)] : written, right: pad };
    }),
  );
  return layoutTable(Array<number>(columns).fill(width), rows, context, {
    padding: pad,
    cut: wordColour(context.style.colours.rule),
  });
}

/** A box is a table of one cell: paragraphs with lines around them would fall apart at a list or a table inside. */
function calloutToDocx({ title, children }: Callout, context: DocxContext): Table {
  const { style, measure, indent } = context;
  const { accent, tint } = style.colours;
  const inset = twips(0.8 * style.text.size);
  const inner = { ...context, measure: measure - indent - 2 * inset, indent: 0, textStyle: undefined, quoted: false };
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: wordColour(accent) });
  const label = new Paragraph({ style: "CalloutTitle", keepNext: true, children: [textRun(title)] });
  const width = { size: measure - indent, type: WidthType.DXA };
  return new Table({
    layout: TableLayoutType.FIXED,
    width,
    columnWidths: [measure - indent],
    ...(indent === 0 ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width,
            shading: { type: ShadingType.CLEAR, color: "auto", fill: wordColour(tint) },
            borders: { top: line(4), right: line(4), bottom: line(4), left: line(24) },
            margins: { top: inset / 2, bottom: inset / 2, left: inset, right: inset },
            children: [label, ...blocksToDocx(children, inner)],
          }),
        ],
      }),
    ],
  });
}

/** Shares of the measure: the role, the line to sign on, the name. */
const shares = [0.43, 0.25, 0.32] as const;

function signatureToDocx({ role, name }: Signature, context: DocxContext): Table {
  const { style, measure } = context;
  const before = twips(style.signature.before * style.text.size);
  const text = (value: string): Paragraph =>
    new Paragraph({ style: "SignatureText", spacing: { before }, keepNext: true, children: [textRun(value)] });
  const line = new Paragraph({
    style: "SignatureText",
    spacing: { before },
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: wordColour(style.signature.colour) } },
  });
  const right = twips(style.text.size);
  const cells = [text(role), line, text(name)].map((paragraph) => ({ written: [paragraph], right }));
  return layoutTable(
    shares.map((share) => Math.floor(share * measure)),
    [cells],
    context,
  );
}

/** The headings with dots and the numbers of their pages, which Word and LibreOffice count themselves. */
function contentsToDocx(block: Contents, { tree, headings, bookmarks, measure }: DocxContext): Written {
  const entries = listedIn(block, tree, headings).map(({ name, heading, title }) => {
    const level = Math.min(heading.depth, 3);
    return new Paragraph({
      style: `TOC${level}`,
      indent: { left: (level - 1) * 240 },
      tabStops: [{ type: TabStopType.RIGHT, position: measure, leader: LeaderType.DOT }],
      children: [
        new InternalHyperlink({ anchor: bookmarks.to(name), children: [textRun(title)] }),
        new TextRun({ children: [new Tab()] }),
        new PageReference(bookmarks.to(name), { hyperlink: true }),
      ],
    });
  });
  // A field of Word that holds the entries already: whoever changes a heading updates the whole table.
  // It may stand wherever a table may; the library's types know it in sections only.
  const field: FileChild = new TableOfContents("TOC", {
    contentChildren: entries,
    beginDirty: false,
    hyperlink: true,
    headingStyleRange: `1-${block.depth}`,
    useAppliedParagraphOutlineLevel: true,
  });
  return [field as Table];
}
