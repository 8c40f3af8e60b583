import type { Fact } from "../../model/fact.ts";

/** How a table writes numbers: `comma` where a comma is surely decimal, `either` where it may part thousands instead. */
export type DecimalSign = "comma" | "either";

const yes: ReadonlySet<string> = new Set(["true", "да", "yes", "1"]);
const no: ReadonlySet<string> = new Set(["false", "нет", "no", "0"]);

function flagOf(cell: string): unknown {
  const word = cell.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : cell;
}

const mayBeThousands = /^-?\d{1,3},\d{3}%?$/;

/** "1 250,50 " and "7%" as a number; anything else stays text, which the fact then refuses. */
function numberOf(cell: string, sign: DecimalSign): unknown {
  if (sign === "either" && mayBeThousands.test(cell)) return cell;
  const plain = cell
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/^\u2212/, "-")
    .replace(/%$/, "")
    .replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
}

/** "10.03.2026" as a table writes a day; a midnight behind it, as accounting programs add, says nothing more. */
function dateOf(cell: string): string {
  return cell
    .replace(/[ T]0?0:00(:00)?$/, "")
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
    );
}

/** A table has only texts, so here, and only here, the fact's type reads the spelling. */
export function cellValue(text: string, fact: Pick<Fact, "type"> | undefined, sign: DecimalSign): unknown {
  const cell = text.trim();
  switch (fact?.type) {
    case "money":
    case "percent":
    case "quantity":
    case "number":
    case "days":
      return numberOf(cell, sign);
    case "date":
      return dateOf(cell);
    case "moment":
      return cell.replace(/^(\d{2})\.(\d{2})\.(\d{4}) (?=\d{2}:)/, "$3-$2-$1 ");
    case "flag":
      return flagOf(cell);
    default:
      return cell;
  }
}
