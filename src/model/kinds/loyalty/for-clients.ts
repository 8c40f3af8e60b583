import type { Condition } from "../../../conditions/condition.ts";
import { conditionInWords } from "../../../conditions/condition-words.ts";
import type { TableContext } from "../../table.ts";
import type { Loyalty, LoyaltyForClients } from "./content.ts";

/** A level as a client is told of it; all conditions of a list must hold. */
export interface LevelForClients {
  readonly name: string;
  readonly reach: readonly string[];
  /** Empty when the level is never lost by time. */
  readonly keep: readonly string[];
  /** May hold live values. */
  readonly gives: readonly string[];
}

type Told = Pick<TableContext, "facts" | "currency" | "lang">;

/** The facts under the names that a client understands. */
function factsForClients({ says }: LoyaltyForClients, { facts }: Told): Told["facts"] {
  const renamed = new Map(facts);
  for (const [id, { title, choices = {} }] of Object.entries(says)) {
    const fact = renamed.get(id);
    if (fact === undefined) continue;
    const names = fact.choices && new Map([...fact.choices, ...Object.entries(choices)]);
    renamed.set(id, { ...fact, title, ...(names === undefined ? {} : { choices: names }) });
  }
  return renamed;
}

/** Levels from the best; the one that takes everyone else is no news for a client. */
export function levelsForClients(content: Loyalty, told: LoyaltyForClients, context: Told): readonly LevelForClients[] {
  const words = { facts: factsForClients(told, context), currency: context.currency, lang: context.lang };
  const said = (condition: Condition | undefined): readonly string[] => {
    if (condition === undefined) return [];
    const parts = condition.kind === "all" ? condition.of : [condition];
    return parts.map((part) => conditionInWords(part, words));
  };
  return content.levels.flatMap(({ id, rise, keep, gives }) => {
    if (rise === undefined) return [];
    const name = context.facts.get(content.level)?.choices?.get(id) ?? id;
    return [{ name, reach: said(rise), keep: said(keep), gives: Object.values(gives) }];
  });
}
