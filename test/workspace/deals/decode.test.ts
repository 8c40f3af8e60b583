import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeDeals } from "../../../src/workspace/deals/decode.ts";
import { streamOf } from "./read.ts";

async function decoded(bytes: Uint8Array, size: number): Promise<string> {
  let text = "";
  for await (const part of decodeDeals(streamOf(bytes, size))) text += part;
  return text;
}

function windows1251(text: string): Uint8Array {
  const letters = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const mark = "\uFEFF";

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-8 with a mark", (text) => Buffer.from(mark + text)],
  ["UTF-16 with a mark", (text) => Buffer.from(mark + text, "utf16le")],
  ["UTF-16 of the other order with a mark", (text) => swapped(Buffer.from(mark + text, "utf16le"))],
  ["windows-1251", windows1251],
];

const russian = fc
  .array(fc.constantFrom("Категория;Сумма\r\n", "А", "ё", "№", " 1 234,50;", "plain text, ", "Ъ\n"), { minLength: 1 })
  // A text in Latin letters alone would prove nothing, and a lone letter of two bytes may be read as either.
  .map((words) => `id;${words.join("")};Скидка`);

describe.each(encodings)("%s", (_, encode) => {
  it("is understood, wherever the parts of the stream break", async () => {
    await fc.assert(
      fc.asyncProperty(russian, fc.integer({ min: 1, max: 40 }), async (text, size) => {
        expect(await decoded(encode(text), size)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("is understood when its first Russian letter comes late", async () => {
    const text = `${"id;amount\r\n".repeat(20_000)}Скидка;Сумма`;
    expect(await decoded(encode(text), 4096)).toBe(text);
  });
});

it("UTF-16 without a mark is known by its zero bytes", async () => {
  expect(await decoded(Buffer.from("id;Сумма", "utf16le"), 3)).toBe("id;Сумма");
  expect(await decoded(swapped(Buffer.from("id;Сумма", "utf16le")), 3)).toBe("id;Сумма");
});

it("an empty input is an empty text", async () => expect(await decoded(new Uint8Array(), 1)).toBe(""));
