import type { QuestionName } from "../../src/model/questions.ts";
import type { Situation } from "../../src/model/situation.ts";
import type { Day } from "../../src/values/day.ts";
import { type Asked, ask } from "../../src/workspace/decide.ts";
import { type OpenedProject, projectOfTexts } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { shippedFiles } from "./shipped-set.ts";

/** Texts of regulations by their files. */
export type Texts = Readonly<Record<string, string>>;

/** The shipped texts. */
export const shipped: Texts = Object.fromEntries(shippedFiles.map(({ file, text }) => [file, text]));

/** A project of these texts. */
export const open = (texts: Texts): OpenedProject => projectOfTexts(packagePath("."), texts);

/** The shipped set, opened once. */
export const opened: OpenedProject = open(shipped);

/** A situation with the day on which it is asked. */
export interface Case {
  readonly question: QuestionName;
  readonly asOf: Day;
  readonly situation: Situation;
}

const cases: readonly Case[] = opened.project.situations.flatMap(({ question, asOf, situations }) =>
  situations.map((situation) => ({ question, asOf, situation })),
);

/** The shipped situations of a question. */
export function casesOf(question: QuestionName): readonly Case[] {
  return cases.filter((each) => each.question === question);
}

/** A function that asks a set, and prepares every question once for each day; it throws when one cannot be asked. */
export function askingOf(set: OpenedProject): (question: QuestionName, day: Day) => Asked {
  const prepared = new Map<string, Asked>();
  return (question, day) => {
    const key = `${question} ${day}`;
    const known = prepared.get(key);
    if (known !== undefined) return known;
    const result = ask(set, question, day);
    if (!result.ok) throw new Error(`${key}: ${JSON.stringify(result.diagnostics)}`);
    prepared.set(key, result.asked);
    return result.asked;
  };
}

/** A question of the shipped set on a day. */
export const askedOn = askingOf(opened);

/** An answer without the grounds that differ from day to day and from input to input; a refusal tells its codes. */
export type Answered = Readonly<Record<string, unknown>> & { readonly outcome: string };

/** What is answered to a deal. */
export function answered(asked: Asked, given: unknown): Answered {
  const decided = asked.decide(given, "deal");
  if (!decided.ok) return { outcome: "refused", codes: decided.diagnostics.map(({ code }) => code) };
  const { inputHash: _, asOf: __, version: ___, missing, ...answer } = decided.decision;
  return { ...answer, missing: missing.map(({ fact }) => fact) };
}

/** What depends on where a rule stands in its file, and not on what it says. */
const places: ReadonlySet<string> = new Set(["number", "line", "file"]);

/** A value in which lists stand in an order of their own and nothing tells where a rule is written. */
function placeless(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(placeless).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !places.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, placeless(item)]));
}

/** What a set answers to all shipped situations of a question, by their names, wherever its rules are written. */
export function answersTo(set: OpenedProject, question: QuestionName): readonly (readonly [string, unknown])[] {
  const asking = set === opened ? askedOn : askingOf(set);
  return casesOf(question).map(({ asOf, situation }) => [
    situation.name,
    placeless(answered(asking(question, asOf), situation.given)),
  ]);
}
