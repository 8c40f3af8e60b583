import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readAll } from "./read.ts";

const head = "client.category;order.amount;order.day;order.prepaid;request.discount";

async function dealOf(names: string, cells: string): Promise<unknown> {
  const [row] = await readAll(`${names}\n${cells}\n`, "deals.csv");
  return row?.deal ?? row?.codes;
}

describe("cells", () => {
  test.each([
    ["1 234,50", 1234.5],
    ["1\u00a0234,50", 1234.5],
    ["1\u202f234,5", 1234.5],
    ["-12", -12],
    ["\u221212,5", -12.5],
    ["7%", 7],
    ["1,234", 1.234],
    ["12,50 руб", "12,50 руб"],
    ["1.234,50", "1.234,50"],
    ["1e5", "1e5"],
  ])("the number %j of a Russian table is %j", async (cell, value) => {
    expect(await dealOf("client.category;order.amount", `A;${cell}`)).toMatchObject({ order: { amount: value } });
  });

  test.each([
    ['"1,234"', "1,234"],
    ['"1,5"', 1.5],
    ["1234.5", 1234.5],
  ])("the number %j of a table with commas is %j: thousands are never taken for a fraction", async (cell, value) => {
    expect(await dealOf("client.category,order.amount", `A,${cell}`)).toMatchObject({ order: { amount: value } });
  });

  test.each([
    ["10.03.2026", "2026-03-10"],
    ["1.3.2026", "2026-03-01"],
    ["10.03.2026 0:00:00", "2026-03-10"],
    ["2026-03-10T00:00:00", "2026-03-10"],
    ["2026-03-10", "2026-03-10"],
    ["10.03.2026 18:30", "10.03.2026 18:30"],
    ["10.03.26", "10.03.26"],
  ])("the day %j is %j", async (cell, value) => {
    expect(await dealOf("client.category;order.day", `A;${cell}`)).toMatchObject({ order: { day: value } });
  });

  it("a moment is written by day, month and year too", async () => {
    expect(await dealOf("order.sent;client.note", "10.03.2026 18:30;x")).toMatchObject({
      order: { sent: "2026-03-10 18:30" },
    });
  });

  it("flags are words, and an empty cell is an unknown fact", async () => {
    expect(await dealOf(head, "A;;;да;")).toEqual({ client: { category: "A" }, order: { prepaid: true } });
  });
});

describe("the head", () => {
  it("may bear titles of facts, and the separator that Excel declares", async () => {
    const text = "sep=;\r\nid;Категория клиента;сумма заказа\r\n7;A;10,5\r\n";
    expect(await readAll(text, "deals.csv")).toEqual([
      { row: 3, deal: { id: "7", client: { category: "A" }, order: { amount: 10.5 } } },
    ]);
  });

  test.each([
    ["order.amont;client.category", ["deal-column-unknown"]],
    ["order.amount;Сумма заказа", ["deal-column-twice"]],
    ["order.amount;;client.category", ["deal-column-unnamed"]],
  ])("%s is refused once, not in every row", async (names, codes) => {
    expect(await readAll(`${names}\n1;2;3\n1;2;3\n`, "deals.csv")).toEqual([{ row: 1, codes }]);
  });
});

describe("one bad row", () => {
  test.each([
    ["too few cells", "A;1", "deal-row-cells"],
    ["too many cells", "A;1;;;;;", "deal-row-cells"],
    ["a quote that is never closed", '"A;1;;;', "deal-quote"],
    ["a quote closed in the middle of a cell", '"A"x;1;;;', "deal-quote"],
  ])("%s leaves the others alone", async (_, bad, code) => {
    const text = `${head}\nA;1;;;\n${bad}\nB;2;;;\n`;
    for (const size of [1, 7, 1000]) {
      expect(await readAll(text, "deals.csv", size)).toEqual([
        { row: 2, deal: { client: { category: "A" }, order: { amount: 1 } } },
        { row: 3, codes: [code] },
        { row: 4, deal: { client: { category: "B" }, order: { amount: 2 } } },
      ]);
    }
  });

  it("in another encoding is refused, the rest is read", async () => {
    const good = `${"x".repeat(100)};Ж\n`.repeat(800);
    const bytes = Buffer.concat([
      Buffer.from(`client.note;client.category\n${good}`),
      Buffer.from([0x41, 0x3b, 0xc6, 0x0a]),
      Buffer.from("x;Ж\n"),
    ]);
    const rows = await readAll(bytes, "deals.csv", 4096);
    expect(rows.at(-2)).toEqual({ row: 802, codes: ["deal-broken-letters"] });
    expect(rows.at(-1)).toMatchObject({ row: 803, deal: { client: { category: "Ж" } } });
  });
});

it("rows are told by the line they begin on, though cells hold line breaks", async () => {
  const rows = await readAll('client.note;order.amount\r\n"one\r\ntwo ""x""";1\r\nb;2\r\n', "deals.csv", 5);
  expect(rows).toEqual([
    { row: 2, deal: { client: { note: 'one\r\ntwo "x"' }, order: { amount: 1 } } },
    { row: 4, deal: { client: { note: "b" }, order: { amount: 2 } } },
  ]);
});

it("cells are those that another reader finds, however the text is cut into parts", async () => {
  const cell = fc
    .string({ unit: fc.constantFrom("a", "Ж", '"', ";", "\n", "\r\n", "1"), maxLength: 6 })
    .map((text) => `.${text}.`);
  const written = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1 }),
      fc.integer({ min: 1, max: 30 }),
      async (rows, size) => {
        const text = ["client.note;client.category", ...rows.map((row) => row.map(written).join(";"))].join("\r\n");
        const others = parse(text, { delimiter: ";", from_line: 2 }) as string[][];
        const ours = await readAll(text, "deals.csv", size);
        expect(ours.map(({ deal }) => deal)).toEqual(
          others.map(([note, category]) => ({ client: { note: note?.trim(), category: category?.trim() } })),
        );
      },
    ),
    { numRuns: 150 },
  );
});
