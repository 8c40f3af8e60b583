import { rename, rm, writeFile } from "node:fs/promises";

/** Writes a file whole or not at all: whoever reads it meanwhile, or after a failure, sees the old one. */
export async function writeWhole(target: string, content: Uint8Array | string, mode?: number): Promise<void> {
  const draft = `${target}.${process.pid}.part`;
  try {
    await writeFile(draft, content, mode === undefined ? {} : { mode });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
