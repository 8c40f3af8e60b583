import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { pageOfRegulation } from "../../documents/data/page-of-regulation.ts";
import { type ComposedTree, composeTree } from "../../documents/template/compose-tree.ts";
import type { Page } from "../../model/kinds/page.ts";
import { kindOf } from "../../model/kinds.ts";
import { inForceOn, type Project, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { type Day, dayText } from "../../values/day.ts";
import { contains } from "../../values/period.ts";
import type { Assets } from "../assets.ts";

/** The day whose values a page shows: the day asked for, or the first of the page's own period when that is another. */
export function dayOfPage(regulation: Regulation, asOf: Day): Day {
  return contains(regulation.effective, asOf) ? asOf : regulation.effective.from;
}

/** Whether a regulation is in force, or the clause of it, or the table that it shows. */
function isInForce(inForce: Project, to: "table" | "value" | "regulation", reference: string): boolean {
  const [id, part] = reference.split("#");
  return inForce.regulations.some((regulation) => {
    if (regulation.id !== id) return false;
    if (to === "table") return hasTable(inForce, regulation, part);
    return part === undefined || regulation.clauses.some((clause) => clause.id === part);
  });
}

function hasTable({ company, facts }: Project, { kind, content }: Regulation, part: string | undefined): boolean {
  const { currency, language: lang } = company;
  const context = { facts, currency, lang, roleTitle: (role: string) => roleTitle(company, role) };
  return kindOf(kind)?.tableOf?.(content as never, part, context) !== undefined;
}

/** What a printed regulation takes from what is not in force on its day: it would print numbers that nobody is bound by. */
export function notInForce(project: Project, regulation: Regulation, inForce: Project, day: Day): Diagnostic[] {
  return project.references
    .filter(({ to, range }) => range.file === regulation.file && (to === "table" || to === "value"))
    .flatMap(({ to, id, range }) => {
      if (isInForce(inForce, to === "table" ? "table" : "value", id)) return [];
      const [target = id] = id.split("#");
      const missing = isInForce(inForce, "regulation", target) ? id : target;
      return [problem("reference-not-in-force", range, { id: missing, day: dayText(day) })];
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
