import { createHash, type Hash } from "node:crypto";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../write-whole.ts";

/** A document of the folder: what it was made of, and what it came to. */
export interface JournalEntry {
  /** SHA-256 over everything that the document depends on. */
  readonly key: string;
  /** The name of the file in the folder. */
  readonly file: string;
  /** SHA-256 over the bytes of the file. */
  readonly sha256: string;
}

/** Lies beside the documents, so that a run that was broken off goes on where it stood. */
export const journalName = "merge.ndjson";

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Texts as one hash, each told apart from the next. */
export function addText(hash: Hash, text: string): void {
  hash.update(`${text.length}:`).update(text);
}

/** What an earlier run has written; a line that was cut off, or was never a journal's, is not there. */
function readEntry(line: string): JournalEntry | undefined {
  try {
    const { key, file, sha256: sum } = JSON.parse(line) as Partial<JournalEntry>;
    if (typeof key !== "string" || typeof file !== "string" || typeof sum !== "string") return undefined;
    return { key, file, sha256: sum };
  } catch {
    return undefined;
  }
}

/** The journal of a folder, which is appended as documents are finished and written anew at the end. */
export class Journal {
  readonly #folder: string;
  readonly #before: ReadonlyMap<string, JournalEntry>;
  readonly #now: JournalEntry[] = [];

  private constructor(folder: string, before: ReadonlyMap<string, JournalEntry>) {
    this.#folder = folder;
    this.#before = before;
  }

  static async open(folder: string): Promise<Journal> {
    const text = await readFile(join(folder, journalName), "utf8").catch(() => "");
    const entries = text.split("\n").flatMap((line) => readEntry(line) ?? []);
    return new Journal(folder, new Map(entries.map((entry) => [entry.key, entry])));
  }

  /** The finished document of the key, if its file is still what was written. */
  async finished(key: string): Promise<JournalEntry | undefined> {
    const entry = this.#before.get(key);
    if (entry === undefined) return undefined;
    const bytes = await readFile(join(this.#folder, entry.file)).catch(() => undefined);
    return bytes !== undefined && sha256(bytes) === entry.sha256 ? entry : undefined;
  }

  /** Keeps a document; a new one is written down at once. */
  async keep(entry: JournalEntry): Promise<void> {
    this.#now.push(entry);
    if (this.#before.get(entry.key) !== entry)
      await appendFile(join(this.#folder, journalName), `${JSON.stringify(entry)}\n`);
  }

  /** Leaves the documents of this run only, and names the files of earlier ones that no row asks for any more. */
  async close(): Promise<readonly string[]> {
    await writeWhole(join(this.#folder, journalName), this.#now.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    const files = new Set(this.#now.map(({ file }) => file));
    return [...new Set([...this.#before.values()].map(({ file }) => file))].filter((file) => !files.has(file));
  }
}
