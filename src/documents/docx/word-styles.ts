import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { Language } from "../../values/language.ts";
import type { NamedHeading } from "../anchors.ts";
import type { Family } from "../fonts/face.ts";
import { languageTags } from "../language-tag.ts";
import type { BlockStyle, Style, TextStyle } from "../style.ts";
import { groupRoles, type Heading, type HeadingDepth } from "../tree.ts";
import { halfPoints, twips, wordColour } from "./measures.ts";

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.BOTH,
} as const;

/** The style with the names of the fonts behind its families, as Word finds them. */
export interface WordStyle extends Style {
  readonly fontNames: Readonly<Record<Family, string>>;
}

/** The company style as styles of Word, so that whoever edits the document changes them in one place. */
export function wordStyles(style: WordStyle, lang: Language, headings: readonly NamedHeading[]): IStylesOptions {
  const depths = [1, 2, 3, 4] as const;
  const { text, paragraph } = style;
  const body: BlockStyle = { ...text, ...paragraph, weight: "regular", scale: 1, leading: 1 };
  const named = (id: string, name: string, look: Partial<BlockStyle>, basedOn = "Normal"): IParagraphStyleOptions => ({
    id,
    name,
    basedOn,
    quickFormat: true,
    ...formatOf(look, style),
  });
  return {
    default: {
      document: {
        run: { ...runOf(body, style), language: { value: languageTags[lang] } },
        paragraph: formatOf(body, style).paragraph,
      },
      ...Object.fromEntries(depths.map((depth) => [`heading${depth}`, headingOf(depth, style)])),
      footnoteText: {
        ...formatOf({ ...style.groups.note, colour: text.colour, align: text.align, before: 0, after: 0.12 }, style),
      },
      hyperlink: { run: { color: wordColour(style.colours.link), underline: {} } },
    },
    // The library bases its own styles on it and writes none.
    characterStyles: [{ id: "DefaultParagraphFont", name: "Default Paragraph Font", semiHidden: true }],
    paragraphStyles: [
      ...depths.map((depth) => named(`Chapter${depth}`, chapterStyleName(depth), style.chapter, `Heading${depth}`)),
      ...shiftedHeadings(headings).map(({ level, depth }) =>
        named(shiftedStyle(level, depth), `Heading ${level} as ${depth}`, style.headings[depth], `Heading${level}`),
      ),
      ...groupRoles.map((role) => named(roleStyle(role), `Reglament ${role}`, style.groups[role])),
      named("TableText", "Reglament table", { ...style.table.cell, before: 0, after: 0 }),
      named("TableHead", "Reglament table head", { ...style.table.head, before: 0, after: 0 }),
      named("SignatureText", "Reglament signature", { ...style.signature, before: 0, after: 0 }),
      named("RunningText", "Reglament running", { ...style.running, before: 0, after: 0 }),
      named("CalloutTitle", "Reglament callout title", {
        ...style.headings[4],
        colour: style.colours.accent,
        before: 0,
        after: 0.2,
      }),
      named("Item", "Reglament item", { before: 0, after: style.list.gap }),
      ...([1, 2, 3] as const).map((level) => named(`TOC${level}`, `toc ${level}`, style.contents[level])),
      {
        id: "Spacer",
        name: "Reglament spacer",
        basedOn: "Normal",
        paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
        run: { size: 2 },
      },
    ],
  };
}

/** The name under which Word shows the style of titles of chapters, and fields ask for it. */
export function chapterStyleName(depth: HeadingDepth): string {
  return `Chapter ${depth}`;
}

interface Shift {
  readonly level: HeadingDepth;
  readonly depth: HeadingDepth;
}

/**
 * The paragraph style of a heading. Its level in the outline leaves none out, though it may look like one that lies deeper:
 * such a heading has a style of its own, which Word counts with those of its level.
 */
export function headingStyle({ look, depth }: Heading, level: HeadingDepth): string {
  if (look === "chapter") return `Chapter${depth}`;
  return level === depth ? `Heading${depth}` : shiftedStyle(level, depth);
}

function shiftedStyle(level: HeadingDepth, depth: HeadingDepth): string {
  return `Heading${level}As${depth}`;
}

/** Every pair of a level and another depth that the headings have, once. */
function shiftedHeadings(headings: readonly NamedHeading[]): readonly Shift[] {
  const shifted = headings
    .map(({ level, heading }) => ({ level, depth: heading.depth }))
    .filter(({ level, depth }) => level !== depth);
  return [...new Map(shifted.map((shift) => [shiftedStyle(shift.level, shift.depth), shift])).values()];
}

/** The paragraph style of a group. */
export function roleStyle(role: string): string {
  return `Role${role}`;
}

/** How a run looks that differs from its paragraph. */
export function runOf(
  look: Partial<TextStyle>,
  { text, fontNames }: WordStyle,
): { font?: string; size?: number; bold?: boolean; color?: string } {
  return {
    ...(look.family === undefined ? {} : { font: fontNames[look.family] }),
    ...(look.scale === undefined ? {} : { size: halfPoints(look.scale * text.size) }),
    ...(look.weight === undefined ? {} : { bold: look.weight === "bold" }),
    ...(look.colour === undefined ? {} : { color: wordColour(look.colour) }),
  };
}

function headingOf(depth: HeadingDepth, style: WordStyle): IBaseParagraphStyleOptions {
  const { run, paragraph } = formatOf(style.headings[depth], style);
  return { run, paragraph: { ...paragraph, keepNext: true, keepLines: true, outlineLevel: depth - 1 } };
}

function formatOf(look: Partial<BlockStyle>, style: WordStyle) {
  const { size, leading } = style.text;
  const spacing = {
    ...(look.before === undefined ? {} : { before: twips(look.before * size) }),
    ...(look.after === undefined ? {} : { after: twips(look.after * size) }),
    // Fonts have lines of their own height: a line is at least as high as the style asks, whichever font stands in.
    ...(look.scale === undefined
      ? {}
      : { line: twips(look.scale * size * leading * (look.leading ?? 1)), lineRule: LineRuleType.AT_LEAST }),
  };
  const alignment = look.align === undefined ? {} : { alignment: alignments[look.align] };
  return { run: runOf(look, style), paragraph: { spacing, ...alignment } };
}
