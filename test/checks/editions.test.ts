import { describe, expect, test } from "vitest";
import { changed, problemsIn } from "./problems-in.ts";

/** The rates of tax in two editions with these periods. */
function taxes(first: string, second: string): readonly string[] {
  const at = (period: string): string => changed("vat.yaml", "{ from: 2026-01-15 }", `{ ${period} }`);
  return problemsIn({ "vat.yaml": at(first), "vat-next.yaml": at(second) });
}

describe("editions of one regulation", () => {
  test.each([
    ["that follow one another are sound", "from: 2026-01-15, to: 2026-06-30", "from: 2026-07-01", []],
    ["without an end of the first overlap", "from: 2026-01-15", "from: 2026-07-01", ["editions-overlap: vat"]],
    ["on one day overlap", "from: 2026-01-15, to: 2026-07-01", "from: 2026-07-01", ["editions-overlap: vat"]],
    ["leave a gap", "from: 2026-01-15, to: 2026-06-29", "from: 2026-07-01", ["editions-gap: 2026-07-01"]],
  ])("%s", (_, first, second, expected) => {
    expect(taxes(first, second)).toEqual(expected);
  });

  test("count a file with dated values as one", () => {
    const dated = (period: string): string =>
      changed("vat.yaml", "{ from: 2026-01-15 }", `{ ${period} }`).replace(
        "owner: head",
        "owner: [{ from: 2026-01-15, value: head }, { from: 2026-03-01, value: director }, { from: 2026-08-01, value: head }]",
      );
    const next = changed("vat.yaml", "{ from: 2026-01-15 }", "{ from: 2026-09-01 }");
    expect(problemsIn({ "vat.yaml": dated("from: 2026-01-15, to: 2026-08-31"), "vat-next.yaml": next })).toEqual([]);
    expect(problemsIn({ "vat.yaml": dated("from: 2026-01-15, to: 2026-08-30"), "vat-next.yaml": next })).toEqual([
      "editions-gap: 2026-09-01",
    ]);
    expect(problemsIn({ "vat.yaml": dated("from: 2026-01-15"), "vat-next.yaml": next })).toEqual([
      "editions-overlap: vat",
    ]);
  });
});
