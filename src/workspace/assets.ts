import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type FontFiles, fontSources, type OwnFontFiles } from "../documents/fonts/face.ts";
import { type Fonts, loadFonts } from "../documents/fonts/load-fonts.ts";
import type { Picture } from "../documents/pictures/picture.ts";
import type { Style } from "../documents/style.ts";
import { type CompiledTemplate, compileTemplate, type Partials } from "../documents/template/compile-template.ts";
import type { Project } from "../model/project.ts";
import type { Language } from "../values/language.ts";
import { loadLogo } from "./load-logo.ts";
import { loadStyle } from "./load-style.ts";
import { packagePath } from "./package-files.ts";
import { partialsFolder } from "./template-folders.ts";

/** What documents are made with: fonts, style and templates. Loading takes a while, so one object serves many documents. */
export interface Assets {
  readonly fonts: Fonts;
  readonly style: Style;
  /** The company's logo, `null` when its card names none. */
  readonly logo: Picture | null;
  /**
   * The template of a document in the project's language: the project's own in `templates/<document>/`, else the shipped one.
   * Russian is `template.md.hbs`, English `template.en.md.hbs`; a project's own may do without the language.
   */
  template(document: string): CompiledTemplate;
  /** Whether the project, or the package, has a template of this name. */
  hasTemplate(document: string): boolean;
}

/** The assets, or what is wrong with the project's own style, fonts and logo. */
export type LoadedAssets =
  | {
      readonly ok: true;
      readonly assets: Assets;
      /** What holds in the project's own style, but deserves a look. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

let shipped: { readonly files: FontFiles; readonly fonts: Fonts } | undefined;

/** The fonts that ship: one parsed set for the whole process, with every word that was ever set in it. */
function shippedFonts(): { readonly files: FontFiles; readonly fonts: Fonts } {
  if (shipped !== undefined) return shipped;
  const require = createRequire(import.meta.url);
  const read = Object.entries(fontSources).map(([face, source]) => [face, readFileSync(require.resolve(source))]);
  const files = Object.fromEntries(read) as FontFiles;
  shipped = { files, fonts: loadFonts(files) };
  return shipped;
}

function fontsWith(own: OwnFontFiles): Fonts {
  const { files, fonts } = shippedFonts();
  return Object.keys(own).length === 0 ? fonts : loadFonts(files, own);
}

/** The text of a file under `templates/`: the project's own wins over the shipped one. */
function templateText(dir: string, name: string): string {
  const own = join(dir, name);
  return readFileSync(existsSync(own) ? own : packagePath(name), "utf8");
}

/** The name of the template of a document in a language. */
function templateName(dir: string, document: string, lang: Language): string {
  const plain = `templates/${document}/template.md.hbs`;
  const named = `templates/${document}/template.${lang}.md.hbs`;
  if (existsSync(join(dir, named))) return named;
  return lang === "ru" || existsSync(join(dir, plain)) ? plain : named;
}

/** The template of a document as it is written; empty when its folder has none. */
export function templateSource(dir: string, document: string, lang: Language): string {
  const name = templateName(dir, document, lang);
  return existsSync(join(dir, name)) || existsSync(packagePath(name)) ? templateText(dir, name) : "";
}

/**
 * Text that templates share, `{{> name}}`: `templates/partials/<name>.md.hbs` of the project, else the shipped one. What says
 * nothing itself has no file for another language.
 */
function partialsOf(dir: string, lang: Language): Partials {
  return (name) => {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) return undefined;
    const plain = `templates/${partialsFolder}/${name}.md.hbs`;
    const named = `templates/${partialsFolder}/${name}.${lang}.md.hbs`;
    const files = [join(dir, named), join(dir, plain), packagePath(named), packagePath(plain)];
    const path = files.find((file) => existsSync(file));
    if (path === undefined) return undefined;
    // What is included stands in lines of its own, whether or not its file ends with one.
    return { file: path.endsWith(named) ? named : plain, text: `${readFileSync(path, "utf8").trimEnd()}\n` };
  };
}

/** What a document prints with the logo that every document of the company may show: `{{logo}}`, or nothing. */
export function onLetterhead(data: object, { logo }: Pick<Assets, "logo">): object {
  return { logo, ...data };
}

/** Loads what the documents of the project in `dir` need. Throws when the installation itself is broken. */
export function loadAssets(dir: string, project: Pick<Project, "company" | "regulations">): LoadedAssets {
  const lang = project.company.language;
  const style = loadStyle(dir);
  const logo = loadLogo(dir, project);
  const diagnostics = [...(style.ok ? [] : style.diagnostics), ...(logo.ok ? [] : logo.diagnostics)];
  if (!style.ok || !logo.ok) return { ok: false, diagnostics };
  const compiled = new Map<string, CompiledTemplate>();
  const partials = partialsOf(dir, lang);
  const template = (document: string): CompiledTemplate => {
    const name = templateName(dir, document, lang);
    const known = compiled.get(document) ?? compileTemplate(templateText(dir, name), name, lang, partials);
    compiled.set(document, known);
    return known;
  };
  const hasTemplate = (document: string): boolean =>
    [dir, packagePath(".")].some((root) => existsSync(join(root, "templates", document)));
  return {
    ok: true,
    assets: { fonts: fontsWith(style.ownFonts), style: style.style, logo: logo.logo, template, hasTemplate },
    warnings: style.warnings,
  };
}
