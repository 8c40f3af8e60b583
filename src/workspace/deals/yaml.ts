import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { readSource } from "../../reader/read-source.ts";
import type { RawDeal } from "./raw-deal.ts";

/** YAML: one deal, read as strictly as a regulation. */
export function readYamlDeal(text: string, file: string): RawDeal[] {
  const { value, places, diagnostics } = readSource(file, text);
  return hasErrors(diagnostics) || value === undefined
    ? [{ problems: diagnostics }]
    : [{ deal: value, place: places.valueAt }];
}
