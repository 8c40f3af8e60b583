import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import type { Project } from "../../src/model/project.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { type JudgedProject, openAnew, openSound } from "../../src/workspace/open-sound.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { problemsOf } from "../../src/workspace/problems.ts";
import { test as runSituations } from "../../src/workspace/test.ts";

const scratch = mkdtempSync(join(tmpdir(), "reglament-memory-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folders = 0;

function emptyMemory(mark = "this program"): { readonly folder: string; readonly mark: string } {
  folders += 1;
  return { folder: join(scratch, `memory-${folders}`), mark };
}

function copyOf(example: string): string {
  folders += 1;
  const dir = join(scratch, `project-${folders}`);
  cpSync(packagePath(example), dir, { recursive: true });
  return dir;
}

/** What a project says, with all places worked out; functions are told apart by nothing. */
function said(project: Project): unknown {
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, part: unknown) =>
      part instanceof Map || part instanceof Set ? [...part] : typeof part === "bigint" ? String(part) : part,
    );
  return {
    company: text(project.company),
    facts: text(project.facts),
    ownTemplates: project.ownTemplates,
    references: text(project.references),
    situations: project.situations.map(({ places: _, ...set }) => text(set)),
    regulations: project.regulations.map(({ id, title, owner, approved, effective, kind, file, ...rest }) => {
      const { content, range, clauses } = rest;
      return text({
        id,
        title,
        owner,
        approved,
        effective,
        amendedBy: rest.amendedBy,
        kind,
        file,
        content,
        range,
        clauses,
      });
    }),
  };
}

/** Whether the project was neither read nor checked: then not even warnings are there to tell. */
const isRemembered = ({ opened }: JudgedProject): boolean =>
  Object.getOwnPropertyDescriptor(opened.project, "references")?.get !== undefined;

describe.each(["", "examples/discount-56", "examples/prices-in-full", "examples/english", "examples/points-and-gifts"])(
  "the project of /%s, once remembered",
  (dir) => {
    const memory = emptyMemory();

    it("says what its files say, to the last line number, and answers every situation alike", async () => {
      const path = packagePath(dir);
      const read = await openProject(path);
      const first = await openSound(path, memory);
      const again = await openSound(path, memory);
      expect([isRemembered(first), isRemembered(again)]).toEqual([false, true]);
      expect(said(again.opened.project)).toEqual(said(read.project));
      expect(again.opened.version).toBe(read.version);
      expect([...again.opened.sources]).toEqual([...read.sources]);
      expect(runSituations(again.opened)).toEqual(runSituations(read));
    });
  },
);

describe("nothing is remembered of", () => {
  it("a project in which one letter has changed, or which has another template", async () => {
    const memory = emptyMemory();
    const dir = copyOf("examples/discount-56");
    await openSound(dir, memory);
    expect(isRemembered(await openSound(dir, memory))).toBe(true);
    appendFileSync(join(dir, "regulations/prices.yaml"), "# -\n");
    expect(isRemembered(await openSound(dir, memory))).toBe(false);
    cpSync(packagePath("templates/page"), join(dir, "templates/own-letter"), { recursive: true });
    expect(isRemembered(await openSound(dir, memory))).toBe(false);
  });

  it("a project that another program found right", async () => {
    const memory = emptyMemory();
    const dir = packagePath("examples/discount-56");
    await openSound(dir, memory);
    expect(isRemembered(await openSound(dir, { ...memory, mark: "the next version" }))).toBe(false);
  });

  it("a project with an error, however often it is opened", async () => {
    const memory = emptyMemory();
    const dir = copyOf("examples/discount-56");
    rmSync(join(dir, "regulations/facts.yaml"));
    for (const _ of [1, 2]) {
      const { opened, diagnostics } = await openSound(dir, memory);
      expect(diagnostics).toEqual(problemsOf(opened));
      expect(diagnostics.filter(({ severity }) => severity === "error")).not.toEqual([]);
    }
  });
});

