import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "./package-files.ts";

/** Folders below `templates/` of a project or of the package, by name. */
export function templateFolders(dir: string): string[] {
  const folder = join(dir, "templates");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Templates that ship with the package. */
export const shippedTemplates = (): string[] => templateFolders(packagePath("."));

/** Templates of the project in `dir` under names of its own. */
export function ownTemplates(dir: string): string[] {
  const shipped = shippedTemplates();
  return templateFolders(dir).filter((name) => !shipped.includes(name));
}
