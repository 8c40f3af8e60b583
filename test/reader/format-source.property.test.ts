import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CST, Parser } from "yaml";
import { formatSource } from "../../src/reader/format-source.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { untidyYaml } from "./untidy-yaml.ts";

const runs = { numRuns: 300 };

function formatted(text: string): string {
  const result = formatSource("any.yaml", text);
  if (!result.ok) throw new Error(`left alone: ${JSON.stringify(result.diagnostics)}`);
  return result.text;
}

/** Every comment under the value or key that stands above it, in the order of the file. */
function commentsByPlace(text: string): string[] {
  const found: string[] = [];
  let last = "(start)";
  const visit = (token: unknown): void => {
    if (Array.isArray(token)) for (const each of token) visit(each);
    if (typeof token !== "object" || token === null || Array.isArray(token)) return;
    const { type, source } = token as { type?: string; source?: string };
    if (type === "comment") found.push(`${last} ${source}`);
    if (type !== undefined && source !== undefined && CST.isScalar(token as CST.Token)) {
      // Long words are folded: how they begin is enough to know them by.
      last = source.trim().slice(0, 5);
    }
    for (const key of ["start", "items", "key", "sep", "props", "value", "end"]) visit(Reflect.get(token, key));
  };
  for (const token of new Parser().parse(text.replaceAll("\r\n", "\n"))) visit(token);
  return found;
}

test("formatting never changes what a file says", () => {
  fc.assert(
    fc.property(untidyYaml, (text) => {
      expect(readSource("any.yaml", formatted(text)).value).toEqual(readSource("any.yaml", text).value);
    }),
    runs,
  );
});

test("formatting twice is formatting once", () => {
  fc.assert(
    fc.property(untidyYaml, (text) => {
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
    }),
    runs,
  );
});

test("no shipped regulation is left alone, and none changes its meaning", () => {
  const root = new URL("../../", import.meta.url);
  const folders = ["regulations/", "examples/starter-ru/regulations/", "examples/starter-en/regulations/"];
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => new URL(`${folder}${name}`, root)),
  );
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const tidy = formatted(text);
    expect(readSource("any.yaml", tidy).value).toEqual(readSource("any.yaml", text).value);
    expect(commentsByPlace(tidy)).toEqual(commentsByPlace(text));
    expect(formatted(tidy)).toBe(tidy);
  }
});

test("every comment stays under the word it stood under", () => {
  fc.assert(
    fc.property(untidyYaml, (text) => {
      expect(commentsByPlace(formatted(text))).toEqual(commentsByPlace(text));
    }),
    runs,
  );
});

test("line ends of Windows stay", () => {
  fc.assert(
    fc.property(untidyYaml, (text) => {
      expect(
        formatted(text)
          .replaceAll("\r\n", "")
          .includes(text.includes("\r\n") ? "\n" : "\r"),
      ).toBe(false);
    }),
    runs,
  );
});

test("any text at all is formatted or left alone with a reason, never thrown over", () => {
  const pieces = fc.constantFrom(
    "a: ",
    "- ",
    "{",
    "}",
    "[",
    "\n",
    "  ",
    "# x",
    '"',
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!t ",
    "---\n",
    "\t",
    ": ",
    "?",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join("")),
      ),
      (text) => {
        const result = formatSource("any.yaml", text);
        if (result.ok) expect(formatted(result.text)).toBe(result.text);
        else expect(result.diagnostics.every(({ code }) => code.length > 0)).toBe(true);
      },
    ),
    runs,
  );
});
