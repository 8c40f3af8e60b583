import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { runReglament } from "./run-reglament.ts";

const scratch = mkdtempSync(join(tmpdir(), "reglament-init-"));
const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const emptyFolder = (): string => mkdtempSync(join(scratch, "cwd-"));

/** Every call of the command in a text file of the project, as words; redirections and the hook's list of files aside. */
function callsIn(text: string): string[][] {
  const calls = text.matchAll(/(?:npx reglament|"reglament) ([^"\n>]*)/g);
  return [...calls].map(([, words = ""]) => words.replace("{staged_files}", "").trim().split(/\s+/));
}

function projectTexts(dir: string): string[] {
  return ["package.json", ".github/workflows/reglament.yml", ".gitlab-ci.yml", "lefthook.yml"].map((file) =>
    readFileSync(join(dir, file), "utf8"),
  );
}

describe.each(["ru", "en"])("a new project in %s", (lang) => {
  const dir = join(scratch, lang);
  const language = lang === "ru" ? [] : ["--lang", "en"];

  beforeAll(async () => {
    mkdirSync(dir);
    const ran = await runReglament(["init", "--yes", ...language], dir);
    expect(ran).toMatchObject({ exit: 0 });
  });

  test("has regulations, situations, the editor, a build server and a hook", () => {
    for (const file of [
      "regulations/company.yaml",
      "regulations/prices/price-policy.situations.yaml",
      ".vscode/settings.json",
      ".vscode/extensions.json",
      ".vscode/tasks.json",
      ".github/workflows/reglament.yml",
      ".gitlab-ci.yml",
      "lefthook.yml",
      ".gitignore",
      "README.md",
    ]) {
      expect(existsSync(join(dir, file)), file).toBe(true);
    }
  });

  test("every command that its files call succeeds at once", async () => {
    const calls = projectTexts(dir).flatMap(callsIn);
    const once = [...new Set(calls.map((call) => call.join(" ")))].filter((call) => !call.includes("--watch"));
    expect(once.map((call) => call.split(" ")[0])).toEqual(
      expect.arrayContaining(["check", "test", "build", "format"]),
    );
    for (const call of once) {
      const { exit, out, err } = await runReglament(call.split(" "), dir);
      expect({ call, exit, out: exit === 0 ? "" : out + err }).toEqual({ call, exit: 0, out: "" });
    }
    expect(readdirSync(join(dir, "out/pages"))).toEqual(["discount.pdf", "offer.pdf"]);
  });

  test("the deal of the README is decided", async () => {
    const deal = /echo '(.*?)' \| npx reglament decide discount/s.exec(
      readFileSync(join(dir, "README.md"), "utf8"),
    )?.[1];
    writeFileSync(join(dir, "deal.json"), deal ?? "");
    const { exit, out } = await runReglament(["decide", "discount", "deal.json"], dir);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: "approve", allowed: 3 });
  });

  test("the editor's schema and the task's matcher fit what the package ships and prints", async () => {
    const settings = JSON.parse(readFileSync(join(dir, ".vscode/settings.json"), "utf8"));
    const [schema = ""] = Object.keys(settings["yaml.schemas"]);
    const shipped = schema.replace("./node_modules/reglament/", "../../");
    expect(existsSync(fileURLToPath(new URL(shipped, import.meta.url)))).toBe(true);

    const broken = join(scratch, `${lang}-broken`);
    cpSync(dir, broken, { recursive: true });
    const prices = join(broken, "regulations/prices/price-policy.yaml");
    writeFileSync(prices, readFileSync(prices, "utf8").replace("rate: 2", "rate: 2%"));
    const { out } = await runReglament(["check", ...language], broken);
    const { tasks } = JSON.parse(readFileSync(join(broken, ".vscode/tasks.json"), "utf8"));
    const [place, message] = tasks[0].problemMatcher[0].pattern;
    const lines = out.split("\n");
    const at = lines.findIndex((line) => new RegExp(place.regexp).test(line));
    const [, file, line] = new RegExp(place.regexp).exec(lines[at] ?? "") ?? [];
    expect(file).toBe("regulations/prices/price-policy.yaml");
    expect(readFileSync(prices, "utf8").split("\n")[Number(line) - 1]).toContain("rate: 2%");
    expect(lines[at + 1]).toMatch(new RegExp(message.regexp));
  });

  test("the files for machines are readable", () => {
    for (const file of [".github/workflows/reglament.yml", ".gitlab-ci.yml", "lefthook.yml"]) {
      expect(parse(readFileSync(join(dir, file), "utf8")), file).toBeTypeOf("object");
    }
  });

  test("the example it was made from passes too", async () => {
    const example = join(examples, `starter-${lang}`);
    for (const command of ["check", "test"]) {
      expect(await runReglament([command, "--project", example], scratch)).toMatchObject({ exit: 0 });
    }
  });
});

describe("reglament init", () => {
  test("fills in the company, the currency, VAT and the categories", async () => {
    const cwd = emptyFolder();
    const flags = ["--name", "ООО «Опора»", "--currency", "KZT", "--vat", "none", "--categories", "Gold,Base"];
    const { exit, err } = await runReglament(["init", "опора", "--yes", ...flags], cwd);
    expect(exit).toBe(0);
    expect(err).toContain("cd опора");
    const read = (file: string) => parse(readFileSync(join(cwd, "опора/regulations", file), "utf8"));
    expect(read("company.yaml")).toMatchObject({ name: "ООО «Опора»", "short-name": "Опора", currency: "KZT" });
    expect(read("prices/price-policy.yaml")).toMatchObject({ vat: "none", caps: [{ rates: { Gold: 10, Base: 4 } }] });
    expect(readFileSync(join(cwd, "опора/README.md"), "utf8")).toContain("# Регламенты продаж: ООО «Опора»");
    for (const command of ["check", "test"]) {
      expect(await runReglament([command, "--project", "опора"], cwd)).toMatchObject({ exit: 0 });
    }
  });

  test("never overwrites: tells which files exist and writes nothing", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "README.md"), "мой\n");
    mkdirSync(join(cwd, "regulations"));
    writeFileSync(join(cwd, "regulations/company.yaml"), "моё\n");
    const { exit, out, err } = await runReglament(["init", "--yes"], cwd);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toContain("  README.md\n  regulations/company.yaml\n");
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual([
      "README.md",
      "regulations",
      "regulations/company.yaml",
    ]);
    expect(readFileSync(join(cwd, "README.md"), "utf8")).toBe("мой\n");
  });

  test("a file where a folder is needed stops it as well", async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, "regulations"), "");
    expect((await runReglament(["init", "--yes"], cwd)).exit).toBe(2);
    expect(readdirSync(cwd)).toEqual(["regulations"]);
  });

  test.each([
    ["--categories", "один"],
    ["--categories", "A"],
    ["--categories", "A,A"],
    ["--currency", "XXX"],
    ["--vat", "maybe"],
    ["--name", " "],
  ])("%s %s is refused", async (flag, value) => {
    const cwd = emptyFolder();
    const { exit, err } = await runReglament(["init", "--yes", flag, value], cwd);
    expect(exit).toBe(2);
    expect(err).toContain(flag);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
