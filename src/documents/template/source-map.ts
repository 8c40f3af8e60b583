import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { TextPositions } from "../../diagnostics/text-positions.ts";

interface Stretch {
  readonly at: number;
  readonly offset: number;
  /** Copied character by character; otherwise the whole stretch stands for one place. */
  readonly verbatim: boolean;
}

/** Leads from an offset in expanded Markdown back to the template. */
export class SourceMap {
  readonly #positions: TextPositions;
  readonly #stretches: Stretch[] = [];
  #length = 0;

  constructor(positions: TextPositions) {
    this.#positions = positions;
  }

  /** Notes that the next `length` characters of the output come from `offset` of the template. */
  add(length: number, offset: number, verbatim: boolean): void {
    this.#stretches.push({ at: this.#length, offset, verbatim });
    this.#length += length;
  }

  /** The range in the template of a range of the output. */
  range(start: number, end: number): SourceRange {
    const from = this.#offset(start);
    return this.#positions.range(from, Math.max(from, this.#offset(Math.max(start, end - 1)) + 1));
  }

  #offset(at: number): number {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#stretches[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const stretch = this.#stretches[low];
    if (stretch === undefined) return 0;
    return stretch.verbatim ? stretch.offset + at - stretch.at : stretch.offset;
  }
}
