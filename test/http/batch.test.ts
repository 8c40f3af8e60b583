import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { deal, path, post, started } from "./running.ts";

const { url } = await started({ limits: { dealBytes: 4096, leaveMs: 500 } });
const ndjson = { "content-type": "application/x-ndjson" };

async function rowsOf(body: string, query = ""): Promise<Record<string, unknown>[]> {
  const response = await post(`${url}${path}${query}`, body, ndjson);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^application\/x-ndjson/);
  const text = await response.text();
  return text === ""
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("a batch", () => {
  test("gets an answer a row, in order; a wrong row is told by its number and the others are decided", async () => {
    const rows = [{ ...deal, id: "first" }, { client: { category: 1 } }, "", "{", { ...deal, id: "last" }];
    const lines = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row)));
    const answers = await rowsOf(lines.join("\n"));
    expect(answers).toMatchObject([
      { id: "first", outcome: "approve" },
      { row: 2, status: 422, code: "wrong-deal", errors: [{ pointer: "/client/category" }] },
      { row: 4, status: 400, code: "malformed-json" },
      { id: "last", outcome: "approve" },
    ]);
  });

  test("may end its lines as Windows does, and its last line not at all", async () => {
    const line = JSON.stringify(deal);
    expect(await rowsOf(`${line}\r\n${line}\r\n`)).toHaveLength(2);
    expect(await rowsOf(`${line}\n${line}`)).toHaveLength(2);
    expect(await rowsOf("")).toEqual([]);
    expect(await rowsOf("\n \n")).toEqual([]);
  });

  test("is explained row by row when asked", async () => {
    const [row] = await rowsOf(JSON.stringify(deal), "&explain=true");
    expect(row?.considered).toBeInstanceOf(Array);
  });

  test("holds rows of a limited length; a longer one is told and the rest goes on", async () => {
    const line = JSON.stringify(deal);
    const answers = await rowsOf(`${line}\n${"x".repeat(100_000)}\n${line}\n`);
    expect(answers).toMatchObject([{ outcome: "approve" }, { row: 2, code: "too-large" }, { outcome: "approve" }]);
  });

  test("decides a deal once: the same id again is refused, and so is what is no UTF-8 or too deep", async () => {
    const line = JSON.stringify({ ...deal, id: 7 });
    const deep = `${"[".repeat(1500)}${"]".repeat(1500)}`;
    const broken = Buffer.from(`${line}\n${line}\n${deep}\n\xff\n`, "latin1");
    const response = await fetch(`${url}${path}`, { method: "POST", headers: ndjson, body: broken });
    const answers = (await response.text())
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each) as object);
    expect(answers).toMatchObject([
      { id: "7", outcome: "approve" },
      { row: 2, code: "wrong-deal", errors: [{ code: "deal-id-twice" }] },
      { row: 3, code: "malformed-json" },
      { row: 4, code: "not-utf8" },
    ]);
  });

  test("is refused as a whole before it begins when nothing can be asked", async () => {
    expect((await post(`${url}/v1/decisions/nothing`, JSON.stringify(deal), ndjson)).status).toBe(404);
  });

  test("is answered while it is still coming", async () => {
    const first = new Promise<string>((resolve, reject) => {
      const call = request(`${url}${path}`, { method: "POST", headers: ndjson }, (response) => {
        response.once("data", (chunk) => {
          resolve(String(chunk));
          call.end();
        });
      });
      call.on("error", reject);
      call.write(`${JSON.stringify(deal)}\n`);
    });
    expect(JSON.parse(await first)).toMatchObject({ outcome: "approve" });
  });

  test("waits for a reader who is slow instead of gathering answers", async () => {
    const line = `${JSON.stringify(deal)}\n`;
    const chunk = line.repeat(200);
    const most = 2000;
    let sent = 0;
    await new Promise<void>((resolve, reject) => {
      const call = request(`${url}${path}`, { method: "POST", headers: ndjson }, (response) => {
        // Nobody reads: the sender must be held up long before everything is sent.
        response.pause();
        const push = (): void => {
          sent += 1;
          if (sent === most) reject(new Error("everything was taken"));
          if (sent >= most) return;
          const timer = setTimeout(() => resolve(void call.destroy()), 300);
          call.write(chunk, () => {
            clearTimeout(timer);
            push();
          });
        };
        push();
      });
      call.on("error", () => undefined);
      call.write(line);
    });
    expect(sent).toBeLessThan(most);
  });
});
