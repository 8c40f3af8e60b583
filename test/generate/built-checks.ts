import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { createAjv } from "../../src/reader/create-ajv.ts";
import { builtFolder, builtFrom, checkFile, fingerprintOf, formatsName } from "../../src/workspace/built-checks.ts";
import { loadSchemas, packagePath, schemaTexts } from "../../src/workspace/package-files.ts";

/** Prints the checks of all schemas as code, so that no run has to compile them: a part of the build. */
const schemas = loadSchemas();
const ajv = createAjv(schemas, {
  // Only whether a value is right is asked; what is wrong with it the schemas themselves say.
  messages: false,
  code: { source: true, formats: _`require(${formatsName})` },
});
const folder = packagePath(builtFolder);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { $id: id } of schemas as readonly { readonly $id: string }[]) {
  const [check, file] = [ajv.getSchema(id), checkFile(id)];
  if (check === undefined || file === undefined) throw new Error(`no check of ${id}`);
  writeFileSync(`${folder}/${file}`, standaloneCode.default(ajv, check));
}
writeFileSync(`${folder}/${builtFrom}`, fingerprintOf(schemaTexts()));
