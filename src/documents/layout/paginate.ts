import { besideStrips, type ColumnStrips, type Mark, movedMarks, type Strip, stackStrips } from "./strip.ts";

/** What stands on one page, from the top left corner of the text area. */
export interface PageContent {
  readonly marks: readonly Mark[];
  /** Height that is used, in points. */
  readonly height: number;
  /** Whether it begins the document or follows a page break that the template asks for. */
  readonly opens: boolean;
}

const tolerance = 0.01;

/** A page that holds less than this share of its height looks forgotten, unless it is all there is. */
const leastFilled = 0.12;
/** How far the gaps between blocks may shrink to save such a page: shares of their height, the mildest first. */
const tighterGaps = [0.9, 0.8, 0.7, 0.6];

/**
 * Deals strips out to pages of the given height. A page ends at the last place where no strip holds the next one;
 * heads of tables are repeated, footnotes stand at the foot of the page that refers to them; a strip higher than a page is
 * divided into its parts. What is left over for a last page is either drawn in, with smaller gaps, or joined by lines of the
 * page before.
 */
export function paginate(strips: readonly Strip[], height: number): readonly PageContent[] {
  const queue = strips.flatMap((strip) => divideTall(strip, height));
  const pages = sectionsOf(queue).flatMap((section) =>
    withoutForgottenPage(
      section.some(({ flow }) => flow !== undefined) ? withColumns(section, height) : section,
      height,
    ),
  );
  return pages.length > 0 ? pages : [{ ...placeStrips([], height), opens: true }];
}

/** The strips between page breaks that the template asks for. */
function sectionsOf(queue: readonly Strip[]): readonly (readonly Strip[])[] {
  const sections: Strip[][] = [[]];
  for (const strip of queue) {
    if (strip.pageBreak === true) sections.push([]);
    else sections.at(-1)?.push(strip);
  }
  return sections;
}

/** Puts pieces of columns, each as high as what its page has left, in the place of strips that run through columns. */
function withColumns(section: readonly Strip[], height: number): readonly Strip[] {
  const dealt: Strip[] = [];
  let used = 0;
  for (const strip of section) {
    if (strip.flow === undefined) {
      if (used + strip.height > height && !strip.gap) used = 0;
      used += strip.height;
      dealt.push(strip);
      continue;
    }
    let rest = strip.flow.strips;
    while (rest.length > 0) {
      const filled = fillColumns({ ...strip.flow, strips: rest }, height - used) ??
        fillColumns({ ...strip.flow, strips: rest }, height) ?? { piece: stackStrips(rest), rest: [] };
      dealt.push(filled.piece);
      rest = filled.rest;
      used = rest.length > 0 ? 0 : filled.piece.height;
    }
  }
  return dealt;
}

/** One page of columns: full ones while strips remain, equally long ones at the end. `undefined` where not a line has room. */
function fillColumns(
  flow: ColumnStrips,
  height: number,
): { readonly piece: Strip; readonly rest: readonly Strip[] } | undefined {
  const dealAt = (room: number): DealtColumns => dealColumns(flow, room);
  let dealt = dealAt(height);
  if (dealt.columns.every((column) => heightOf(column) > height + tolerance || column.length === 0)) return undefined;
  if (dealt.rest.length === 0) {
    let tooLow = 0;
    let enough = height;
    for (let step = 0; step < 12; step += 1) {
      const middle = (tooLow + enough) / 2;
      const tried = dealAt(middle);
      const fits = tried.columns.every((column) => heightOf(column) <= middle + tolerance);
      // What is held together is not torn to make columns even.
      const whole = tried.columns.slice(0, -1).every((column) => column.at(-1)?.keep !== true);
      if (tried.rest.length === 0 && fits && whole) {
        dealt = tried;
        enough = middle;
      } else tooLow = middle;
    }
  }
  const placed = dealt.columns.map((strips, index) => ({ x: index * flow.advance, strips }));
  const { parts: _, ...piece } = besideStrips(placed);
  return { piece, rest: dealt.rest };
}

interface DealtColumns {
  readonly columns: readonly (readonly Strip[])[];
  readonly rest: readonly Strip[];
}

function dealColumns({ columns, strips }: ColumnStrips, height: number): DealtColumns {
  const dealt: (readonly Strip[])[] = [];
  let next = 0;
  for (let column = 0; column < columns && next < strips.length; column += 1) {
    const { first } = openPage(strips, next, height);
    const filled = fillPage(strips, first, [], height);
    dealt.push(filled.strips);
    next = filled.next;
  }
  return { columns: dealt, rest: strips.slice(next) };
}

