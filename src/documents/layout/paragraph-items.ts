import type { Fonts } from "../fonts/load-fonts.ts";
import type { Item } from "./break-lines.ts";
import { elasticSpaces } from "./elastic-spaces.ts";
import { hyphenationPoints } from "./hyphenate.ts";
import { textWidth, widthBetween, widthsOfBeginnings } from "./measure-text.ts";
import type { JoinedText } from "./text-run.ts";
import { findTies } from "./ties.ts";

/** What a line end costs, in the badness of Knuth and Plass. */
const costs = {
  hyphen: 60,
  raggedHyphen: 300,
  compound: 30,
  tie: 1500,
  noBreakSpace: 100_000,
  insideNumber: 5000,
  anywhere: 8000,
};
/** How far a space of a justified line may grow and shrink, as shares of its width. */
const spaceStretch = 0.55;
const spaceShrink = 0.22;

/** Characters of an endless word that are shaped together to be measured. */
const measuredAtOnce = 16;

/** The items of a paragraph and where in the text each begins. */
export interface ParagraphItems {
  readonly items: readonly Item[];
  readonly offsets: readonly number[];
}

/** Turns text into boxes, spaces and places where a line may end. Every box fits the measure, even of an endless word. */
export function paragraphItems(
  joined: JoinedText,
  measure: number,
  options: { readonly justify: boolean; readonly hyphenate: boolean },
  fonts: Fonts,
): ParagraphItems {
  const items: Item[] = [];
  const offsets: number[] = [];
  const ties = findTies(joined.text);
  const elastic = elasticSpaces(joined.text);
  const push = (item: Item, offset: number): void => {
    items.push(item);
    offsets.push(offset);
  };
  let word = 0;
  for (let index = 0; index <= joined.text.length; index += 1) {
    const lineFeed = joined.text[index] === "\n";
    if (index < joined.text.length && !lineFeed && !elastic.has(index)) continue;
    if (word < index) pushWord(joined.text.slice(word, index), word);
    if (lineFeed) pushPenalty(index, { cost: Number.NEGATIVE_INFINITY });
    else if (index < joined.text.length) pushSpace(index);
    word = index + 1;
  }
  return { items, offsets };

  function pushSpace(start: number): void {
    const width = widthBetween(joined, start, start + 1, fonts);
    if (joined.text[start] === "\u00a0") pushPenalty(start, { cost: costs.noBreakSpace });
    else if (ties.has(start)) pushPenalty(start, { cost: costs.tie });
    const share = options.justify ? width : 0;
    push({ kind: "glue", width, stretch: share * spaceStretch, shrink: share * spaceShrink }, start);
  }

  function pushWord(word: string, start: number): void {
    const ends = [...wordCuts(word, options.hyphenate), { at: word.length, kind: "end" as const }];
    const widths = widthsOfBeginnings(
      joined,
      start,
      ends.map(({ at }) => at),
      fonts,
    );
    let from = 0;
    let before = 0;
    for (const [index, cut] of ends.entries()) {
      const after = widths[index] ?? 0;
      const hyphen = cut.kind === "hyphen" ? hyphenWidth(start + cut.at - 1) : 0;
      const lost = from === 0 ? 0 : lostKerning(start + from);
      if (after - before + hyphen + lost <= measure) push({ kind: "box", width: after - before }, start + from);
      else pushPieces(start + from, start + cut.at);
      if (cut.kind !== "end") {
        const cost = cut.kind === "compound" ? costs.compound : options.justify ? costs.hyphen : costs.raggedHyphen;
        pushPenalty(start + cut.at, { cost, width: hyphen, hyphen: cut.kind === "hyphen" });
      }
      from = cut.at;
      before = after;
    }
  }

  /** A word wider than the measure: it may end a line at the spaces of a number, and anywhere if need be. */
  function pushPieces(start: number, end: number): void {
    let from = start;
    let chunk = start;
    let before = 0;
    for (const character of joined.text.slice(start, end)) {
      const to = from + character.length;
      // Measured piece by piece: the beginnings of an endless word would take memory by the square of its length.
      const joint = from === chunk && from > start ? lostKerning(from) : 0;
      const after = widthBetween(joined, chunk, to, fonts);
      push({ kind: "box", width: after - before - joint }, from);
      if (to < end) pushPenalty(to, { cost: character === "\u00a0" ? costs.insideNumber : costs.anywhere });
      from = to;
      before = after;
      if (to - chunk >= measuredAtOnce) {
        chunk = to;
        before = 0;
      }
    }
  }

  function pushPenalty(at: number, given: { cost: number; width?: number; hyphen?: boolean }): void {
    push({ kind: "penalty", width: 0, hyphen: false, ...given, lost: lostKerning(at) }, at);
  }

  /** How much wider the letters around a place are when they stand on two lines. */
  function lostKerning(at: number): number {
    const pair = joined.text.slice(at - 1, at + 1);
    if (pair.length < 2 || /[\s\ud800-\udfff]/.test(pair)) return 0;
    const apart = widthBetween(joined, at - 1, at, fonts) + widthBetween(joined, at, at + 1, fonts);
    return apart - widthBetween(joined, at - 1, at + 1, fonts);
  }

  function hyphenWidth(offset: number): number {
    const segment = joined.segments.find(({ start, end }) => start <= offset && offset < end);
    return segment === undefined ? 0 : textWidth("\u00ad", segment.face, segment.size, fonts);
  }
}

interface WordCut {
  readonly at: number;
  readonly kind: "hyphen" | "compound";
}

/** Where a word may be divided: by syllables, and behind the hyphen of a compound. */
function wordCuts(word: string, hyphenate: boolean): readonly WordCut[] {
  if (/[\d@]|:\/\//.test(word)) return [];
  const cuts: WordCut[] = [];
  for (const match of word.matchAll(/(?<=\p{L}{3}[-/])(?=\p{L}{3})/gu))
    cuts.push({ at: match.index, kind: "compound" });
  if (hyphenate) {
    for (const match of word.matchAll(/\p{L}+/gu)) {
      for (const point of hyphenationPoints(match[0])) cuts.push({ at: match.index + point, kind: "hyphen" });
    }
  }
  return cuts.sort((a, b) => a.at - b.at);
}
