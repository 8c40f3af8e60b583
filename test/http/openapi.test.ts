import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packagePath } from "../../src/workspace/package-files.ts";
import { post, started } from "./running.ts";

// biome-ignore lint/suspicious/noExplicitAny: the document is looked at the way a caller in plain JavaScript does.
type Document = any;

const shipped = await started({ dir: packagePath("") });
const english = await started({ dir: packagePath("examples/english"), apiKeys: "key-0123456789abcdef" });
const key = { "x-api-key": "key-0123456789abcdef" };

async function documentOf(url: string, headers: Record<string, string> = {}): Promise<Document> {
  return (await fetch(url, { headers })).json();
}

describe.each([
  ["/openapi.json", "3.1"],
  ["/openapi-3.0.json", "3.0"],
])("%s", (path, version) => {
  test.each([
    ["the standard set", shipped.url, "ru"],
    ["the standard set", shipped.url, "en"],
    ["the English example", english.url, "en"],
  ])("is a valid description of %s", async (_name, url, lang) => {
    const document = await documentOf(`${url}${path}`, { ...key, "accept-language": lang });
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe(version);
  });
});

const document = await documentOf(`${shipped.url}/openapi.json`);
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: "service", components: document.components });
const schemaAt = (schema: object) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"service#/')));

const operations: [string, Document][] = Object.entries<Document>(document.paths).flatMap(
  ([path, { post: operation }]) => (path.startsWith("/v1/decisions/") ? [[path, operation]] : []),
);

test("every question has its operation, with examples", () => {
  expect(operations.map(([path]) => path)).toEqual(
    expect.arrayContaining(["/v1/decisions/discount", "/v1/decisions/category"]),
  );
});

describe.each(operations)("the examples of %s", (path, operation) => {
  const input = operation.requestBody.content["application/json"];
  const output = operation.responses["200"].content["application/json"];
  const asOf = operation.parameters.find(({ name }: { name: string }) => name === "asOf").example as string;
  const address = `${shipped.url}${path}?asOf=${asOf}`;

  test.each(Object.keys(input.examples))("%s is answered as it says, and both fit their schemas", async (name) => {
    const { value } = input.examples[name];
    const answer: unknown = await (await post(address, value)).json();
    expect(answer).toEqual(output.examples[name].value);
    for (const [schema, instance] of [
      [input.schema, value],
      [output.schema, answer],
      [output.schema, await (await post(`${address}&explain=true`, value)).json()],
    ] as const) {
      const validate = schemaAt(schema);
      expect(validate(instance), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  test("a wrong deal is refused as it says", async () => {
    const refused = operation.responses["422"].content["application/problem+json"];
    const { "x-request": request, value } = refused.examples["wrong-deal"];
    expect(await (await post(address, request)).json()).toEqual(value);
    expect(schemaAt(refused.schema)(value)).toBe(true);
    expect(schemaAt(input.schema)(request)).toBe(false);
  });
});

test("the example of texts to validate is answered with a report", async () => {
  const operation = document.paths["/v1/validate"].post;
  const [example] = Object.values<Document>(operation.requestBody.content["application/json"].examples);
  const report = await (await post(`${shipped.url}/v1/validate`, example.value)).json();
  expect(report).not.toEqual([]);
  expect(schemaAt(operation.responses["200"].content["application/json"].schema)(report)).toBe(true);
});

/** Any value that a schema of facts allows. */
function allowed(schema: Document): fc.Arbitrary<unknown> {
  const [type] = [schema.type].flat();
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema["x-type"] === "moment") return fc.constantFrom("2026-03-10 09:30", "2026-03-10T09:30:00+03:00");
  if (schema.format === "date") return fc.constantFrom("2026-03-10", "2026-12-31", null);
  switch (type) {
    case "object":
      return fc.record(
        Object.fromEntries(Object.entries<Document>(schema.properties).map(([name, part]) => [name, allowed(part)])),
        { requiredKeys: schema.required ?? [] },
      );
    case "array":
      return fc.array(allowed(schema.items), { minLength: 1, maxLength: 3 });
    case "number":
      return fc.integer({ min: 1, max: 1000 });
    case "integer":
      return fc.nat(100);
    case "boolean":
      return fc.boolean();
    default:
      return fc.string({ maxLength: 5 });
  }
}

/** Refusals that are about what values mean together, of which no schema can speak. */
const beyondForm = new Set(["deal-sum-disagrees", "deal-vat-not-in-force", "deal-no-rate", "deal-item-twice"]);

test.each(operations)("%s reads whatever its schema allows", async (path, operation) => {
  const name = operation.requestBody.content["application/json"].schema.$ref.split("/").at(-1) as string;
  const address = `${shipped.url}${path}?asOf=2026-03-01`;
  await fc.assert(
    fc.asyncProperty(allowed(document.components.schemas[name]), async (input) => {
      const answer = (await (await post(address, input)).json()) as { errors?: { code: string }[]; outcome?: string };
      const told = (answer.errors ?? []).map(({ code }) => code);
      expect(told.filter((code) => !beyondForm.has(code))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
