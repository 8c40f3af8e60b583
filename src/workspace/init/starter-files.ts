import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Language } from "../../values/language.ts";
import { packagePath } from "../package-files.ts";

/** A file of a project: its name inside it, with forward slashes, and its text. */
export interface StarterFile {
  readonly file: string;
  readonly text: string;
}

/** npm never packs a `.gitignore`, so the example keeps it under another name. */
function nameOf(file: string): string {
  return file === "_gitignore" ? ".gitignore" : file;
}

/** Every file of the example project in this language, in the order of names. */
export function starterFiles(language: Language): readonly StarterFile[] {
  const folder = packagePath(`examples/starter-${language}`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      file: nameOf(relative(folder, path).split(sep).join("/")),
      text: readFileSync(path, "utf8"),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
