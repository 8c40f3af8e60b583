import { readdirSync, readFileSync } from "node:fs";
import { isMap, isSeq, LineCounter, parseAllDocuments } from "yaml";

/** Tables that people extend: YAML files, one table a document, each with `title` and `rows`. See README.md beside. */

/** A row and where it is written. */
export interface Row {
  /** `from.yaml:12`, the place that every message begins with. */
  readonly place: string;
  readonly line: number;
  readonly title: string;
  readonly cells: readonly unknown[];
}

export interface Table {
  readonly file: string;
  readonly title: string;
  /** The other keys of the table. */
  readonly terms: Readonly<Record<string, unknown>>;
  readonly rows: readonly Row[];
}

function tablesIn(file: string, text: string): Table[] {
  const counter = new LineCounter();
  return parseAllDocuments(text, { lineCounter: counter }).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw new Error(`${file}: ${error.message}`);
    const lineOf = (node: unknown): number => {
      const range = (node as { readonly range?: readonly number[] | null } | null)?.range;
      return counter.linePos(range?.[0] ?? 0).line;
    };
    const rows = isMap(document.contents) ? document.contents.get("rows") : undefined;
    const { title, rows: _, ...terms } = (document.toJS() ?? {}) as Record<string, unknown>;
    if (typeof title !== "string" || !isSeq(rows) || rows.items.length === 0)
      throw new Error(`${file}:${lineOf(document.contents)}: у таблицы нет title или строк rows`);
    return {
      file,
      title,
      terms,
      rows: rows.items.map((item) => {
        const line = lineOf(item);
        const place = `${file}:${line}`;
        const cells: unknown = isSeq(item) ? item.toJS(document) : undefined;
        const [name, ...rest] = Array.isArray(cells) ? (cells as unknown[]) : [];
        if (typeof name !== "string") throw new Error(`${place}: строка таблицы начинается с того, что она проверяет`);
        return { place, line, title: name, cells: rest };
      }),
    };
  });
}

const read = new Map<string, readonly Table[]>();

/** Every table of a folder beside this file, by file name; read once. */
export function tablesOf(folder: string): readonly Table[] {
  const tables = read.get(folder) ?? readTables(folder);
  read.set(folder, tables);
  return tables;
}

function readTables(folder: string): readonly Table[] {
  const url = new URL(`./${folder}/`, import.meta.url);
  const names = readdirSync(url).filter((name) => name.endsWith(".yaml"));
  return names.sort().flatMap((name) => {
    const file = `test/truth-tables/${folder}/${name}`;
    return tablesIn(file, readFileSync(new URL(name, url), "utf8"));
  });
}
