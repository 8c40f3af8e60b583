import { workerData } from "node:worker_threads";
import { projectOfTexts } from "../open-project.ts";
import { type MergeRow, type PrintedRow, printRow } from "./print-row.ts";
import { rowDocument, soundAssets, type ThreadTask } from "./printing.ts";

// Tinypool puts its own words first and the task behind them.
const [, task] = workerData as readonly [unknown, ThreadTask];
const opened = projectOfTexts(task.dir, task.texts);
const document = rowDocument(opened, task.choices.document);
const assets = soundAssets(opened);

/** Prints one row beside the thread that reads the table and writes the files. */
// biome-ignore lint/style/noDefaultExport: this is what a pool of threads calls
export default function print(row: MergeRow): Promise<PrintedRow> {
  return printRow(document, opened, assets, row, task.choices);
}
