import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnswerSheet } from "../../src/workspace/answer-sheet.ts";

describe("a sheet of answers", () => {
  it("writes a percent as JSON writes its number", () => {
    const sheet = new AnswerSheet();
    const edges = fc.constantFrom(0, -0, 1, -1, 10, 9_999, 10_000, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53 - 1);
    fc.assert(
      fc.property(fc.oneof(edges, fc.integer(), fc.maxSafeInteger()), (percent) => {
        sheet.empty();
        sheet.percent(percent);
        expect(sheet.written.toString()).toBe(JSON.stringify(percent / 10_000));
      }),
      { numRuns: 2000 },
    );
  });

  it("holds all that was written on it, however long", () => {
    const sheet = new AnswerSheet();
    const texts = Array.from({ length: 100 }, (_, index) => `Строка ${index} `.repeat(index * 10));
    for (const text of texts) {
      sheet.text(text);
      sheet.part(Buffer.from("|"));
      sheet.hex("\u0000\u007f\u00ff");
      sheet.short(Buffer.from("abcdef"), 2, 4);
    }
    expect(sheet.written.toString()).toBe(texts.map((text) => `${text}|007fffcd`).join(""));
    expect(sheet.size).toBe(sheet.written.length);
  });
});
