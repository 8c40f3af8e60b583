import { parse } from "csv-parse/sync";
import type { Fact } from "../../model/fact.ts";
import { lineRange, type RawDeal, unreadable } from "./raw-deal.ts";

/** The separator that the header line uses most. */
function separatorOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  const counts = [";", ",", "\t"].map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

const yes: ReadonlySet<string> = new Set(["true", "да", "yes", "1"]);
const no: ReadonlySet<string> = new Set(["false", "нет", "no", "0"]);

function flagOf(cell: string): unknown {
  const word = cell.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : cell;
}

/** "1 250,50 " and "7%" as a number; anything else stays text, which the fact then refuses. */
function numberOf(cell: string): unknown {
  const plain = cell
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/%$/, "")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
}

/** A table has only texts, so here, and only here, the fact's type reads the spelling. */
function cellValue(text: string, fact: Fact | undefined): unknown {
  const cell = text.trim();
  switch (fact?.type) {
    case "money":
    case "percent":
    case "quantity":
    case "number":
    case "days":
      return numberOf(cell);
    case "date":
      return cell.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, "$3-$2-$1");
    case "moment":
      return cell.replace(/^(\d{2})\.(\d{2})\.(\d{4}) (?=\d{2}:)/, "$3-$2-$1 ");
    case "flag":
      return flagOf(cell);
    default:
      return cell;
  }
}

type Tree = { [part: string]: unknown };

/** Puts a value at its dotted name; null prototypes, because a column may be called anything. */
function place(tree: Tree, name: string, value: unknown): void {
  const parts = name.split(".");
  const last = parts.pop() ?? name;
  let node = tree;
  for (const part of parts) {
    const known = node[part];
    const next = typeof known === "object" && known !== null ? (known as Tree) : (Object.create(null) as Tree);
    node[part] = next;
    node = next;
  }
  node[last] = value;
}

/** A row as a deal: the columns are names of facts, an empty cell is an unknown fact. */
function dealOf(row: readonly string[], names: readonly string[], facts: ReadonlyMap<string, Fact>): Tree {
  const deal = Object.create(null) as Tree;
  names.forEach((name, index) => {
    const cell = row[index] ?? "";
    if (cell.trim() !== "") place(deal, name, cellValue(cell, facts.get(name)));
  });
  return deal;
}

/** CSV: the first line names facts, every further line is a deal. Decimal commas, spaces in numbers and dd.mm.yyyy are read. */
export function readCsvDeals(text: string, file: string, facts: ReadonlyMap<string, Fact>): RawDeal[] {
  try {
    const rows = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    const [header, ...records] = rows;
    const names = (header?.record ?? []).map((name) => name.trim());
    return records.map(({ info, record }) => ({
      deal: dealOf(record, names, facts),
      place: () => lineRange(file, info.lines),
    }));
  } catch (error) {
    return [unreadable(file, (error as { lines?: number }).lines ?? 1, error)];
  }
}
