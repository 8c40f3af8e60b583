import type { Page } from "../../model/kinds/page.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import { formatDuration } from "../../values/duration.ts";
import { headOfRegulation } from "./head-of-regulation.ts";
import { liveTextOf } from "./live-values.ts";
import type { PageData } from "./page-data.ts";
import { printedTable } from "./printed-table.ts";

/**
 * What the page of a regulation prints. `inForce` holds the regulations whose tables and values are shown; `project` all
 * editions. References must have been checked: a dangling one throws.
 */
export function pageOfRegulation(project: Project, inForce: Project, regulation: Regulation<Page>): PageData {
  const { company } = project;
  const { content } = regulation;
  const lang = company.language;
  const printing = { currency: company.currency, lang };
  const live = liveTextOf(inForce, printing);
  const role = (id: string): string => roleTitle(company, id);
  return {
    company: { name: company.name },
    regulation: {
      ...headOfRegulation(project, regulation),
      number: content.number ?? regulation.id,
    },
    purpose: live(content.purpose),
    audience: content.audience.map(role),
    steps: content.steps.map((step, index) => ({
      number: `1.${index + 1}`,
      title: step.title ?? null,
      text: live(step.text),
      role: role(step.role),
      within: formatDuration(step.within, lang),
    })),
    rules: content.rules.map((rule, index) => ({ number: `2.${index + 1}`, text: live(rule.text) })),
    tables: content.tables.map((table) => printedTable(inForce, table, printing)),
    control: content.control.map((control) => ({
      what: live(control.what),
      who: role(control.role),
      when: control.when,
    })),
  };
}
