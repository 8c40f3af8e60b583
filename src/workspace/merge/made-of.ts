import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenedProject } from "../open-project.ts";
import { packagePath, packageVersion } from "../package-files.ts";
import { addText } from "./journal.ts";
import type { MergeChoices } from "./print-row.ts";

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

/**
 * A hash over all that the documents of one run have in common: the regulations, the templates and the style, the program
 * and what it was asked for. When it changes, every document is made anew.
 */
export function hashOfRun({ dir, sources }: OpenedProject, choices: MergeChoices): string {
  const hash = createHash("sha256");
  addText(hash, packageVersion());
  addText(hash, JSON.stringify([choices.document, choices.id, choices.preset, choices.asOf, choices.format]));
  for (const [file, text] of sources) {
    addText(hash, file);
    addText(hash, text);
  }
  for (const folder of new Set([packagePath("templates"), join(dir, "templates")])) {
    for (const path of filesBelow(folder)) {
      addText(hash, path.slice(folder.length));
      hash.update(readFileSync(path));
    }
  }
  return hash.digest("hex");
}
