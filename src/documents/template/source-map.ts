import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { TextPositions } from "../../diagnostics/text-positions.ts";

interface Origin {
  /** Of the file that it comes from. */
  readonly positions: TextPositions;
  readonly offset: number;
  /** Copied character by character; otherwise the whole stretch stands for one place. */
  readonly verbatim: boolean;
}

interface Stretch extends Origin {
  readonly at: number;
}

/** Leads from an offset in expanded Markdown back to the template. */
export class SourceMap {
  readonly #positions: TextPositions;
  readonly #stretches: Stretch[] = [];
  #length = 0;

  constructor(positions: TextPositions) {
    this.#positions = positions;
  }

  /** Notes that the next `length` characters of the output come from `origin`. */
  add(length: number, origin: Origin): void {
    this.#stretches.push({ at: this.#length, ...origin });
    this.#length += length;
  }

  /** The range in the template, or in the file that it includes, of a range of the output. */
  range(start: number, end: number): SourceRange {
    const from = this.#origin(start);
    const last = this.#origin(Math.max(start, end - 1));
    const to = last.positions === from.positions ? last.offset : from.offset;
    return from.positions.range(from.offset, Math.max(from.offset, to + 1));
  }

  #origin(at: number): Pick<Origin, "positions" | "offset"> {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#stretches[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const stretch = this.#stretches[low];
    if (stretch === undefined) return { positions: this.#positions, offset: 0 };
    const { positions, offset, verbatim } = stretch;
    return { positions, offset: verbatim ? offset + at - stretch.at : offset };
  }
}
