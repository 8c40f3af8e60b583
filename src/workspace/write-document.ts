import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { RenderedDocument } from "./rendered.ts";

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

/** Writes a document whole or not at all: an earlier file stays until the new one is complete. Returns its path. */
export async function writeDocument(out: string, document: RenderedDocument): Promise<string> {
  const target = await targetOf(out, document);
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.part`;
  try {
    await writeFile(draft, document.bytes);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return target;
}
