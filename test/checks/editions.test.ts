import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../src/checks/checks.ts";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { readProject } from "../../src/reader/read-project.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";
import { changed, problemsIn } from "./problems-in.ts";

/** The rates of tax in two editions with these periods. */
function taxes(first: string, second: string): readonly string[] {
  const at = (period: string): string => changed("vat.yaml", "{ from: 2026-01-15 }", `{ ${period} }`);
  return problemsIn({ "vat.yaml": at(first), "vat-next.yaml": at(second) });
}

describe("editions of one regulation", () => {
  test.each([
    ["that follow one another are sound", "from: 2026-01-15, to: 2026-06-30", "from: 2026-07-01", []],
    ["without an end of the first overlap", "from: 2026-01-15", "from: 2026-07-01", ["editions-overlap: vat"]],
    ["on one day overlap", "from: 2026-01-15, to: 2026-07-01", "from: 2026-07-01", ["editions-overlap: vat"]],
    ["leave a gap", "from: 2026-01-15, to: 2026-06-29", "from: 2026-07-01", ["editions-gap: 2026-07-01"]],
  ])("%s", (_, first, second, expected) => {
    expect(taxes(first, second)).toEqual(expected);
  });

  test("count a file with dated values as one", () => {
    const dated = (period: string): string =>
      changed("vat.yaml", "{ from: 2026-01-15 }", `{ ${period} }`).replace(
        "owner: head",
        "owner: [{ from: 2026-01-15, value: head }, { from: 2026-03-01, value: director }, { from: 2026-08-01, value: head }]",
      );
    const next = changed("vat.yaml", "{ from: 2026-01-15 }", "{ from: 2026-09-01 }");
    expect(problemsIn({ "vat.yaml": dated("from: 2026-01-15, to: 2026-08-31"), "vat-next.yaml": next })).toEqual([]);
    expect(problemsIn({ "vat.yaml": dated("from: 2026-01-15, to: 2026-08-30"), "vat-next.yaml": next })).toEqual([
      "editions-gap: 2026-09-01",
    ]);
    expect(problemsIn({ "vat.yaml": dated("from: 2026-01-15"), "vat-next.yaml": next })).toEqual([
      "editions-overlap: vat",
    ]);
  });
});

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
