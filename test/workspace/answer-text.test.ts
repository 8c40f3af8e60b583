import fc from "fast-check";
import { expect, test } from "vitest";
import { answerText } from "../../src/workspace/answer-text.ts";
import { inputHash } from "../../src/workspace/canonical-json.ts";

const clause = fc
  .record({ number: fc.string(), title: fc.string({ unit: "grapheme" }) })
  .map((value) => Object.freeze(value));
const value = fc.oneof(fc.jsonValue(), fc.array(fc.oneof(clause, fc.jsonValue())), fc.constant(undefined));

test("an answer is written as JSON.stringify writes it, the first time and again", () => {
  const answer = fc.record({ outcome: value, clauses: value, lines: value, totals: value });
  fc.assert(
    fc.property(answer, (each) => {
      expect(answerText(each)).toBe(JSON.stringify(each));
      expect(answerText(each)).toBe(JSON.stringify(each));
    }),
  );
});

/** The same value with every object's keys the other way round. */
function reversed(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(reversed);
  if (typeof input !== "object" || input === null) return input;
  const entries = Object.entries(input).reverse();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)]));
}

test("the hash of an input hangs on everything but the order of keys", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const hash = inputHash("discount", one);
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(inputHash("discount", reversed(one))).toBe(hash);
      expect(inputHash("category", one)).not.toBe(hash);
      const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(inputHash("discount", other) === hash).toBe(same);
    }),
  );
});

function sorted(input: unknown): unknown {
  if (Array.isArray(input)) return input.map(sorted);
  if (typeof input !== "object" || input === null) return input;
  return Object.entries(input)
    .map(([key, item]) => [key, sorted(item)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .concat([["{}", null]]);
}

test("the hash of a deal is the one that was printed yesterday", () => {
  const deal = {
    order: { amount: 1250.5, prepaid: true },
    client: { category: "A", note: 'Ж "x"\n' },
    lines: [{}, null],
  };
  expect(inputHash("discount", deal)).toBe("sha256:b4fd5cd1148a6f104d0b214278d3ecad013900899e0450fcbd0bb7da99dbc15c");
});
