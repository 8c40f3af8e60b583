import { expect, it } from "vitest";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import type { Path, Places } from "../../src/diagnostics/places.ts";
import { readStyle } from "../../src/documents/read-style.ts";
import { style } from "./document-kit.ts";

const asked: Path[] = [];
const places: Pick<Places, "valueAt" | "keyAt"> = {
  valueAt(path) {
    asked.push(path);
    return startOfFile("templates/style.yaml");
  },
  keyAt(path) {
    asked.push(path);
    return startOfFile("templates/style.yaml");
  },
};

it("takes the shipped style as it is", () => {
  expect(readStyle(style, places)).toEqual({ ok: true, style });
});

it.each([
  ["a misspelt key", { ...style, margns: {} }, "style-unknown-key", "margns"],
  ["a missing part", { ...style, table: undefined }, "style-wrong-value", "table"],
  [
    "bounds the wrong way round",
    { ...style, onePage: { ...style.onePage, size: [11, 9.5] } },
    "style-wrong-value",
    "onePage.size",
  ],
  [
    "a colour by name",
    { ...style, colours: { ...style.colours, accent: "blue" } },
    "style-wrong-value",
    "colours.accent",
  ],
  ["a number as text", { ...style, page: { width: "210", height: 297 } }, "style-wrong-value", "page.width"],
  [
    "another alignment",
    { ...style, groups: { ...style.groups, lead: { align: "middle" } } },
    "style-wrong-value",
    "groups.lead.align",
  ],
  ["no mapping at all", "serif", "style-wrong-value", ""],
])("refuses %s", (_, value, code, key) => {
  asked.length = 0;
  const read = readStyle(value, places);
  expect(read).toMatchObject({ ok: false, diagnostics: [{ code, args: { key } }] });
  expect(asked[0]?.join(".")).toBe(key);
});
