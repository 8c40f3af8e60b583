import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/diagnostics/format-diagnostic.ts";
import { openProject } from "../../src/workspace/open-project.ts";

const scratch = mkdtempSync(join(tmpdir(), "reglament-encodings-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test.each([
  ["windows-1251", Uint8Array.from([0x61, 0x3a, 0x20, 0xca, 0xee, 0xf0, 0xee, 0xe1, 0x0a]), "windows-1251"],
  ["utf-16", Buffer.from("\uFEFFkind: page\n", "utf16le"), "UTF-16"],
])("a regulation in %s is told in Russian, with the cure", async (name, bytes, words) => {
  mkdirSync(join(scratch, name, "regulations"), { recursive: true });
  writeFileSync(join(scratch, name, "regulations", "page.yaml"), bytes);
  const [first] = (await openProject(join(scratch, name))).diagnostics;
  expect(first?.code).toBe("file-unreadable");
  const text = first === undefined ? "" : formatDiagnostic(first, { lang: "ru" });
  expect(text).toContain(words);
  expect(text).toContain("Сохраните файл в UTF-8");
});
