import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import { standInDocument } from "../documents/data/document-of-regulation.ts";
import type { CompiledTemplate } from "../documents/template/compile-template.ts";
import { composeTree } from "../documents/template/compose-tree.ts";
import { problemsOfMarkup } from "../documents/template/problems-of-markup.ts";
import type { DocumentRegulation } from "../model/kinds/document/read-document.ts";
import { document } from "../model/kinds/document.ts";
import { regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import { readSource } from "../reader/read-source.ts";
import type { Language } from "../values/language.ts";
import { templateSource } from "./assets.ts";
import { isSheet } from "./documents/regulation.ts";
import { existingFiles, writeNewFiles } from "./init/write-new-files.ts";
import type { OpenedProject } from "./open-project.ts";
import { packagePath } from "./package-files.ts";
import { ownTemplates, shippedTemplates, templateFolders } from "./template-folders.ts";

/**
 * A template that the project can print by: whose it is, and what is made by it: declared documents, or the regulations of
 * the kind that it is called by.
 */
export interface ListedTemplate {
  readonly name: string;
  /** `changed`: the project's own folder stands in the place of the shipped one. */
  readonly from: "shipped" | "changed" | "own";
  readonly documents: readonly string[];
  /** What it prints, by its own first line; empty when that is no comment. */
  readonly says: string;
}

function isMadeBy({ kind, content }: Regulation, name: string): boolean {
  if (kind === document.kind) return (content as DocumentRegulation).template === name;
  return isSheet(name) && kind === name;
}

/** Every template of the project, the shipped ones first. */
export function listTemplates({ dir, project }: OpenedProject): ListedTemplate[] {
  const own = resolve(dir) === resolve(packagePath(".")) ? [] : templateFolders(dir);
  const shipped = shippedTemplates();
  const documents = (name: string): string[] =>
    project.regulations.flatMap((regulation) => (isMadeBy(regulation, name) ? [regulation.id] : []));
  return [
    ...shipped.map((name) => ({ name, from: own.includes(name) ? ("changed" as const) : ("shipped" as const) })),
    ...own.filter((name) => !shipped.includes(name)).map((name) => ({ name, from: "own" as const })),
  ].map((template) => ({
    ...template,
    documents: documents(template.name),
    says: saidOf(templateSource(dir, template.name, project.company.language)),
  }));
}

/** The sentences of a template's first comment, up to where it tells of its data. */
function saidOf(text: string): string {
  const [, comment = ""] = /^\{\{!--\s*(.*?)\s*--\}\}/s.exec(text) ?? [];
  return comment.replace(/\s*(?:Данные|Data):.*$/s, "");
}

/** Files that were written, or those that stand in the way: nothing is written then. */
export type CopiedTemplate =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly existing: readonly string[] };

/** What the style file is called among templates. */
export const styleName = "style";

/** Writes new files; when one of them is there already, none. */
async function writeNew(
  dir: string,
  files: readonly { readonly file: string; readonly text: string }[],
): Promise<CopiedTemplate> {
  const existing = await existingFiles(dir, files);
  if (existing.length > 0) return { ok: false, existing };
  await writeNewFiles(dir, files);
  return { ok: true, files: files.map(({ file }) => file) };
}

/** Copies the shipped style into the project, to be changed there; the editor finds its schema by the settings of the project. */
export async function copyStyle(dir: string): Promise<CopiedTemplate> {
  const file = `templates/${styleName}.yaml`;
  const text = readFileSync(packagePath(file), "utf8").replace(/^# yaml-language-server:.*\n/, "");
  return writeNew(dir, [{ file, text }]);
}

/** Copies a shipped template with its sample into the project, under its own name or another. */
export async function copyTemplate(dir: string, name: string, as: string, lang: Language): Promise<CopiedTemplate> {
  const source = (file: string): string => readFileSync(packagePath(`templates/${name}/${file}`), "utf8");
  const files = [
    {
      file: `templates/${as}/template.md.hbs`,
      text: source(lang === "ru" ? "template.md.hbs" : `template.${lang}.md.hbs`),
    },
    { file: `templates/${as}/sample.yaml`, text: source("sample.yaml") },
  ];
  return writeNew(dir, files);
}

/** What a template is tried on: its sample, or the shipped one of that name. */
function sampleOf(
  dir: string,
  name: string,
): { readonly sample?: object; readonly diagnostics: readonly Diagnostic[] } {
  const file = `templates/${name}/sample.yaml`;
  const path = [join(dir, file), packagePath(file)].find((candidate) => existsSync(candidate));
  if (path === undefined) return { diagnostics: [problem("template-without-sample", startOfFile(file), { name })] };
  const { value, diagnostics } = readSource(file, readFileSync(path, "utf8"));
  return typeof value === "object" && value !== null ? { sample: value, diagnostics } : { diagnostics };
}

/**
 * Tries every template that the project has: it is read, refuses raw and computing values, and prints its sample; one that
 * declared documents are made by also prints what each of them declares. Templates that ship are proved already.
 */
export function checkTemplates(
  { dir, project }: OpenedProject,
  template: (name: string) => CompiledTemplate,
): Diagnostic[] {
  if (resolve(dir) === resolve(packagePath("."))) return [];
  const own = ownTemplates(dir);
  return templateFolders(dir).flatMap((name): readonly Diagnostic[] => {
    const files = readdirSync(join(dir, "templates", name));
    if (!files.some((file) => /^template(\.[a-z]+)?\.md\.hbs$/.test(file)))
      return [problem("template-missing", startOfFile(`templates/${name}/template.md.hbs`), { name })];
    const compiled = template(name);
    if (!compiled.ok) return compiled.diagnostics;
    const forbidden = problemsOfMarkup(compiled.template);
    if (forbidden.length > 0) return forbidden;
    const { sample, diagnostics } = sampleOf(dir, name);
    const data = [
      ...(sample === undefined ? [] : [sample]),
      ...regulationsOf(project, document)
        .filter(({ content }) => own.includes(name) && content.template === name)
        .map((regulation) => ({ logo: null, ...standInDocument(regulation, project.company.currency.code) })),
    ];
    const composed = data.map((each) => composeTree(compiled.template, each));
    const [first] = composed.flatMap((tree) => (tree.ok ? [] : [tree.diagnostics]));
    return [...diagnostics, ...(first ?? [])];
  });
}
