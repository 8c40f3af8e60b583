import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { pageOfRegulation } from "../../documents/data/page-of-regulation.ts";
import { type ComposedTree, composeTree } from "../../documents/template/compose-tree.ts";
import type { Page } from "../../model/kinds/page.ts";
import { inForceOn, type Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { type Day, dayText } from "../../values/day.ts";
import { contains } from "../../values/period.ts";
import type { Assets } from "../assets.ts";

/** The day whose values a page shows: the day asked for, or the first of the page's own period when that is another. */
export function dayOfPage(regulation: Regulation, asOf: Day): Day {
  return contains(regulation.effective, asOf) ? asOf : regulation.effective.from;
}

/** What a printed regulation takes from regulations that are not in force on its day: it would print numbers that nobody is bound by. */
export function notInForce(project: Project, regulation: Regulation, inForce: Project, day: Day): Diagnostic[] {
  const ids = new Set(inForce.regulations.map(({ id }) => id));
  return project.references
    .filter(({ to, range }) => range.file === regulation.file && (to === "table" || to === "value"))
    .flatMap(({ id, range }) => {
      const target = id.split("#")[0] ?? id;
      return ids.has(target) ? [] : [problem("reference-not-in-force", range, { id: target, day: dayText(day) })];
    });
}

/** The tree of one page. References must have been checked before. */
export function composePage(project: Project, regulation: Regulation<Page>, asOf: Day, assets: Assets): ComposedTree {
  const day = dayOfPage(regulation, asOf);
  const inForce = inForceOn(project, day);
  const problems = notInForce(project, regulation, inForce, day);
  if (problems.length > 0) return { ok: false, diagnostics: problems };
  const compiled = assets.template("page");
  if (!compiled.ok) return compiled;
  return composeTree(compiled.template, pageOfRegulation(project, inForce, regulation));
}
