/**
 * One record of a CSV text: its cells and where the next one begins. `open` means that the text ends inside of it;
 * `quote` that something stands between a closing quote and the separator.
 */
export type CsvRecord =
  | { readonly cells: readonly string[]; readonly next: number; readonly fault?: never }
  | { readonly cells?: never; readonly next?: never; readonly fault: "open" | "quote" };

/** Reads the cell in quotes that begins at `from`: a doubled quote is a quote. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } | undefined {
  let cell = "";
  let start = from + 1;
  for (;;) {
    const quote = text.indexOf('"', start);
    if (quote === -1) return undefined;
    cell += text.slice(start, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    start = quote + 2;
  }
}

/** Reads the record that begins at `from`. `isWhole` says that no more text will come. */
export function readCsvRecord(text: string, from: number, separator: string, isWhole: boolean): CsvRecord {
  const lineEnd = text.indexOf("\n", from);
  if (lineEnd === -1 && !isWhole) return { fault: "open" };
  const end = lineEnd === -1 ? text.length : lineEnd;
  const line = text.slice(from, text.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end);
  if (!line.includes('"')) return { cells: line.split(separator), next: end + 1 };
  const cells: string[] = [];
  let at = from;
  for (;;) {
    if (text[at] === '"') {
      const read = quotedCell(text, at);
      // A quote at the very end of what has come may be the first of two.
      if (read === undefined || (read.end === text.length && !isWhole)) return { fault: "open" };
      cells.push(read.cell);
      at = read.end;
    } else {
      const stop = nextStop(text, at, separator);
      if (stop === text.length && !isWhole) return { fault: "open" };
      cells.push(text.slice(at, stop));
      at = stop;
    }
    if (text.startsWith("\r\n", at)) return { cells, next: at + 2 };
    if (at >= text.length || text[at] === "\n") return { cells, next: at + 1 };
    if (text[at] !== separator) return { fault: text[at] === "\r" && !isWhole ? "open" : "quote" };
    at += 1;
  }
}

/** Where a cell without quotes ends: at the separator, the end of the line or of the text. */
function nextStop(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === separator || sign === "\n" || (sign === "\r" && text[at + 1] === "\n")) return at;
  }
  return text.length;
}
