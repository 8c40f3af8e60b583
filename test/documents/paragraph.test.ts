import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elasticSpaces } from "../../src/documents/layout/elastic-spaces.ts";
import { hyphenationPoints } from "../../src/documents/layout/hyphenate.ts";
import { type ParagraphOptions, setParagraph } from "../../src/documents/layout/set-paragraph.ts";
import type { TextRun } from "../../src/documents/layout/text-run.ts";
import { findTies } from "../../src/documents/layout/ties.ts";
import { fonts } from "./document-kit.ts";

const russian =
  "Коммерческое предложение формируется только после выявления потребности и подтверждения бюджета ответственным лицом " +
  "клиента, а в течение трёх рабочих дней менеджер по привлечению клиентов обязан позвонить.";

function run(text: string, face: TextRun["face"] = "serif"): TextRun {
  return { text, face, size: 10, colour: "#000000", url: null };
}

const word = fc.oneof(
  fc.constantFrom(...russian.split(" ")),
  fc.stringMatching(/^[а-яёa-z0-9.,/-]{1,40}$/),
  fc.constantFrom(
    "1\u00a0000\u00a0000\u00a0₽",
    "✓",
    "—",
    "https://example.com/a/very/long/path?x=1",
    "ХХХХХХХХХХХХХХХХХХХХХХХХХХХХ",
  ),
);
const texts = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
const options: fc.Arbitrary<ParagraphOptions> = fc.record({
  measure: fc.integer({ min: 30, max: 500 }),
  align: fc.constantFrom("left", "justify", "center", "right"),
  hyphenate: fc.boolean(),
});

describe("lines of a paragraph", () => {
  it("never exceed the measure", () => {
    fc.assert(
      fc.property(texts, options, (text, given) => {
        for (const { width, pieces } of setParagraph([run(text)], given, fonts).lines) {
          expect(width).toBeLessThanOrEqual(given.measure + 0.1);
          for (const piece of pieces) expect(piece.x + piece.width).toBeLessThanOrEqual(given.measure + 0.1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("hold all of the text in order, whatever its looks", () => {
    fc.assert(
      fc.property(texts, texts, options, (first, second, given) => {
        const { lines } = setParagraph([run(first), run(` ${second}`, "serif-bold")], given, fonts);
        const letters = (text: string): string => text.replace(/ /g, "");
        expect(letters(lines.map(({ text }) => text).join(""))).toBe(letters(first + second).normalize("NFC"));
        for (const { text, pieces } of lines) {
          expect(
            pieces
              .map((piece) => piece.text)
              .join("")
              .replace(/\u00ad$/, ""),
          ).toBe(text);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("fill the measure when justified, but for the last", () => {
    const { lines } = setParagraph([run(russian)], { measure: 240, align: "justify", hyphenate: true }, fonts);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(240, 1);
  });

  it("fill with letters a little apart what spaces alone would tear", () => {
    const text = "необходимостью законодательствование а человеконенавистничество ещё раз и снова здравствуйте";
    const lines = [170, 190, 210, 230].flatMap(
      (measure) => setParagraph([run(text)], { measure, align: "justify", hyphenate: false }, fonts).lines,
    );
    const tracked = lines.flatMap(({ pieces }) => pieces.flatMap(({ tracking }) => (tracking > 0 ? [tracking] : [])));
    expect(tracked.length).toBeGreaterThan(2);
    expect(Math.max(...tracked)).toBeLessThanOrEqual(0.2);
  });

  it("stretch a no-break space between words as much as the others, and none inside a number", () => {
    const widths = (text: string): readonly number[] => {
      const { lines } = setParagraph([run(text)], { measure: 200, align: "justify", hyphenate: false }, fonts);
      return lines.slice(0, -1).map(({ width }) => width);
    };
    const text = (space: string): string =>
      `один${space}два три${space}четыре пять${space}шесть семь${space}восемь девять`;
    expect(widths(text("\u00a0")).length).toBeGreaterThan(0);
    for (const width of widths(text("\u00a0"))) expect(width).toBeCloseTo(200, 1);
    expect([...elasticSpaces("1\u00a0000\u00a0₽ за\u00a0час, 5\u00a0дней")]).toEqual([7, 10, 15, 17]);
  });

  it("show a hyphen where a word is divided", () => {
    const { lines } = setParagraph([run(russian)], { measure: 120, align: "justify", hyphenate: true }, fonts);
    const ends = lines.map(({ pieces }) => pieces.at(-1)?.text ?? "");
    expect(ends.some((end) => end.endsWith("\u00ad"))).toBe(true);
  });

  it("end at the line feeds of the text", () => {
    const { lines } = setParagraph(
      [run("раз\nдва  \n три")],
      { measure: 300, align: "justify", hyphenate: true },
      fonts,
    );
    expect(lines.map(({ text }) => text)).toEqual(["раз", "два", "три"]);
  });

  it("take symbols from the stand-in font and report what no font has", () => {
    const symbols = setParagraph([run("да ✓ → 5\u202f%")], { measure: 300, align: "left", hyphenate: false }, fonts);
    expect(symbols.missing).toEqual([]);
    expect(symbols.lines[0]?.pieces.filter(({ face }) => face === "symbols").map(({ text }) => text)).toEqual([
      "✓",
      "→",
      "\u202f",
    ]);
    const han = setParagraph([run("漢 и \u202e")], { measure: 300, align: "left", hyphenate: false }, fonts);
    expect(han.missing).toEqual([0x6f22, 0x202e]);
  });
});

describe("Russian typography", () => {
  it.each([
    ["работа в городе", [8]],
    ["он — менеджер", [2]],
    ["приказ № 5", [8]],
    ["через 15 минут", [8]],
    ["И. И. Иванов", [2, 5]],
    ["пришли же", [6]],
  ])("ties %s", (text, spaces) => {
    expect([...findTies(text)].sort((a, b) => a - b)).toEqual(spaces);
  });

  it("divides words by syllables and leaves capitals whole", () => {
    const parts = (word: string): string => {
      const points = [0, ...hyphenationPoints(word), word.length];
      return points
        .slice(1)
        .map((point, index) => word.slice(points[index], point))
        .join("-");
    };
    expect(parts("предложение")).toBe("пред-ло-же-ние");
    expect(parts("management")).toMatch(/^man-?age-ment$/);
    expect(parts("КОНТРАГЕНТ")).toBe("КОНТРАГЕНТ");
    expect(parts("цена")).toBe("цена");
  });
});
