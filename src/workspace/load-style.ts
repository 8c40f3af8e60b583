import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { completeStyle } from "../documents/complete-style.ts";
import type { OwnFontFiles } from "../documents/fonts/face.ts";
import type { Style } from "../documents/style.ts";
import type { StyleFile } from "../model/generated/style.ts";
import { type ReadSource, readSource } from "../reader/read-source.ts";
import { readOwnFonts } from "./own-fonts.ts";
import { packagePath } from "./package-files.ts";
import { packageValidator } from "./package-validator.ts";

const name = "templates/style.yaml";
const address = "https://reglament.dev/schemas/style.schema.json";

/** The style of a project's documents with the fonts that it brings, or what is wrong with it. */
export type LoadedStyle =
  | {
      readonly ok: true;
      readonly style: Style;
      readonly ownFonts: OwnFontFiles;
      /** What holds, but deserves a look. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

function read(path: string): ReadSource {
  return readSource(name, readFileSync(path, "utf8"));
}

/** Whether the project in `dir` has a style of its own. */
export function hasOwnStyle(dir: string): boolean {
  return existsSync(join(dir, name));
}

/** The shipped style with whatever the project in `dir` says otherwise. Throws when the installation itself is broken. */
export function loadStyle(dir: string): LoadedStyle {
  const shipped = read(packagePath(name));
  const isOwn = hasOwnStyle(dir);
  const own = isOwn ? read(join(dir, name)) : shipped;
  const { value, places } = own;
  const problems = value === undefined || !isOwn ? [] : packageValidator().validate(address, value, places);
  const diagnostics = [...own.diagnostics, ...problems];
  if (value === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const { fonts = {}, ...looks } = value as StyleFile;
  const completed = completeStyle(shipped.value as StyleFile, looks, places);
  const files = readOwnFonts(dir, fonts, places);
  const found = [...(completed.ok ? [] : completed.diagnostics), ...files.diagnostics];
  if (!completed.ok || hasErrors(found)) return { ok: false, diagnostics: found };
  return { ok: true, style: completed.style, ownFonts: files.fonts, warnings: found };
}
