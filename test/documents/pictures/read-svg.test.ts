import { describe, expect, it } from "vitest";
import { readSvg } from "../../../src/documents/pictures/read-svg.ts";
import { stepsOfPathData } from "../../../src/documents/pictures/svg-path.ts";
import { readText } from "../document-kit.ts";

const svg = (inside: string): string =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="10 20 100 50">${inside}</svg>`;

/** The steps with coordinates rounded, as one text. */
function pathOf(inside: string): string {
  const read = readSvg(svg(inside));
  if (!read.ok) throw new Error(`refused for ${read.part}`);
  return read.shapes
    .map(({ steps }) => steps.map(([letter, ...at]) => `${letter}${at.map((n) => Math.round(n * 10) / 10)}`).join(" "))
    .join(" | ");
}

const partOf = (text: string): string | null | undefined => {
  const read = readSvg(text);
  return read.ok ? undefined : read.part;
};

describe("outlines of an SVG", () => {
  it.each([
    ["absolute lines", "M10 20 L20 30 H30 V40 Z", "M0,0 L10,10 L20,10 L20,20 Z"],
    ["relative lines, numbers that touch", "m10 20l10-5.5.5.5zm1 1h2", "M0,0 L10,-5.5 L10.5,-5 Z M1,1 L3,1"],
    ["pairs after a move, which are lines", "M10 20 20 30 30 20", "M0,0 L10,10 L20,0"],
    ["smooth cubic curves", "M10 20C10 30 20 30 20 20S30 10 30 20", "M0,0 C0,10,10,10,10,0 C10,-10,20,-10,20,0"],
    ["quadratic curves", "M10 20Q25 50 40 20T70 20", "M0,0 C10,20,20,20,30,0 C40,-20,50,-20,60,0"],
    ["a half circle", "M10 20A10 10 0 0 1 30 20", "M0,0 C0,-5.5,4.5,-10,10,-10 C15.5,-10,20,-5.5,20,0"],
    ["an arc whose flags touch", "M10 20a10 10 0 0120 0", "M0,0 C0,-5.5,4.5,-10,10,-10 C15.5,-10,20,-5.5,20,0"],
  ])("read %s", (_, d, expected) => {
    expect(pathOf(`<path d="${d}"/>`)).toBe(expected);
  });

  it.each(["M10", "L10 20 30", "M0 0 X5", "M0 0 L1,2,a", "10 20", "M0 0 A5 5 0 2 1 9 9"])("refuse the data %s", (d) => {
    expect(stepsOfPathData(d)).toBeUndefined();
  });

  it.each([
    ["a rectangle", '<rect x="10" y="20" width="8" height="4"/>', "M0,0 L8,0 L8,4 L0,4 Z"],
    ["a line", '<line x1="10" y1="20" x2="20" y2="25" stroke="black"/>', "M0,0 L10,5"],
    ["a polygon", '<polygon points="10,20 20,20 20,30"/>', "M0,0 L10,0 L10,10 Z"],
    ["a group moved and grown", '<g transform="translate(10 20) scale(2)"><path d="M1 1L2 2"/></g>', "M2,2 L4,4"],
    ["a quarter turn about a point", '<path transform="rotate(90 10 20)" d="M20 20L30 20"/>', "M0,10 L0,20"],
  ])("are made of %s", (_, inside, expected) => {
    expect(pathOf(inside)).toBe(expected);
  });

  it("round the corners of a rectangle and close a circle", () => {
    expect(pathOf('<rect x="10" y="20" width="10" height="10" rx="2"/>').match(/C/g)).toHaveLength(4);
    expect(pathOf('<circle cx="20" cy="30" r="5"/>')).toMatch(/^M5,10 (C\S+ ){4}Z$/);
  });

  it("take colours from attributes, styles, classes and groups, and mix what is see-through with paper", () => {
    const read = readSvg(
      svg(
        '<style>.a{fill:#abc}.b{stroke:rgb(1,2,3);stroke-width:3}</style><g fill="#ff0000" opacity=".5"><path d="M0 0L1 1"/></g><path class="a b" d="M0 0L1 1"/><path style="fill:none" d="M0 0L1 1"/><path fill="none" stroke="navy" stroke-dasharray="2 1" d="M0 0L1 1"/>',
      ),
    );
    expect(read.ok ? read.shapes.map(({ fill, stroke }) => [fill, stroke]) : read).toEqual([
      ["#ff8080", null],
      ["#aabbcc", { colour: "#010203", width: 3 }],
      [null, { colour: "#000080", width: 1, dash: [2, 1] }],
    ]);
  });

  it.each([
    ["text", "<text>Тара</text>"],
    ["href", '<image href="https://example.com/x.png"/>'],
    ["image", '<image width="5"/>'],
    ["use", "<use/>"],
    ["href", '<use href="#a"/>'],
    ["script", "<script>alert(1)</script>"],
    ["foreignObject", "<foreignObject/>"],
    ["filter", '<path filter="url(#blur)" d="M0 0L1 1"/>'],
    ["fill", '<path fill="url(#gradient)" d="M0 0L1 1"/>'],
    ["fill", '<path fill="red; x" d="M0 0L1 1"/>'],
    ["path", '<path d="M0"/>'],
  ])("are refused for %s, by name", (part, inside) => {
    expect(partOf(svg(`<path d="M0 0L1 1"/>${inside}`))).toBe(part);
  });

  it("are none in a file that is no SVG, has entities, or is too much", () => {
    expect(partOf("")).toBeNull();
    expect(partOf("<html><svg/></html>")).toBeNull();
    expect(partOf(svg(""))).toBeNull();
    expect(partOf('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"></svg>')).toBe("DOCTYPE");
    expect(partOf('<svg><path d="M0 0L1 1"/></svg>')).toBe("viewBox");
    expect(partOf(svg(`<path d="M0 0${"L1 1".repeat(60_000)}"/>`))).toBe("path");
  });

  it("are the logo that ships", () => {
    expect(readSvg(readText("templates/logo.svg"))).toMatchObject({ ok: true, width: 64, height: 56 });
  });
});
