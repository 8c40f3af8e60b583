import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvHead, csvLine } from "../../src/cli/csv-text.ts";
import { hostileNames } from "../documents/hostile.ts";

describe("a cell of a table that we write", () => {
  it.each(["ru", "en"] as const)("is read back as it is by another reader, in %s", (lang) => {
    const delimiter = lang === "ru" ? ";" : ",";
    const rows = hostileNames.map((name, index) => [index, name, 'и "это"', `a;b,c\r\nd\te`]);
    const text = csvHead(["row", "name", "quoted", "torn"], lang) + rows.map((row) => csvLine(row, lang)).join("");
    const read = parse(text, { bom: true, delimiter }) as readonly (readonly string[])[];
    expect(read.slice(1)).toEqual(rows.map((row) => row.map((cell) => shielded(String(cell)))));
  });

  it.each(["=1+1", "+7 812", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", '="a"&"b"'])(
    "is words and no formula: %j",
    (formula) => {
      for (const lang of ["ru", "en"] as const) {
        const [[cell] = []] = parse(csvLine([formula], lang), { delimiter: lang === "ru" ? ";" : "," }) as string[][];
        expect(cell).toBe(`'${formula}`);
      }
    },
  );

  it("is a number as it is, also below zero", () => {
    expect(csvLine([-2, 1.5, true, null], "ru")).toBe("-2;1,5;да;\r\n");
    expect(csvLine([-2, 1.5, true, null], "en")).toBe("-2,1.5,true,\r\n");
  });
});

/** An apostrophe before what a spreadsheet would run. */
function shielded(cell: string): string {
  return /^[=+@-]/.test(cell) ? `'${cell}` : cell;
}
