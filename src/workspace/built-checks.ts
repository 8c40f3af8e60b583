import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { formats } from "../reader/create-ajv.ts";
import { packagePath } from "./package-files.ts";

/** Where the build puts checks, and the name of the file that says by which schemas they were made. */
export const builtFolder = "dist/built-checks";
export const builtFrom = "schemas.sha256";
/** What the code of a check asks for beside ajv's own parts. */
export const formatsName = "formats";

/** Whether a value is right by the schema of this id. `false` says nothing: there may be no check of it. */
export type Passes = (schemaId: string, value: unknown) => boolean;

type Check = (value: unknown) => boolean;

/** The file of a schema's check. */
export function checkFile(schemaId: string): string | undefined {
  const name = /\/([\w-]+)\.schema\.json$/.exec(schemaId)?.[1];
  return name === undefined ? undefined : `${name}.cjs`;
}

/** What tells one set of schemas from another. */
export function fingerprintOf(schemas: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of schemas) hash.update(`${text}\0`);
  return hash.digest("hex");
}

function textOf(name: string): string | undefined {
  try {
    return readFileSync(packagePath(`${builtFolder}/${name}`), "utf8");
  } catch {
    return undefined;
  }
}

const ajvParts = createRequire(import.meta.url);
const parts = (name: string): unknown => (name === formatsName ? formats : ajvParts(name));

function compiled(name: string): Check | undefined {
  const text = textOf(name);
  if (text === undefined) return undefined;
  const module: { exports?: Check } = {};
  compileFunction(text, ["require", "module"], { filename: packagePath(`${builtFolder}/${name}`) })(parts, module);
  return module.exports;
}

/**
 * The checks that the build has made of the schemas, each loaded when it is met. Checks of other schemas than these, or of
 * none, pass nothing.
 */
export function builtChecks(schemas: readonly string[]): Passes {
  if (textOf(builtFrom) !== fingerprintOf(schemas)) return () => false;
  const known = new Map<string, Check | undefined>();
  return (schemaId, value) => {
    if (!known.has(schemaId)) {
      const file = checkFile(schemaId);
      known.set(schemaId, file === undefined ? undefined : compiled(file));
    }
    return known.get(schemaId)?.(value) === true;
  };
}
