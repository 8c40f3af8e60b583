import fc from "fast-check";
import { expect, it } from "vitest";
import { questionOf } from "../../src/engine/questions.ts";
import { type QuestionName, questionNames } from "../../src/model/questions.ts";
import type { Asked } from "../../src/workspace/decide.ts";
import type { Decision } from "../../src/workspace/decision.ts";
import { answered, askedOn, casesOf, opened } from "./asked-situations.ts";
import { lawsOf, type QuestionLaw, type Told } from "./question-laws.ts";

/** Whatever is not known, no decision becomes softer for it: tried on every fact of every situation, in lists too. */

type Mapping = Readonly<Record<string, unknown>>;
type Stated = readonly [fact: string, without: unknown, put: (value: unknown) => unknown];

const isMapping = (value: unknown): value is Mapping => typeof value === "object" && value !== null;

/** Every fact that a deal states, each with the deal without it, and with another value in its place. */
function* statedFacts(given: Mapping, path: string, prefixes: ReadonlyMap<string, string>): Generator<Stated> {
  for (const [key, value] of Object.entries(given)) {
    const { [key]: _, ...rest } = given;
    const put = (other: unknown): Mapping => ({ ...given, [key]: other });
    if (Array.isArray(value)) {
      for (const [index, item] of (value as readonly unknown[]).entries()) {
        if (!isMapping(item)) continue;
        for (const [fact, without, putItem] of statedFacts(item, prefixes.get(key) ?? `${key}.`, prefixes)) {
          const inList = (other: unknown): Mapping => put(value.with(index, other));
          // A name is no fact: it only tells whom the facts are about.
          if (!/\.(id|title)$/.test(fact)) yield [fact, inList(without), (other) => inList(putItem(other))];
        }
      }
    } else if (isMapping(value)) {
      for (const [fact, without, putBelow] of statedFacts(value, `${path}${key}.`, prefixes))
        yield [fact, put(without), (other) => put(putBelow(other))];
    } else yield [path + key, rest, put];
  }
}

const listed = (question: QuestionName): ReadonlyMap<string, string> =>
  new Map((questionOf(question).lists ?? []).map(({ key, prefix }) => [key, prefix]));

const numbersIn = (told: Told<number> = {}): readonly (readonly [string, number])[] =>
  Object.entries(told).flatMap(([name, value]) => (typeof value === "number" ? [[name, value] as const] : []));

/** What an answer says more softly than the one that knew all. */
function softerParts(law: QuestionLaw, less: Decision, full: Decision): string[] {
  const found: string[] = [];
  const rank = (outcome: string): number => law.softness[outcome] ?? 0;
  if (rank(less.outcome) > rank(full.outcome)) found.push(`${full.outcome} became ${less.outcome}`);
  const given = law.given?.(full) ?? {};
  for (const [name, value] of numbersIn(law.given?.(less)))
    if (value > (given[name] ?? Number.NEGATIVE_INFINITY)) found.push(`${name}: ${given[name]} became ${value}`);
  const demanded = less.outcome === "incomplete" ? undefined : law.demanded?.(less);
  if (demanded !== undefined)
    for (const [name, value] of numbersIn(law.demanded?.(full)))
      if ((demanded[name] ?? Number.NEGATIVE_INFINITY) < value)
        found.push(`${name}: ${value} became ${demanded[name]}`);
  const named = law.named?.(full) ?? {};
  for (const [name, value] of Object.entries(law.named?.(less) ?? {}))
    if (value !== null && value !== undefined && value !== named[name])
      found.push(`${name}: ${named[name]} became ${value}`);
  return found;
}

function decisionOn(asked: Asked, given: unknown): Decision | undefined {
  const decided = asked.decide(given, "deal");
  return decided.ok ? decided.decision : undefined;
}

it.each(questionNames)("%s: a fact that nobody tells never makes the answer softer", (question) => {
  const law: QuestionLaw = lawsOf[question] as QuestionLaw;
  const softer: string[] = [];
  let tried = 0;
  let inLists = 0;
  for (const { asOf, situation } of casesOf(question)) {
    const asked = askedOn(question, asOf);
    const full = decisionOn(asked, situation.given);
    if (full === undefined) continue;
    for (const [fact, without] of statedFacts(situation.given as Mapping, "", listed(question))) {
      if (law.asks?.includes(fact) === true) continue;
      const less = decisionOn(asked, without);
      tried += 1;
      if (/^(claim|candidate|enquiry|field|lines)\./.test(fact)) inLists += 1;
      if (less === undefined) continue;
      softer.push(...softerParts(law, less, full).map((what) => `${situation.name}, without ${fact}: ${what}`));
    }
  }
  expect(softer).toEqual([]);
  expect(tried).toBeGreaterThan(30);
  if (listed(question).size > 0) expect(inLists).toBeGreaterThan(10);
});

it.each(questionNames)("%s: several facts that nobody tells never make the answer softer", (question) => {
  const law = lawsOf[question] as QuestionLaw;
  const prefixes = listed(question);
  fc.assert(
    fc.property(
      fc.constantFrom(...casesOf(question)),
      fc.array(fc.nat(), { minLength: 2, maxLength: 6 }),
      (one, picks) => {
        const asked = askedOn(question, one.asOf);
        const full = decisionOn(asked, one.situation.given);
        if (full === undefined) return;
        let given: unknown = one.situation.given;
        const gone = picks.flatMap((pick) => {
          const facts = [...statedFacts(given as Mapping, "", prefixes)].filter(
            ([fact]) => law.asks?.includes(fact) !== true,
          );
          const [fact, without] = facts[pick % facts.length] ?? [];
          given = fact === undefined ? given : without;
          return fact ?? [];
        });
        const less = decisionOn(asked, given);
        if (less !== undefined)
          expect([one.situation.name, gone, softerParts(law, less, full)]).toEqual([one.situation.name, gone, []]);
      },
    ),
    { numRuns: 100 },
  );
});

/** Of all facts so many are tried; the number has nothing in common with how many a situation has. */
const everySoManyth = 3;

it.each(questionNames)("%s: a fact that nobody tells, null and a word that nobody knows are the same", (question) => {
  let at = 0;
  let tried = 0;
  for (const { asOf, situation } of casesOf(question)) {
    const asked = askedOn(question, asOf);
    if (decisionOn(asked, situation.given) === undefined) continue;
    for (const [fact, without, put] of statedFacts(situation.given as Mapping, "", listed(question))) {
      at += 1;
      if (at % everySoManyth !== 0 || fact.startsWith("lines.")) continue;
      const untold = answered(asked, without);
      const where = [situation.name, fact];
      expect([...where, answered(asked, put(null))]).toEqual([...where, untold]);
      if (opened.project.facts.get(fact)?.type === "choice")
        expect([...where, answered(asked, put("no such word"))]).toEqual([...where, untold]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(10);
});
