import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { describe, expect, test } from "vitest";
import { formatAsJson } from "../../src/diagnostics/formats/json.ts";
import { check } from "../../src/workspace/check.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { regulationFiles } from "../../src/workspace/project-files.ts";
import { exampleDir, post, read, started } from "./running.ts";

const { url } = await started();
const path = `${url}/v1/validate?asOf=2026-03-01`;
const names = await regulationFiles(`${exampleDir}/regulations`);
const texts = Object.fromEntries(names.map((name) => [relative(exampleDir, name), readFileSync(name, "utf8")]));
const prices = "regulations/prices.yaml";

describe("texts of regulations", () => {
  test("that are sound give an empty report", async () => {
    expect(await read(post(path, texts))).toEqual({ status: 200, body: [] });
  });

  test.each(["ru", "en"] as const)("are told in full, as the command line reports them: %s", async (lang) => {
    const changed = { ...texts, [prices]: texts[prices]?.replace("stacking:", "stackng:") };
    const { status, body } = await read(post(path, changed, { "accept-language": lang }));
    expect(status).toBe(200);
    expect(body[0]).toMatchObject({ file: prices, severity: "error", args: { suggestion: "stacking" } });
    const alone = await read(post(path, { [prices]: "kind: price-policy\n" }, { "accept-language": lang }));
    expect(alone.body.length).toBeGreaterThan(0);
  });

  test("give the very report of the folder that holds them", async () => {
    const report = check(await openProject(exampleDir), 20260301);
    const { body } = await read(post(path, texts));
    expect(body).toEqual(JSON.parse(formatAsJson(report.diagnostics, { lang: "ru" })));
  });

  test("change nothing of what decides", async () => {
    const before = await read(fetch(`${url}/readyz`));
    await post(path, { [prices]: "kind: price-policy\n" });
    expect(await read(fetch(`${url}/readyz`))).toEqual(before);
  });

  test("are sent by name; anything else is told with its pointer", async () => {
    const wrong = await read(post(path, { "a/b.yaml": 1, "notes.txt": "" }));
    expect(wrong).toMatchObject({ status: 422, body: { code: "wrong-texts" } });
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(["/a~1b.yaml", "/notes.txt"]);
    expect((await read(post(path, [texts]))).body.code).toBe("wrong-texts");
    expect((await read(post(path, {}))).body[0].code).toBe("no-regulations");
  });
});

test("texts that take too long to check are given up, and the next ones are checked", async () => {
  const hasty = await started({ limits: { validationMs: 1 } });
  const { status, body } = await read(post(`${hasty.url}/v1/validate`, texts));
  expect({ status, code: body.code }).toEqual({ status: 503, code: "validation-too-long" });
});

test("more text than fits is refused", async () => {
  const small = await started({ limits: { textsBytes: 100 } });
  expect((await read(post(`${small.url}/v1/validate`, texts))).status).toBe(413);
});
