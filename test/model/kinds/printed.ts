import type { Project } from "../../../src/model/project.ts";
import type { Kind } from "../../../src/model/regulation.ts";
import type { Block, Section } from "../../../src/model/section.ts";
import type { Cell, TableContext } from "../../../src/model/table.ts";

/** What a project gives to printing; roles and regulations are shown by their ids. */
export function printingOf(project: Project): TableContext {
  const { company, facts } = project;
  return { facts, currency: company.currency, lang: "ru", roleTitle: (role) => role };
}

function cellText(cell: Cell): string {
  return cell.type === "text" ? cell.value : cell.type;
}

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case "text":
    case "note":
      return [block.text];
    case "items":
      return block.items.map(({ number, title, text, role, within }) =>
        [number, title, text, role, within].filter((part) => part !== undefined).join(" | "),
      );
    case "table":
      return block.table.rows.map((row) => row.map(cellText).join(" | "));
  }
}

function linesOf({ number, title, blocks, sections }: Section): string[] {
  const heading = number === undefined ? title : `${number} ${title}`;
  return [`# ${heading}`, ...blocks.flatMap(linesOfBlock), ...(sections ?? []).flatMap(linesOf)];
}

/** The printed regulation of a kind as lines: headings after "#", items and rows with their parts between bars. */
export function linesOfRegulation<C>(kind: Kind<never, C>, project: Project): string[] {
  const regulation = project.regulations.find((one) => one.kind === kind.kind);
  if (regulation === undefined) throw new Error(`no regulation of kind ${kind.kind}`);
  const sections = kind.sectionsOf?.(regulation.content as C, printingOf(project)) ?? [];
  return sections.flatMap(linesOf).map((line) => line.replaceAll("\u00a0", " "));
}

/** The clauses of the regulation of a kind: "1.1 steps/hello". */
export function clausesOfRegulation(kind: string, project: Project): string[] {
  const regulation = project.regulations.find((one) => one.kind === kind);
  return (regulation?.clauses ?? []).map(({ number, id }) => `${number} ${id}`);
}
