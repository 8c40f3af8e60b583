import { expect, test } from "vitest";
import { problemsIn } from "./problems-in.ts";

test.each([
  ["authority.yaml", "no-authority: prices"],
  ["vat.yaml", "no-vat-table: prices"],
])("a price policy without %s cannot decide, and check says so", (file, said) => {
  expect(problemsIn({ [file]: null })).toContain(said);
});
