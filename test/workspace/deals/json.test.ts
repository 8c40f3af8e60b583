import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { jsonFault } from "../../../src/workspace/deals/json-fault.ts";
import { hasRepeatedKey } from "../../../src/workspace/deals/repeated-keys.ts";
import { readAll } from "./read.ts";

describe("what is no JSON", () => {
  test.each([
    ['{"a":', "end", 5],
    ['{"a": 1', "end", 7],
    ["{'a': 1}", "single-quotes", 1],
    ["{a: 1}", "key", 1],
    ['{"a" 1}', "colon", 5],
    ['{"a": 1 "b": 2}', "comma", 8],
    ['{"a": 1,}', "trailing-comma", 8],
    ["[1, 2,]", "trailing-comma", 6],
    ['{"a": 1,5}', "key", 8],
    ['{"a": 01}', "number", 6],
    ['{"a": +1}', "number", 6],
    ['{"a": .5}', "number", 6],
    ['{"a": да}', "value", 6],
    ['{"a": "C:\\q"}', "escape", 9],
    ['{"a": "x\ny"}', "line-in-text", 8],
    ['{"a": 1} x', "rest", 9],
  ])("%j: %s at %i", (text, kind, at) => expect(jsonFault(text)).toEqual({ kind, at }));

  it("is found exactly where a parser refuses, whatever the text", () => {
    const sign = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ":",
      ",",
      "1",
      "-",
      ".",
      "e",
      "\\",
      "a",
      " ",
      "\n",
      "true",
      "null",
      "'",
    );
    const scribble = fc.array(sign, { maxLength: 10 }).map((signs) => signs.join(""));
    const spoilt = fc
      .tuple(fc.json(), fc.nat(), fc.nat({ max: 3 }), fc.constantFrom("", '"', "}", ",", "\\", "1", "x"))
      .map(
        ([json, at, length, put]) =>
          json.slice(0, at % (json.length + 1)) + put + json.slice((at % (json.length + 1)) + length),
      );
    fc.assert(
      fc.property(fc.oneof(scribble, spoilt), (text) => {
        const parses = ((): boolean => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const fault = jsonFault(text);
        expect(fault === undefined).toBe(parses);
        if (fault !== undefined) expect(fault.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

it("a key written twice is found, and only then", () => {
  const name = fc.constantFrom("a", "b", "c:", 'd":', "\\", "e f");
  const blank = fc.constantFrom("", " ", "\n\t");
  const value = fc.constantFrom("1", '"x\\":"', '{"a":{"b":1}}', '[{"a" :1},{"a":2}]', "null");
  fc.assert(
    fc.property(fc.array(fc.tuple(name, blank, value), { maxLength: 6 }), (members) => {
      const text = `{${members.map(([key, space, written]) => `${JSON.stringify(key)}${space}:${written}`).join(",")}}`;
      const names = members.map(([key]) => key);
      expect(hasRepeatedKey(text, JSON.parse(text))).toBe(new Set(names).size !== names.length);
    }),
    { numRuns: 1000 },
  );
});

describe("NDJSON", () => {
  it("keeps the rows around a broken one, wherever the parts break", async () => {
    const text = '{"id":1}\r\n\r\n{"id":2,}\n{"id":3,"id":4}\n{"id":"Ж"}';
    for (const size of [1, 3, 1000]) {
      expect(await readAll(text, "deals.ndjson", size)).toEqual([
        { row: 1, deal: { id: 1 } },
        { row: 3, codes: ["deal-unreadable"] },
        { row: 4, codes: ["deal-key-twice"] },
        { row: 5, deal: { id: "Ж" } },
      ]);
    }
  });

  it.each(["[", '{"a":'])("refuses a deal that is a well of %s, and reads on", async (bracket) => {
    const closing = bracket === "[" ? "]" : "}";
    const well = `${bracket.repeat(100_000)}1${closing.repeat(100_000)}`;
    expect(await readAll(`${well}\n{}`, "deals.ndjson", 65_536)).toEqual([
      { row: 1, codes: ["deal-unreadable"] },
      { row: 2, deal: {} },
    ]);
    expect((await readAll(well, "deal.json", 65_536))[0]).toEqual({ row: 1, codes: ["deal-unreadable"] });
  });

  it("refuses a deal that was already there, and says where", async () => {
    const rows = await readAll('{"id":7}\n{"id":"8"}\n{"id":"7"}\n{}\n{}\n', "deals.ndjson");
    expect(rows.map(({ codes }) => codes)).toEqual([undefined, undefined, ["deal-id-twice"], undefined, undefined]);
  });

  it("finds a repeated id among very many", async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `{"id":"deal-${index}"}`);
    const rows = await readAll([...lines, '{"id":"deal-12345"}'].join("\n"), "deals.ndjson", 65_536);
    expect(rows.filter(({ codes }) => codes !== undefined)).toEqual([{ row: 30_001, codes: ["deal-id-twice"] }]);
  });
});

describe("an input without a name is known by its look", () => {
  test.each([
    ['{"id":1}\n{"id":2}\n', [{ id: 1 }, { id: 2 }]],
    ['{\n"id":1}\n', [{ id: 1 }]],
    ['[{"id":1},\n{"id":2}]', [{ id: 1 }, { id: 2 }]],
    ["id: 1\n", [{ id: 1 }]],
    ["id;client.category\n1;A\n", [{ id: "1", client: { category: "A" } }]],
    ["id\tclient.category\n1\tA\n", [{ id: "1", client: { category: "A" } }]],
  ])("%j", async (text, deals) => {
    for (const size of [1, 5, 100]) expect((await readAll(text, "stdin", size)).map(({ deal }) => deal)).toEqual(deals);
  });

  test.each(["", " \n\n", "id;client.category\n", "[]"])("%j holds no deal", async (text) => {
    expect(await readAll(text, "stdin")).toEqual([{ row: 1, codes: ["no-deals"] }]);
  });
});
