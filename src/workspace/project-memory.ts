import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { FileToKeep, KnownFile, KnownHead } from "../reader/known-files.ts";
import type { PackedPlace } from "../reader/packed-places.ts";
import type { SourceFile } from "../reader/read-file.ts";

/**
 * Where projects that were found right are remembered: a folder of the user's own, never of the project. `mark` tells this
 * program from every other, since another one may read the same text otherwise.
 */
export interface ProjectMemory {
  readonly folder: string;
  readonly mark: string;
}

/** More projects, or more of their versions, than one works with at a time; the oldest give way. */
const mostKept = 20;
const fileName = /^[0-9a-f]{64}\.ndjson/;

function sha256(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

function pathOf({ folder, mark }: ProjectMemory, digest: string, ownTemplates: readonly string[]): string {
  return join(folder, `${sha256(mark, digest, ...ownTemplates)}.ndjson`);
}

/** The text of a file that nobody but its owner, who is us, could write. */
function trustedText(path: string): string | undefined {
  let handle: number;
  try {
    handle = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    const { uid, mode } = fstatSync(handle);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOurs ? readFileSync(handle, "utf8") : undefined;
  } finally {
    closeSync(handle);
  }
}

/**
 * The files of a project that was found right before, unread; `undefined` when these very texts, with these templates, have
 * not been seen by this very program. They are data only, and whole: a checksum stands before them.
 */
export function remembered(
  memory: ProjectMemory,
  digest: string,
  sources: readonly SourceFile[],
  ownTemplates: readonly string[],
): readonly KnownFile[] | undefined {
  const text = trustedText(pathOf(memory, digest, ownTemplates));
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  const [checksum = "", heads = "", ...rest] = lines;
  if (rest.length !== 2 * sources.length || sha256(heads, ...rest) !== checksum) return undefined;
  const headOf = JSON.parse(heads) as readonly KnownHead[];
  return sources.flatMap((source, index): KnownFile[] => {
    const head = headOf[index];
    if (head === undefined) return [];
    return [
      {
        ...source,
        head,
        value: () => JSON.parse(rest[2 * index] ?? "") as object,
        places: () => JSON.parse(rest[2 * index + 1] ?? "") as PackedPlace,
      },
    ];
  });
}

/** Remembers a project in which no error was found. That it cannot is no failure: the next run reads the files again. */
export function remember(
  memory: ProjectMemory,
  digest: string,
  files: readonly FileToKeep[],
  ownTemplates: readonly string[],
): void {
  const lines = [
    JSON.stringify(files.map(({ head }) => head)),
    ...files.flatMap(({ value, places }) => [JSON.stringify(value), JSON.stringify(places)]),
  ];
  const path = pathOf(memory, digest, ownTemplates);
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(memory.folder, { recursive: true, mode: 0o700 });
    forgetOldest(memory.folder);
    writeFileSync(unfinished, [sha256(...lines), ...lines].join("\n"), { mode: 0o600, flag: "wx" });
    renameSync(unfinished, path);
  } catch {
    // What was begun gives way like the others, when its turn comes.
  }
}

function forgetOldest(folder: string): void {
  const kept = readdirSync(folder)
    .filter((name) => fileName.test(name))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of kept.slice(mostKept - 1)) rmSync(path, { force: true });
}
