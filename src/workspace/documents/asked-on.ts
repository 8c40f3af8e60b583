import { type Recent, recent } from "../../documents/recent.ts";
import type { QuestionName } from "../../model/questions.ts";
import { type Day, dayText } from "../../values/day.ts";
import { type AskedResult, ask } from "../decide.ts";
import type { OpenedProject } from "../open-project.ts";

/** The offers of a mailing ask about two days each, the day of the offer and the last one that it holds. */
const mostDays = 8;
const asked = new WeakMap<OpenedProject, Recent<AskedResult>>();

/** A question of a day: a mailing asks the same one thousands of times. */
export function askedOn<N extends QuestionName>(opened: OpenedProject, name: N, day: Day): AskedResult<N> {
  const known = asked.get(opened) ?? recent(mostDays);
  asked.set(opened, known);
  // The name in the key ties the result to its question; the compiler cannot follow that through a memory.
  return known.of(`${name} ${dayText(day)}`, () => ask<QuestionName>(opened, name, day)) as AskedResult<N>;
}
