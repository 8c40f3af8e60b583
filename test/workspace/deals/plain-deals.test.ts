import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { answerNdjson } from "../../../src/workspace/answer-ndjson.ts";
import type { RawDeal } from "../../../src/workspace/deals/raw-deal.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { commonLines } from "../../conformance/discount-56.ts";
import { file, quicklyBy, rowOf, slowlyBy } from "./both-ways.ts";
import { streamOf } from "./read.ts";

let opened: OpenedProject;

beforeAll(async () => {
  opened = await openProject(fileURLToPath(new URL("../../../examples/discount-56", import.meta.url)));
});

/** The question with nothing learnt yet. */
function freshly(): Asked {
  const result = ask(opened, "discount", 20260601);
  if (!result.ok) throw new Error("the example cannot be asked");
  return result.asked;
}

const slowly = (text: string): Promise<string[]> => slowlyBy(freshly(), opened.project.facts, text);
const quickly = (text: string, partSize?: number) => quicklyBy(freshly(), text, partSize);

const dayText = (day: number): string => String(day).replace(/^(....)(..)(..)$/, "$1-$2-$3");

/** The common deals as a CRM sends them. */
const commonDeals = commonLines().map(({ deal: { id, client, order, request } }) => {
  const { volume, cost, day, prepaid } = order;
  return {
    id: `№ ${id}`,
    client,
    order: { volume, cost, day: day === undefined ? undefined : dayText(day), prepaid },
    request: {
      discount: request.discountBp === undefined ? undefined : request.discountBp / 100,
      role: request.role,
    },
  };
});

test("the common deals are answered byte for byte as one by one, nearly all of them at once", async () => {
  const text = commonDeals.map((deal) => JSON.stringify(deal)).join("\n");
  const { rows, plain } = await quickly(text);
  expect(rows).toEqual(await slowly(text));
  expect(plain).toBeGreaterThan(0.99 * commonDeals.length);
});

const number = fc.oneof(
  fc.integer({ min: -10, max: 1_000_000 }).map(String),
  fc.integer({ min: 0, max: 100_000_000 }).map((cents) => String(cents / 100)),
  fc.double().map((double) => JSON.stringify(double)),
  fc.constantFrom(
    ...["0", "-0", "0.0", "5.0", "1.10", "01", "1.", ".5", "1e3", "1E-2", "0.00001", "0.0001", "-0.5", "- 1", "+1"],
    ...["99999999999999", "999999999999999", "9007199254740993", "90071992547409.93", "123456789012345678901234567890"],
  ),
);
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 6 }).map((each) => JSON.stringify(each)),
  fc.constantFrom('"A"', '"VIP"', '"gold"', '"rep"', '"\\u0041"', '"\uFFFD"', '"\ud800"', '"a\tb"', '"', '"toString"'),
);
const day = fc.oneof(
  fc.date({ noInvalidDate: true, min: new Date("2025-01-01"), max: new Date("2028-01-01") }).map((date) => {
    return JSON.stringify(date.toISOString().slice(0, 10));
  }),
  fc.constantFrom(
    '"2026-02-29"',
    '"2026-2-1"',
    '"10.03.2026"',
    '"2026-03-1x"',
    '"2026-13-01"',
    '"2026/03/01"',
    "20260301",
  ),
);
const word = fc.constantFrom("null", "true", "false", "nul", "truely", "[]", "{}", "[1]", '{"a":1}');
const wild = fc.oneof(number, text, day, word);
const choice = (...words: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...words.map((each) => `"${each}"`)) },
    { weight: 1, arbitrary: wild },
  );
const likely = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: wild });

