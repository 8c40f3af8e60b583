import { expect, it, test } from "vitest";
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import { readAll } from "./read.ts";

async function workbook(data: SheetData, sheet = "Сделки"): Promise<Uint8Array> {
  return await writeExcelFile([
    { sheet, data },
    { sheet: "Второй", data: [["id"], ["из второго"]] },
  ]).toBuffer();
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

it("numbers, days and flags of a sheet are exact, rows are those of the sheet", async () => {
  const bytes = await workbook([
    ["id", "Категория клиента", "order.amount", "order.day", "order.prepaid", "request.discount"],
    [17, "A", 0.1 + 0.2, { value: day("2026-03-10"), type: Date, format: "dd.mm.yyyy" }, true, 12.5],
    [null, null, null, null, null, null],
    ["x", "B", "1 234,50", "10.03.2026", "нет", "0,5%"],
  ]);
  expect(await readAll(bytes, "deals.xlsx")).toEqual([
    {
      row: 2,
      deal: {
        id: 17,
        client: { category: "A" },
        order: { amount: 0.3, day: "2026-03-10", prepaid: true },
        request: { discount: 12.5 },
      },
    },
    {
      row: 4,
      deal: {
        id: "x",
        client: { category: "B" },
        order: { amount: 1234.5, day: "2026-03-10", prepaid: false },
        request: { discount: 0.5 },
      },
    },
  ]);
});

it("a moment keeps its time, and a day with a time is left for the fact to refuse", async () => {
  const cell = { value: new Date("2026-03-10T18:30:00Z"), type: Date, format: "dd.mm.yyyy hh:mm" } as const;
  const bytes = await workbook([
    ["order.sent", "order.day"],
    [cell, cell],
  ]);
  const written = "2026-03-10T18:30:00";
  expect(await readAll(bytes, "deals.xlsx")).toEqual([{ row: 2, deal: { order: { sent: written, day: written } } }]);
});

test.each([0.12, 1, -0.5])("a percent of %f may be a share: it is not decided by", async (value) => {
  const bytes = await workbook([["request.discount"], [value], [12]]);
  expect(await readAll(bytes, "deals.xlsx")).toEqual([
    { row: 2, codes: ["deal-percent-unclear"] },
    { row: 3, deal: { request: { discount: 12 } } },
  ]);
});

it("another sheet is read by its name, and on standard input a workbook is known by its look", async () => {
  const bytes = await workbook([["id"], ["из первого"]]);
  expect(await readAll(bytes, "stdin")).toEqual([{ row: 2, deal: { id: "из первого" } }]);
  expect(await readAll(bytes, "deals.xlsx", 64, "Второй")).toEqual([{ row: 2, deal: { id: "из второго" } }]);
  expect(await readAll(bytes, "deals.xlsx", 64, "Третий")).toEqual([{ row: 1, codes: ["deal-sheet-missing"] }]);
});

it("what is no workbook is told, not thrown", async () => {
  expect(await readAll("id;x\n", "deals.xlsx")).toEqual([{ row: 1, codes: ["deal-no-workbook"] }]);
});
