import { conditionInWords } from "../../../conditions/condition-words.ts";
import type { Percent } from "../../../values/percent.ts";
import { withComputedFacts } from "../../computed-facts.ts";
import { type Cell, columnTitle, type LiveTable, type TableContext } from "../../table.ts";
import type { Authority, LadderStep } from "./content.ts";
import { approvalsInWords } from "./words.ts";

const nothing: Cell = { type: "text", value: "—" };

const unlimited = { ru: "без предела", en: "no limit" } as const;

function limitCell(upTo: Percent | undefined, lang: "ru" | "en"): Cell {
  return upTo === undefined ? { type: "text", value: unlimited[lang] } : { type: "percent", value: upTo };
}

/** The only fact by which limits differ; `undefined` when there is none, or several that no columns can show. */
function columnsFact(ladder: readonly LadderStep[]): string | undefined {
  const facts = new Set(ladder.flatMap(({ limit }) => limit?.by ?? []));
  return facts.size === 1 ? [...facts][0] : undefined;
}

/**
 * The ladder as a live table: a row for each step. Where limits hang on a choice, each choice has its column (its row,
 * when they hang on several facts); conditions of steps have a column of their own.
 */
export function ladderTable({ ladder }: Authority, context: TableContext): LiveTable {
  const { lang, roleTitle } = context;
  const by = columnsFact(ladder);
  const facts = withComputedFacts(context.facts, lang);
  const choices = by === undefined ? undefined : facts.get(by)?.choices;
  const conditional = ladder.some(({ when }) => when !== undefined);
  const rowOf = (step: LadderStep, suffix: string, limits: readonly Cell[]): Cell[] => {
    const roles = approvalsInWords({ mode: step.mode, roles: step.roles.map(roleTitle) }, lang);
    const when = step.when === undefined ? nothing : wordsOf(step.when);
    return [{ type: "text", value: `${roles}${suffix}` }, ...limits, ...(conditional ? [when] : [])];
  };
  const wordsOf = (when: NonNullable<LadderStep["when"]>): Cell => ({
    type: "text",
    value: conditionInWords(when, { ...context, facts }),
  });
  const rows = ladder.flatMap((step): Cell[][] => {
    const { limit } = step;
    if (choices !== undefined) {
      const limits = [...choices.keys()].map((choice) =>
        limitCell(limit?.by === undefined ? limit?.upTo : limit.choices.get(choice)?.upTo, lang),
      );
      return [rowOf(step, "", limits)];
    }
    if (limit?.by === undefined) return [rowOf(step, "", [limitCell(limit?.upTo, lang)])];
    const titles = facts.get(limit.by)?.choices;
    return [...limit.choices].map(([choice, { upTo }]) =>
      rowOf(step, `, ${titles?.get(choice) ?? choice}`, [limitCell(upTo, lang)]),
    );
  });
  const limits = choices === undefined ? [columnTitle("upTo", lang)] : [...choices.values()];
  const head = [columnTitle("role", lang), ...limits, ...(conditional ? [columnTitle("when", lang)] : [])];
  return { head, rows };
}
