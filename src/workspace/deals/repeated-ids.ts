import { problem } from "../../diagnostics/catalogue.ts";
import type { RawDeal } from "./raw-deal.ts";
import { lineRange } from "./raw-deal.ts";

const firstSize = 1 << 12;
/** What is kept of an id: its two hashes and its row, side by side. The fourth place keeps the steps even. */
const width = 4;

/**
 * The rows in which ids were seen, by two hashes of 32 bits each: sixteen bytes an id, however long it is. Two different
 * ids that meet in both hashes are one in 10^19; the deal is then refused, never decided by another one's facts.
 */
export class SeenIds {
  #size = firstSize;
  #count = 0;
  #kept = new Uint32Array(firstSize * width);

  /** The row that had the id between two offsets before; otherwise the id is kept under `row`. */
  meet(bytes: Uint8Array, from: number, to: number, row: number): number | undefined {
    let one = 0x811c9dc5;
    let two = 0x9747b28c;
    for (let index = from; index < to; index += 1) {
      const byte = bytes[index] ?? 0;
      one = Math.imul(one ^ byte, 0x01000193);
      two = Math.imul(two ^ byte, 0x5bd1e995);
      two ^= two >>> 15;
    }
    const at = this.#place(one >>> 0, two >>> 0);
    const known = this.#kept[at + 2] ?? 0;
    if (known !== 0) return known;
    this.#put(at, one, two, row);
    if (this.#count * 2 > this.#size) this.#grow();
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
    const mask = this.#size - 1;
    let at = (one ^ (one >>> 16)) & mask;
    while (kept[at * width + 2] !== 0 && !(kept[at * width] === one && kept[at * width + 1] === two))
      at = (at + 1) & mask;
    return at * width;
  }

  #put(at: number, one: number, two: number, row: number): void {
    this.#kept[at] = one;
    this.#kept[at + 1] = two;
    this.#kept[at + 2] = row;
    this.#count += 1;
  }

  #grow(): void {
    const kept = this.#kept;
    this.#size *= 2;
    this.#count = 0;
    this.#kept = new Uint32Array(this.#size * width);
    for (let at = 0; at < kept.length; at += width) {
      const row = kept[at + 2] ?? 0;
      if (row === 0) continue;
      const [one, two] = [kept[at] ?? 0, kept[at + 1] ?? 0];
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
