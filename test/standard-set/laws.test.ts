import { beforeAll, describe, expect, it } from "vitest";
import { isCollection, parseDocument } from "yaml";
import { runSituations } from "../../src/engine/run-situations.ts";
import { type QuestionName, questionNames } from "../../src/model/questions.ts";
import type { Situation } from "../../src/model/situation.ts";
import { addDays, type Day } from "../../src/values/day.ts";
import { lastDayOf } from "../../src/values/period.ts";
import { type Asked, ask } from "../../src/workspace/decide.ts";
import { type OpenedProject, projectOfTexts } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { shippedFiles } from "./shipped-set.ts";

/** Laws that hold for every question, tried on all situations of the standard set. */

const shipped = Object.fromEntries(shippedFiles.map(({ file, text }) => [file, text]));
const open = (texts: Readonly<Record<string, string>>): OpenedProject => projectOfTexts(packagePath("."), texts);

type Mapping = Readonly<Record<string, unknown>>;

/** A file with the entries of one of its lists or mappings rearranged; everything else stays as it is written. */
function rearranged(file: string, key: string, change: (items: unknown[]) => unknown[]): string {
  const document = parseDocument(shipped[file] ?? "");
  const part = document.get(key, true);
  if (!isCollection(part)) throw new Error(`${file} has no ${key}`);
  part.items = change(part.items as unknown[]) as typeof part.items;
  return document.toString({ lineWidth: 0 });
}

const dictionaries = Object.keys(shipped).filter((file) => /^kind: facts$/m.test(shipped[file] ?? ""));

describe("the answers to all situations stay the same", () => {
  it("when the files are read in another order", () => {
    const names = Object.keys(shipped).toSorted();
    const renamed = names.map((file, index) => [
      `regulations/${String(names.length - index).padStart(3, "0")}-${file.split("/").at(-1)}`,
      shipped[file] ?? "",
    ]);
    const { diagnostics, results } = runSituations(open(Object.fromEntries(renamed)).project);
    expect(diagnostics).toEqual([]);
    expect(results.length).toBeGreaterThan(300);
  });

  it("when every dictionary is cut in two and stands upside down", () => {
    const halves = dictionaries.flatMap((file) =>
      [0, 1].map((rest): [string, string] => {
        const half = (items: unknown[]): unknown[] => items.filter((_, index) => index % 2 === rest).toReversed();
        const text = rearranged(file, "facts", half).replace(/^id: (\S+)/m, `id: $1-${rest}`);
        return [file.replace(".yaml", `-${rest}.yaml`), text];
      }),
    );
    const others = Object.entries(shipped).filter(([file]) => !dictionaries.includes(file));
    expect(dictionaries).not.toEqual([]);
    expect(runSituations(open(Object.fromEntries([...others, ...halves])).project).diagnostics).toEqual([]);
  });

  it("when the discounts and the roles stand in another order", () => {
    const upsideDown = (items: unknown[]): unknown[] => items.toReversed();
    const [prices, company] = ["regulations/prices/price-policy.yaml", "regulations/company.yaml"];
    const texts = {
      ...shipped,
      [prices]: rearranged(prices, "discounts", upsideDown),
      [company]: rearranged(company, "roles", upsideDown),
    };
    expect(runSituations(open(texts).project).diagnostics).toEqual([]);
  });
});

let opened: OpenedProject;
let cases: readonly { readonly question: QuestionName; readonly asOf: Day; readonly situation: Situation }[];

beforeAll(() => {
  opened = open(shipped);
  cases = opened.project.situations.flatMap(({ question, asOf, situations }) =>
    situations.map((situation) => ({ question, asOf, situation })),
  );
});

