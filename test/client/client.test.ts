import { readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, test } from "vitest";
import { createClient, type DecisionOn, ReglamentProblem } from "../../src/client/client.ts";
import { deal, exampleDir, started } from "../http/running.ts";

const key = "a-key-of-enough-length";
const { url } = await started({ apiKeys: key });
const client = createClient({ url, key, language: "en" });
const asOf = "2026-03-01";

async function problemOf(asked: Promise<unknown>): Promise<ReglamentProblem["problem"]> {
  const error = await asked.catch((thrown: unknown) => thrown);
  if (!(error instanceof ReglamentProblem)) throw error;
  return error.problem;
}

describe("one deal", () => {
  test("is decided, in the types of its question", async () => {
    const decision = await client.decide("discount", deal, { asOf });
    expectTypeOf(decision).toEqualTypeOf<DecisionOn<"discount">>();
    expectTypeOf(client.decide<"category">).returns.resolves.toEqualTypeOf<DecisionOn<"category">>();
    expect(decision).toMatchObject({ outcome: "approve", allowed: 11.5, asOf });
  });

  test("is explained in the client's language", async () => {
    const { considered } = await client.explain("discount", deal, { asOf });
    expect(considered.map(({ reason }) => reason).join()).toMatch(/[a-z]{4}/);
  });

  test("that is wrong throws a problem with pointers", async () => {
    const problem = await problemOf(client.decide("discount", { order: { volume: "1" } }, { asOf }));
    expect(problem).toMatchObject({ status: 422, code: "wrong-deal", errors: [{ pointer: "/order/volume" }] });
    expect(problem.title).toBe("The deal is wrong");
  });

  test("that nobody may ask about throws too", async () => {
    const stranger = createClient({ url: `${url}/` });
    expect(await problemOf(stranger.decide("discount", deal))).toMatchObject({ status: 401, code: "no-key" });
  });

  test("is given up when its signal says so", async () => {
    const leave = AbortSignal.abort(new Error("enough"));
    await expect(client.decide("discount", deal, { signal: leave })).rejects.toThrow("enough");
  });
});

describe("many deals", () => {
  test("are answered row by row, wrong ones among them", async () => {
    const rows = [];
    for await (const row of client.decideMany("discount", [deal, { order: 1 }, deal], { asOf })) rows.push(row);
    expect(rows).toMatchObject([
      { row: 1, ok: true, decision: { outcome: "approve" } },
      { row: 2, ok: false, problem: { code: "wrong-deal", row: 2 } },
      { row: 3, ok: true },
    ]);
  });

  test("go out while answers come in: the next deal may wait for the answer before", async () => {
    let answered = 0;
    let release: () => void = () => undefined;
    async function* inTurn() {
      for (let sent = 0; sent < 3; sent += 1) {
        if (answered < sent)
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        yield deal;
      }
    }
    for await (const row of client.decideMany("discount", inTurn(), { asOf })) {
      expect(row.ok).toBe(true);
      answered += 1;
      release();
    }
    expect(answered).toBe(3);
  });

  test("may be left early; the sender is told to stop", async () => {
    let stopped = false;
    function* endless() {
      try {
        for (;;) yield deal;
      } finally {
        stopped = true;
      }
    }
    for await (const row of client.decideMany("discount", endless(), { asOf })) if (row.row === 5) break;
    await expect.poll(() => stopped).toBe(true);
  });

  test("throw what their source throws", async () => {
    function* broken() {
      yield deal;
      throw new Error("the source broke");
    }
    const all = async () => {
      for await (const row of client.decideMany("discount", broken(), { asOf })) expect(row.ok).toBe(true);
    };
    await expect(all()).rejects.toThrow();
  });

  test("are refused as a whole where nothing can be asked", async () => {
    const day = "1999-01-01";
    const first = client.decideMany("discount", [deal], { asOf: day }).next();
    expect(await problemOf(first)).toMatchObject({ code: "nothing-to-decide-by" });
  });
});

test("texts are validated", async () => {
  const file = "regulations/prices.yaml";
  const text = readFileSync(`${exampleDir}/${file}`, "utf8").replace("stacking:", "stackng:");
  const problems = await client.validate({ [file]: text });
  expect(problems.map(({ severity }) => severity)).toContain("error");
  expect(problems[0]?.start.line).toBeGreaterThan(0);
});

test("an answer of somebody before the service is a problem without a code", async () => {
  const page = () => Promise.resolve(new Response("<h1>Bad Gateway</h1>", { status: 502, statusText: "Bad Gateway" }));
  const problem = await problemOf(createClient({ url, fetch: page }).decide("discount", deal));
  expect(problem).toEqual({ type: "about:blank", title: "Bad Gateway", status: 502 });
});
