import { createValidator, type Validator } from "../reader/schema-errors.ts";
import { builtChecks } from "./built-checks.ts";
import { loadSchemas, schemaTexts } from "./package-files.ts";

let prepared: Validator | undefined;

function prepare(): Validator {
  const passes = builtChecks(schemaTexts());
  let whole: Validator | undefined;
  return {
    validate(schemaId, value, places) {
      if (passes(schemaId, value)) return [];
      whole ??= createValidator(loadSchemas());
      return whole.validate(schemaId, value, places);
    },
  };
}

/**
 * The check by the schemas of the package, one for the whole process. A value that a built check passes has no problem; only
 * for other values schemas are compiled, which costs more than most files to check.
 */
export function packageValidator(): Validator {
  prepared ??= prepare();
  return prepared;
}
