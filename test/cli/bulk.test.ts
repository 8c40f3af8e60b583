import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ran, runReglament } from "./run-reglament.ts";

const project = fileURLToPath(new URL("../../examples/discount-56", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "reglament-bulk-"));
const at = (name: string): string => join(scratch, name);
const textOf = (name: string): string => readFileSync(at(name), "utf8");
const decide = (...args: string[]): Promise<Ran> =>
  runReglament(["decide", "discount", "--project", project, "--as-of", "2026-03-01", ...args], scratch);

const names =
  "id;client.category;client.loyalty;order.volume;order.cost;order.day;order.prepaid;request.discount;request.role";
const rows = [
  "1;A;gold;600 000,00;400000;10.03.2026;да;12,5%;manager",
  "2;A;gold;600 000,00",
  "3;A;gold;сто;400000;10.03.2026;да;12;manager",
  "1;B;none;1000;1;10.03.2026;нет;0;rep",
  "=4;B;none;1000;1;10.03.2026;нет;0;rep",
];

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a table of an office, windows-1251, with bad rows", () => {
  let ran: Ran;

  beforeAll(async () => {
    const letters = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const text = `${[names, ...rows].join("\r\n")}\r\n`;
    writeFileSync(
      at("deals.csv"),
      Uint8Array.from(text, (letter) => letters.indexOf(letter)),
    );
    ran = await decide("deals.csv", "--out", "answers.csv");
  });

  it("is decided as far as it can be, and says how far", () => {
    expect(ran).toMatchObject({ exit: 1, out: "" });
    expect(ran.err).toContain("Сделок: 5, с ошибками: 3 (answers.errors.csv)");
  });

  it("gives a table in step with the rows, that a spreadsheet opens and does not run", () => {
    const [head, ...lines] = textOf("answers.csv").trimEnd().split("\r\n");
    expect(head?.startsWith("\uFEFFrow;question;id;outcome;requested;allowed;approver.role;approver.title")).toBe(true);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^2;discount;1;approve;12,5;11,5;/);
    expect(lines[1]).toMatch(/^3;;/);
    expect(lines[4]).toMatch(/^6;discount;'=4;approve;0;/);
  });

  it("lists the rows with mistakes in a file of their own", () => {
    const lines = textOf("answers.errors.csv").trimEnd().split("\r\n").slice(1);
    expect(lines.map((line) => line.split(";").slice(0, 2))).toEqual([
      ["3", "deal-row-cells"],
      ["4", "deal-wrong-type"],
      ["5", "deal-id-twice"],
    ]);
    expect(existsSync(at("answers.csv.part"))).toBe(false);
  });
});

it("NDJSON stays in step, errors go where they are sent, and a run without any leaves no list of them", async () => {
  const good = '{"id":"a","client":{"category":"A"}}';
  writeFileSync(at("deals.ndjson"), `${good}\n{"id":\n`);
  const broken = await decide("deals.ndjson", "--errors", "wrong.ndjson");
  expect(
    broken.out
      .trimEnd()
      .split("\n")
      .map((line) => Object.keys(JSON.parse(line) as object)[0]),
  ).toEqual(["question", "row"]);
  expect(broken.err).toBe("");
  expect(JSON.parse(textOf("wrong.ndjson"))).toMatchObject({ row: 2, problems: [{ code: "deal-unreadable" }] });
  writeFileSync(at("deals.ndjson"), good);
  expect((await decide("deals.ndjson", "--errors", "wrong.ndjson")).exit).toBe(0);
  expect(existsSync(at("wrong.ndjson"))).toBe(false);
});

it("answers never overwrite the deals", async () => {
  writeFileSync(at("same.ndjson"), "{}\n");
  expect(await decide("same.ndjson", "--out", "./same.ndjson")).toMatchObject({ exit: 2, out: "" });
  expect(textOf("same.ndjson")).toBe("{}\n");
});