function withoutForgottenPage(section: readonly Strip[], height: number): readonly PageContent[] {
  const pages = dealOut(section, height);
  const least = leastFilled * height;
  const last = pages.at(-1);
  if (last === undefined || pages.length < 2 || last.content.height >= least) return contentsOf(pages);
  for (const factor of tighterGaps) {
    const tighter = dealOut(
      section.map((strip) => shrunk(strip, factor)),
      height,
    );
    if (tighter.length < pages.length) return contentsOf(tighter);
  }
  const [before] = pages.slice(-2);
  if (before === undefined) return contentsOf(pages);
  const kept = pages.slice(0, -2);
  for (let shorter = height; shorter > height / 2; shorter -= least / 8) {
    const moved = dealOut(section.slice(before.first), height, shorter);
    if (moved.length !== 2) break;
    if ((moved[1]?.content.height ?? 0) >= least) return contentsOf([...kept, ...moved]);
  }
  return contentsOf(pages);
}

function shrunk(strip: Strip, factor: number): Strip {
  return strip.gap ? { ...strip, height: strip.height * factor } : strip;
}

interface DealtPage {
  /** The index of its first strip in the section. */
  readonly first: number;
  readonly content: Omit<PageContent, "opens">;
}

function contentsOf(pages: readonly DealtPage[]): readonly PageContent[] {
  return pages.map(({ content }, index) => ({ ...content, opens: index === 0 }));
}

/** Pages one after another; the first may be given a height of its own. */
function dealOut(section: readonly Strip[], height: number, firstHeight = height): readonly DealtPage[] {
  const pages: DealtPage[] = [];
  let next = 0;
  while (next < section.length) {
    const room = next === 0 ? firstHeight : height;
    const opened = openPage(section, next, room);
    const page = fillPage(section, opened.first, opened.head, room);
    if (page.strips.length > 0) pages.push({ first: opened.first, content: placeStrips(page.strips, height) });
    next = page.next;
  }
  return pages;
}

/** Skips gaps at the top and puts the head of a table that continues above its next row. */
function openPage(queue: readonly Strip[], from: number, height: number): { first: number; head: readonly Strip[] } {
  let first = from;
  while (queue[first]?.gap === true) first += 1;
  const strip = queue[first];
  const head = strip?.repeat ?? [];
  const fits = strip !== undefined && heightOf(head) + strip.height <= height + tolerance;
  return { first, head: fits ? head : [] };
}

function fillPage(
  queue: readonly Strip[],
  first: number,
  head: readonly Strip[],
  height: number,
): { strips: readonly Strip[]; next: number } {
  let used = heightOf(head);
  let footnotes: readonly Strip[] = [];
  let end = first;
  for (; end < queue.length; end += 1) {
    const strip = queue[end];
    if (strip === undefined) break;
    const below = strip.footnotes === undefined ? footnotes : [...footnotes, ...strip.footnotes];
    if (!strip.gap && end > first && used + strip.height + heightOf(footOf(below)) > height + tolerance) {
      end = lastLegalEnd(queue, first, end);
      break;
    }
    used += strip.height;
    footnotes = below;
  }
  const strips = [...head, ...queue.slice(first, end)];
  while (strips.at(-1)?.gap === true) strips.pop();
  return { strips, next: end };
}

/** Walks back to where the page may end; when everything is held together, the page is simply full. */
function lastLegalEnd(queue: readonly Strip[], first: number, end: number): number {
  let legal = end;
  while (legal > first && queue[legal - 1]?.keep === true) legal -= 1;
  return legal > first ? legal : end;
}

function divideTall(strip: Strip, height: number): readonly Strip[] {
  if (strip.parts === undefined) return [strip];
  const room = height - heightOf(strip.repeat ?? []);
  if (strip.height <= room + tolerance) return [strip];
  return strip.parts().map((part) => (strip.repeat === undefined ? part : { ...part, repeat: strip.repeat }));
}

/** Strips from the top of a page of this height, their footnotes at its foot. */
function placeStrips(strips: readonly Strip[], height: number): Omit<PageContent, "opens"> {
  const marks: Mark[] = [];
  const place = (placed: readonly Strip[], from: number): number => {
    let y = from;
    for (const strip of placed) {
      marks.push(...movedMarks(strip.marks, 0, y));
      y += strip.height;
    }
    return y;
  };
  const used = place(strips, 0);
  const foot = footOfStrips(strips);
  const room = heightOf(foot);
  place(foot, Math.max(used, height - room));
  return { marks, height: used + room };
}

/** Footnotes under the line of the first of them. */
function footOf(footnotes: readonly Strip[]): readonly Strip[] {
  return footnotes.filter(({ gap }, index) => index === 0 || !gap);
}

function footOfStrips(strips: readonly Strip[]): readonly Strip[] {
  return footOf(strips.flatMap(({ footnotes = [] }) => footnotes));
}

/** The height that strips take on one page, in points, with the footnotes that they bring. */
export function heightOnPage(strips: readonly Strip[]): number {
  return heightOf(strips) + heightOf(footOfStrips(strips));
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}
