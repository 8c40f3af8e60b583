import { problem } from "../../diagnostics/catalogue.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import { readSource } from "../../reader/read-source.ts";
import type { RawDeal } from "./raw-deal.ts";

/** The reader speaks of regulations; what it says of a whole file is said of a deal here. */
function aboutDeals(diagnostic: Diagnostic): Diagnostic {
  const { code, range } = diagnostic;
  if (code === "not-a-mapping") return problem("deal-not-mapping", range, { where: "", value: "[…]" });
  if (code === "empty-file") return problem("no-deals", range, {});
  if (code === "several-documents") return problem("deal-several-documents", range, {});
  if (code === "file-too-large" || code === "file-too-complex") return problem("deal-too-much-yaml", range, {});
  return diagnostic;
}

/** YAML: one deal, read as strictly as a regulation. */
export function readYamlDeal(text: string, file: string): RawDeal[] {
  const { value, places, diagnostics } = readSource(file, text);
  return hasErrors(diagnostics) || value === undefined
    ? [{ row: 1, problems: diagnostics.map(aboutDeals) }]
    : [{ row: 1, deal: value, place: places.valueAt }];
}
