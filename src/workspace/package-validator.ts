import { createValidator, type Validator } from "../reader/schema-errors.ts";
import { loadSchemas } from "./package-files.ts";

let prepared: Validator | undefined;

/** The check by the schemas of the package. One for the whole process: a schema costs more to compile than most files to check. */
export function packageValidator(): Validator {
  prepared ??= createValidator(loadSchemas());
  return prepared;
}
