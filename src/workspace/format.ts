import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { problem } from "../diagnostics/catalogue.ts";
import { type Diagnostic, startOfFile } from "../diagnostics/diagnostic.ts";
import { formatSource } from "../reader/format-source.ts";
import { regulationFiles } from "./project-files.ts";
import { readTextFile } from "./read-text-file.ts";
import { writeWhole } from "./write-whole.ts";

/** How one file came out of formatting. */
export type FormattedFile =
  | { readonly outcome: "tidy" | "changed"; readonly file: string }
  /** Left alone: no layout keeps every value and comment in place. */
  | { readonly outcome: "kept"; readonly file: string }
  /** Left alone: it cannot be read. */
  | {
      readonly outcome: "broken";
      readonly file: string;
      readonly diagnostics: readonly Diagnostic[];
      readonly text?: string;
    };

/** The file whole or not at all: whoever reads it meanwhile sees the old or the new text. A link stays a link. */
async function replaceText(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  await writeWhole(target, text, (await stat(target)).mode);
}

async function formatFile(path: string, file: string, write: boolean): Promise<FormattedFile> {
  const read = readTextFile(path);
  if ("fault" in read) {
    const diagnostics = [problem("file-unreadable", startOfFile(file), { fault: read.fault, detail: read.detail })];
    return { outcome: "broken", file, diagnostics };
  }
  const formatted = formatSource(file, read.text);
  if (!formatted.ok) {
    const { diagnostics } = formatted;
    return diagnostics.length === 0
      ? { outcome: "kept", file }
      : { outcome: "broken", file, diagnostics, text: read.text };
  }
  if (formatted.text === read.text) return { outcome: "tidy", file };
  if (write) await replaceText(path, formatted.text);
  return { outcome: "changed", file };
}

/**
 * Formats the named files, or every regulation of the project in `dir` when none is named. With `write: false` nothing is
 * written and "changed" means "would change".
 */
export async function* format(
  dir: string,
  files: readonly string[],
  { write }: { readonly write: boolean },
): AsyncGenerator<FormattedFile> {
  const root = resolve(dir);
  const found = files.length > 0 ? [] : await regulationFiles(join(root, "regulations"));
  for (const path of found) yield await formatFile(path, relative(root, path).split(sep).join("/"), write);
  for (const file of files) yield await formatFile(file, file, write);
}