describe("a project of which one file has changed", () => {
  const card = "regulations/company.yaml";

  it("says what its files say now, to the last line number, and is remembered as it is now", async () => {
    const memory = emptyMemory();
    const dir = copyOf("examples/starter-ru");
    await openSound(dir, memory);
    const text = readFileSync(join(dir, card), "utf8");
    writeFileSync(join(dir, card), `# Another first line\n${text}`);
    rmSync(join(dir, "regulations/pages"), { recursive: true, force: true });
    const changed = await openSound(dir, memory);
    const again = await openSound(dir, memory);
    const read = await openProject(dir);
    expect([isRemembered(changed), isRemembered(again)]).toEqual([false, true]);
    for (const { opened, diagnostics } of [changed, again]) {
      expect(said(opened.project)).toEqual(said(read.project));
      expect(opened.version).toBe(read.version);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    }
    expect(changed.diagnostics).toEqual(problemsOf(read));
  });

  it("is refused for what a file that did not change lacks now, and by its line", async () => {
    const memory = emptyMemory();
    const dir = copyOf("examples/discount-56");
    await openSound(dir, memory);
    const facts = readFileSync(join(dir, "regulations/facts.yaml"), "utf8");
    writeFileSync(join(dir, "regulations/facts.yaml"), facts.replaceAll("prepaid", "paid"));
    for (const _ of [1, 2]) {
      const { diagnostics } = await openSound(dir, memory);
      expect(diagnostics).toEqual(problemsOf(await openProject(dir)));
      expect(diagnostics.map(({ code }) => code)).toContain("unknown-fact");
    }
    writeFileSync(join(dir, "regulations/facts.yaml"), facts);
    expect(isRemembered(await openSound(dir, memory))).toBe(true);
  });
});

describe("a project opened to be checked", () => {
  const dir = packagePath("examples/discount-56");

  it("is read whatever is remembered of it, and remembered when it is said to be right", async () => {
    const memory = emptyMemory();
    const { remember } = await openAnew(dir, memory);
    expect(isRemembered(await openSound(dir, memory))).toBe(false);
    const other = emptyMemory();
    (await openAnew(dir, other)).remember();
    expect(isRemembered(await openSound(dir, other))).toBe(true);
    const { opened, remember: rememberAgain } = await openAnew(dir, other);
    expect(isRemembered({ opened, diagnostics: [] })).toBe(false);
    rememberAgain();
    remember();
    expect(isRemembered(await openSound(dir, memory))).toBe(true);
  });

  it("is never remembered with a file that could not be read right", async () => {
    const memory = emptyMemory();
    const own = copyOf("examples/discount-56");
    appendFileSync(join(own, "regulations/prices.yaml"), "\n\u200b# -\n");
    (await openAnew(own, memory)).remember();
    expect(isRemembered(await openSound(own, memory))).toBe(false);
  });
});

describe("a memory", () => {
  const dir = packagePath("examples/discount-56");

  async function spoilt(spoil: (path: string) => void): Promise<boolean> {
    const memory = emptyMemory();
    await openSound(dir, memory);
    for (const name of readdirSync(memory.folder)) spoil(join(memory.folder, name));
    return !isRemembered(await openSound(dir, memory));
  }

  it("in which something has changed is not believed", async () => {
    const changed = await spoilt((path) => {
      const text = readFileSync(path, "utf8");
      const other = text.replace("Словарь", "словарь");
      expect(other).not.toBe(text);
      writeFileSync(path, other);
    });
    expect(changed).toBe(true);
    expect(await spoilt((path) => writeFileSync(path, ""))).toBe(true);
    expect(await spoilt((path) => writeFileSync(path, "{}\n[]\n[]\n"))).toBe(true);
  });

  it.skipIf(process.platform === "win32")("that somebody else could have written is not believed", async () => {
    expect(await spoilt((path) => chmodSync(path, 0o666))).toBe(true);
  });

  it("that cannot be written is done without", async () => {
    writeFileSync(join(scratch, "a file"), "");
    const memory = { folder: join(scratch, "a file", "memory"), mark: "this program" };
    for (const _ of [1, 2]) expect((await openSound(dir, memory)).opened.project.complete).toBe(true);
  });

  it("holds a few projects, and lets the oldest go", async () => {
    const memory = emptyMemory();
    const copies = Array.from({ length: 25 }, () => copyOf("examples/discount-56"));
    for (const copy of copies) await openSound(copy, memory);
    expect(readdirSync(memory.folder)).toHaveLength(20);
    expect(isRemembered(await openSound(copies[24] ?? "", memory))).toBe(true);
  });
});

test("a folder without regulations is told, with a memory as without", async () => {
  const { diagnostics } = await openSound(join(scratch, "nothing"), emptyMemory());
  expect(diagnostics.map(({ code }) => code)).toEqual(["no-regulations"]);
});
