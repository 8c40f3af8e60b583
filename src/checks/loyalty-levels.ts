import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { unknownWord } from "../diagnostics/unknown-word.ts";
import { loyalty } from "../model/kinds/loyalty.ts";
import { type Project, regulationsOf } from "../model/project.ts";

/**
 * The levels of a loyalty programme are exactly the choices of the fact that holds a client's level; so are the rates of
 * every discount by that fact, hence every level has its rate.
 */
export function checkLoyaltyLevels(project: Project): Diagnostic[] {
  return regulationsOf(project, loyalty).flatMap(({ content, places }) => {
    const choices = [...(project.facts.get(content.level)?.choices?.keys() ?? [])];
    if (choices.length === 0) return [];
    const levels = content.levels.map(({ id }) => id);
    const unknown = levels.flatMap((value, index) => {
      if (choices.includes(value)) return [];
      const range = places.valueAt(["levels", index, "id"]);
      const args = { fact: content.level, value, choices };
      return [
        unknownWord(value, choices, range, (suggestion) => problem("unknown-choice", range, { ...args, suggestion })),
      ];
    });
    const missing = choices
      .filter((choice) => !levels.includes(choice))
      .map((choice) => problem("choice-without-level", places.keyAt(["levels"]), { fact: content.level, choice }));
    // A misspelt level is one mistake: what it leaves uncovered is said only when every name is known.
    return unknown.length > 0 ? unknown : missing;
  });
}
