import type { CheckedTable } from "./checked.ts";
import { projectOfTable } from "./project-of-table.ts";
import { type Row, type Table, tablesOf } from "./read-table.ts";

/** A deal is denied while the condition of its row holds, and stays undecided while nobody knows. */
const outcomes: Readonly<Record<string, string>> = { да: "deny", нет: "approve", неизвестно: "incomplete" };

const types: Readonly<Record<string, string>> = {
  деньги: "money",
  процент: "percent",
  количество: "quantity",
  число: "number",
  дата: "date",
  момент: "moment",
  дни: "days",
  выбор: "choice",
  текст: "text",
  флаг: "flag",
};

const choices = { VIP: "VIP", A: "A", B: "B" };

const facts = {
  kind: "facts",
  id: "values",
  title: "По факту каждого типа",
  owner: "director",
  approved: { by: "director", on: "2025-12-15" },
  effective: { from: "2020-01-01" },
  facts: {
    "row.number": { title: "Строка таблицы", type: "number" },
    ...Object.fromEntries(
      Object.entries(types).map(([title, type]) => [
        `value.${type}`,
        { title, type, ...(type === "choice" ? { choices } : {}) },
      ]),
    ),
  },
};

interface Asked {
  readonly row: Row;
  readonly condition: unknown;
  readonly given: object;
  readonly answer: unknown;
}

/** `[что, тип, условие, факт, ответ]` of one fact, or `[что, условие, факты, ответ]` of several. */
function askedBy(row: Row): Asked {
  const [first, second, third, fourth] = row.cells;
  if (row.cells.length === 3 && typeof second === "object" && second !== null)
    return { row, condition: first, given: second, answer: third };
  const type = types[String(first)];
  if (row.cells.length !== 4 || type === undefined)
    throw new Error(
      `${row.place}: нужны название (с запятой внутри - в кавычках), тип (${Object.keys(types).join(", ")}), условие, факт и ответ`,
    );
  const given = third === "неизвестно" ? {} : { [`value.${type}`]: third };
  return { row, condition: { [`value.${type}`]: second }, given, answer: fourth };
}

/** Every row is a ban of its own, which asks by its number whether it is meant. */
const banOf = ({ row, condition }: Asked): object => ({
  id: `row-${row.line}`,
  title: row.title,
  when: { all: [{ "row.number": { is: row.line } }, condition] },
});

/** The project that asks these rows. */
function textsOf(asked: readonly Asked[]): Readonly<Record<string, string>> {
  return {
    ...projectOfTable({ authority: { deny: asked.map(banOf) } }),
    "regulations/values.yaml": JSON.stringify(facts),
  };
}

const isRefused = ({ answer }: Asked): boolean => answer === "нельзя";

function checkedTable(table: Table): CheckedTable {
  const asked = table.rows.map(askedBy).filter((each) => !isRefused(each));
  return {
    name: `${table.file}: ${table.title}`,
    texts: textsOf(asked),
    rows: asked.map(({ row, given, answer }) => {
      const outcome = outcomes[String(answer)];
      if (outcome === undefined)
        throw new Error(`${row.place}: ответ - да, нет, неизвестно или нельзя; а тут «${answer}»`);
      return { row, deal: { "row.number": row.line, ...given }, expected: { outcome } };
    }),
  };
}

/** Tables of conditions: what holds, what does not, and what nobody can tell. */
export const conditionTables = (): readonly CheckedTable[] => tablesOf("conditions").map(checkedTable);

/** Rows that no regulation may hold, each with its project. */
export const refusedRows = (): readonly { readonly row: Row; readonly texts: Readonly<Record<string, string>> }[] =>
  tablesOf("conditions")
    .flatMap(({ rows }) => rows.map(askedBy).filter(isRefused))
    .map((asked) => ({ row: asked.row, texts: textsOf([asked]) }));
