import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { runReglament } from "./run-reglament.ts";

const scratch = mkdtempSync(join(tmpdir(), "reglament-record-"));
cpSync(fileURLToPath(new URL("../../examples/starter-ru/regulations", import.meta.url)), join(scratch, "regulations"), {
  recursive: true,
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const file = "regulations/prices/price-policy.situations.yaml";
const textOf = (): string => readFileSync(join(scratch, file), "utf8");
const deal = '{"client":{"category":"A"},"order":{"amount":250000.5,"cost":180000,"date":"2026-03-10"}}';
const record = (...more: string[]): ReturnType<typeof runReglament> =>
  runReglament(["test", "--record", "-", "--name", "Записанный случай: A берёт на 250 тысяч", ...more], scratch, deal);

it("the present answer becomes a situation at the end of its file, and passes", async () => {
  const before = textOf();
  const asked = await record();
  expect(asked.exit).toBe(2);
  expect(asked.out).toContain("Записанный случай");
  expect(asked.err).toContain("--yes");
  expect(textOf()).toBe(before);

  expect(await record("--yes", "--as-of", "2026-03-10")).toMatchObject({ exit: 2, out: "" });
  expect((await record("--yes", "--as-of", "2026-03-10")).err).toContain("Ни один файл ситуаций");
  expect(textOf()).toBe(before);

  const written = await record("--yes", "--as-of", "2026-01-12");
  expect(written.exit).toBe(0);
  expect(written.err).toBe(
    `Ответ по регламентам на 2026-01-12: эта дата (as-of) стоит в файле ${file}.\nЗаписано в ${file}.\n`,
  );
  const after = textOf();
  expect(after.startsWith(before.trimEnd())).toBe(true);
  expect(after).toMatch(/outcome: (approve|incomplete|deny|escalate)/);
  const ran = await runReglament(["test"], scratch);
  expect(ran).toMatchObject({ exit: 0 });
});

it("nothing is written for a deal that cannot be decided, or without a name", async () => {
  const before = textOf();
  const wrong = await runReglament(["test", "--record", "-", "--name", "x", "--yes"], scratch, '{"clent":{}}');
  expect(wrong).toMatchObject({ exit: 1 });
  expect(wrong.err).toContain("deal-unknown-fact");
  expect(await runReglament(["test", "--record", "-", "--yes"], scratch, deal)).toMatchObject({ exit: 2 });
  expect(textOf()).toBe(before);
});

it("a deal that is wrong on purpose is recorded as refused, and only as that", async () => {
  const before = textOf();
  const wrong = '{"client":{"category":"A"},"order":{"amount":"250 000","date":"2026-02-30"}}';
  const words = ["test", "--record", "-", "--name", "Сумма текстом, 30 февраля", "--yes"];
  const plain = await runReglament(words, scratch, wrong);
  expect(plain).toMatchObject({ exit: 1 });
  expect(plain.err).toContain("--refused");
  expect(await runReglament([...words, "--refused"], scratch, deal)).toMatchObject({ exit: 2, out: "" });
  expect(textOf()).toBe(before);

  expect(await runReglament([...words, "--refused"], scratch, wrong)).toMatchObject({ exit: 0 });
  expect(textOf().startsWith(before.trimEnd())).toBe(true);
  expect(textOf()).toMatch(/refused:\s+- deal-wrong-type\s+- deal-no-such-day/);
  expect(await runReglament(["test"], scratch)).toMatchObject({ exit: 0 });
});
