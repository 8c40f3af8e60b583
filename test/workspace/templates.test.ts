import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import { sheets } from "../../src/documents/data/sheets/sheets.ts";
import { check } from "../../src/workspace/check.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { regulationsPrintedAs, renderStanding, renderWithData } from "../../src/workspace/render.ts";
import { copyStyle, copyTemplate, listTemplates } from "../../src/workspace/templates.ts";
import { headerOf } from "../checks/problems-in.ts";
import { readPdf } from "../documents/read-pdf.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "reglament-templates-"));
  cpSync(packagePath("test/broken/base"), dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(join(dir, file), text);
const read = (file: string): string => readFileSync(join(dir, file), "utf8");

const act = `${headerOf("document")}purpose: Подтвердить получение.
template: act
number: "А-{year}-{number:3}"
prepared-by: manager
signed-by: head
send: с грузом
fields:
  - { id: samples, title: Образцы, source: Склад }
  - { id: value, title: Стоимость, source: Прайс, type: money }
`;
const data = `number: 7
date: 2026-03-11
client: { name: Опора }
fields: { samples: Три полки, value: 1840.5 }
manager: { name: И. Соколова, role: manager, phone: "+7 812 555-01-24", email: i@example.com }
`;

async function withAct(regulation: string = act): Promise<void> {
  await copyTemplate(dir, "document", "act", "ru");
  write("regulations/act.yaml", regulation);
}

/** What is wrong with the project, as `code, file:line: help`. */
async function problems(): Promise<readonly string[]> {
  const { diagnostics } = check(await openProject(dir), 20260301);
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map((diagnostic) => {
      const { code, range } = diagnostic;
      return `${code}, ${range.file}:${range.start.line}: ${sentenceOf(diagnostic, "ru").help ?? ""}`;
    });
}

test("the style file is copied once, and the copy holds", async () => {
  expect(await copyStyle(dir)).toEqual({ ok: true, files: ["templates/style.yaml"] });
  expect(read("templates/style.yaml")).toMatch(/^# Как выглядят документы/);
  expect(await problems()).toEqual([]);
  write("templates/style.yaml", "margins: { preset: gost }\n");
  expect(await copyStyle(dir)).toEqual({ ok: false, existing: ["templates/style.yaml"] });
  expect(read("templates/style.yaml")).toBe("margins: { preset: gost }\n");
});

describe("a template under a name of the project's own", () => {
  test("is checked, listed with its document, and prints its data by the names of its fields", async () => {
    await withAct();
    const template = read("templates/act/template.md.hbs");
    write(
      "templates/act/template.md.hbs",
      `${template}\nИтого ${"{{money fields.value}}"}, ${"{{fields.samples}}"}.\n`,
    );
    const sample = read("templates/act/sample.yaml");
    expect(sample).toContain("samples:");
    expect(await problems()).toEqual([]);
    const opened = await openProject(dir);
    expect(listTemplates(opened).filter(({ from }) => from !== "shipped")).toEqual([
      {
        name: "act",
        from: "own",
        documents: ["document"],
        says: expect.stringMatching(/^Документ по полям .*свои\.$/),
      },
    ]);
    const rendered = await renderWithData(opened, "act", { text: data, file: "act.yaml" });
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
    const text = readPdf(rendered.document.bytes).words.join(" ");
    for (const said of ["№ А-2026-007", "11 марта 2026 г.", "Образцы Три полки", "Итого 1 840,50 ₽, Три полки."])
      expect(text).toContain(said);
  });

  test("that is misspelt in a regulation gets the right name suggested", async () => {
    await withAct(act.replace("template: act", "template: akt"));
    expect(await problems()).toEqual([expect.stringMatching(/^dangling-reference, regulations\/act.yaml:.*«act»/)]);
  });

  test.each([
    ["a value that neither sample nor regulation has", "{{fields.valeu}}", /^template-unknown-name, .*«value»/],
    ["a raw value", "{{{client.name}}}", /^template-raw-value, /],
    ["a computing helper", "{{add fields.value 1}}", /^template-unknown-helper, /],
    ["a block that is not closed", "{{#if client.name}}", /^template-syntax, /],
    ["HTML", "<b>Итого</b>", /^document-raw-html, /],
  ])("is refused with its line for %s", async (_, line, expected) => {
    await withAct();
    const template = read("templates/act/template.md.hbs");
    write("templates/act/template.md.hbs", `${template.trimEnd()}\n${line}\n`);
    const [first] = await problems();
    expect(first).toMatch(expected);
    expect(first).toMatch(/templates\/act\/template\.md\.hbs:\d+/);
  });

  test("must not print a field of the sample that its regulation does not declare", async () => {
    await withAct();
    const template = read("templates/act/template.md.hbs");
    write("templates/act/template.md.hbs", `${template}\n{{date fields.decide-by}}\n`);
    expect(await problems()).toEqual([expect.stringMatching(/^template-unknown-name, templates\/act/)]);
  });

  test("without sample data, or without a template, is told how to begin", async () => {
    await withAct();
    rmSync(join(dir, "templates/act/sample.yaml"));
    expect(await problems()).toEqual([expect.stringMatching(/^template-without-sample, .*templates copy/)]);
    mkdirSync(join(dir, "templates/empty"));
    expect(await problems()).toContainEqual(expect.stringMatching(/^template-missing, /));
  });
});

test("a changed copy of a shipped template is tried on the shipped sample, and a copy overwrites nothing", async () => {
  expect(await copyTemplate(dir, "offer", "offer", "ru")).toMatchObject({ ok: true });
  expect(await problems()).toEqual([]);
  write("templates/offer/template.md.hbs", "# {{headnig}}\n");
  rmSync(join(dir, "templates/offer/sample.yaml"));
  expect(await problems()).toEqual([
    expect.stringMatching(/^template-unknown-name, templates\/offer.*:1: .*«heading»/),
  ]);
  expect(await copyTemplate(dir, "offer", "offer", "ru")).toEqual({
    ok: false,
    existing: ["templates/offer/template.md.hbs"],
  });
  expect(read("templates/offer/template.md.hbs")).toContain("headnig");
});

test("a regulation is printed by the template of its kind, when there is one, and by the one for any kind otherwise", async () => {
  const words = async (): Promise<string> => {
    const opened = await openProject(dir);
    const [ladder] = regulationsPrintedAs(opened, "regulation", 20260301).filter(({ kind }) => kind === "authority");
    if (ladder === undefined) throw new Error("no ladder");
    const rendered = await renderStanding(opened, "regulation", ladder, 20260301);
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
    return readPdf(rendered.document.bytes).words.join(" ");
  };
  const plain = await words();
  await copyTemplate(dir, "regulation", "authority", "ru");
  const copy = read("templates/authority/template.md.hbs");
  expect(await words()).toBe(plain);
  write("templates/authority/template.md.hbs", copy.replace("{{> parts}}", "Коротко о полномочиях.\n\n{{> parts}}"));
  expect(await problems()).toEqual([]);
  expect(await words()).toBe(plain.replace(/(по|с) (\d+ \S+ \d{4} г\.) (?=\d|[А-Я])/, "$1 $2 Коротко о полномочиях. "));
  expect(listTemplates(await openProject(dir)).find(({ name }) => name === "authority")?.documents).toEqual([
    "authority",
  ]);
  mkdirSync(join(dir, "templates/partials"));
  write("templates/partials/regulation-foot.md.hbs", "::foot[Для своих]\n");
  expect(await words()).toContain("Для своих");
});

describe("a template that computes, reads a file or prints raw", () => {
  const refused = [
    ["{{{client.name}}}", "template-raw-value"],
    ["{{number 2 * 2}}", "template-computes"],
    ["{{> ../../secret}}", "template-part-unknown"],
    ["![x](../../secret.png)", "document-image-path"],
    ["{{#unless seller}}<script>x</script>{{/unless}}", "document-raw-html"],
  ] as const;

  test.each(refused)("is refused by check and by render with its line: %s", async (line, code) => {
    await withAct();
    const lines = read("templates/act/template.md.hbs").split("\n");
    const at = lines.findIndex((text) => text.startsWith("# "));
    write("templates/act/template.md.hbs", [...lines.slice(0, at), "", line, ...lines.slice(at)].join("\n"));
    const place = `${code}, templates/act/template.md.hbs:${at + 2}: `;
    expect(await problems()).toEqual([expect.stringContaining(place)]);
    const rendered = await renderWithData(await openProject(dir), "act", { text: data, file: "act.yaml" });
    // What the data of this act do not reach is not in its way.
    const found = rendered.ok ? [] : rendered.diagnostics.map((each) => `${each.code} ${each.range.start.line}`);
    expect(found).toEqual(line.includes("unless") ? [] : [`${code} ${at + 2}`]);
  });
});

test("every shipped template says in a sentence what it prints", async () => {
  const listed = listTemplates(await openProject(dir)).filter(({ from }) => from === "shipped");
  expect(listed.length).toBeGreaterThan(15);
  expect(listed.filter(({ says }) => !/^[А-Я].{9,}\.$/.test(says)).map(({ name }) => name)).toEqual([]);
});

test("a shipped sheet of a kind is copied with its sample, tried on it, and changed by its name", async () => {
  for (const kind of Object.keys(sheets)) expect(await copyTemplate(dir, kind, kind, "ru")).toMatchObject({ ok: true });
  expect(await problems()).toEqual([]);
  const changed = read("templates/price-policy/template.md.hbs").replace(
    "Что добавляется",
    "{{#each added}}{{rate}}{{/each}}",
  );
  write("templates/price-policy/template.md.hbs", changed);
  expect(await problems()).toEqual([expect.stringMatching(/^template-unknown-name, templates\/price-policy/)]);
});
