import { problem } from "../../diagnostics/catalogue.ts";
import type { RawDeal } from "./raw-deal.ts";
import { lineRange } from "./raw-deal.ts";

const firstBits = 12;
/** What is kept of an id: its two hashes and its row, side by side. */
const width = 3;

/**
 * The rows in which ids were seen, by two hashes of 32 bits each: twelve bytes an id, however long it is. Two different
 * ids that meet in both hashes are one in 10^19; the deal is then refused, never decided by another one's facts.
 */
export class SeenIds {
  /** There are places for two to the power of so many ids. */
  #bits = firstBits;
  #count = 0;
  #kept = new Int32Array(width << firstBits);

  /** The row that had the id between two offsets before; otherwise the id is kept under `row`. */
  meet(bytes: Uint8Array, from: number, to: number, row: number): number | undefined {
    let one = 0x811c9dc5 | 0;
    let two = 0x9747b28c | 0;
    for (let index = from; index < to; index += 1) {
      const byte = bytes[index] ?? 0;
      one = Math.imul(one ^ byte, 0x01000193);
      two = Math.imul(two ^ byte, 0x5bd1e995);
      two ^= two >>> 15;
    }
    // Every bit of the first hash has its say in the highest ones, which tell the place.
    one = Math.imul(one ^ (one >>> 15), 0x2c1b3c6d);
    one ^= one >>> 13;
    const at = this.#place(one, two);
    const known = this.#kept[at + 2] ?? 0;
    if (known !== 0) return known;
    this.#put(at, one, two, row);
    if (this.#count << 1 > 1 << this.#bits) this.#grow();
    return undefined;
  }

  /** Refuses a deal whose id an earlier row has had. */
  refuseRepeated(raw: RawDeal, file: string): RawDeal {
    const id = "place" in raw ? idOf(raw.deal) : undefined;
    if (id === undefined) return raw;
    const bytes = Buffer.from(id);
    const first = this.meet(bytes, 0, bytes.length, raw.row);
    return first === undefined ? raw : repeatedId(id, first, raw.row, file);
  }

  /** Where these hashes stand, or the free place where they would. Row 0 is no row: it marks a free place. */
  #place(one: number, two: number): number {
    const kept = this.#kept;
    let at = (one >>> (32 - this.#bits)) * width;
    while (kept[at + 2] !== 0 && !(kept[at] === one && kept[at + 1] === two)) {
      at += width;
      if (at === kept.length) at = 0;
    }
    return at;
  }

  #put(at: number, one: number, two: number, row: number): void {
    this.#kept[at] = one;
    this.#kept[at + 1] = two;
    this.#kept[at + 2] = row;
    this.#count += 1;
  }

  /** Twice as many places: what stood in order stands in the same order, so that memory is gone through once. */
  #grow(): void {
    const kept = this.#kept;
    this.#bits += 1;
    this.#count = 0;
    this.#kept = new Int32Array(width << this.#bits);
    for (let at = 0; at < kept.length; at += width) {
      const row = kept[at + 2] ?? 0;
      if (row === 0) continue;
      const [one = 0, two = 0] = [kept[at], kept[at + 1]];
      this.#put(this.#place(one, two), one, two, row);
    }
  }
}

/** A deal whose id an earlier row has had. */
export function repeatedId(id: string, first: number, row: number, file: string): RawDeal {
  return { row, problems: [problem("deal-id-twice", lineRange(file, row), { id, first })] };
}

function idOf(deal: unknown): string | undefined {
  if (typeof deal !== "object" || deal === null || !Object.hasOwn(deal, "id")) return undefined;
  const { id } = deal as { readonly id: unknown };
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

/**
 * Refuses a deal whose id an earlier row has had: cut in two, an order would pass every limit twice, and of two versions
 * of a deal nobody knows the right one. The first row keeps its decision.
 */
export async function* refusingRepeatedIds(
  batches: AsyncIterable<Iterable<RawDeal>>,
  file: string,
): AsyncGenerator<Iterable<RawDeal>> {
  const seen = new SeenIds();
  function* checked(batch: Iterable<RawDeal>): Generator<RawDeal> {
    for (const raw of batch) yield seen.refuseRepeated(raw, file);
  }
  for await (const batch of batches) yield checked(batch);
}
