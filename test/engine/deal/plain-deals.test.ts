import { afterEach, describe, expect, it, vi } from "vitest";
import { spoiltBehind, wordBytes } from "../../../src/engine/deal/plain/bytes.ts";
import { plainReader } from "../../../src/engine/deal/plain/plain-reader.ts";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { header, shopPolicy } from "../shop.ts";

const policy = shopPolicy({
  prices: "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]",
  more: {
    "waits.yaml": `${header("facts", "waits")}
facts:
  order.wait: { title: Wait, type: days }
  order.moment: { title: Moment, type: moment }
`,
  },
});

const encoder = new TextEncoder();

/** JSON with the keys of every mapping in order and nothing between them. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(",")}}`;
}

/** Reads a text that stands among others, by a reader that has seen `before`; `undefined` for one that is not plain. */
function read(text: string, before: readonly string[] = []) {
  const reader = plainReader(policy, () => true);
  for (const each of before) reader(encoder.encode(each), 0, encoder.encode(each).length);
  const [left, own, right] = [encoder.encode("[1] "), encoder.encode(text), encoder.encode(' {"id":9}')];
  const bytes = new Uint8Array([...left, ...own, ...right]);
  const plain = reader(bytes, left.length, left.length + own.length);
  if (plain === undefined) return undefined;
  const into = wordBytes(new Uint8Array(own.length + spoiltBehind + 2));
  const end = plain.writeCanonical(into, 2);
  const written = (from: number, to: number, of: Uint8Array) => new TextDecoder().decode(of.subarray(from, to));
  return {
    facts: structuredClone(plain.deal.facts),
    unknown: [...plain.deal.unknownChoices],
    size: plain.size,
    id: plain.idFrom === -1 ? undefined : written(plain.idFrom, plain.idTo, plain.bytes),
    canonical: written(2, end, into.bytes),
  };
}

function expectPlain(text: string, before?: readonly string[]): void {
  const parsed: unknown = JSON.parse(text);
  const { deal } = readDeal(parsed, policy, "");
  expect(read(text, before)).toEqual({
    facts: deal?.facts,
    unknown: [...(deal?.unknownChoices ?? [])],
    size: encoder.encode(text).length,
    id: deal?.id,
    canonical: canonical(parsed),
  });
}

const order = (value: string, key = "amount"): string => `{"order":{"${key}":${value}}}`;

describe("a plain deal is read as any deal is", () => {
  it.each([
    ...["0", "1", "9", "10", "1.5", "0.01", "0.1", "90071992547409", "999999999999.99", "1234567890.12", "null"].map(
      (value) => order(value),
    ),
    ...["0", "-1", "12.345", "-0.001", "100", "0.5"].map((value) => order(value, "weight")),
    ...["0", "-7", "999999999999999", "42"].map((value) => order(value, "count")),
    ...["0", "14", "null"].map((value) => order(value, "wait")),
    ...["true", "false", "null"].map((value) => order(value, "prepaid")),
    ...['"2026-02-28"', '"2024-02-29"', '"1999-12-31"', "null"].map((value) => order(value, "day")),
    ...['""', '"a"', '"Привет, мир"', '"tab  two"', '"2026-02-28"', "null"].map((value) => order(value, "note")),
    ...['"gold"', '"plain"', '"silver"', '"golf"', '"plain "', '"p"', '""', '"платина"', "null"].map(
      (value) => `{"client":{"kind":${value}}}`,
    ),
    '{"request":{"discount":12.3456}}',
    '{"request":{"discount":-5}}',
    '{"request":{"discount":null,"role":"low"}}',
    '{"client.kind":"gold"}',
    '{"order.amount":5,"client":{"kind":"gold"}}',
    '{"id":"A-1","order":{"amount":1}}',
    '{"id":17,"order":{"amount":1}}',
    '{"id":"","order":{"amount":1}}',
    '{"id":null,"order":{"amount":1}}',
    '{"order":{"weight":1,"amount":2,"prepaid":true,"day":"2026-03-10","count":3},"id":"z","client":{"kind":"gold"}}',
    '{"client":{"kind":"gold"},"id":"z","order":{"amount":2,"count":3}}',
    ' { "order" : { "amount" : 1 ,\n\t"count" : 2 } , "client" : { "kind" : "gold" } } ',
    '{"order":{"amount":1},"request":{"discount":3},"client":{"since":"2025-01-01","kind":"plain"}}',
  ])("%s", (text) => {
    expectPlain(text);
    expectPlain(text, [text]);
    expectPlain(text, [
      '{"order":{"amount":7}}',
      '{"order":{"amount":7,"count":1}}',
      text,
      '{"client":{"kind":"silver"}}',
    ]);
  });
});

describe("where no code may be made of a text", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("a deal is read as it is elsewhere, value after value", () => {
    const texts = ['{"id":1,"order":{"amount":2},"client":{"kind":"gold"}}', '{"client":{"kind":"golf"}}'];
    vi.stubGlobal("Function", function forbidden() {
      throw new EvalError("code generation from strings disallowed for this context");
    });
    for (const text of [...texts, ...texts.toReversed()]) expectPlain(text, texts);
  });
});

