import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { serve } from "../../src/http/serve.ts";
import { copiedExample, deal, exampleDir, path, post, read, started } from "./running.ts";

const key = "first-key-0123456789";
const second = "second-key-987654321";
const locked = await started({ apiKeys: `${key}, ${second}` });
const open = await started();

describe("a key", () => {
  test.each([
    ["as a bearer", { authorization: `Bearer ${key}` }],
    ["in its own header", { "x-api-key": second }],
    ["in both", { authorization: `Bearer ${key}`, "x-api-key": key }],
  ])("lets a caller in: %s", async (_name, headers) => {
    expect((await post(`${locked.url}${path}`, deal, headers)).status).toBe(200);
  });

  test("is asked for when none is shown", async () => {
    const response = await post(`${locked.url}${path}`, deal, { authorization: `Basic ${key}` });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await response.json()).toMatchObject({ code: "no-key" });
  });

  test.each([
    [{ authorization: "Bearer another-key-0123456" }],
    [{ authorization: `Bearer ${key}x` }],
    [{ "x-api-key": "" }],
    [{ authorization: `Bearer ${key}`, "x-api-key": "another-key-0123456" }],
  ])("that is wrong is refused: %o", async (headers: Record<string, string>) => {
    const { status, body } = await read(post(`${locked.url}${path}`, deal, headers));
    expect({ status, code: body.code }).toEqual({ status: 403, code: "wrong-key" });
  });

  test("is wanted everywhere but for the health of the process", async () => {
    expect((await fetch(`${locked.url}/v2`)).status).toBe(401);
    expect((await fetch(`${locked.url}/livez`)).status).toBe(200);
    expect((await fetch(`${locked.url}/readyz`)).status).toBe(200);
  });

  test("and what a deal holds never reach the log", async () => {
    await post(`${locked.url}${path}`, '{"client":"ООО Тайна', { authorization: `Bearer ${key}` });
    await post(`${locked.url}/v1/decisions/discount?${key}=ООО+Тайна`, deal, { "x-api-key": second });
    await fetch(`${locked.url}/${encodeURIComponent("ООО Тайна")}`, { headers: { "x-api-key": second } });
    const text = JSON.stringify(locked.log);
    expect(text).toContain('"status":400');
    expect(text).not.toMatch(/Тайна|%D0|first-key|second-key/);
  });
});

describe("without a key", () => {
  test.each(["0.0.0.0", "::", "192.168.1.5", "reglament.example"])("nobody listens on %s", async (host) => {
    const served = await serve({ dir: exampleDir, host, port: 0, lang: "ru" });
    expect(served).toMatchObject({ ok: false, reason: "key-needed" });
  });

  test("a page in a browser cannot reach the service under its own name", async () => {
    const status = await new Promise((resolve) => {
      const headers = { host: "evil.example", "content-type": "application/json" };
      request(`${open.url}${path}`, { method: "POST", headers }, (response) => resolve(response.statusCode)).end("{}");
    });
    expect(status).toBe(403);
  });
});

test("a key that can be guessed is refused at the start", async () => {
  const served = await serve({ dir: exampleDir, host: "127.0.0.1", port: 0, lang: "ru", apiKeys: `${key},short` });
  expect(served).toMatchObject({ ok: false, reason: "key-too-short" });
});

describe("a caller who", () => {
  test("speaks no HTTP gets a problem", async () => {
    const text = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(open.url).port), "127.0.0.1", () => socket.write("КАК ДЕЛА\r\n\r\n"));
      let heard = "";
      socket.on("data", (chunk) => (heard += String(chunk)));
      socket.on("close", () => resolve(heard));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*malformed-request/s);
  });

  test("sends a body too slowly is let go", async () => {
    const slow = await started({ dir: copiedExample(), limits: { bodyMs: 50 } });
    const status = await new Promise((resolve) => {
      const headers = { "content-type": "application/json", "content-length": "100" };
      const call = request(`${slow.url}${path}`, { method: "POST", headers }, (response) => {
        resolve(response.statusCode);
        call.destroy();
      });
      call.on("error", () => undefined);
      call.write("{");
    });
    expect(status).toBe(408);
  });
});