/** A mapping as text: its keys in any order, some left out, written twice or unknown; with blanks or without. */
function mapping(values: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> {
  const entries = Object.entries(values).map(([key, value]) => value.map((each): [string, string] => [key, each]));
  const stray = fc.tuple(
    fc.constantFrom("id", "note", "volume", "order.volume", "client.category", "lines", "currency", "__proto__", ""),
    wild,
  );
  const kept = fc
    .tuple(...entries)
    .chain((all) => fc.oneof(fc.constant(all), fc.subarray(all), fc.shuffledSubarray(all)));
  const strays = fc.oneof(
    { weight: 12, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(stray, { maxLength: 2 }) },
  );
  const marks = fc.oneof(
    { weight: 6, arbitrary: fc.constant([":", ","] as const) },
    { weight: 2, arbitrary: fc.constant([": ", ", "] as const) },
    { weight: 1, arbitrary: fc.constant([" :", "  ,"] as const) },
  );
  return fc.tuple(kept, strays, marks).map(([own, others, [colon, comma]]) => {
    return `{${[...own, ...others].map(([key, value]) => `"${key}"${colon}${value}`).join(comma)}}`;
  });
}

const line = mapping({
  id: fc.oneof(
    fc.nat().map(String),
    fc.uuid().map((each) => `"${each}"`),
    text,
    number,
  ),
  client: mapping({ category: choice("VIP", "A", "B", "C"), loyalty: choice("none", "gold", "silver") }),
  order: mapping({
    volume: likely(number),
    cost: likely(number),
    day: likely(day),
    prepaid: choice("x").map((each) => (each === '"x"' ? "true" : each)),
  }),
  request: mapping({ discount: likely(number), role: choice("rep", "head", "director") }),
});
const spoilt = fc.tuple(line, fc.nat(), fc.constantFrom("", "}", '"', ",", " ", "\\")).map(([whole, at, sign]) => {
  const place = at % whole.length;
  return whole.slice(0, place) + sign + whole.slice(place + 1);
});

/** Rows without the one that says that there are none: nothing but blanks is no row to the other way. */
const withoutNone = (rows: readonly string[]): readonly string[] => rows.filter((row) => !row.includes('"no-deals"'));

describe("deals of every kind, good and bad", () => {
  const lines = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: line },
      { weight: 5, arbitrary: fc.constantFrom(...commonDeals).map((deal) => JSON.stringify(deal)) },
      { weight: 2, arbitrary: spoilt },
      { weight: 1, arbitrary: fc.constantFrom("", "  ", "[]", "7", "{}") },
    ),
    { minLength: 1, maxLength: 60 },
  );
  it("are answered or refused alike, whether they are read at once or one by one", async () => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 7, max: 900 }),
        async (all, end, size) => {
          const joined = all.join(end);
          expect((await quickly(joined, size)).rows).toEqual(withoutNone(await slowly(joined)));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("the lines of an input", () => {
  const line = (deal: object): string => JSON.stringify(deal);
  const first = commonDeals[1] ?? {};

  it("need no end at the last one, may end as in Windows, and begin with a byte-order mark", async () => {
    const text = [first, first, first].map((deal, index) => line({ ...deal, id: index })).join("\r\n");
    for (const size of [1, 3, 10_000]) {
      const { rows, plain } = await quickly(`\uFEFF${text}`, size);
      expect(rows).toEqual(await slowly(text));
      expect(plain).toBe(3);
    }
  });

  it("keep their ids apart, however they are written, and refuse one that was there", async () => {
    const ids = ['""', '"7"', "7", '"\\u0037"', '"№ 1"', '"\\u2116 1"', "null", "null", "07", '"x', '"a\\\\b"'];
    const text = ids.map((id) => line({ ...first, id: "?" }).replace('"?"', id)).join("\n");
    const { rows } = await quickly(text);
    expect(rows).toEqual(await slowly(text));
    expect(rows.filter((row) => row.includes('"deal-id-twice"'))).toHaveLength(3);
  });

  it("that no UTF-8 stands in spoil nobody but themselves", async () => {
    const parts = [line({ ...first, id: 1 }), line({ ...first, id: "\xff" }), line({ ...first, id: 3 })];
    const answers: string[] = [];
    const bytes = Buffer.from(parts.join("\n"), "latin1");
    const asked = freshly();
    for await (const each of answerNdjson(streamOf(bytes, 64), {
      file,
      plain: asked.plain,
      answer: (raw) => rowOf(asked, raw),
    }))
      answers.push(...Buffer.from(each.bytes).toString().trimEnd().split("\n"));
    expect(answers.map((row) => row.includes('"deal-broken-letters"'))).toEqual([false, true, false]);
  });

  it("are told when they are too long, wherever the parts break", async () => {
    const text = `${line(first)}\n${" ".repeat(5000)}\n{}\n${"x".repeat(9000)}`;
    for (const size of [64, 20_000]) {
      const rows: number[] = [];
      const answer = (raw: RawDeal): string => {
        if (!("place" in raw) && raw.problems[0]?.code === "deal-row-too-long") rows.push(raw.row);
        return "";
      };
      for await (const _ of answerNdjson(streamOf(text, size), { file, longest: 1000, answer }));
      expect(rows).toEqual([2, 4]);
    }
  });
});
