import { problem } from "../../diagnostics/catalogue.ts";
import type { RawDeal } from "./raw-deal.ts";
import { lineRange } from "./raw-deal.ts";

const firstSize = 1 << 12;

/**
 * The rows in which ids were seen, by two hashes of 32 bits each: twelve bytes an id, however long it is. Two different
 * ids that meet in both hashes are one in 10^19; the deal is then refused, never decided by another one's facts.
 */
class SeenIds {
  #size = firstSize;
  #count = 0;
  #one = new Uint32Array(firstSize);
  #two = new Uint32Array(firstSize);
  #rows = new Uint32Array(firstSize);

  /** The row that had this id before; otherwise the id is kept under `row`. */
  meet(id: string, row: number): number | undefined {
    let one = 0x811c9dc5;
    let two = 0x9747b28c;
    for (let index = 0; index < id.length; index += 1) {
      const unit = id.charCodeAt(index);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two ^ unit, 0x5bd1e995);
      two ^= two >>> 15;
    }
    const at = this.#place(one >>> 0, two >>> 0);
    const known = this.#rows[at] ?? 0;
    if (known !== 0) return known;
    this.#put(at, one >>> 0, two >>> 0, row);
    if (this.#count * 2 > this.#size) this.#grow();
    return undefined;
  }

  /** Where these hashes stand, or the free place where they would. Row 0 is no row: it marks a free place. */
  #place(one: number, two: number): number {
    const mask = this.#size - 1;
    let at = (one ^ (one >>> 16)) & mask;
    while (this.#rows[at] !== 0 && !(this.#one[at] === one && this.#two[at] === two)) at = (at + 1) & mask;
    return at;
  }

  #put(at: number, one: number, two: number, row: number): void {
    this.#one[at] = one;
    this.#two[at] = two;
    this.#rows[at] = row;
    this.#count += 1;
  }

  #grow(): void {
    const [ones, twos, rows] = [this.#one, this.#two, this.#rows];
    this.#size *= 2;
    this.#count = 0;
    this.#one = new Uint32Array(this.#size);
    this.#two = new Uint32Array(this.#size);
    this.#rows = new Uint32Array(this.#size);
    rows.forEach((row, index) => {
      const [one = 0, two = 0] = [ones[index], twos[index]];
      if (row !== 0) this.#put(this.#place(one, two), one, two, row);
    });
  }
}

function idOf(deal: unknown): string | undefined {
  if (typeof deal !== "object" || deal === null || !Object.hasOwn(deal, "id")) return undefined;
  const { id } = deal as { readonly id: unknown };
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

function idOfRow(raw: RawDeal): string | undefined {
  if (!("place" in raw)) return undefined;
  return raw.plain === undefined ? idOf(raw.deal) : raw.plain.deal.id;
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
    for (const raw of batch) {
      const id = idOfRow(raw);
      const first = id === undefined ? undefined : seen.meet(id, raw.row);
      if (id === undefined || first === undefined) yield raw;
      else yield { row: raw.row, problems: [problem("deal-id-twice", lineRange(file, raw.row), { id, first })] };
    }
  }
  for await (const batch of batches) yield checked(batch);
}
