import type { CheckedTable } from "./checked.ts";
import { projectOfTable } from "./project-of-table.ts";
import { type Row, type Table, tablesOf } from "./read-table.ts";

const unknown = "неизвестно";

const lineForm = /^([\d.]+) [x×х] ([\d.]+)(?: (racks|shelves|books))?((?: [a-z-]+=\S+)*)$/;

/** `3 x 100 racks floor=90`: quantity, price, group of goods, other facts of the line. */
function lineOf(text: unknown, { place }: Row): object {
  const [, quantity, price, group, more = ""] = lineForm.exec(String(text)) ?? [];
  if (quantity === undefined)
    throw new Error(`${place}: строка заказа пишется как «3 x 100 racks»: количество, цена, группа; а тут «${text}»`);
  const facts = more
    .trim()
    .split(" ")
    .filter((pair) => pair !== "");
  const valued = facts.map((pair) => {
    const [key = "", value = ""] = pair.split("=");
    return [key, key === "floor" ? Number(value) : value];
  });
  return {
    quantity: Number(quantity),
    price: Number(price),
    ...(group === undefined ? {} : { group }),
    ...Object.fromEntries(valued),
  };
}

function cellValue(name: string, cell: unknown, row: Row): unknown {
  if (name !== "lines") return cell;
  if (!Array.isArray(cell)) throw new Error(`${row.place}: lines - это список строк заказа`);
  return cell.map((line) => lineOf(line, row));
}

function columns(table: Table, key: "given" | "expect"): readonly string[] {
  const names = table.terms[key];
  if (!Array.isArray(names)) throw new Error(`${table.file} «${table.title}»: нет списка столбцов ${key}`);
  return names as string[];
}

function checkedTable(table: Table): CheckedTable {
  const [given, expected] = [columns(table, "given"), columns(table, "expect")];
  return {
    name: `${table.file}: ${table.title}`,
    texts: projectOfTable(table.terms),
    rows: table.rows.map((row) => {
      const { cells, place } = row;
      if (cells.length !== given.length + expected.length) {
        const names = [...given, ...expected].join(", ");
        throw new Error(
          `${place}: после названия (с запятой внутри - в кавычках) нужно столько значений, сколько столбцов: ${names}`,
        );
      }
      const known = given.flatMap((name, index) =>
        cells[index] === unknown ? [] : [[name, cellValue(name, cells[index], row)] as const],
      );
      return {
        row,
        deal: Object.fromEntries(known),
        expected: Object.fromEntries(expected.map((path, index) => [path, cells[given.length + index]])),
      };
    }),
  };
}

/** Tables of prices: a part of a price policy, and what comes of orders. */
export const priceTables = (): readonly CheckedTable[] => tablesOf("prices").map(checkedTable);
