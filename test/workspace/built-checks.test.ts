import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAjv } from "../../src/reader/create-ajv.ts";
import { schemaIdOf } from "../../src/reader/read-file.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { builtChecks } from "../../src/workspace/built-checks.ts";
import { loadSchemas, packagePath, schemaTexts } from "../../src/workspace/package-files.ts";
import { regulationFiles } from "../../src/workspace/project-files.ts";

const passes = builtChecks(schemaTexts());
const ajv = createAjv(loadSchemas(), { code: { optimize: false } });

interface Read {
  readonly kind: string;
  readonly value: unknown;
}

function readIn(path: string): Read[] {
  const { value } = readSource(path, readFileSync(path, "utf8"));
  const kind = (value as { readonly kind?: unknown } | undefined)?.kind;
  return typeof kind === "string" && ajv.getSchema(schemaIdOf(kind)) !== undefined ? [{ kind, value }] : [];
}

const broken = readdirSync(packagePath("test/broken")).filter((name) => name.endsWith(".yaml"));
const files = [
  ...(await regulationFiles(packagePath("regulations"))),
  ...(await regulationFiles(packagePath("docs/handbook/examples/regulations"))),
  ...broken.map((name) => packagePath(`test/broken/${name}`)),
].flatMap(readIn);

/** The same value with one part of it spoilt: a key dropped, misspelt, or its value of another type. */
function* spoilt(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) {
    yield typeof value === "string" ? 7 : "семь";
    if (typeof value === "string") yield `${value} `;
    if (typeof value === "number") yield -value;
    return;
  }
  for (const key of Object.keys(value)) {
    const rest: Record<string, unknown> = { ...(value as Readonly<Record<string, unknown>>) };
    const own = rest[key];
    if (!Array.isArray(value)) {
      delete rest[key];
      yield { ...rest };
      yield { ...rest, [`${key}x`]: own };
    }
    for (const part of spoilt(own)) {
      const copy = { ...rest, [key]: part };
      yield Array.isArray(value) ? Object.values(copy) : copy;
    }
  }
}

/** Of all that can be spoilt so much is tried; the number has nothing in common with how many parts a file has. */
const everySoManyth = 37;

describe("the checks that the build has made", () => {
  it("pass what the schemas pass, and nothing else", () => {
    expect(files.length).toBeGreaterThan(100);
    const right = files.filter(({ kind, value }) => passes(schemaIdOf(kind), value));
    expect(right.length).toBeGreaterThan(80);
    for (const { kind, value } of files)
      expect(passes(schemaIdOf(kind), value), kind).toBe(ajv.validate(schemaIdOf(kind), value));
  });

  it("pass a spoilt file no sooner than the schemas do", () => {
    const counts = { same: 0, passed: 0 };
    let met = 0;
    for (const { kind, value } of files) {
      for (const wrong of spoilt(value)) {
        met += 1;
        if (met % everySoManyth !== 0) continue;
        const isRight = ajv.validate(schemaIdOf(kind), wrong);
        if (passes(schemaIdOf(kind), wrong) !== isRight) expect({ kind, wrong, isRight }).toBe("the same answer");
        counts.same += 1;
        if (isRight) counts.passed += 1;
      }
    }
    expect(counts.same).toBeGreaterThan(500);
    expect(counts.passed).toBeGreaterThan(50);
  });

  it("pass nothing by schemas that they were not made of", () => {
    const [file] = files;
    const others = builtChecks([...schemaTexts(), "{}"]);
    expect(others(schemaIdOf(file?.kind ?? ""), file?.value)).toBe(false);
    expect(passes("https://reglament.dev/schemas/nothing.schema.json", {})).toBe(false);
  });
});
