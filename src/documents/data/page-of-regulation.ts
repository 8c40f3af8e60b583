import type { Page } from "../../model/kinds/page.ts";
import { kindOf } from "../../model/kinds.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { LiveTable } from "../../model/table.ts";
import { formatDuration } from "../../values/duration.ts";
import { quoted } from "../../values/language.ts";
import { headOfRegulation } from "./head-of-regulation.ts";
import { liveTextOf } from "./live-values.ts";
import type { PageData, PageTable } from "./page-data.ts";
import { type Printing, printCell } from "./print-value.ts";

/** The live table that a page shows, with the title of the regulation that it comes from. */
function tableOn(project: Project, shown: Page["tables"][number], printing: Printing): PageTable {
  const { company, facts, regulations } = project;
  const regulation = regulations.find(({ id }) => id === shown.regulation);
  const { currency, language: lang } = company;
  const context = { facts, currency, lang, roleTitle: (role: string) => roleTitle(company, role) };
  const table: LiveTable | undefined =
    regulation && kindOf(regulation.kind)?.tableOf?.(regulation.content, shown.part, context);
  if (regulation === undefined || table === undefined)
    throw new Error(`no live table ${shown.regulation}#${shown.part}`);
  const clause = regulation.clauses.find(({ id }) => id === shown.part);
  const title = quoted(regulation.title, lang);
  const source = `${title}${clause === undefined ? "" : `, ${lang === "ru" ? "п." : "clause"}\u00a0${clause.number}`}`;
  return {
    title: shown.title,
    source,
    head: table.head,
    rows: table.rows.map((row) => row.map((cell) => printCell(cell, printing))),
  };
}

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
    tables: content.tables.map((table) => tableOn(inForce, table, printing)),
    control: content.control.map((control) => ({
      what: live(control.what),
      who: role(control.role),
      when: control.when,
    })),
  };
}
