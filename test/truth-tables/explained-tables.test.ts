import { expect, test } from "vitest";
import type { CheckedTable } from "./checked.ts";
import { conditionTables } from "./condition-tables.ts";
import { explanations, prepare } from "./engines.ts";
import { priceTables } from "./price-tables.ts";

/** The rows of the YAML files beside, explained: generated code says of every clause what the interpreter says. */
test.each([...conditionTables(), ...priceTables()].map((table) => [table.name, table] as const))(
  "%s, explained",
  (name, { texts, rows }: CheckedTable) => {
    const explain = explanations(prepare(name, texts));
    for (const { row, deal } of rows) {
      const [told, oracle] = explain(deal);
      expect(told, row.place).toEqual(oracle);
    }
  },
);