describe("where no code may be made a plain deal is read", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    '{"order":{"weight":1,"amount":2,"prepaid":true},"id":"z","client":{"kind":"gold"}}',
    '{"client":{"kind":"silver"},"order":{"amount":null}}',
    '{"client":{"kind":"silver"},"request":{"role":"king"},"id":7}',
  ])("%s", (text) => {
    vi.stubGlobal("Function", function forbidden(): never {
      throw new EvalError("no code may be made here");
    });
    expectPlain(text);
    expectPlain(text, [text, '{"client":{"kind":"plain"},"order":{"amount":5}}']);
  });
});

/** Forms in which a value of every type has been met. */
const forms = [
  ...[
    order("7"),
    order("7", "wait"),
    order("7", "weight"),
    order("7", "count"),
    order("true", "prepaid"),
    order('"2026-01-01"', "day"),
  ],
  ...[
    order('"a"', "note"),
    '{"client":{"kind":"gold"}}',
    '{"request":{"discount":1}}',
    '{"order":{"amount":7,"count":1}}',
  ],
  ...[order("null"), '{"id":1,"order":{"amount":1}}', '{"id":"a","order":{"amount":1}}'],
];

describe("what is not plain is left to others", () => {
  it.each([
    ...["01", "1.", "1.50", "1e3", "-1", "-0", "1.005", "90071992547409.92", "1000000000000000", "0.0", "5.0"].map(
      (value) => order(value),
    ),
    ...["1.5", "-0", "1e1", "9007199254740991", "-9007199254740991"].map((value) => order(value, "count")),
    ...["1.2345", "0.50", "-0.0"].map((value) => order(value, "weight")),
    ...["-1", "-0", "1.5", '"1"'].map((value) => order(value, "wait")),
    ...['"2026-03-10T10:00:00Z"', "null"].map((value) => order(value, "moment")),
    ...['"1"', "tru", "1", '"true"'].map((value) => order(value, "prepaid")),
    ...['"2026-02-29"', '"2026-2-28"', '"2026-02-28T"', '"20260228"', '"2026/02/28"', "20260228", '"2026-13-01"'].map(
      (value) => order(value, "day"),
    ),
    ...['"\\u0041"', '"a\\"b"', '"😀"', "5", '"open'].map((value) => order(value, "note")),
    ...['"go\\u006cd"', "gold", '"gold', "5"].map((value) => `{"client":{"kind":${value}}}`),
    '{"request":{"discount":12.34567}}',
    '{"order":{"amount":"5"}}',
    '{"order":{"amuont":5}}',
    '{"order":{"amount":5},"order":{"amount":6}}',
    '{"order":{"amount":5,"amount":6}}',
    '{"order.amount":5,"order":{"amount":5}}',
    '{"order":{}}',
    "{}",
    '{"order":5}',
    '{"order":[]}',
    '{"lines":[]}',
    '{"lines":null,"order":{"amount":1}}',
    '{"currency":null,"order":{"amount":1}}',
    '{"id":1.5,"order":{"amount":1}}',
    '{"id":true,"order":{"amount":1}}',
    '{"or\\u0064er":{"amount":1}}',
    '{"order":{"amount":1}',
    '{"order":{"amount":1}}}',
    '{"order":{"amount":1},}',
    '{"order":{"amount" 1}}',
    '{"order";{"amount":1}}',
    "[]",
    "",
  ])("%s", (text) => {
    expect(read(text)).toBeUndefined();
    expect(read(text, forms)).toBeUndefined();
  });

  it("where whoever reads deals finds a fault", () => {
    const text = '{"order":{"amount":1}}';
    const bytes = encoder.encode(text);
    const seen: unknown[] = [];
    const reader = plainReader(policy, (...told) => seen.push(told) > 1);
    expect(reader(bytes, 0, bytes.length)).toBeUndefined();
    expect(reader(bytes, 0, bytes.length)?.deal.facts).toEqual(readDeal(JSON.parse(text), policy, "").deal?.facts);
    expect(seen).toEqual([
      [text, JSON.parse(text)],
      [text, JSON.parse(text)],
    ]);
  });

  it("when so many texts had nothing to be learnt", () => {
    let looked = 0;
    const reader = plainReader(policy, () => {
      looked += 1;
      return false;
    });
    const bytes = encoder.encode('{"order":{"amount":1}}');
    for (let index = 0; index < 1010; index += 1) reader(bytes, 0, bytes.length);
    expect(looked).toBe(1000);
  });

  it("where a known form holds a value that is not plain: nobody looks for another form", () => {
    const looked: string[] = [];
    const reader = plainReader(policy, (text) => looked.push(text) > 0);
    const readAll = (...texts: readonly string[]) =>
      texts.map((text) => reader(encoder.encode(text), 0, encoder.encode(text).length) !== undefined);
    expect(readAll(order("1"), order("-1"), order("1.50"), order("null"), order("-2"), order("2"))).toEqual([
      ...[true, false, false, true, false, true],
    ]);
    expect(looked).toEqual([order("1"), order("null")]);
    expect(readAll(order("null", "count"), order("5", "count"), order("null", "count"))).toEqual([true, true, true]);
  });

  it("when a text is longer than any form", () => {
    const text = order(`"${"a".repeat(64 * 1024)}"`, "note");
    expect(read(text)).toBeUndefined();
    expectPlain(order(`"${"a".repeat(60 * 1024)}"`, "note"));
    expectPlain(text.slice(0), [order('"a"', "note")]);
  });
});
