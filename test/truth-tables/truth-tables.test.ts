import { describe, expect, it, test } from "vitest";
import { type CheckedTable, differences } from "./checked.ts";
import { conditionTables, refusedRows } from "./condition-tables.ts";
import { type Decide, interpreter, prepare, problemsOf, product } from "./engines.ts";
import { priceTables } from "./price-tables.ts";

/** Rows are added in the YAML files beside; README.md says how. */
describe.each([...conditionTables(), ...priceTables()])("$name", ({ name, texts, rows }: CheckedTable) => {
  let engines: readonly [by: string, decide: Decide][] | undefined;

  const enginesOf = (): readonly [by: string, decide: Decide][] => {
    const prepared = prepare(name, texts);
    return [
      ["", product(prepared)],
      [" (интерпретатор)", interpreter(prepared)],
    ];
  };

  it.each(rows.map((checked) => [checked.row.line, checked.row.title, checked] as const))(
    "%d: %s",
    (_, __, checked) => {
      engines ??= enginesOf();
      const found = engines.flatMap(([by, decide]) =>
        differences(checked, decide(checked.deal)).map((said) => said + by),
      );
      expect(found).toEqual([]);
    },
  );
});

test.each(refusedRows().map(({ row, texts }) => [row.place, row.title, texts] as const))(
  "%s: %s is refused",
  (place, _, texts) => {
    expect(problemsOf(texts).length, `${place}: такое условие должно быть ошибкой`).toBeGreaterThan(0);
  },
);

test("a wrong row is told by its file, its line and its name", () => {
  const row = { place: "test/truth-tables/prices/vat.yaml:12", line: 12, title: "НДС сверху", cells: [] };
  expect(differences({ row, deal: {}, expected: { "totals.sum": 12, allowed: 3 } }, { totals: { sum: 12 } })).toEqual([
    "test/truth-tables/prices/vat.yaml:12 «НДС сверху»: allowed - в таблице 3, решено ничего",
  ]);
});
