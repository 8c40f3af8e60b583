import { type Mark, moveMark, type Strip } from "./strip.ts";

/** What stands on one page, from the top left corner of the text area. */
export interface PageContent {
  readonly marks: readonly Mark[];
  /** Height that is used, in points. */
  readonly height: number;
}

const tolerance = 0.01;

/**
 * Deals strips out to pages of the given height. A page ends at the last place where no strip holds the next one;
 * heads of tables are repeated; a strip higher than a page is divided into its parts.
 */
export function paginate(strips: readonly Strip[], height: number): readonly PageContent[] {
  const queue = strips.flatMap((strip) => divideTall(strip, height));
  const pages: PageContent[] = [];
  let next = 0;
  while (next < queue.length) {
    const opened = openPage(queue, next, height);
    const page = fillPage(queue, opened.first, opened.head, height);
    if (page.strips.length > 0) pages.push(placeStrips(page.strips));
    next = page.next;
  }
  return pages.length > 0 ? pages : [placeStrips([])];
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
  let end = first;
  for (; end < queue.length; end += 1) {
    const strip = queue[end];
    if (strip === undefined || strip.pageBreak === true) break;
    if (!strip.gap && end > first && used + strip.height > height + tolerance) {
      end = lastLegalEnd(queue, first, end);
      break;
    }
    used += strip.height;
  }
  const strips = [...head, ...queue.slice(first, end)];
  while (strips.at(-1)?.gap === true) strips.pop();
  return { strips, next: queue[end]?.pageBreak === true ? end + 1 : end };
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
  return strip.parts.map((part) => (strip.repeat === undefined ? part : { ...part, repeat: strip.repeat }));
}

function placeStrips(strips: readonly Strip[]): PageContent {
  const marks: Mark[] = [];
  let y = 0;
  for (const strip of strips) {
    for (const mark of strip.marks) marks.push(moveMark(mark, 0, y));
    y += strip.height;
  }
  return { marks, height: y };
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}
