import { bandOf } from "./exact.ts";

/** Places of the index for each band: with evenly spread bands hardly any place then holds two. */
const placesPerBand = 2;

/**
 * The search for the band of a value in a large table: an index over equal stretches of the table tells between which two
 * bands to look, so that the cost hardly grows with the rows. Answers as `bandOf` does, whatever the spread of the bands.
 */
export function nearBands(from: readonly number[]): (value: number) => number {
  const [first = 0, last = 0] = [from[0], from.at(-1)];
  if (!Number.isSafeInteger(last - first)) return (value) => bandOf(from, value);
  // Whole numbers throughout, so that nothing is rounded over the edge of a stretch.
  const stretch = Math.max(1, Math.ceil((last - first) / (from.length * placesPerBand)));
  const places = Math.ceil((last - first) / stretch);
  const near = Int32Array.from({ length: places + 1 }, (_, place) => bandOf(from, first + place * stretch));
  return (value) => {
    // Before the first place and after the last one the index tells nothing, and the search goes to the end.
    const place = Math.min(places, Math.floor((value - first) / stretch));
    return bandOf(from, value, near[place], near[place + 1]);
  };
}
