import { expect, test } from "vitest";
import { changed, problemsIn, readWith } from "./problems-in.ts";

test.each([
  ["authority.yaml", "no-authority: prices"],
  ["vat.yaml", "no-vat-table: prices"],
])("a price policy without %s cannot decide, and check says so", (file, said) => {
  expect(problemsIn({ [file]: null })).toContain(said);
});

test.each(["authority.yaml", "prices.yaml"])("a period of %s that ends before it begins is one mistake", (file) => {
  const reversed = changed(file, "effective: { from: 2026-01-15 }", "effective: { from: 2026-01-15, to: 2026-01-10 }");
  expect(problemsIn({ [file]: reversed })).toEqual(["period-reversed: 2026-01-10"]);
});

const during = (file: string, period: string): Readonly<Record<string, string>> => ({
  [file]: changed(file, "effective: { from: 2026-01-15 }", `effective: { ${period} }`),
});

test.each([
  [
    "rights that ended before it",
    during("authority.yaml", "from: 2025-01-01, to: 2026-01-14"),
    ["no-authority: prices"],
  ],
  ["rights that end on its first day", during("authority.yaml", "from: 2025-01-01, to: 2026-01-15"), []],
  ["rights of one day", during("authority.yaml", "from: 2026-02-01, to: 2026-02-01"), []],
  [
    "rights that begin after its end",
    { ...during("prices.yaml", "from: 2026-01-15, to: 2026-02-01"), ...during("authority.yaml", "from: 2026-02-02") },
    ["no-authority: prices"],
  ],
  ["taxes that ended before it", during("vat.yaml", "from: 2025-01-01, to: 2026-01-14"), ["no-vat-table: prices"]],
])("a price policy with %s", (_, texts, expected) => {
  expect(problemsIn(texts).filter((said) => said.startsWith("no-"))).toEqual(expected);
});

test.each([
  [
    "on top of prices a day late",
    "excluded",
    "2026-01-16",
    ["no-usual-vat-rate: vat"],
    [{ rate: "general", day: "2026-01-15" }],
  ],
  ["on top of prices in time", "excluded", "2026-01-15", [], []],
  ["within prices a day late", "included", "2026-01-16", [], []],
])("the usual tax %s", (_, mode, from, problems, args) => {
  const found = readWith({
    "prices.yaml": changed("prices.yaml", "vat: included", `vat: ${mode}`),
    "vat.yaml": changed("vat.yaml", "{ from: 2026-01-01", `{ from: ${from}`),
  });
  expect(found).toMatchObject({ problems, args });
});
