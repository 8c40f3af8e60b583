import { mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { printingHere, printingInThreads } from "../../src/workspace/merge/printing.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { hostileNames } from "../documents/hostile.ts";
import { blockNames, elementNamed, readHtml } from "../documents/read-html.ts";
import { textIn } from "../documents/read-markup.ts";
import { readPdf, wordsOf as wordsOfText } from "../documents/read-pdf.ts";
import { type Ran, runReglament } from "./run-reglament.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const common = join(project, "examples/mailing/common.yaml");
const shipped = readFileSync(join(project, "examples/mailing/offers.csv"), "utf8");
const [head = "", cheese = "", bread = "", honey = ""] = shipped.trimEnd().split("\n");
const scratch = mkdtempSync(join(tmpdir(), "reglament-mailing-"));
const at = (...names: string[]): string => join(scratch, ...names);
const wordsOf = (path: string): string => readPdf(readFileSync(path)).words.join(" ");
const table = (name: string, ...rows: string[]): string => {
  writeFileSync(at(name), `${rows.join("\n")}\n`);
  return name;
};
const mail = (data: string, ...args: string[]): Promise<Ran> =>
  runReglament(["render", "offer", "--project", project, "--data", data, "--common", common, ...args], scratch);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("a mailing of offers", () => {
  let first: Ran;

  beforeAll(async () => {
    first = await mail(table("clients.csv", head, cheese, bread), "--out", "offers/");
  });

  it("is a file for every row, called by the number of the register", () => {
    expect(first).toMatchObject({ exit: 0, out: "" });
    expect(first.err).toContain("Напечатано документов: 2. Папка: offers/");
    expect(readdirSync(at("offers")).sort()).toEqual([
      "merge.ndjson",
      "offer-КП-2026-0051.pdf",
      "offer-КП-2026-0052.pdf",
    ]);
  });

  it("takes what all rows share from one file, and the prices from decisions", () => {
    expect(wordsOf(at("offers", "offer-КП-2026-0051.pdf"))).toMatch(/ООО «Сыры Приладожья».*перевозчики.*53 946,00 ₽/s);
    expect(wordsOf(at("offers", "offer-КП-2026-0052.pdf"))).toMatch(/АО «Ладожский хлеб».*перевозчики.*140 388,00 ₽/s);
  });

  it("goes on where it stood: only rows that are new or changed, and files that are gone or were touched", async () => {
    const touched = at("offers", "offer-КП-2026-0051.pdf");
    const good = readFileSync(touched);
    writeFileSync(touched, "spoilt");
    const again = await mail(table("clients.csv", head, cheese, bread, honey), "--out", "offers/");
    expect(again.err).toContain("Напечатано документов: 2, без изменений: 1.");
    expect(readFileSync(touched).equals(good)).toBe(true);
    const changed = bread.replace("Ладожский хлеб", "Невский хлеб");
    unlinkSync(at("offers", "offer-КП-2026-0053.pdf"));
    const last = await mail(table("clients.csv", head, changed, honey), "--out", "offers/");
    expect(last.err).toContain("Напечатано документов: 2.");
    expect(wordsOf(at("offers", "offer-КП-2026-0052.pdf"))).toContain("Невский хлеб");
    expect(last.err).toMatch(/остались файлы, которых в таблице больше нет: 1 \(первый — offer-КП-2026-0051\.pdf\)/);
    expect(readFileSync(touched).equals(good)).toBe(true);
  });

  it("is made anew when the common file or the format changes", async () => {
    await mail(table("one.csv", head, cheese), "--out", "anew/");
    const other = at("other.yaml");
    writeFileSync(other, readFileSync(common, "utf8").replace("Стрейч-плёнка на зиму", "Плёнка на весну"));
    const ran = await runReglament(
      ["render", "offer", "--project", project, "--data", "one.csv", "--common", other, "--out", "anew/"],
      scratch,
    );
    expect(ran.err).toContain("Напечатано документов: 1.");
    expect(wordsOf(at("anew", "offer-КП-2026-0051.pdf"))).toContain("Плёнка на весну");
    const html = await mail("one.csv", "--to", "html", "--out", "anew/");
    expect(html.err).toContain("Напечатано документов: 1.");
    expect(readFileSync(at("anew", "offer-КП-2026-0051.html"), "utf8")).toContain("Сыры Приладожья");
  });
});

describe("a mailing with mistakes", () => {
  it("prints the good rows and tells the others with their row and column", async () => {
    const rows = [
      cheese,
      bread.replace(";300;486,00;", ";триста;486,00;"),
      cheese,
      honey.replace("Мёд и травы", "Мёд 💥"),
      honey.replace(/^53;[^;]*;/, "54;;"),
    ];
    const ran = await mail(table("bad.csv", head, ...rows), "--out", "bad/");
    expect(ran.exit).toBe(1);
    expect(ran.err).toContain("Напечатано документов: 1, строк с ошибками: 4 (bad/errors.csv)");
    const told = readFileSync(at("bad", "errors.csv"), "utf8").trimEnd().split("\r\n").slice(1);
    expect(told.map((line) => line.split(";").slice(0, 3))).toEqual([
      ["3", "deal-wrong-type", "lines[0].quantity"],
      ["4", "merge-file-twice", ""],
      ["5", "document-missing-glyph", "client.name"],
      ["6", "missing-key", "client"],
    ]);
    expect(ran.err).toMatch(/строка 3, lines\[0\]\.quantity: /);
  });

  it("prints nothing by a column that means nothing, and names the one that was meant", async () => {
    const ran = await mail(table("column.csv", head.replace("client.name", "client.nmae"), cheese), "--out", "column/");
    expect(ran.exit).toBe(1);
    expect(ran.err).toContain("Столбец «client.nmae» здесь ничего не значит");
    expect(ran.err).toContain("client.name");
    expect(readdirSync(at("column")).filter((name) => name.startsWith("offer"))).toEqual([]);
  });

  it("stays in its folder whatever a number says", async () => {
    const ran = await mail(table("evil.csv", head, cheese.replace(/^51/, '"../../x/..\\y:42"')), "--out", "evil/");
    expect(ran.exit).toBe(0);
    expect(readdirSync(at("evil")).filter((name) => name.startsWith("offer"))).toEqual(["offer-x-..-y-42.pdf"]);
  });

  it("asks for a folder, or for one file, whichever is missing", async () => {
    expect((await mail("clients.csv", "--out", "one.pdf")).err).toContain("добавьте --join");
    expect((await mail("clients.csv", "--join", "--out", "folder/")).err).toContain("--out имя.pdf");
    expect((await mail("clients.csv", "--join", "--to", "docx", "--out", "all.docx")).err).toContain("только PDF");
  });
});

describe("a mailing in one file", () => {
  it("holds every document in the order of the rows, each under its own bookmark, tagged to the last word", async () => {
    const ran = await mail(table("all.csv", head, bread, "1;2", cheese), "--join", "--out", "all.pdf");
    expect(ran).toMatchObject({ exit: 1, out: "all.pdf\n" });
    expect(readFileSync(at("all.errors.csv"), "utf8")).toContain("deal-row-cells");
    const read = readPdf(readFileSync(at("all.pdf")));
    expect(read.pages).toHaveLength(2);
    expect(read.pages[0]).toContain("Ладожский хлеб");
    expect(read.pages[1]).toContain("Сыры Приладожья");
    expect(read.outline.map(({ title }) => title)).toEqual([
      "Коммерческое предложение № КП-2026-0052, версия 1",
      "Коммерческое предложение № КП-2026-0051, версия 1",
    ]);
    expect(read.outline[0]?.children[0]?.title).toBe("Стрейч-плёнка на зиму по ценам ноября");
    expect(read.structure?.children.map(({ role }) => role)).toEqual(["Document", "Document"]);
    expect(read.unmarkedText).toBe(0);
  });
});

describe("rows of a mailing", () => {
  it("are the same document in a thread as in this one", async () => {
    const opened = await openProject(project);
    const choices = { document: "letter", id: "letter-after-offer", format: "pdf" } as const;
    const data = {
      number: 7,
      date: "2026-11-25",
      letter: "question",
      client: { name: "Пряничный берег", contact: { name: "Вострикова Ирина Сергеевна" } },
      fields: {
        person: "Ирина Сергеевна",
        offer: "КП-2026-0042",
        "offer-date": "2026-11-18",
        "valid-until": "2026-12-02",
        task: "перестать перепаковывать паллеты",
        reason: "освободилось окно у печатной машины",
      },
      manager: {
        name: "Каретников Павел Андреевич",
        role: "curator",
        phone: "+7 812 555-01-43",
        email: "p@example.com",
      },
      signature: { name: "П. А. Каретников" },
    };
    const row = { file: "letters.ndjson", row: 1, data };
    const here = await printingHere(opened, choices).print(row);
    const threads = await printingInThreads(opened, choices, 1);
    const there = await threads.print(row).finally(() => threads.close());
    if (!here.ok || !there.ok) throw new Error(JSON.stringify([here, there]));
    expect(there.fileName).toBe(here.fileName);
    expect(Buffer.from(there.bytes).equals(Buffer.from(here.bytes))).toBe(true);
    expect(there.warnings).toEqual(here.warnings);
  });

  it("of a sheet of lines say lists by counted columns, and their own word over the common one", async () => {
    const lines = [
      { number: 61, client: { name: "Ладожский хлеб" }, solution: ["Первое.", "Второе."], heading: "Своё" },
    ].map((row) => JSON.stringify({ ...row, deal: dealOf(bread) }));
    const ran = await mail(table("rows.ndjson", ...lines), "--out", "ndjson/");
    expect(ran).toMatchObject({ exit: 0 });
    const words = wordsOf(at("ndjson", "offer-КП-2026-0061.pdf"));
    expect(words).toMatch(/Своё.*Первое\. Второе\./s);
    const counted = [`${head};solution.1;solution.2`, `${cheese};Первое.;Второе.`];
    expect((await mail(table("lists.csv", ...counted), "--out", "lists/")).exit).toBe(0);
    expect(wordsOf(at("lists", "offer-КП-2026-0051.pdf"))).toContain("Первое. Второе.");
  });
});

describe("rows in which clients, goods and comments are called to become something else", () => {
  const names = hostileNames.filter((name) => name.length <= 4000);
  const said = [
    "client.name",
    "deal.lines.1.title",
    "heading",
    "task",
    "solution.1",
    "delivery",
    "next-step",
    "annexes.1",
  ];
  const common = head
    .split(";")
    .filter((name) => !said.includes(name) && !/legal-form|contact|^number$|lines\.2/.test(name));
  const cells = new Map(head.split(";").map((name, index) => [name, cheese.split(";")[index] ?? ""]));
  const heads = ["number", ...common, ...said];
  const rows = names.map((name, index) => [
    String(index + 1),
    ...common.map((column) => cells.get(column) ?? ""),
    ...said.map(() => name),
  ]);
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const nested = (row: readonly string[]): object => {
    const [number, name] = [Number(row[0]), row.at(-1) ?? ""];
    const deal = dealOf(cheese) as { readonly lines: readonly object[] };
    const lines = deal.lines.slice(0, 1).map((line) => ({ ...line, title: name }));
    const texts = { heading: name, task: name, solution: [name], delivery: name, "next-step": name, annexes: [name] };
    return { number, client: { name }, deal: { ...deal, lines }, ...texts };
  };

  it.each([
    ["clients.csv", () => Buffer.from([heads, ...rows].map((row) => row.map(quoted).join(";")).join("\n"))],
    ["clients.ndjson", () => Buffer.from(rows.map((row) => JSON.stringify(nested(row))).join("\n"))],
    ["clients.xlsx", () => writeExcelFile([heads, ...rows].map((row) => row.map((value) => ({ value })))).toBuffer()],
  ])(
    "print them as they are, out of %s",
    async (file, made) => {
      const dir = `hostile-${file}/`;
      writeFileSync(at(file), await made());
      const ran = await mail(file, "--to", "html", "--out", dir);
      expect(ran).toMatchObject({ exit: 0 });
      const printed = readdirSync(at(dir)).filter((name) => name.endsWith(".html"));
      expect(printed).toHaveLength(names.length);
      for (const [index, name] of names.entries()) {
        const number = String(index + 1).padStart(4, "0");
        const { root } = readHtml(readFileSync(at(dir, `offer-КП-2026-${number}.html`)));
        const text = wordsOfText(textIn(elementNamed(root, "main"), blockNames)).join(" ");
        expect([name, text.split(wordsOfText(name).join(" ")).length - 1]).toEqual([name, said.length]);
      }
    },
    120_000,
  );

  it("are told by their row where paper would read otherwise than the data, or a name is as long as a letter", async () => {
    const [number, ...others] = cheese.split(";");
    const named = (name: string): string => [number, name, ...others.slice(1)].join(";");
    const ran = await mail(
      table("turned.csv", head, named("\u202eООО"), named("я".repeat(10_000))),
      "--out",
      "turned/",
    );
    expect(ran.exit).toBe(1);
    const told = readFileSync(at("turned", "errors.csv"), "utf8").trimEnd().split("\r\n").slice(1);
    expect(told.map((line) => line.split(";").slice(0, 3))).toEqual([
      ["2", "document-missing-glyph", "client.name"],
      ["3", "wrong-size", "client.name"],
    ]);
  });
});

/** The deal of a row of the shipped table, as NDJSON writes it. */
function dealOf(row: string): object {
  const cells = new Map(head.split(";").map((name, index) => [name, row.split(";")[index] ?? ""]));
  const number = (name: string): number => Number((cells.get(name) ?? "").replace(/\s/g, "").replace(",", "."));
  const line = (at: number) => ({
    id: cells.get(`deal.lines.${at}.id`),
    title: cells.get(`deal.lines.${at}.title`),
    unit: cells.get(`deal.lines.${at}.unit`),
    quantity: number(`deal.lines.${at}.quantity`),
    price: number(`deal.lines.${at}.price`),
    cost: number(`deal.lines.${at}.cost`),
  });
  return {
    client: { category: "A", loyalty: "silver", "overdue-days": 0 },
    order: {
      date: "2026-11-20",
      planned: false,
      prepaid: true,
      amount: number("deal.order.amount"),
      cost: number("deal.order.cost"),
    },
    lines: [line(1), line(2)],
  };
}
