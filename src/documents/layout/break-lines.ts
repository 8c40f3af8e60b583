/**
 * Total-fit line breaking after Knuth and Plass, "Breaking Paragraphs into Lines" (1981): all lines of a paragraph are
 * chosen together so that the worst of them is as good as it can be. Widths are in points.
 */
export type Item =
  | { readonly kind: "box"; readonly width: number }
  | { readonly kind: "glue"; readonly width: number; readonly stretch: number; readonly shrink: number }
  | Penalty;

/** A place where a line may end (finite cost) or must end (minus infinity); `width` is that of the hyphen shown there. */
export interface Penalty {
  readonly kind: "penalty";
  readonly width: number;
  readonly cost: number;
  /** A hyphen; two such line ends in a row are avoided. */
  readonly hyphen: boolean;
  /** What the next line gains in width when a word is divided here: the kerning that is lost. */
  readonly lost: number;
}

export interface BreakOptions {
  /** `justify` uses the stretch of spaces; `ragged` leaves room at the end of a line. */
  readonly fill: "justify" | "ragged";
}

interface Node {
  readonly index: number;
  readonly start: number;
  readonly demerits: number;
  readonly hyphen: boolean;
  readonly lost: number;
  readonly previous: Node | null;
}

const hyphenRun = 3_000_000;
const hyphenBeforeLast = 500_000;
const shortLast = 400_000;
/** A ragged line may fall this share of the measure short before it looks as bad as a fully stretched line. */
const raggedness = 0.3;
/** Beyond this ratio every line is equally ugly. */
const ugliest = 15;

/** Indexes of the items at which lines end; the last is the number of items. `null` when no way fits the measure. */
export function breakLines(items: readonly Item[], measure: number, options: BreakOptions): readonly number[] | null {
  const sums = prefixSums(items);
  let active: Node[] = [{ index: 0, start: 0, demerits: 0, hyphen: false, lost: 0, previous: null }];
  for (let index = 0; index <= items.length; index += 1) {
    const item = items[index];
    if (!isBreakable(items, index)) continue;
    const forced = item === undefined || (item.kind === "penalty" && item.cost === Number.NEGATIVE_INFINITY);
    const penalty = item?.kind === "penalty" ? item : null;
    let best: Node | null = null;
    const survivors: Node[] = [];
    for (const node of active) {
      const width = sums.width(node.start, index) + (penalty?.width ?? 0) + node.lost;
      const ratio = stretchRatio(width, sums.stretch(node.start, index), sums.shrink(node.start, index), forced);
      if (ratio < -1) continue;
      if (!forced) survivors.push(node);
      const demerits = node.demerits + demeritsOf(ratio, penalty, node, forced, width);
      if (best === null || demerits < best.demerits) {
        best = {
          index,
          start: afterBreak(items, index),
          demerits,
          hyphen: penalty?.hyphen ?? false,
          lost: penalty?.lost ?? 0,
          previous: node,
        };
      }
    }
    if (best !== null) survivors.push(best);
    if (survivors.length === 0) return null;
    active = survivors;
  }
  return pathOf(active.at(-1) ?? null);

  function stretchRatio(width: number, stretch: number, shrink: number, last: boolean): number {
    const spare = measure - width;
    // A hair over the measure is the rounding of sums, not a full line.
    if (spare < 0) return shrink > 0 ? spare / shrink : spare > -0.01 ? 0 : Number.NEGATIVE_INFINITY;
    if (last) return 0;
    const room = options.fill === "ragged" ? measure * raggedness : stretch;
    return room > 0 ? Math.min(spare / room, ugliest) : spare < 0.5 ? 0 : ugliest;
  }

  function demeritsOf(ratio: number, penalty: Penalty | null, node: Node, last: boolean, width: number): number {
    const badness = 100 * Math.abs(ratio) ** 3;
    const cost = penalty === null || last ? 0 : penalty.cost;
    let demerits = (1 + badness + cost) ** 2;
    if (node.hyphen && penalty?.hyphen === true) demerits += hyphenRun;
    if (last && node.previous !== null) {
      if (node.hyphen && options.fill === "justify") demerits += hyphenBeforeLast;
      if (width < measure * 0.12) demerits += shortLast;
    }
    return demerits;
  }
}

/** Where the next line begins: glue and penalties at a line's start vanish. */
export function afterBreak(items: readonly Item[], index: number): number {
  let start = items[index]?.kind === "penalty" ? index + 1 : index;
  while (items[start]?.kind === "glue") start += 1;
  return start;
}

function isBreakable(items: readonly Item[], index: number): boolean {
  const item = items[index];
  if (item === undefined) return true;
  if (item.kind === "penalty") return item.cost !== Number.POSITIVE_INFINITY;
  return item.kind === "glue" && items[index - 1]?.kind === "box";
}

function pathOf(last: Node | null): readonly number[] {
  const ends: number[] = [];
  for (let node = last; node?.previous != null; node = node.previous) ends.push(node.index);
  return ends.reverse();
}

function prefixSums(items: readonly Item[]) {
  const width = new Float64Array(items.length + 1);
  const stretch = new Float64Array(items.length + 1);
  const shrink = new Float64Array(items.length + 1);
  items.forEach((item, index) => {
    const glue = item.kind === "glue" ? item : null;
    width[index + 1] = (width[index] ?? 0) + (item.kind === "penalty" ? 0 : item.width);
    stretch[index + 1] = (stretch[index] ?? 0) + (glue?.stretch ?? 0);
    shrink[index + 1] = (shrink[index] ?? 0) + (glue?.shrink ?? 0);
  });
  const between = (sums: Float64Array) => (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0);
  return { width: between(width), stretch: between(stretch), shrink: between(shrink) };
}
