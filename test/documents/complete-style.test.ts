import { expect, it } from "vitest";
import type { SourceRange } from "../../src/diagnostics/diagnostic.ts";
import type { Path } from "../../src/diagnostics/places.ts";
import { completeStyle } from "../../src/documents/complete-style.ts";
import { groupRoles } from "../../src/documents/tree.ts";
import { loadSchema } from "../../src/workspace/package-files.ts";
import { readText, style, styleFile, styleWith } from "./document-kit.ts";

type Schema = { readonly [keyword: string]: unknown };

const schema = loadSchema("style") as Schema;

/** Every key of the schema that holds a value, by its path. Files of the project are no looks. */
function keysOf(node: Schema, path: Path = []): readonly string[] {
  const reference = /^#\/\$defs\/(.+)$/.exec(String(node["$ref"] ?? ""))?.[1];
  if (reference !== undefined) return keysOf((schema["$defs"] as Record<string, Schema>)[reference] ?? {}, path);
  const properties = node["properties"] as Readonly<Record<string, Schema>> | undefined;
  if (properties === undefined) return [path.join(".")];
  return Object.entries(properties).flatMap(([key, inner]) => keysOf(inner, [...path, key]));
}

const at = (value: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], value);

it("leaves nothing unsaid in the shipped file but names of presets and what groups take from the text", () => {
  const unsaid = keysOf(schema).filter((path) => at(styleFile, path) === undefined);
  expect(unsaid.filter((path) => !/^(groups|fonts)\./.test(path))).toEqual([
    "page.width",
    "page.height",
    "margins.preset",
  ]);
});

it("knows every role of a group", () => {
  const groups = (schema["properties"] as Record<string, Schema>)["groups"];
  expect(Object.keys((groups?.["properties"] ?? {}) as object).sort()).toEqual([...groupRoles].sort());
});

it("changes what the project says and nothing else", () => {
  const own = styleWith({
    colours: { accent: "#7a1f2b" },
    headings: { 1: { scale: 2.2 } },
    groups: { lead: { weight: "bold" } },
    list: { bullet: "–" },
  });
  expect(own).toEqual({
    ...style,
    colours: { ...style.colours, accent: "#7a1f2b" },
    headings: { ...style.headings, 1: { ...style.headings[1], scale: 2.2 } },
    groups: { ...style.groups, lead: { ...style.groups.lead, weight: "bold" } },
    list: { ...style.list, bullet: "–" },
  });
});

it.each([
  ["the shipped ones", {}, { left: 20, right: 15, top: 20, bottom: 20 }],
  ["of GOST", { preset: "gost" }, { left: 20, right: 10, top: 20, bottom: 20 }],
  ["of GOST for long storage", { preset: "gost-archive" }, { left: 30, right: 10, top: 20, bottom: 20 }],
  ["by name with one of their own", { preset: "gost", left: 25 }, { left: 25, right: 10, top: 20, bottom: 20 }],
  ["one of their own", { top: 30 }, { left: 20, right: 15, top: 30, bottom: 20 }],
] as const)("sets margins: %s", (_, margins, expected) => {
  expect(styleWith({ margins }).margins).toEqual(expected);
});

it("moves the right margin of one-page documents with the margin, unless they have their own", () => {
  expect(styleWith({ margins: { preset: "gost" } }).onePage.rightMargin).toEqual([10, 10]);
  expect(styleWith({ margins: { right: 18 } }).onePage.rightMargin).toEqual([10, 18]);
  expect(styleWith({ margins: { right: 18 }, "one-page": { "right-margin": [12, 14] } }).onePage.rightMargin).toEqual([
    12, 14,
  ]);
});

it.each([
  ["A5", { format: "A5" }, { width: 148, height: 210 }],
  ["letter", { format: "letter" }, { width: 215.9, height: 279.4 }],
  ["of its own size", { width: 200, height: 200 }, { width: 200, height: 200 }],
] as const)("takes paper: %s", (_, page, expected) => {
  expect(styleWith({ page }).page).toEqual(expected);
});

it.each([
  ["limits the wrong way round", { "one-page": { size: [11, 9.5] } }, "style-bounds-reversed", "one-page.size"],
  ["margins without room for text", { page: { width: 100 }, margins: { left: 40 } }, "style-no-room", "margins"],
] as const)("refuses %s", (_, own, code, place) => {
  const asked: string[] = [];
  const places = {
    valueAt(path: Path): SourceRange {
      asked.push(path.join("."));
      return {
        file: "templates/style.yaml",
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: 1, offset: 0 },
      };
    },
  };
  expect(completeStyle(styleFile, own, places)).toMatchObject({ ok: false, diagnostics: [{ code }] });
  expect(asked).toEqual([place]);
});

it("ships a file that says which schema helps to edit it", () => {
  expect(readText("templates/style.yaml")).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/schemas\/editor\/style\.json$/m,
  );
});
