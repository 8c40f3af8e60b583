import { lstat, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { StarterFile } from "./starter-files.ts";

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      // A file stands where a folder is needed: nothing can be written below it.
      if (error.code === "ENOTDIR") return true;
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}

/** Names of those files that are already there. */
export async function existingFiles(dir: string, files: readonly StarterFile[]): Promise<string[]> {
  const found = await Promise.all(files.map(({ file }) => exists(join(dir, file))));
  return files.filter((_file, index) => found[index] === true).map(({ file }) => file);
}

/** Writes all files or none: nothing that was there is touched, and after a failure everything made here is gone again. */
export async function writeNewFiles(dir: string, files: readonly StarterFile[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const { file, text } of files) {
      const path = join(dir, file);
      const folder = await mkdir(dirname(path), { recursive: true });
      if (folder !== undefined) made.push(folder);
      await writeFile(path, text, { flag: "wx" });
      made.push(path);
    }
  } catch (error) {
    for (const path of made.reverse()) await rm(path, { recursive: true, force: true });
    throw error;
  }
}
