import { compareDiagnostics, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import { createAjv } from "./create-ajv.ts";
import { type Finding, findingsOf } from "./schema-finding.ts";
import { createSchemaTree, type Schema, type SchemaNode } from "./schema-tree.ts";
import { translateFindings } from "./translate-findings.ts";

/** Checks values by JSON Schemas and says every mistake once, in the user's words. */
export interface Validator {
  /**
   * The problems of a value by the schema with this `$id` (or `$id#pointer`), in the order of the text. Nothing is coerced or filled in.
   * A schema is compiled when it is met first. Throws for an unknown id: that is a bug, not a mistake of the user.
   */
  validate(schemaId: string, value: unknown, places: Places): Diagnostic[];
}

/** Prepares the check of all kinds whose schemas are given. */
export function createValidator(schemas: readonly object[]): Validator {
  // Tidying the code of checks takes longer than the checks of all files of a project.
  const ajv = createAjv(schemas, { allErrors: true, code: { optimize: false } });
  const tree = createSchemaTree(schemas as readonly Schema[]);

  const check = (address: string, value: unknown): readonly Finding[] => {
    const validate = ajv.getSchema(address);
    if (validate === undefined) throw new Error(`no schema ${address}`);
    return validate(value) === true ? [] : findingsOf(validate.errors ?? [], value);
  };

  const checkNode = ({ base, pointer }: SchemaNode, value: unknown): readonly Finding[] =>
    check(`${base}#${pointer}`, value);

  return {
    validate(schemaId, value, places) {
      const findings = check(schemaId, value);
      if (findings.length === 0) return [];
      const settled = [{ path: [], node: tree.root(schemaId) }];
      return translateFindings(findings, { tree, places, settled, value, check: checkNode }).sort(compareDiagnostics);
    },
  };
}
