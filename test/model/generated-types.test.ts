import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateTypes } from "../generate/types.ts";

const generated = new URL("../../src/model/generated/", import.meta.url);

test("types in src/model/generated say what the schemas say: run `npm run generate` after changing a schema", async () => {
  const fromSchemas = await generateTypes();
  const committed = readdirSync(generated).map(
    (name) => [name, readFileSync(new URL(name, generated), "utf8")] as const,
  );
  expect(new Map(committed)).toEqual(fromSchemas);
});
