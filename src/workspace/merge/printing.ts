import { availableParallelism } from "node:os";
import { type Assets, loadAssets } from "../assets.ts";
import type { DocumentOfValue } from "../documents/with-data.ts";
import { documentOfRows } from "../documents.ts";
import type { OpenedProject } from "../open-project.ts";
import { packagePath } from "../package-files.ts";
import { type MergeChoices, type MergeRow, type PrintedRow, printRow } from "./print-row.ts";

/** Prints rows, several at a time. */
export interface Printing {
  /** How many rows keep it busy. */
  readonly atOnce: number;
  print(row: MergeRow): Promise<PrintedRow>;
  close(): Promise<void>;
}

/** What a thread opens: the texts that were checked, not what the disk holds by then. */
export interface ThreadTask {
  readonly dir: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly choices: MergeChoices;
}

/** The document of the name; the caller has asked before whether rows can be printed as it. */
export function rowDocument({ project }: OpenedProject, name: string): DocumentOfValue {
  const document = documentOfRows(name, project.ownTemplates);
  if (document === undefined) throw new Error(`no document of rows ${name}`);
  return document;
}

/** The assets of a project whose style was checked. */
export function soundAssets({ dir, project }: OpenedProject): Assets {
  const loaded = loadAssets(dir, project);
  if (!loaded.ok) throw new Error("the style was not checked");
  return loaded.assets;
}

/** Prints in this thread: for a handful of rows, which would be ready before another thread has started. */
export function printingHere(opened: OpenedProject, choices: MergeChoices): Printing {
  const document = rowDocument(opened, choices.document);
  const assets = soundAssets(opened);
  return {
    atOnce: 1,
    print: (row) => printRow(document, opened, assets, row, choices),
    close: async () => undefined,
  };
}

/** Prints in as many threads as there are cores. A thread runs JavaScript only, so it is always the built one. */
export async function printingInThreads(
  opened: OpenedProject,
  choices: MergeChoices,
  threads: number,
): Promise<Printing> {
  const { Tinypool } = await import("tinypool");
  const task: ThreadTask = { dir: opened.dir, texts: Object.fromEntries(opened.sources), choices };
  const pool = new Tinypool({
    filename: packagePath("dist/workspace/merge/thread.js"),
    workerData: task,
    // A thread starts when a row waits for it: a mailing that is done already needs none.
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 60_000,
  });
  return {
    atOnce: 4 * threads,
    print: (row) => pool.run(row) as Promise<PrintedRow>,
    close: () => pool.destroy(),
  };
}

/** Fewer rows than this are ready here before threads have opened the project. */
export const rowsForThreads = 40;

/** Chooses where to print: `rows` is how many of them are known to come. */
export async function startPrinting(opened: OpenedProject, choices: MergeChoices, rows: number): Promise<Printing> {
  const threads = Math.min(availableParallelism(), 8);
  return rows < rowsForThreads || threads < 2
    ? printingHere(opened, choices)
    : printingInThreads(opened, choices, threads);
}
