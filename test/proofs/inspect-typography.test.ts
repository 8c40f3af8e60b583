import { describe, expect, it } from "vitest";
import type { LaidDocument } from "../../src/documents/layout/lay-out-pages.ts";
import type { PlacedMark, TextMark } from "../../src/documents/layout/strip.ts";
import { type StructureNode, type StructureRole, structureNode } from "../../src/documents/layout/structure.ts";
import { inspectTypography, limits, mayBeDivided } from "./inspect-typography.ts";

describe("the inspection of laid lines sees", () => {
  const fonts = { shape: () => ({ width: 250, glyphs: [] }) };
  const at = (role: StructureRole, parent: StructureNode | null = null): StructureNode => structureNode(role, parent);
  const line = (owner: StructureNode, baseline: number, text = "слово слово", extra = 0): TextMark => ({
    kind: "text",
    text,
    face: "serif",
    size: 10,
    colour: "#000000",
    url: null,
    x: 0,
    width: 100,
    extra,
    tracking: 0,
    baseline,
    owner,
  });
  const laid = (...pages: readonly (readonly PlacedMark[])[]): LaidDocument => ({
    width: 100,
    height: 100,
    pages: pages.map((marks, index) => ({ marks, running: [], opens: index === 0, filled: 1 })),
    missing: [],
    places: new Map(),
    tooHigh: false,
  });
  const faultsOf = (document: LaidDocument): readonly string[] =>
    inspectTypography(document, fonts).faults.map(({ kind, page }) => `${kind} ${page}`);

  it("a heading, the head of a table and an announcement at the foot of a page", () => {
    for (const [role, text, kind] of [
      ["H2", "Цены", "heading-at-foot"],
      ["TH", "Срок", "table-head-at-foot"],
      ["P", "Он делает так:", "announcement-at-foot"],
    ] as const) {
      const last = line(at(role), 90, text);
      expect(faultsOf(laid([line(at("P"), 20), last], [line(at("P"), 20)]))).toEqual([`${kind} 1`]);
      const rule: PlacedMark = { kind: "rule", x1: 0, x2: 9, y1: 120, y2: 120, thickness: 1, colour: "#000000" };
      expect(faultsOf(laid([line(at("P"), 20), last, rule]))).toEqual([]);
    }
  });

  it("a line alone at the foot and at the head of a page", () => {
    const split = at("P");
    const lines = [20, 34, 48].map((baseline) => line(split, baseline));
    expect(faultsOf(laid(lines.slice(0, 1), lines.slice(1)))).toEqual(["orphan 1"]);
    expect(faultsOf(laid(lines.slice(0, 2), lines.slice(2)))).toEqual(["widow 2"]);
  });

  it("spaces that are too wide, too narrow, and letters too far apart", () => {
    const one = at("P");
    const of = (extra: number, tracking = 0): LaidDocument =>
      laid([{ ...line(one, 20, "слово слово", extra), tracking }, line(one, 34, "слово слово", 0.1), line(one, 48)]);
    expect(faultsOf(of(2.5 * (limits.widestSpace - 1) - 0.01))).toEqual([]);
    expect(faultsOf(of(2.5 * (limits.widestSpace - 1) + 0.01))).toEqual(["loose-line 1"]);
    expect(faultsOf(of(-2.5 * (1 - limits.narrowestSpace) - 0.01))).toEqual(["tight-line 1"]);
    expect(faultsOf(of(0.1, 0.3))).toEqual(["loose-line 1"]);
  });

  it("hyphens in a row, in a heading and where the language forbids them", () => {
    const one = at("P");
    const hyphened = [20, 34, 48].map((baseline) => line(one, baseline, "менед\u00ad", 0.1));
    expect(faultsOf(laid([...hyphened, line(one, 62, "жер")]))).toContain("hyphens-in-a-row 1");
    const head = at("H1");
    expect(faultsOf(laid([line(head, 20, "Прода\u00ad"), line(head, 34, "жи"), line(at("P"), 48)]))).toEqual([
      "hyphenated-heading 1",
    ]);
    expect(faultsOf(laid([line(one, 20, "стро\u00ad"), line(one, 34, "йка")]))).toEqual(["bad-hyphen 1"]);
  });

  it("a row on two pages and a page that is nearly empty", () => {
    const row = at("TR", at("Table"));
    const cell = at("TD", row);
    const split = [20, 34, 48, 62].map((baseline) => line(cell, baseline));
    expect(faultsOf(laid(split.slice(0, 2), split.slice(2)))).toContain("row-divided 2");
    const pages = laid([line(at("P"), 20)], [line(at("P"), 20)]).pages;
    const empty = { ...laid(), pages: pages.map((page) => ({ ...page, filled: 0.05 })) };
    expect(faultsOf(empty)).toEqual(["empty-page 2"]);
  });

  it.each([
    ["менед", "жер", true],
    ["о", "бзор", false],
    ["скид", "ка", true],
    ["пункт", "ы", false],
    ["под", "ъезд", false],
    ["стр", "ока", false],
    ["man", "ager", true],
  ])("%s-%s", (before, after, allowed) => {
    expect(mayBeDivided(before, after)).toBe(allowed);
  });
});
