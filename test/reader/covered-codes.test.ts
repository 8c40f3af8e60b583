import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { readingMessages } from "../../src/diagnostics/catalogue/reading.ts";
import { shapeMessages } from "../../src/diagnostics/catalogue/shape.ts";
import { wrongTypeMessages } from "../../src/diagnostics/catalogue/wrong-type.ts";
import { yamlMessages } from "../../src/diagnostics/catalogue/yaml.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { loadSchemas } from "../../src/workspace/package-files.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";
import { casesOf } from "./read-cases.ts";

/** Files too large or too deep to stand in a table; the tests of hostile files make them. */
const hostile = ["file-too-large", "file-too-complex", "too-deep", "too-many-aliases"];

describe("the tables of mistakes", () => {
  it("produce every code of the reader", () => {
    const problems = ["notation.yaml", "shape.yaml"].flatMap((file) => casesOf(file).flatMap((one) => one.problems));
    const produced = new Set([...problems.map((line) => line.split(" ")[0]), ...hostile]);
    const codes = Object.keys({ ...readingMessages, ...yamlMessages, ...shapeMessages, ...wrongTypeMessages });
    expect(codes.filter((code) => !produced.has(code))).toEqual([]);
  });
});

describe("the shipped schemas", () => {
  const schemas = loadSchemas() as { $id: string }[];
  const validator = packageValidator();

  it.each(schemas.map(({ $id }) => $id))("%s is a schema, and compiles", ($id) => {
    const ajv = new Ajv2020();
    const schema = schemas.find((one) => one.$id === $id) ?? {};
    expect(ajv.validate("https://json-schema.org/draft/2020-12/schema", schema)).toBe(true);
    const { value, places } = readSource("empty.yaml", "{}\n");
    expect(Array.isArray(validator.validate($id, value, places))).toBe(true);
  });
});
