import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "./package-files.ts";

/** The folder of a project's own fonts below `templates/`. */
export const fontsFolder = "fonts";

/** The folder of text that templates share. */
export const partialsFolder = "partials";

/** Folders of templates below `templates/` of a project or of the package, by name. */
export function templateFolders(dir: string): string[] {
  const folder = join(dir, "templates");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => name !== fontsFolder && name !== partialsFolder)
    .sort();
}

/** Templates that ship with the package. */
export const shippedTemplates = (): string[] => templateFolders(packagePath("."));

/** Templates of the project in `dir` under names of its own. */
export function ownTemplates(dir: string): string[] {
  const shipped = shippedTemplates();
  return templateFolders(dir).filter((name) => !shipped.includes(name));
}
