import { type Percent, percentDigits, percentNumber } from "../values/percent.ts";

const firstSize = 64 * 1024;
const mostBytesOfLetter = 3;
const sign = { minus: 45, point: 46, zero: 48 } as const;
/** The two hex digits of every byte, as they lie in memory. */
const hexPairs = Uint16Array.from({ length: 256 }, (_, byte) => {
  const [high = 0, low = 0] = Buffer.from(byte.toString(16).padStart(2, "0"));
  return (high << 8) | low;
});
/** Percents up to here are written digit by digit; others are as rare as they are absurd. */
const mostQuick = 0x7fff_ffff;
const powersOfTen = Array.from({ length: 10 }, (_, power) => 10 ** power);

/** A sheet that answers are written on, as bytes, one after another. It grows as it must, and is used again when it was emptied. */
export class AnswerSheet {
  #bytes = Buffer.allocUnsafeSlow(firstSize);
  #words = new DataView(this.#bytes.buffer);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** What is written on the sheet; it holds until more is written. */
  get written(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  empty(): void {
    this.#size = 0;
  }

  text(text: string): void {
    this.#make(text.length * mostBytesOfLetter);
    this.#size += this.#bytes.write(text, this.#size);
  }

  /** A text of ASCII letters. */
  ascii(text: string): void {
    this.#make(text.length);
    this.#size += this.#bytes.write(text, this.#size, "latin1");
  }

  part(part: Uint8Array): void {
    this.#make(part.length);
    this.#bytes.set(part, this.#size);
    this.#size += part.length;
  }

  /** Bytes as hex digits; the bytes are the letters of a text. */
  hex(letters: string): void {
    this.#make(2 * letters.length);
    let at = this.#size;
    for (let index = 0; index < letters.length; index += 1) {
      this.#words.setUint16(at, hexPairs[letters.charCodeAt(index)] ?? 0);
      at += 2;
    }
    this.#size = at;
  }

  /** A part of other bytes, as short as an id. */
  short(bytes: Uint8Array, from: number, to: number): void {
    this.#make(to - from);
    const into = this.#bytes;
    let at = this.#size;
    for (let index = from; index < to; index += 1) {
      into[at] = bytes[index] ?? 0;
      at += 1;
    }
    this.#size = at;
  }

  /** A percent as JSON writes its number. */
  percent(percent: Percent): void {
    if (!(Math.abs(percent) <= mostQuick)) {
      this.ascii(JSON.stringify(percentNumber(percent)));
      return;
    }
    // Whole numbers of 32 bits all the way: with them the machine divides sooner.
    let number = Math.abs(percent) | 0;
    let behind = percentDigits;
    for (; behind > 0 && number % 10 === 0; behind -= 1) number = (number / 10) | 0;
    let count = behind + 1;
    while (count < powersOfTen.length && number >= (powersOfTen[count] ?? 0)) count += 1;
    this.#make(count + 2);
    const into = this.#bytes;
    let at = this.#size;
    if (percent < 0) into[at++] = sign.minus;
    let place = at + count + (behind > 0 ? 1 : 0);
    this.#size = place;
    for (let left = count; left > 0; left -= 1) {
      place -= 1;
      if (left === count - behind && behind > 0) {
        into[place] = sign.point;
        place -= 1;
      }
      into[place] = sign.zero + (number % 10);
      number = (number / 10) | 0;
    }
  }

  #make(room: number): void {
    const needed = this.#size + room;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
    this.#words = new DataView(larger.buffer);
  }
}
