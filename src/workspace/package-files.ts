import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of the installed package: schemas, templates and the standard set lie in it, beside `dist/` or `src/`. */
const packageRoot = new URL("../../", import.meta.url);

/** The path of a file or folder of the package. */
export function packagePath(relative: string): string {
  return fileURLToPath(new URL(relative, packageRoot));
}

/** The texts of all JSON Schemas of the package. */
export function schemaTexts(): string[] {
  const folder = packagePath("schemas");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".schema.json"))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

/** All JSON Schemas of the package. */
export function loadSchemas(): object[] {
  return schemaTexts().map((text) => JSON.parse(text) as object);
}

/** One JSON Schema of the package by its name below `schemas/`, such as `decisions/discount`. */
export function loadSchema(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(packagePath(`schemas/${name}.schema.json`), "utf8")) as Record<string, unknown>;
}

/** The version of the package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packagePath("package.json"), "utf8")) as { readonly version: string }).version;
}
