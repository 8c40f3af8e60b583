import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parse } from "yaml";
import { type FontFiles, fontSources } from "../documents/fonts/face.ts";
import { type Fonts, loadFonts } from "../documents/fonts/load-fonts.ts";
import type { Style } from "../documents/style.ts";
import { type CompiledTemplate, compileTemplate } from "../documents/template/compile-template.ts";
import type { Language } from "../values/language.ts";
import { packagePath } from "./package-files.ts";

/** What documents are made with: fonts, style and templates. Loading takes a while, so one object serves many documents. */
export interface Assets {
  readonly fonts: Fonts;
  readonly style: Style;
  /** The template of a document: the project's own in `templates/<document>/`, else the shipped one. */
  template(document: string): CompiledTemplate;
}

function readFonts(): Fonts {
  const require = createRequire(import.meta.url);
  const files = Object.entries(fontSources).map(([face, source]) => [face, readFileSync(require.resolve(source))]);
  return loadFonts(Object.fromEntries(files) as FontFiles);
}

function templateFile(dir: string, document: string): { readonly path: string; readonly name: string } {
  const name = `templates/${document}/template.md.hbs`;
  const own = join(dir, name);
  return { path: existsSync(own) ? own : packagePath(name), name };
}

/** Loads what the documents of the project in `dir` need. Throws when the installation itself is broken. */
export function loadAssets(dir: string, lang: Language): Assets {
  const compiled = new Map<string, CompiledTemplate>();
  return {
    fonts: readFonts(),
    style: parse(readFileSync(packagePath("templates/style.yaml"), "utf8")) as Style,
    template(document) {
      const known = compiled.get(document);
      if (known !== undefined) return known;
      const { path, name } = templateFile(dir, document);
      const template = compileTemplate(readFileSync(path, "utf8"), name, lang);
      compiled.set(document, template);
      return template;
    },
  };
}
