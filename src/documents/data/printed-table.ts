import { kindOf } from "../../model/kinds.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import type { LiveTable } from "../../model/table.ts";
import { quoted } from "../../values/language.ts";
import type { PageTable } from "./page-data.ts";
import { type Printing, printCell } from "./print-value.ts";

/** A table that is asked for: its caption, the regulation, and the part of it when it has several. */
interface ShownTable {
  readonly title: string;
  readonly regulation: string;
  readonly part?: string | undefined;
}

/** The live table that a page or a slide shows, with the title of the regulation that it comes from. A dangling one throws. */
export function printedTable(project: Project, shown: ShownTable, printing: Printing): PageTable {
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
