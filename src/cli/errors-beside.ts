import { extname } from "node:path";

/** The name of the list of errors beside a result: `answers.ndjson` -> `answers.errors.ndjson`. */
export function errorsBeside(out: string): string {
  const extension = extname(out);
  return `${out.slice(0, out.length - extension.length)}.errors${extension === ".csv" ? ".csv" : ".ndjson"}`;
}
