import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { canonicalText } from "../canonical-json.ts";
import { lineRange, type RawDeal } from "../deals/raw-deal.ts";
import type { OpenedProject } from "../open-project.ts";
import type { OpenedDeals } from "../read-deals.ts";
import { writeDocument } from "../write-document.ts";
import { addText, Journal, sha256 } from "./journal.ts";
import { hashOfRun } from "./made-of.ts";
import type { MergeChoices, PrintedRow } from "./print-row.ts";
import { type Printing, rowsForThreads, startPrinting } from "./printing.ts";
import { dataOfRow } from "./row-data.ts";

/** What is merged: a document for every row, into a folder. */
export interface MergeRequest {
  readonly choices: MergeChoices;
  /** The name of the table in diagnostics. */
  readonly table: string;
  /** The folder of the documents. */
  readonly folder: string;
  /** What every row says unless it says otherwise itself. */
  readonly common?: unknown;
}

/** What became of a row: `kept` stands for a document of an earlier run that nothing has changed since. */
export type MergedRow =
  | {
      readonly row: number;
      readonly status: "written";
      readonly file: string;
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly row: number; readonly status: "kept"; readonly file: string }
  | { readonly row: number; readonly status: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** The rows of a table one after another. */
async function* rowsOf({ batches }: OpenedDeals): AsyncGenerator<RawDeal> {
  for await (const batch of batches) yield* batch;
}

/** The first rows, at most `count`, and all that follow them. */
async function lookAhead<T>(
  items: AsyncGenerator<T>,
  count: number,
): Promise<readonly [readonly T[], AsyncGenerator<T>]> {
  const first: T[] = [];
  while (first.length < count) {
    const next = await items.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return [first, items];
}

/** A row on its way: what is known of it when its turn to be written comes. */
interface Underway {
  readonly row: number;
  readonly key: string;
  /** The file of an earlier run that still stands; otherwise the print. */
  readonly result: Promise<{ readonly kept: string; readonly sha256: string } | PrintedRow>;
}

/**
 * Prints a document for every row of a table into a folder, over all cores, and tells row after row, in their order, what
 * became of it. A wrong row is told and the others are printed. What an earlier run has finished and nothing has changed
 * since stays as it is, so that a run that was broken off goes on. Returns the files of earlier runs that no row asks for.
 */
export async function* mailMerge(
  opened: OpenedProject,
  table: OpenedDeals,
  { choices, table: name, folder, common }: MergeRequest,
): AsyncGenerator<MergedRow, readonly string[]> {
  await mkdir(folder, { recursive: true });
  const journal = await Journal.open(folder);
  const run = hashOfRun(opened, choices);
  const [first, rest] = await lookAhead(rowsOf(table), rowsForThreads);
  const printing = await startPrinting(opened, choices, first.length);
  const owners = new Map<string, number>();

  const start = (raw: RawDeal): Underway => {
    const { row } = raw;
    if (!("place" in raw)) return { row, key: "", result: Promise.resolve({ ok: false, diagnostics: raw.problems }) };
    const data = dataOfRow(raw.deal, common);
    const key = keyOf(run, data);
    return { row, key, result: settle(journal, key, printing, { file: name, row, data }) };
  };

  const finish = async ({ row, key, result }: Underway): Promise<MergedRow> => {
    const settled = await result;
    if ("ok" in settled && !settled.ok) return { row, status: "refused", diagnostics: settled.diagnostics };
    const file = "kept" in settled ? settled.kept : settled.fileName;
    const owner = owners.get(file);
    if (owner !== undefined) {
      const twice = problem("merge-file-twice", lineRange(name, row), { file, first: owner });
      return { row, status: "refused", diagnostics: [twice] };
    }
    owners.set(file, row);
    if ("kept" in settled) {
      await journal.keep({ key, file, sha256: settled.sha256 });
      return { row, status: "kept", file };
    }
    const { bytes, pages, warnings } = settled;
    await writeDocument(join(folder, file), { fileName: file, bytes, pages });
    await journal.keep({ key, file, sha256: sha256(bytes) });
    return { row, status: "written", file, warnings };
  };

  try {
    const underway: Underway[] = [];
    for (const raw of first) underway.push(start(raw));
    for (;;) {
      while (underway.length < printing.atOnce) {
        const next = await rest.next();
        if (next.done === true) break;
        underway.push(start(next.value));
      }
      const oldest = underway.shift();
      if (oldest === undefined) break;
      yield await finish(oldest);
    }
    return await journal.close();
  } finally {
    await printing.close();
  }
}

function keyOf(run: string, data: unknown): string {
  const hash = createHash("sha256");
  addText(hash, run);
  addText(hash, canonicalText(data) ?? "null");
  return hash.digest("hex");
}

async function settle(
  journal: Journal,
  key: string,
  printing: Printing,
  row: Parameters<Printing["print"]>[0],
): Underway["result"] {
  const entry = await journal.finished(key);
  return entry === undefined ? printing.print(row) : { kept: entry.file, sha256: entry.sha256 };
}
