import { expect, test } from "vitest";
import { differences } from "./checked.ts";
import { conditionTables } from "./condition-tables.ts";
import { emitted, prepare } from "./engines.ts";
import { priceTables } from "./price-tables.ts";

test.each([...conditionTables(), ...priceTables()])("$name, by the printed module", async ({ name, texts, rows }) => {
  const decide = await emitted(prepare(name, texts));
  expect(rows.flatMap((checked) => differences(checked, decide(checked.deal)))).toEqual([]);
});
