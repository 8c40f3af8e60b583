import type { PdfOptions } from "../../documents/render-pdf.ts";
import type { Style } from "../../documents/style.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import { inForceOn, type Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import { type Assets, onLetterhead } from "../assets.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { type ComposedDocument, composedIn } from "./standing-document.ts";

/** By which template a regulation is printed, in which style and on how many pages. */
interface Setting {
  readonly template: string;
  readonly onePage: PdfOptions["onePage"];
  /** The company's own when not said. */
  readonly style?: Style;
}

/**
 * A regulation composed by a template: `dataOf` makes what the template prints of the regulations in force on the day of
 * the regulation. References must have been checked.
 */
export function composeInForce(
  project: Project,
  regulation: Regulation,
  asOf: Day,
  assets: Assets,
  { template, onePage, style = assets.style }: Setting,
  dataOf: (inForce: Project) => object,
): ComposedDocument {
  const day = dayOfPage(regulation, asOf);
  const inForce = inForceOn(project, day);
  const problems = notInForce(project, regulation, inForce, day);
  if (problems.length > 0) return { ok: false, diagnostics: problems };
  const compiled = assets.template(template);
  if (!compiled.ok) return compiled;
  return composedIn(style, onePage, composeTree(compiled.template, onLetterhead(dataOf(inForce), assets)));
}
