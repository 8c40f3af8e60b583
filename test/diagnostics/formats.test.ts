import { describe, expect, it } from "vitest";
import { problem } from "../../src/diagnostics/catalogue.ts";
import { countProblems } from "../../src/diagnostics/count-problems.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../src/diagnostics/format-diagnostic.ts";
import { diagnosticFormats } from "../../src/diagnostics/formats.ts";
import { positionsIn } from "../../src/diagnostics/text-positions.ts";

const text = "kind: shop\r\ntitel: Мир\r\ntitel: Дом\r\n";
const file = "regulations/цены, 100%.yaml";
const positions = positionsIn(file, text);
const textOf = (name: string): string | undefined => (name === file ? text : undefined);

const slip = problem("unknown-key", positions.range(12, 17), { key: "titel", suggestion: "title", allowed: ["title"] });
const twice = problem("duplicate-key", positions.range(24, 29), { key: "titel", firstLine: 2 }, [slip.range]);
const doubt: Diagnostic = { ...twice, severity: "warning" };
const nasty: Diagnostic = { ...slip, args: { ...slip.args, key: '<a "b"> & \u0001 100%\nx' } };

describe("text", () => {
  it("says place, severity, code, sentence, lines and advice", () => {
    expect(formatDiagnostic(slip, { lang: "ru", textOf })).toBe(
      [
        "regulations/цены, 100%.yaml:2:1  ошибка  unknown-key",
        "  Ключа «titel» здесь нет",
        "    1 | kind: shop",
        "  > 2 | titel: Мир",
        "      | ^^^^^",
        "    3 | titel: Дом",
        "  Возможно, имелось в виду «title».",
      ].join("\n"),
    );
  });

  it("names the other place, and does without a file that is not there", () => {
    expect(formatDiagnostic(twice, { lang: "en" })).toBe(
      [
        "regulations/цены, 100%.yaml:3:1  error  duplicate-key",
        '  The key "titel" is already on line 2: it is unclear which value is right',
        "  see also regulations/цены, 100%.yaml:2:1",
        "  Keep one of the two.",
      ].join("\n"),
    );
  });

  it("has colour only when asked", () => {
    const escapeSign = String.fromCharCode(27);
    expect(diagnosticFormats.text([slip, twice], { lang: "ru", textOf })).not.toContain(escapeSign);
    const painted = formatDiagnostic(slip, { lang: "ru", textOf, colour: true });
    expect(painted).toContain(`${escapeSign}[31m`);
    expect(painted.replaceAll(new RegExp(`${escapeSign}\\[\\d+m`, "g"), "")).toBe(
      formatDiagnostic(slip, { lang: "ru", textOf }),
    );
  });

  it("shows a range of several lines by its first one", () => {
    const frame = formatDiagnostic({ ...slip, range: positions.range(12, 30) }, { lang: "ru", textOf });
    expect(frame).toContain("> 2 | titel: Мир\n      | ^^^^^^^^^^\n");
  });

  it.each([
    [[slip], "1 ошибка в 1 файле", "1 error in 1 file"],
    [[slip, twice, doubt], "2 ошибки и 1 предупреждение в 1 файле", "2 errors and 1 warning in 1 file"],
    [[doubt, doubt, doubt, doubt, doubt], "5 предупреждений в 1 файле", "5 warnings in 1 file"],
    [[], "Ошибок нет", "No problems found"],
  ])("counts %#", (diagnostics, russian, english) => {
    expect(countProblems(diagnostics, "ru")).toBe(russian);
    expect(countProblems(diagnostics, "en")).toBe(english);
  });
});

describe("formats for machines", () => {
  it("json keeps the facts", () => {
    const [first] = JSON.parse(diagnosticFormats.json([nasty], { lang: "en" }));
    expect(first).toMatchObject({
      code: "unknown-key",
      severity: "error",
      file,
      start: { line: 2, column: 1, offset: 12 },
    });
    expect(first.args.key).toBe(nasty.args.key);
  });

  it("github commands stand on one line each, with properties escaped", () => {
    const output = diagnosticFormats.github([nasty, doubt], { lang: "en" });
    const lines = output.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::error file=regulations\/цены%2C 100%25\.yaml,line=2,endLine=2,col=1,endColumn=6,title=unknown-key::/,
    );
    expect(lines[0]).toContain("100%25%0Ax");
    expect(lines[1]).toMatch(/^::warning /);
  });

  it.each(["github", "gitlab", "junit"] as const)("%s names the other places behind the sentence", (format) => {
    const other = `regulations/цены, 100%${format === "github" ? "25" : ""}.yaml:2:1`;
    expect(diagnosticFormats[format]([twice], { lang: "en" })).toContain(`(see also ${other})`);
    expect(diagnosticFormats[format]([slip], { lang: "ru" })).not.toContain("см. также");
  });

  it("gitlab fingerprints are distinct and survive a shift of lines", () => {
    const marks = (list: readonly Diagnostic[]): string[] =>
      (JSON.parse(diagnosticFormats.gitlab(list, { lang: "en" })) as { fingerprint: string }[]).map(
        ({ fingerprint }) => fingerprint,
      );
    const shifted = { ...slip, range: positions.range(24, 29) };
    expect(new Set(marks([slip, slip, twice])).size).toBe(3);
    expect(marks([shifted])).toEqual(marks([slip]));
  });

  it("sarif names rules, regions and related places", () => {
    const log = JSON.parse(diagnosticFormats.sarif([slip, doubt], { lang: "en" }));
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["duplicate-key", "unknown-key"]);
    expect(run.results.map(({ ruleIndex, level }: { ruleIndex: number; level: string }) => [ruleIndex, level])).toEqual(
      [
        [1, "error"],
        [0, "warning"],
      ],
    );
    const { artifactLocation, region } = run.results[0].locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe(file);
    expect(region).toEqual({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 6, charOffset: 12, charLength: 5 });
    expect(run.results[1].relatedLocations[0].physicalLocation.region.startLine).toBe(2);
  });

  it("junit is XML whatever the words are", () => {
    const output = diagnosticFormats.junit([nasty, doubt], { lang: "en" });
    expect(output).toContain('<testsuites name="reglament" tests="2" failures="1">');
    expect(output).toContain("&lt;a &quot;b&quot;&gt; &amp; \uFFFD 100%&#10;x");
    expect(output.match(/<failure /g)).toHaveLength(1);
    expect(output.match(/<system-out>/g)).toHaveLength(1);
  });
});
