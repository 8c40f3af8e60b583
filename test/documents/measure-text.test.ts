import fc from "fast-check";
import { expect, it } from "vitest";
import type { Face } from "../../src/documents/fonts/face.ts";
import { widthBetween, widthsOfBeginnings } from "../../src/documents/layout/measure-text.ts";
import { joinRuns } from "../../src/documents/layout/text-run.ts";
import { fonts } from "./document-kit.ts";

const words = fc.oneof(
  fc.constantFrom("Тургенев", "AVATAR", "ГОСТ-7", "fi\u0301n", "№", "1\u00a0000\u00a0₽", "✓да", "офис/склад"),
  fc.stringMatching(/^[А-яёA-Za-z0-9.,«»/-]{1,20}$/),
);
const faces = fc.constantFrom<Face>("serif", "sans-bold", "serif-bold-italic");

it("beginnings of a word are as wide as if each stood alone", () => {
  fc.assert(
    fc.property(words, faces, (word, face) => {
      const joined = joinRuns([{ text: word, face, size: 10, colour: "#000000", url: null }], fonts);
      const ends = Array.from(joined.text, (_, index) => index + 1);
      const alone = ends.map((end) => widthBetween(joined, 0, end, fonts));
      for (const [index, width] of widthsOfBeginnings(joined, 0, ends, fonts).entries())
        expect(width).toBeCloseTo(alone[index] ?? Number.NaN, 9);
    }),
    { numRuns: 300 },
  );
});
