import { startOfFile } from "../diagnostics/diagnostic.ts";
import type { Asked } from "../workspace/decide.ts";
import type { ServiceLanguage } from "./language.ts";
import { bodyItems, pointerTo, Refusal } from "./problem.ts";

/** Where a part of a body stands: problems of a deal come back with its JSON pointer. */
const inBody = (path: readonly (string | number)[]) => startOfFile(pointerTo(path));

/** Answers one deal, or refuses it. */
export type Answer = (deal: unknown) => object;

/** Answers deals with the decision alone, or with its explanation in a language. */
export function answerWith(asked: Asked, explain: boolean, lang: ServiceLanguage): Answer {
  return (deal) => {
    const result = explain ? asked.explain(deal, inBody, lang) : asked.decide(deal, inBody);
    if (!result.ok) throw new Refusal("wrong-deal", { items: (reader) => bodyItems(result.diagnostics, reader) });
    return "explanation" in result ? result.explanation : result.decision;
  };
}

/** A day of the workspace as callers write it: "2026-03-10". */
export function writtenDay(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
