import { createRequire } from "node:module";
import type { Ajv2020, Options } from "ajv/dist/2020.js";
import { parseDay } from "../values/day.ts";

/** Keywords that speak to editors and to the generator of types; they check nothing. */
const annotations = ["tsType", "tsEnumNames", "defaultSnippets", "markdownDescription", "enumDescriptions"];

/** The formats of our schemas: whether a text is one of them. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => parseDay(text) !== undefined,
};

const require = createRequire(import.meta.url);

/** Prepares ajv for our schemas. It is loaded only now: most runs find nothing to complain of, and never need it. */
export function createAjv(schemas: readonly object[], options: Options): Ajv2020 {
  const { Ajv2020: Ajv } = require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  const ajv = new Ajv({
    discriminator: true,
    strict: true,
    allowUnionTypes: true,
    // That the schemas themselves are right is a matter of tests, not of every run.
    validateSchema: false,
    ...options,
  });
  ajv.addVocabulary(annotations);
  for (const [name, isOne] of Object.entries(formats)) ajv.addFormat(name, isOne);
  for (const schema of schemas) ajv.addSchema(schema);
  return ajv;
}
