import { mkdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { RenderedDocument } from "./rendered.ts";
import { writeWhole } from "./write-whole.ts";

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Where a document goes: `out` itself, or inside it when that is a folder or ends like one. */
async function targetOf(out: string, document: RenderedDocument): Promise<string> {
  return out.endsWith("/") || (await isFolder(out)) ? join(out, document.fileName) : out;
}

/**
 * Writes a document whole or not at all: an earlier file stays until the new one is complete. What belongs to it goes into the
 * same folder, under the name that the document was given. Returns the path of every file, the document first.
 */
export async function writeDocument(out: string, document: RenderedDocument): Promise<readonly string[]> {
  const target = await targetOf(out, document);
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const stem = stemOf(document.fileName);
  const beside = (document.beside ?? []).map(({ fileName, bytes }) => {
    const name = fileName.startsWith(`${stem}.`) ? stemOf(basename(target)) + fileName.slice(stem.length) : fileName;
    return { target: join(folder, name), bytes };
  });
  for (const file of [{ target, bytes: document.bytes }, ...beside]) await writeWhole(file.target, file.bytes);
  return [target, ...beside.map((file) => file.target)];
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}
