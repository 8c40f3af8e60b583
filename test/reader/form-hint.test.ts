import { expect, it } from "vitest";
import { formHint } from "../../src/reader/form-hint.ts";
import { loadSchemas } from "../../src/workspace/package-files.ts";

interface Form {
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly properties?: Readonly<Record<string, Form>>;
  readonly items?: Form;
  readonly $defs?: Readonly<Record<string, Form>>;
}

const schemas = loadSchemas() as (Form & { readonly $id: string })[];
const defs = (name: string): Form["$defs"] => schemas.find(({ $id }) => $id.endsWith(`/${name}.schema.json`))?.$defs;
const moment = defs("definitions")?.moment;
const windows = defs("price-policy")?.windowsDiscount?.properties?.windows;
const hours = windows?.items?.properties?.daily?.properties?.hours;

it.each([
  ["27.11.2026 09:00", moment, "2026-11-27 09:00"],
  ["2026-11-27T9.00", moment, "2026-11-27 09:00"],
  ["2026-11-27", moment, undefined],
  ["14:00–16:00", hours, "14:00-16:00"],
  ["14:00 - 16:00", hours, "14:00-16:00"],
  ["с двух до четырёх", hours, undefined],
])("%s is meant as", (word, form, meant) => {
  expect(form?.pattern).toBeDefined();
  expect(formHint(word, form?.pattern, form?.examples?.[0])).toBe(meant);
});
