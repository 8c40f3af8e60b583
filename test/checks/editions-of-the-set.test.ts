import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../src/checks/checks.ts";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { readProject } from "../../src/reader/read-project.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";

describe("the standard set with every title changed by date", () => {
  const folder = new URL("../../regulations/", import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const texts = names.map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }));
  const undated = /^kind: (company|facts|situations)$/m;
  const changedByDate = texts.map(({ file, text }) => {
    const from = /^effective:.*from: ([\d-]+)/m.exec(text)?.[1] ?? "";
    const title = (written: string): string =>
      `title: [{ from: ${from}, value: "${written}" }, { from: 2026-12-30, value: "${written}" }]`;
    return {
      file,
      text: undated.test(text) ? text : text.replace(/^title: "?(.*?)"?$/m, (_, written: string) => title(written)),
    };
  });
  const validator = packageValidator();
  const told = (sources: typeof texts): readonly string[] => {
    const { project, diagnostics } = readProject(sources, validator);
    const found = [...diagnostics, ...checkProject(project, !hasErrors(diagnostics))];
    return found.map(({ code, range, args }) => `${code} ${range.file}:${range.start.line} ${JSON.stringify(args)}`);
  };

  test("is in two editions, and no check takes them for two regulations", () => {
    const count = (sources: typeof texts): number => readProject(sources, validator).project.regulations.length;
    expect(count(changedByDate)).toBeGreaterThan(count(texts) * 1.8);
    expect(told(changedByDate)).toEqual(told(texts));
  });
});
