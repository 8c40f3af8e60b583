import { expect, it } from "vitest";
import { type QuestionName, questionNames } from "../../src/model/questions.ts";
import { addDays, type Day, daysBetween, dayText, parseDay } from "../../src/values/day.ts";
import { lastDayOf } from "../../src/values/period.ts";
import type { Asked } from "../../src/workspace/decide.ts";
import { type Answered, answered, askedOn, casesOf, opened } from "./asked-situations.ts";
import { lawsOf, type QuestionLaw } from "./question-laws.ts";

/** While the same regulations are in force the day of the question is no reason to answer otherwise. */

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The days on which the same regulations are in force as on the day: the first and the last of them. */
function stretchOf(day: Day): readonly [Day, Day] {
  const periods = opened.project.regulations.map(({ effective }) => effective);
  const starts = periods.flatMap((period) => [period.from, addDays(Math.min(lastDayOf(period), 20991231), 1)]);
  const first = Math.max(...starts.filter((start) => start <= day));
  const next = Math.min(...starts.filter((start) => start > day));
  return [first, addDays(next, -1)];
}

/** The deal with a fact changed by its full name. */
function changed(
  given: Mapping,
  [key = "", ...below]: readonly string[],
  change: (value: unknown) => unknown,
): Mapping {
  const value = given[key];
  return {
    ...given,
    [key]: below.length === 0 ? change(value) : changed(isMapping(value) ? value : {}, below, change),
  };
}

/** The deal with the time told, where the question has a fact for it. */
function timed({ tellsTime = {} }: QuestionLaw, given: unknown, day: Day): Mapping {
  return Object.entries(tellsTime).reduce(
    (deal, [fact, type]) =>
      changed(deal, fact.split("."), (told) => told ?? (type === "date" ? dayText(day) : `${dayText(day)} 11:00`)),
    given as Mapping,
  );
}

/** The day up to which a deal tells what was done; none before the question where it says none. */
function dayTold({ tellsTime = {} }: QuestionLaw, given: Mapping): Day {
  const dates = Object.entries(tellsTime).filter(([, type]) => type === "date");
  const told = dates.map(([fact]) =>
    fact.split(".").reduce<unknown>((value, key) => (isMapping(value) ? value[key] : undefined), given),
  );
  return Math.max(0, ...told.map((text) => parseDay(String(text)) ?? 0));
}

/** The same deal so many days later: what counts the days up to the day of the question has grown. */
function aged({ ages = [] }: QuestionLaw, given: Mapping, days: number): Mapping {
  return ages.reduce(
    (deal, fact) => changed(deal, fact.split("."), (told) => (typeof told === "number" ? told + days : told)),
    given,
  );
}

/** An answer without what is counted from the day of the question. */
function timeless({ counted = [] }: QuestionLaw, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => timeless({ counted } as unknown as QuestionLaw, item));
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !counted.includes(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, timeless({ counted } as unknown as QuestionLaw, item)]));
}

function lastingOf({ lasting }: QuestionLaw, asked: Asked, given: Mapping): Mapping {
  const decided = asked.decide(given, "deal");
  return decided.ok ? (lasting?.(decided.decision) ?? {}) : {};
}

it.each(questionNames)("%s is answered alike on every day of one stretch of regulations", (question: QuestionName) => {
  const law = lawsOf[question] as QuestionLaw;
  let tried = 0;
  for (const { asOf: asked, situation } of casesOf(question)) {
    const given = timed(law, situation.given, asked);
    const asOf = Math.max(asked, dayTold(law, given));
    const [first, last] = stretchOf(asOf);
    const answerOn = (day: Day): Answered =>
      timeless(law, answered(askedOn(question, day), aged(law, given, daysBetween(asOf, day)))) as Answered;
    // What was counted, checked or said up to a day is nothing that an earlier day could know.
    const days = law.notBefore === true ? [addDays(asOf, 1), addDays(asOf, 8), last] : [first, last];
    const told = lastingOf(law, askedOn(question, asOf), given);
    for (const day of days) {
      expect([situation.name, day, answerOn(day)]).toEqual([situation.name, day, answerOn(asOf)]);
      const later = lastingOf(law, askedOn(question, day), aged(law, given, daysBetween(asOf, day)));
      expect([situation.name, day, later]).toMatchObject([situation.name, day, told]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(20);
});
