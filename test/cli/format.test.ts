import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { runReglament } from "./run-reglament.ts";

const scratch = mkdtempSync(join(tmpdir(), "reglament-format-"));
let dir = scratch;

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const untidy = `# Кто мы
kind:   company
approved: {by: director,on: 2025-12-15, order: "007"}   # приказ
roles:
      # Первое лицо
      director: {title: Директор}

tags: [ a,b ]
empty:
`;

const tidy = `# Кто мы
kind: company
approved: { by: director, on: 2025-12-15, order: "007" } # приказ
roles:
  # Первое лицо
  director: { title: Директор }

tags: [a, b]
empty:
`;

beforeEach(() => {
  dir = mkdtempSync(join(scratch, "project-"));
  mkdirSync(join(dir, "regulations/deep"), { recursive: true });
  writeFileSync(join(dir, "regulations/deep/company.yaml"), untidy);
});

const text = (file: string): string => readFileSync(join(dir, file), "utf8");

describe("reglament format", () => {
  test("lays out every regulation, names what changed, and finds nothing to do the second time", async () => {
    const first = await runReglament(["format"], dir);
    expect(first).toMatchObject({ exit: 0, out: "regulations/deep/company.yaml\n" });
    expect(text("regulations/deep/company.yaml")).toBe(tidy);
    expect(await runReglament(["format", "--check"], dir)).toMatchObject({ exit: 0, out: "" });
  });

  test("--check writes nothing and answers 1", async () => {
    const ran = await runReglament(["format", "--check"], dir);
    expect(ran).toMatchObject({ exit: 1, out: "regulations/deep/company.yaml\n" });
    expect(text("regulations/deep/company.yaml")).toBe(untidy);
  });

  test("a file that cannot be read stays as it is and is told; the others are laid out", async () => {
    const broken = "kind: page\n\ttitle: табуляция\n";
    writeFileSync(join(dir, "regulations/broken.yaml"), broken);
    const { exit, err } = await runReglament(["format"], dir);
    expect(exit).toBe(1);
    expect(err).toContain("regulations/broken.yaml:2:1");
    expect(text("regulations/broken.yaml")).toBe(broken);
    expect(text("regulations/deep/company.yaml")).toBe(tidy);
  });

  test("a file too large to be read whole is never cut", async () => {
    const large = `a: ${"слово ".repeat(120_000)}\n`;
    writeFileSync(join(dir, "regulations/large.yaml"), large);
    const { exit, err } = await runReglament(["format", "regulations/large.yaml"], dir);
    expect(exit).toBe(1);
    expect(err).toContain("file-too-large");
    expect(text("regulations/large.yaml")).toBe(large);
  });

  test("only the named files", async () => {
    writeFileSync(join(dir, "other.yaml"), "a:   1\n");
    const ran = await runReglament(["format", "other.yaml", "--lang", "en"], dir);
    expect(ran).toMatchObject({ exit: 0, out: "other.yaml\n", err: "Changed: 1. Already tidy: 0. Not readable: 0.\n" });
    expect(text("other.yaml")).toBe("a: 1\n");
    expect(text("regulations/deep/company.yaml")).toBe(untidy);
  });

  test("nothing to format, or a file that is not there, is no success", async () => {
    rmSync(join(dir, "regulations"), { recursive: true });
    expect((await runReglament(["format"], dir)).exit).toBe(2);
    expect((await runReglament(["format", "none.yaml"], dir)).exit).toBe(1);
  });
});
