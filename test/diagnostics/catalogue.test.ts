import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/diagnostics/catalogue.ts";
import { compareDiagnostics, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { positionsIn } from "../../src/diagnostics/text-positions.ts";

const folder = new URL("../../src/diagnostics/catalogue/", import.meta.url);
const areas = await Promise.all(
  readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
);
const codes = areas.flatMap((area) =>
  Object.entries(area).flatMap(([name, messages]) =>
    name.endsWith("Messages") ? Object.keys(messages as object) : [],
  ),
);

describe("the catalogue", () => {
  it("lists every code of every area, each once", () => {
    expect([...codes].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it.each(Object.keys(catalogue))("%s is readable words", (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe("the order of problems", () => {
  it("is by file, place, severity, code", () => {
    const at = (file: string, offset: number, severity: "error" | "warning", code: string): Diagnostic => ({
      code,
      severity,
      range: positionsIn(file, "0123456789").range(offset, offset + 1),
      args: {},
    });
    const sorted = [
      at("a.yaml", 1, "error", "b"),
      at("a.yaml", 1, "warning", "a"),
      at("a.yaml", 5, "error", "a"),
      at("b.yaml", 0, "error", "a"),
      at("b.yaml", 0, "error", "c"),
    ];
    expect([...sorted].reverse().sort(compareDiagnostics)).toEqual(sorted);
  });
});

describe("positions in a text", () => {
  it("count lines and columns from 1 and leave out the byte-order mark", () => {
    const positions = positionsIn("a.yaml", "\uFEFFab\r\nc\n");
    expect(positions.at(1)).toEqual({ line: 1, column: 1, offset: 1 });
    expect(positions.at(5)).toEqual({ line: 2, column: 1, offset: 5 });
    expect(positions.at(7)).toEqual({ line: 3, column: 1, offset: 7 });
  });
});