const prepared = new Map<string, Asked>();
function askedOn(question: QuestionName, day: Day): Asked {
  const key = `${question} ${day}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const result = ask(opened, question, day);
  if (!result.ok) throw new Error(`${key}: ${JSON.stringify(result.diagnostics)}`);
  prepared.set(key, result.asked);
  return result.asked;
}

/** The days on which the same regulations are in force as on the day: the first and the last of them. */
function stretchOf(day: Day): readonly [Day, Day] {
  const periods = opened.project.regulations.map(({ effective }) => effective);
  const starts = periods.flatMap((period) => [period.from, addDays(Math.min(lastDayOf(period), 20991231), 1)]);
  const first = Math.max(...starts.filter((start) => start <= day));
  const next = Math.min(...starts.filter((start) => start > day));
  return [first, addDays(next, -1)];
}

it.each(["discount", "category", "cost"] as const)(
  "on whatever day of one stretch of regulations it is asked, %s is answered alike",
  (question) => {
    let tried = 0;
    for (const { asOf, situation } of cases.filter((each) => each.question === question)) {
      const answers = [asOf, ...stretchOf(asOf)].map((day) => {
        const decided = askedOn(question, day).decide(situation.given, "deal");
        if (!decided.ok) return decided.diagnostics.map(({ code }) => code);
        const { asOf: _, ...answer } = decided.decision;
        return answer;
      });
      expect([situation.name, answers[1]]).toEqual([situation.name, answers[0]]);
      expect([situation.name, answers[2]]).toEqual([situation.name, answers[0]]);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(10);
  },
);

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
    for (const { asOf, situation } of cases.filter((each) => each.question === question)) {
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

/** The facts that a deal states outside its lists, each with the deal without it, and with another value in its place. */
function* facts(
  given: Mapping,
  path = "",
): Generator<readonly [fact: string, without: Mapping, put: (value: unknown) => Mapping]> {
  for (const [key, value] of Object.entries(given)) {
    const { [key]: _, ...rest } = given;
    if (Array.isArray(value)) continue;
    if (typeof value !== "object" || value === null) {
      yield [path + key, rest, (other) => ({ ...given, [key]: other })];
      continue;
    }
    for (const [fact, without, put] of facts(value as Mapping, `${path}${key}.`))
      yield [fact, { ...given, [key]: without }, (other) => ({ ...given, [key]: put(other) })];
  }
}

/** How much each outcome gives away, of those that give anything: no guess may come to a larger number than the truth. */
const softness: Readonly<Record<QuestionName, Readonly<Record<string, number>>>> = {
  discount: { approve: 2, escalate: 1 },
  category: { assign: 1 },
  "hand-off": { "hand-off": 1, stay: 1 },
  loyalty: { rise: 4, keep: 3, warn: 2, fall: 1 },
  owner: { assign: 1, keep: 1, transfer: 1 },
  dossier: { complete: 1 },
  cost: { profitable: 2, "below-margin": 1 },
  contact: { nothing: 1 },
  norms: { met: 1, none: 1 },
  capacity: { run: 2, shorten: 1 },
  bonus: { pay: 2, reduced: 1 },
};

/** Facts that are no evidence but the question itself: without them something else is asked. */
const whatIsAsked: ReadonlySet<string> = new Set(["request.discount", "work.through"]);

it.each(questionNames)(
  "%s: a fact that nobody tells, null and a word that nobody knows are the same, and never make it softer",
  (question) => {
    const ranks = softness[question];
    const answered = (asked: Asked, given: unknown) => {
      const decided = asked.decide(given, "deal");
      if (!decided.ok) return { outcome: "refused", codes: decided.diagnostics.map(({ code }) => code) };
      const { inputHash: _, missing, ...answer } = decided.decision;
      return { ...answer, missing: missing.map(({ fact }) => fact) };
    };
    let at = 0;
    let tried = 0;
    for (const { asOf, situation } of cases.filter((each) => each.question === question)) {
      const asked = askedOn(question, asOf);
      const { outcome } = answered(asked, situation.given);
      if (outcome === "refused") continue;
      for (const [fact, without, put] of facts(situation.given as Mapping)) {
        at += 1;
        if (whatIsAsked.has(fact) || at % 3 !== 0) continue;
        const untold = answered(asked, without);
        const where = [situation.name, fact];
        expect([...where, answered(asked, put(null))]).toEqual([...where, untold]);
        if (opened.project.facts.get(fact)?.type === "choice")
          expect([...where, answered(asked, put("no such word"))]).toEqual([...where, untold]);
        expect(ranks[untold.outcome] ?? 0, where.join(": ")).toBeLessThanOrEqual(ranks[outcome] ?? 0);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(10);
  },
);

it.each(questionNames)("%s: on a day out of all range it is asked or refused, never thrown", (question) => {
  for (const day of [10101, 19000101, 22991231, 99991231]) {
    const result = ask(opened, question, day);
    if (!result.ok) {
      expect(result.diagnostics.length).toBeGreaterThan(0);
      continue;
    }
    const some = cases.find((each) => each.question === question);
    const decided = result.asked.decide(some?.situation.given, "deal");
    expect(decided.ok || decided.diagnostics.length > 0).toBe(true);
  }
});
