import { describe, expect, test } from "vitest";
import { ask } from "../../src/workspace/decide.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { deal, exampleDir, path, post, read, started } from "./running.ts";

const { url } = await started();
const opened = await openProject(exampleDir);

function prepared(question: "discount" | "category") {
  const result = ask(opened, question, 20260301);
  if (!result.ok) throw new Error("the example decides");
  return result.asked;
}

describe("one deal", () => {
  test("gets the very decision that the command line gives", async () => {
    const decided = prepared("discount").decide(deal, "deal");
    expect(await read(post(`${url}${path}`, deal))).toEqual({ status: 200, body: decided.ok && decided.decision });
  });

  test("is answered byte for byte alike, whether it is plain or must be parsed", async () => {
    for (const id of [{}, { id: "№ 7" }, { id: 7 }]) {
      const text = JSON.stringify({ ...id, ...deal });
      const answers: string[] = [];
      // A sign written as an escape is the same sign, but not plain. Three times: the answer is learnt, kept, and used.
      for (const body of [text, text, text, text.replace('"A"', '"\\u0041"'), `\n${text} `]) {
        answers.push(await (await post(`${url}${path}`, body)).text());
      }
      expect(new Set(answers).size).toBe(1);
    }
  });

  test.each(["ru", "en"] as const)("is explained in the language of the caller: %s", async (lang) => {
    const explained = prepared("discount").explain(deal, "deal", lang);
    const answer = await read(post(`${url}${path}&explain=true`, deal, { "accept-language": `${lang}, *;q=0.1` }));
    expect(answer).toEqual({ status: 200, body: explained.ok && explained.explanation });
  });

  test("may name its facts by flat keys, as automation tools forward them", async () => {
    const flat = Object.fromEntries(
      Object.entries(deal).flatMap(([group, facts]) =>
        Object.entries(facts).map(([name, value]) => [`${group}.${name}`, value]),
      ),
    );
    expect((await read(post(`${url}${path}`, flat))).body).toMatchObject({ outcome: "approve", allowed: 11.5 });
  });

  test("that lacks facts is decided: incomplete, with what is missing", async () => {
    const { status, body } = await read(post(`${url}${path}`, { client: { category: "A" } }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: "incomplete" });
    expect(body.missing.length).toBeGreaterThan(0);
  });

  test("names the version, and the company's today when no day is asked", async () => {
    const { body } = await read(post(`${url}/v1/decisions/discount`, deal));
    expect(body.version).toBe(opened.version);
    expect(body.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe("a wrong deal", () => {
  test("is told fact by fact, with JSON pointers, and decided by nobody", async () => {
    const wrong = { client: { categry: "A" }, order: { volume: "600000", "a/b~c": 1 } };
    const { status, body } = await read(post(`${url}${path}`, wrong));
    expect(status).toBe(422);
    expect(body).toMatchObject({ type: "https://reglament.dev/problems/wrong-deal", code: "wrong-deal", status: 422 });
    const told = body.errors.map(({ code, pointer }: { code: string; pointer: string }) => [code, pointer]);
    expect(told).toEqual([
      ["deal-unknown-fact", "/client/categry"],
      ["deal-wrong-type", "/order/volume"],
      ["deal-unknown-fact", "/order/a~1b~0c"],
    ]);
    expect(body.errors[0].help).toContain("client.category");
  });

  test("points into the lines of the order", async () => {
    const lines = [
      { quantity: 1, price: 10 },
      { quantity: 1, price: "10" },
    ];
    const { body } = await read(post(`${url}${path}`, { ...deal, lines }));
    expect(body.errors[0].pointer).toBe("/lines/1/price");
  });

  test.each([
    ["a number as a text", { order: { volume: "600000" } }],
    ["a flag as a number", { order: { prepaid: 1 } }],
    ["a list", [deal]],
    ["a bare text", '"deal"'],
    ["a fact called __proto__", '{"__proto__":{"client":{"category":"A"}}}'],
    ["a fact called constructor", { constructor: { prototype: {} } }],
  ])("is refused, never coerced: %s", async (_name, wrong) => {
    const { status, body } = await read(post(`${url}${path}`, wrong));
    expect({ status, code: body.code }).toEqual({ status: 422, code: "wrong-deal" });
  });

  test.each([
    ["ru", "В сделке ошибка"],
    ["en-GB,en;q=0.9,ru;q=0.1", "The deal is wrong"],
    ["de", "В сделке ошибка"],
  ])("is told in the language asked for: %s", async (lang, title) => {
    const response = await post(`${url}${path}`, [], { "accept-language": lang });
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(((await response.json()) as { title: string }).title).toBe(title);
  });
});

describe("what was asked", () => {
  test("must be a question; a slip of the pen gets the word", async () => {
    const { status, body } = await read(post(`${url}/v1/decisions/discont`, deal));
    expect(status).toBe(404);
    expect(body.code).toBe("unknown-question");
    expect(body.detail).toContain("«discount»");
  });

  test.each([
    ["asof=2026-03-01", "asOf"],
    ["asOf=2026-02-30", "asOf=2026-03-10"],
    ["asOf=2026-03-01&asOf=2026-03-02", "asOf=2026-03-10"],
    ["explain=yes", "explain=true|false"],
    ["explain", "explain=true|false"],
  ])("must be understood: ?%s", async (query, help) => {
    const { status, body } = await read(post(`${url}/v1/decisions/discount?${query}`, deal));
    expect({ status, code: body.code }).toEqual({ status: 400, code: "wrong-query" });
    expect(body.detail).toContain(help);
  });

  test("must be answerable by the regulations of the day; the file that is not in force is named", async () => {
    const { status, body } = await read(post(`${url}/v1/decisions/discount?asOf=1999-01-01`, deal));
    expect({ status, code: body.code }).toEqual({ status: 422, code: "nothing-to-decide-by" });
    expect(body.detail).toContain("1999-01-01");
    expect(body.errors[0]).toMatchObject({ code: "no-price-policy", line: expect.any(Number) });
  });
});

describe("a body", () => {
  test.each([
    ["broken JSON", '{"client":', 400, "malformed-json"],
    ["a key twice", '{"client":{},"client":{}}', 400, "key-twice"],
    ["nothing", "", 400, "no-body"],
    ["blanks", "  \n", 400, "no-body"],
    ["too many levels", `${'{"a":'.repeat(200)}1${"}".repeat(200)}`, 400, "malformed-json"],
    ["a million brackets", "[".repeat(500_000) + "]".repeat(500_000), 400, "malformed-json"],
    ["more than a megabyte", " ".repeat(1024 * 1024 + 1), 413, "too-large"],
  ])("that holds %s is refused by name", async (_name, body, status, code) => {
    const answer = await read(post(`${url}${path}`, body));
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  test("that breaks off is told at its line and column", async () => {
    const { body } = await read(post(`${url}${path}`, '{"client":\n  {"category": }}'));
    expect(body.errors).toMatchObject([{ code: "deal-unreadable", line: 2, column: 16 }]);
  });

  test("in windows-1251 is refused by name", async () => {
    const body = Buffer.from([0x7b, 0x22, 0xef, 0xf0, 0x22, 0x3a, 0x31, 0x7d]);
    const answer = fetch(`${url}${path}`, { method: "POST", headers: { "content-type": "application/json" }, body });
    expect((await read(answer)).body.code).toBe("not-utf8");
  });

  test("with a byte-order mark is read", async () => {
    expect((await read(post(`${url}${path}`, `\uFEFF${JSON.stringify(deal)}`))).status).toBe(200);
  });

  test.each([
    [{ "content-type": "text/plain" }],
    [{ "content-type": "application/x-www-form-urlencoded" }],
    [{ "content-type": "application/json", "content-encoding": "gzip" }],
  ])("of another kind is refused: %o", async (headers) => {
    const response = await post(`${url}${path}`, deal, headers);
    expect(response.status).toBe(415);
    expect(response.headers.get("accept-post")).toBe("application/json, application/x-ndjson");
  });
});

test("a wrong method is answered with the right ones", async () => {
  const response = await fetch(`${url}${path}`);
  expect(response.status).toBe(405);
  expect(response.headers.get("allow")).toBe("POST");
});

test("a place that is none is a problem too", async () => {
  expect((await read(fetch(`${url}/v2`))).body).toMatchObject({ status: 404, code: "no-such-place" });
});
