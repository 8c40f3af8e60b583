import { expect, it } from "vitest";
import { runSituations } from "../../src/engine/run-situations.ts";
import { questionNames } from "../../src/model/questions.ts";
import { ask } from "../../src/workspace/decide.ts";
import { askedOn, casesOf, open, opened, shipped } from "./asked-situations.ts";

/** Laws that hold for every question, tried on all situations of the standard set. */

type Mapping = Readonly<Record<string, unknown>>;

it("the answers to all situations stay the same when the files are read in another order", () => {
  const names = Object.keys(shipped).toSorted();
  const renamed = names.map((file, index) => [
    `regulations/${String(names.length - index).padStart(3, "0")}-${file.split("/").at(-1)}`,
    shipped[file] ?? "",
  ]);
  const { diagnostics, results } = runSituations(open(Object.fromEntries(renamed)).project);
  expect(diagnostics).toEqual([]);
  expect(results.length).toBeGreaterThan(300);
});

const hostile: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  -1e300,
  1e300,
  2 ** 53,
  0.1 + 0.2,
  "9999-12-31",
  "2026-02-30",
  "0000-01-01 25:00",
  "",
  "constructor",
  null,
  true,
  [],
  [null],
  {},
];

/** The given facts with one of them, at any depth, replaced. */
function* spoilt(value: unknown, bad: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return yield bad;
  for (const key of Object.keys(value)) {
    for (const part of spoilt((value as Mapping)[key], bad)) {
      const copy: Record<string, unknown> = { ...(value as Mapping), [key]: part };
      yield Array.isArray(value) ? Object.values(copy) : copy;
    }
  }
}

/** Of all that can be spoilt so much is tried; the number has nothing in common with how many facts a situation has. */
const everySoManyth = 7;

it.each(questionNames)(
  "%s: NaN, huge, negative and impossible values are refused by name or decided, never thrown",
  (question) => {
    let tried = 0;
    let refused = 0;
    let at = 0;
    for (const { asOf, situation } of casesOf(question)) {
      const asked = askedOn(question, asOf);
      for (const bad of hostile) {
        for (const given of spoilt(situation.given, bad)) {
          at += 1;
          if (at % everySoManyth !== 0) continue;
          const decided = asked.decide(given, "deal");
          tried += 1;
          if (decided.ok) expect(decided.decision.outcome).toMatch(/^[a-z-]+$/);
          else {
            refused += 1;
            expect(decided.diagnostics.every(({ code }) => code.startsWith("deal-"))).toBe(true);
          }
          // Not a number is no fact of any type: nothing may be decided by it.
          if (Number.isNaN(bad)) expect([situation.name, decided.ok]).toEqual([situation.name, false]);
        }
      }
    }
    expect(tried).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(tried / 4);
  },
);

it.each(questionNames)("%s: on a day out of all range it is asked or refused, never thrown", (question) => {
  for (const day of [10101, 19000101, 22991231, 99991231]) {
    const result = ask(opened, question, day);
    if (!result.ok) {
      expect(result.diagnostics.length).toBeGreaterThan(0);
      continue;
    }
    const decided = result.asked.decide(casesOf(question)[0]?.situation.given, "deal");
    expect(decided.ok || decided.diagnostics.length > 0).toBe(true);
  }
});
