import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { sentenceOf } from "../../../src/diagnostics/catalogue.ts";
import { answerText } from "../../../src/workspace/answer-text.ts";
import type { RawDeal } from "../../../src/workspace/deals/raw-deal.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { openDeals } from "../../../src/workspace/read-deals.ts";
import { commonLines } from "../../conformance/discount-56.ts";
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

interface Told {
  readonly row: number;
  readonly answer?: string;
  readonly problems?: readonly string[];
}

const sentences = ({ problems = [] }: { readonly problems?: readonly Parameters<typeof sentenceOf>[0][] }): string[] =>
  problems.map((each) => JSON.stringify([each.code, each.range, sentenceOf(each, "ru")]));

/** The long way: every line parsed, read by the dictionary, decided, and the decision written out. */
function slowly({ decide }: Asked, raw: RawDeal): Told {
  if (!("place" in raw)) return { row: raw.row, problems: sentences(raw) };
  const decided = decide(raw.deal, raw.place);
  return decided.ok
    ? { row: raw.row, answer: answerText(decided.decision) }
    : { row: raw.row, problems: sentences({ problems: decided.diagnostics }) };
}

function quickly({ answer }: Asked, raw: RawDeal): Told {
  const answered = answer(raw);
  return answered.ok
    ? { row: raw.row, answer: Buffer.from(answered.text, "latin1").toString() }
    : { row: raw.row, problems: sentences({ problems: answered.diagnostics }) };
}

async function toldOf(text: string, isQuick: boolean, partSize = 4096): Promise<{ told: Told[]; plain: number }> {
  const asked = freshly();
  const source = { name: "deals.ndjson", bytes: streamOf(text, partSize) };
  const { batches } = await openDeals(source, opened.project.facts, isQuick ? asked.readPlain : undefined);
  const told: Told[] = [];
  let plain = 0;
  for await (const batch of batches) {
    for (const raw of batch) {
      if ("place" in raw && raw.plain !== undefined) plain += 1;
      told.push(isQuick ? quickly(asked, raw) : slowly(asked, raw));
    }
  }
  return { told, plain };
}

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
  const [quick, slow] = [await toldOf(text, true), await toldOf(text, false)];
  expect(quick.told).toEqual(slow.told);
  expect(quick.plain).toBeGreaterThan(0.99 * commonDeals.length);
  expect(slow.plain).toBe(0);
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
          expect((await toldOf(joined, true, size)).told).toEqual((await toldOf(joined, false, size)).told);
        },
      ),
      { numRuns: 150 },
    );
  });
});
