import { expect, test } from "vitest";
import { changed, problemsIn } from "./problems-in.ts";

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
