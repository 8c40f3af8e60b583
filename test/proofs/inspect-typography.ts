import type { Fonts } from "../../src/documents/fonts/load-fonts.ts";
import type { LaidDocument, LaidPage } from "../../src/documents/layout/lay-out-pages.ts";
import type { TextMark } from "../../src/documents/layout/strip.ts";
import type { StructureNode } from "../../src/documents/layout/structure.ts";

/** What a good typographer does not let through; the proofs hold every document of the standard set to it. */
export const limits = {
  /** A space of a justified line, in its natural widths. */
  widestSpace: 2.1,
  narrowestSpace: 0.75,
  /** Between the letters of a line that would be looser still, in ems. */
  widestTracking: 0.02,
  /** Of the justified lines that end inside a paragraph, in percent. */
  hyphenated: 35,
  hyphensInARow: 2,
  /** Share of the text area, on a page that goes on with what the page before has begun. */
  emptiestPage: 0.12,
} as const;

/** One place that a typographer would mend. Pages count from 1. */
export interface Fault {
  readonly kind:
    | "heading-at-foot"
    | "widow"
    | "orphan"
    | "loose-line"
    | "tight-line"
    | "hyphens-in-a-row"
    | "hyphenated-heading"
    | "bad-hyphen"
    | "row-divided"
    | "table-head-at-foot"
    | "announcement-at-foot"
    | "empty-page"
    | "off-the-paper";
  readonly page: number;
  readonly text: string;
}

/** What was measured over the laid lines of a document. */
export interface Typography {
  readonly pages: number;
  /** Lines of running text that are set to the full measure. */
  readonly justified: number;
  readonly hyphenated: number;
  /** The widest and the narrowest space of a justified line, in natural widths. */
  readonly widest: number;
  readonly narrowest: number;
  /** The widest tracking, in ems. */
  readonly tracking: number;
  readonly longestRunOfHyphens: number;
  /** How full the emptiest page is that no break of the template has ended, from 0 to 1. */
  readonly emptiest: number;
  readonly faults: readonly Fault[];
}

/** A line of text as it stands on its page. */
interface Line {
  readonly page: number;
  readonly owner: StructureNode;
  readonly baseline: number;
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** About a line of text, in points. */
const wholeLine = 14;
const softHyphen = "\u00ad";

/** Inspects every line of a laid document. */
export function inspectTypography(laid: LaidDocument, fonts: Pick<Fonts, "shape">): Typography {
  const spaceOf = ({ face, size }: TextMark): number => (fonts.shape(face, " ").width * size) / 1000;
  const pages = laid.pages.map((page, index) => linesOf(page, index + 1));
  const paragraphs = paragraphsOf(pages.flat());
  const faults: Fault[] = [];
  const report = (kind: Fault["kind"], line: Line): void =>
    void faults.push({ kind, page: line.page, text: line.text.slice(0, 60) });
  let justified = 0;
  let hyphenated = 0;
  let widest = 1;
  let narrowest = 1;
  let tracking = 0;
  let longestRunOfHyphens = 0;
  for (const lines of paragraphs) {
    checkSplit(lines, report);
    checkHyphens(lines, report);
    if (!isJustified(lines)) continue;
    let run = 0;
    for (const [index, line] of lines.entries()) {
      const natural = Math.max(...line.marks.map(spaceOf));
      const [first] = line.marks;
      const space = 1 + (first?.extra ?? 0) / natural;
      narrowest = Math.min(narrowest, space);
      const tracked = Math.max(...line.marks.map((mark) => mark.tracking / mark.size));
      tracking = Math.max(tracking, tracked);
      if (tracked > limits.widestTracking + 0.0001) report("loose-line", line);
      if (space < limits.narrowestSpace) report("tight-line", line);
      if (index === lines.length - 1) break;
      justified += 1;
      widest = Math.max(widest, space);
      if (space > limits.widestSpace) report("loose-line", line);
      run = line.text.endsWith(softHyphen) ? run + 1 : 0;
      if (run > 0) hyphenated += 1;
      if (run > limits.hyphensInARow) report("hyphens-in-a-row", line);
      longestRunOfHyphens = Math.max(longestRunOfHyphens, run);
    }
  }
  for (const [index, lines] of pages.entries()) checkFoot(lines, laid.pages[index], report);
  checkRows(pages.flat(), report);
  for (const [index, page] of laid.pages.entries()) {
    for (const text of textOffPaper(page, laid)) faults.push({ kind: "off-the-paper", page: index + 1, text });
  }
  const goingOn = laid.pages.flatMap(({ opens, filled }, index) => (opens ? [] : [{ page: index + 1, filled }]));
  for (const { page, filled } of goingOn) {
    if (filled < limits.emptiestPage) faults.push({ kind: "empty-page", page, text: pages[page - 1]?.[0]?.text ?? "" });
  }
  return {
    pages: pages.length,
    justified,
    hyphenated,
    widest,
    narrowest,
    tracking,
    longestRunOfHyphens,
    emptiest: Math.min(1, ...goingOn.map(({ filled }) => filled)),
    faults,
  };
}

/** Text that paper of this size does not show as a whole. */
function textOffPaper({ marks, running }: LaidPage, { width, height }: LaidDocument): readonly string[] {
  return [...marks, ...running].flatMap((mark) => {
    if (mark.kind !== "text") return [];
    const inside =
      mark.x >= 0 && mark.x + mark.width <= width && mark.baseline > 0.7 * mark.size && mark.baseline <= height;
    return inside ? [] : [mark.text.slice(0, 60)];
  });
}

/** Text with an element of its own, line by line; running heads and repeated heads of tables have none. */
function linesOf({ marks }: LaidPage, page: number): readonly Line[] {
  const lines = new Map<string, { owner: StructureNode; marks: TextMark[] }>();
  const numbers = new Map<StructureNode, number>();
  for (const mark of marks) {
    if (mark.kind !== "text" || mark.owner === null) continue;
    const number = numbers.get(mark.owner) ?? numbers.size;
    numbers.set(mark.owner, number);
    const key = `${number} ${mark.baseline.toFixed(2)}`;
    const line = lines.get(key) ?? { owner: mark.owner, marks: [] };
    line.marks.push(mark);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ owner, marks: own }) => ({
    page,
    owner,
    baseline: own[0]?.baseline ?? 0,
    text: own.map(({ text }) => text).join(""),
    marks: own,
  }));
}

function paragraphsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const byOwner = new Map<StructureNode, Line[]>();
  for (const line of lines) byOwner.set(line.owner, [...(byOwner.get(line.owner) ?? []), line]);
  return [...byOwner.values()];
}

/** Only running text that is set to the full measure has spaces other than its font's. */
function isJustified(lines: readonly Line[]): boolean {
  return lines.some(({ marks }) => marks.some(({ extra }) => extra > 0.001));
}

function checkSplit(lines: readonly Line[], report: (kind: Fault["kind"], line: Line) => void): void {
  const perPage = new Map<number, Line[]>();
  for (const line of lines) perPage.set(line.page, [...(perPage.get(line.page) ?? []), line]);
  const parts = [...perPage.values()];
  if (parts.length < 2) return;
  const [first] = parts;
  const last = parts.at(-1);
  if (first?.length === 1 && first[0] !== undefined) report("orphan", first[0]);
  if (last?.length === 1 && last[0] !== undefined) report("widow", last[0]);
}

const headings = /^(?:H[1-6]|TH)$/;

function checkHyphens(lines: readonly Line[], report: (kind: Fault["kind"], line: Line) => void): void {
  for (const [index, line] of lines.entries()) {
    if (!line.text.endsWith(softHyphen)) continue;
    if (headings.test(line.owner.role)) report("hyphenated-heading", line);
    const before = /(\p{L}+)\u00ad$/u.exec(line.text)?.[1] ?? "";
    const after = /^\p{L}*/u.exec(lines[index + 1]?.text ?? "")?.[0] ?? "";
    if (!mayBeDivided(before, after)) report("bad-hyphen", line);
  }
}

/**
 * The rules of Russian orthography (1956, section 33) on carrying a word over, as far as letters alone can tell: a syllable on
 * each side, no single letter, no "й", "ь", "ъ", "ы" at the head of a line, no consonant torn from the vowel behind it.
 */
export function mayBeDivided(before: string, after: string): boolean {
  const [left, right] = [before.toLowerCase(), after.toLowerCase()];
  if (left.length < 2 || right.length < 2) return false;
  if (/[a-z]/.test(left + right)) return /[aeiouy]/.test(left) && /[aeiouy]/.test(right);
  if (!/[аеёиоуыэюя]/.test(left) || !/[аеёиоуыэюя]/.test(right)) return false;
  return !/^[йьъы]/.test(right);
}

/** What a page may not end with, unless lines, boxes or blank rows to write on stand below it. */
function checkFoot(
  lines: readonly Line[],
  page: LaidPage | undefined,
  report: (kind: Fault["kind"], line: Line) => void,
): void {
  const bottom = Math.max(...lines.map(({ baseline }) => baseline));
  const below = page?.marks.some((mark) => mark.kind === "rule" && mark.y1 > bottom + 0.8 * wholeLine) ?? false;
  if (below) return;
  for (const line of lines.filter(({ baseline }) => Math.abs(baseline - bottom) < 0.1)) {
    if (/^H[1-6]$/.test(line.owner.role)) report("heading-at-foot", line);
    if (line.owner.role === "TH") report("table-head-at-foot", line);
    if (line.owner.role === "P" && /:\s*$/.test(line.text)) report("announcement-at-foot", line);
  }
}

/** A row is divided only where it is higher than a page. */
function checkRows(lines: readonly Line[], report: (kind: Fault["kind"], line: Line) => void): void {
  const pageOf = new Map<StructureNode, number>();
  for (const line of lines) {
    const row = line.owner.parent;
    if (row === null || row.role !== "TR") continue;
    const page = pageOf.get(row) ?? line.page;
    if (page !== line.page) report("row-divided", line);
    pageOf.set(row, line.page);
  }
}
