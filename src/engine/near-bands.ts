import { bandOf } from "./exact.ts";

/** Places of the index for each band: with evenly spread bands hardly any place then holds two. */
const placesPerBand = 2;

/**
 * The search for the band of a value in a large table: an index over equal stretches of the table tells between which two
 * bands to look, so that the cost hardly grows with the rows. Answers as `bandOf` does, whatever the spread of the bands.
 */
export function nearBands(from: readonly number[]): (value: number) => number {
  const [first = 0, last = 0] = [from[0], from.at(-1)];
  const places = from.length * placesPerBand;
  const stretch = (last - first) / places;
  const near = Int32Array.from({ length: places + 1 }, (_, place) => bandOf(from, first + place * stretch));
  return (value) => {
    if (!(value >= first)) return -1;
    if (value >= last) return from.length - 1;
    const place = Math.floor((value - first) / stretch);
    let low = near[place] ?? 0;
    let high = near[place + 1] ?? from.length - 1;
    // The edges of a stretch are rounded: a value beside one may lie a band away.
    while (low > 0 && (from[low] ?? 0) > value) low -= 1;
    while (high < from.length - 1 && (from[high + 1] ?? 0) <= value) high += 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((from[middle] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
