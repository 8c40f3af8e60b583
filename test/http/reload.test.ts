import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { copiedExample, deal, path, post, read, started } from "./running.ts";

const prices = (dir: string): string => join(dir, "regulations/prices.yaml");

async function decided(url: string): Promise<{ version: string; outcome: string }> {
  return (await read(post(`${url}${path}`, deal))).body;
}

describe("when the files change", () => {
  test("a sound set decides from then on; one with errors is refused loudly while the former goes on", async () => {
    const dir = copiedExample();
    const service = await started({ dir });
    const sound = readFileSync(prices(dir), "utf8");
    const first = await decided(service.url);

    writeFileSync(prices(dir), `${sound}\n# another text is another version\n`);
    const next = await vi.waitFor(async () => {
      const later = await decided(service.url);
      expect(later.version).not.toBe(first.version);
      return later;
    }, 10_000);

    appendFileSync(prices(dir), "\nunknown-key: 1\n");
    const ready = await vi.waitFor(async () => {
      const { status, body } = await read(fetch(`${service.url}/readyz`));
      expect(body.refused).toBeDefined();
      return { status, body };
    }, 10_000);
    expect(ready).toMatchObject({
      status: 200,
      body: { status: "ready", version: next.version, refused: { errors: 1, problems: [{ code: "unknown-key" }] } },
    });
    expect((await decided(service.url)).version).toBe(next.version);
    expect(service.log).toContainEqual(
      expect.objectContaining({ level: 50, msg: "regulations refused", still: next.version, errors: 1 }),
    );

    writeFileSync(prices(dir), sound);
    await vi.waitFor(async () => expect((await decided(service.url)).version).toBe(first.version), 10_000);
    expect((await read(fetch(`${service.url}/readyz`))).body).toEqual({ status: "ready", version: first.version });
  });

  test("a batch that has begun is decided by one version to its end", async () => {
    const dir = copiedExample();
    const service = await started({ dir });
    const line = `${JSON.stringify(deal)}\n`;
    const { version } = await decided(service.url);
    const answers = await new Promise<string>((resolve, reject) => {
      const headers = { "content-type": "application/x-ndjson" };
      const call = request(`${service.url}${path}`, { method: "POST", headers }, (response) => {
        let text = "";
        response.on("data", (chunk) => (text += String(chunk)));
        response.once("data", async () => {
          appendFileSync(prices(dir), "\n# new\n");
          await vi.waitFor(async () => expect((await decided(service.url)).version).not.toBe(version), 10_000);
          call.end(line);
        });
        response.on("end", () => resolve(text));
      });
      call.on("error", reject);
      call.write(line);
    });
    const versions = answers
      .trimEnd()
      .split("\n")
      .map((each) => (JSON.parse(each) as { version: string }).version);
    expect(versions).toEqual([version, version]);
  });
});

test("a service that has never read a sound set is alive, not ready, and decides nothing", async () => {
  const dir = copiedExample();
  writeFileSync(prices(dir), "kind: price-policy\n");
  const service = await started({ dir, apiKeys: "a-key-of-enough-length" });
  expect((await fetch(`${service.url}/livez`)).status).toBe(200);
  const { status, body } = await read(fetch(`${service.url}/readyz`));
  expect(status).toBe(503);
  expect(body.status).toBe("not-ready");
  // What is wrong is told to those who show a key only.
  expect(body.refused.problems).toBeUndefined();
  const answer = await post(`${service.url}${path}`, deal, { "x-api-key": "a-key-of-enough-length" });
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
});

test("a service that leaves answers what has begun", async () => {
  const service = await started({ dir: copiedExample() });
  const answer = await new Promise<string>((resolve, reject) => {
    const headers = { "content-type": "application/x-ndjson" };
    const call = request(`${service.url}${path}`, { method: "POST", headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => (text += String(chunk)));
      response.once("data", () => {
        void service.close();
        call.end(`${JSON.stringify(deal)}\n`);
      });
      response.on("end", () => resolve(text));
    });
    call.on("error", reject);
    call.write(`${JSON.stringify(deal)}\n`);
  });
  expect(answer.trimEnd().split("\n")).toHaveLength(2);
  await expect(fetch(`${service.url}/livez`)).rejects.toThrow();
});
