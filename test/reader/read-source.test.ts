import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { casesOf, summaryOf } from "./read-cases.ts";

const read = (text: string) => readSource("shop.yaml", text);

describe("problems of the notation", () => {
  it.each(casesOf("notation.yaml"))("$name", ({ text, problems }) => {
    expect(read(text).diagnostics.map(summaryOf)).toEqual(problems);
  });
});

describe("values", () => {
  it.each([
    ["a number", "15", 15],
    ["a fraction", "7.50", 7.5],
    ["a negative number", "-3", -3],
    ["minus zero", "-0", 0],
    ["a date stays text", "2026-01-15", "2026-01-15"],
    ["a time stays text", "10:30", "10:30"],
    ["a percent stays text", "15%", "15%"],
    ["yes stays text", "yes", "yes"],
    ["grouped digits stay text", "1_000", "1_000"],
    ["a hexadecimal stays text", "0x1F", "0x1F"],
    ["an exponent stays text", "1e3", "1e3"],
    ["infinity stays text", ".inf", ".inf"],
    ["quotes keep digits as text", '"15"', "15"],
    ["a flag", "true", true],
    ["nothing", "", null],
    ["folded text", ">-\n  one\n  two", "one two"],
    ["a list in brackets", "[1, б]", [1, "б"]],
    ["an alias", "&x 1\nb: *x", 1],
  ])("%s", (_name, written, value) => {
    const { value: root, diagnostics } = read(`a: ${written}\n`);
    expect(diagnostics).toEqual([]);
    expect((root as { a: unknown }).a).toEqual(value);
  });

  it("keeps a key that has a meaning in JavaScript as an ordinary one", () => {
    const { value } = read("constructor: 1\ntoString: 2\n");
    expect(Object.entries(value as object)).toEqual([
      ["constructor", 1],
      ["toString", 2],
    ]);
  });

  it("reads JSON with tabs and CRLF", () => {
    const { value, diagnostics } = read('{\r\n\t"a": [1, {"b": "в"}]\r\n}\r\n');
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ a: [1, { b: "в" }] });
  });

  it("reads back any JSON value", () => {
    const scalar = fc.oneof(fc.string({ unit: "grapheme-ascii" }), fc.integer(), fc.boolean(), fc.constant(null));
    const key = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
    const json = fc.dictionary(key, fc.oneof(scalar, fc.array(scalar), fc.dictionary(key, scalar)), { minKeys: 1 });
    fc.assert(
      fc.property(json, (value) => {
        const { value: again, diagnostics } = read(JSON.stringify(value));
        expect(diagnostics).toEqual([]);
        expect(again).toEqual({ ...value });
      }),
    );
  });
});

describe("places", () => {
  const text = '\uFEFFtitle: Мир\r\nowner:\r\n  phones:\r\n    - "12"\r\n    - 34\r\n';
  const { places } = read(text);
  const span = ({ start, end }: ReturnType<typeof places.valueAt>) => text.slice(start.offset, end.offset);

  it("finds values and keys behind a byte-order mark and Windows line ends", () => {
    expect(span(places.valueAt(["title"]))).toBe("Мир");
    expect(places.valueAt(["title"]).start).toEqual({ line: 1, column: 8, offset: 8 });
    expect(span(places.keyAt(["owner", "phones"]))).toBe("phones");
    expect(span(places.valueAt(["owner", "phones", 1]))).toBe("34");
    expect(places.sourceAt(["owner", "phones", 0])).toBe('"12"');
  });

  it("answers for what is absent with the key that should hold it", () => {
    expect(span(places.valueAt(["owner", "name"]))).toBe("owner");
    expect(span(places.keyAt(["owner", "phones", 7]))).toBe("phones");
    expect(span(places.keyAt([]))).toBe("title");
  });
});

describe("hostile files", () => {
  const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 10; level += 1) {
    const previous = `*a${level - 1}`;
    bomb.push(`a${level}: &a${level} [${Array(9).fill(previous).join(", ")}]`);
  }
  const size = 1024 * 1024;

  it.each([
    ["aliases that multiply", bomb.join("\n"), "too-many-aliases"],
    ["brackets without end", "[".repeat(size), "too-deep"],
    ["mappings without end", "{a: ".repeat(size / 4), "too-deep"],
    ["dashes without end", "- ".repeat(size / 2), "too-deep"],
    ["commas without end", `[${",".repeat(size - 1)}`, "file-too-complex"],
    ["documents without end", "---\n".repeat(size / 4), "several-documents"],
    ["a quote without end", `a: "${"x".repeat(size - 4)}`, "unclosed-quote"],
    ["too many bytes in Cyrillic", `a: ${"я".repeat(size / 2)}`, "file-too-large"],
  ])("%s", (_name, text, code) => {
    const { value, diagnostics } = read(text);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(value).toBeUndefined();
  });

  it("a text full of blanks is only a text", () => {
    const text = `x${" ".repeat(size - 20)}y`;
    expect(read(`a: "${text}"\n`).value).toEqual({ a: text });
  });

  it("many keys that end alike are no quadratic work", () => {
    const text = Array.from({ length: 60_000 }, (_, index) => `k${index}: 1`).join("\n");
    expect(Object.keys(read(text).value as object)).toHaveLength(60_000);
  });

  it("answers any text with a value or a sentence, and every range lies in the text", () => {
    const word = fc.constantFrom(..."abя01 \t\n\r:-?,[]{}#&*!|>'\"%@`\\~<.=\u00a0\u200b\uFEFF");
    const token = fc.oneof(
      word,
      fc.constantFrom("a: ", "- ", "\n  ", "b: [", "{{", "}}", "---\n", "&x ", "*x", "<<: "),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const text = tokens.join("");
        const { value, diagnostics } = read(text);
        expect(value !== undefined || diagnostics.length > 0).toBe(true);
        for (const diagnostic of diagnostics) {
          const { start, end } = diagnostic.range;
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
          expect(sentenceOf(diagnostic, "ru").text).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
