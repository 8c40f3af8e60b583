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
import type { KnownFile, KnownHead } from "../reader/known-files.ts";
import type { SourceFile } from "../reader/read-file.ts";

/**
 * Where projects that were found right are remembered: a folder of the user's own, never of the project. `mark` tells this
 * program from every other, since another one may read the same text otherwise.
 */
export interface ProjectMemory {
  readonly folder: string;
  readonly mark: string;
}

/** More projects than one works with at a time; the oldest give way. */
const mostKept = 20;
const fileName = /^[0-9a-f]{64}\.ndjson/;

function sha256(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** A project is remembered by its folder, as it was when it was last found right. */
function pathOf({ folder, mark }: ProjectMemory, dir: string): string {
  return join(folder, `${sha256(mark, dir)}.ndjson`);
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

/** What stands before the values and places of all files. */
interface Contents {
  readonly ownTemplates: readonly string[];
  readonly files: readonly { readonly file: string; readonly text: string; readonly head: KnownHead }[];
}

/** A project as it was when it was found right. */
export interface RememberedProject {
  /** The files whose very text it was found right with, by name. */
  readonly known: ReadonlyMap<string, KnownFile>;
  /** How many files it had. */
  readonly size: number;
  readonly ownTemplates: readonly string[];
}

/**
 * What this very program remembers of the project in `dir`, whose files are `sources` now; `undefined` when it is nothing, or
 * cannot be believed: a checksum stands before all, which is data only.
 */
export function rememberedProject(
  memory: ProjectMemory,
  dir: string,
  sources: readonly SourceFile[],
): RememberedProject | undefined {
  const text = trustedText(pathOf(memory, dir));
  if (text === undefined) return undefined;
  const [checksum = "", contents = "", ...rest] = text.split("\n");
  if (sha256(contents, ...rest) !== checksum) return undefined;
  const { ownTemplates, files } = JSON.parse(contents) as Contents;
  const textOf = new Map(sources.map((source) => [source.file, source.text]));
  const known = files.flatMap(({ file, text: digest, head }, index): KnownFile[] => {
    const now = textOf.get(file);
    if (now === undefined || sha256(now) !== digest) return [];
    return [{ file, text: now, head, value: rest[2 * index] ?? "", places: rest[2 * index + 1] ?? "" }];
  });
  return {
    known: new Map(known.map((each) => [each.file, each])),
    size: files.length,
    ownTemplates,
  };
}

/** Remembers a project in which no error was found. That it cannot is no failure: the next run reads the files again. */
export function rememberProject(
  memory: ProjectMemory,
  dir: string,
  files: readonly KnownFile[],
  ownTemplates: readonly string[],
): void {
  const contents: Contents = {
    ownTemplates,
    files: files.map(({ file, text, head }) => ({ file, text: sha256(text), head })),
  };
  const lines = [JSON.stringify(contents), ...files.flatMap(({ value, places }) => [value, places])];
  const path = pathOf(memory, dir);
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
