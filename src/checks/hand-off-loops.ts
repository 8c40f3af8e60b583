import { canHoldTogether } from "../conditions/can-hold-together.ts";
import type { Condition } from "../conditions/condition.ts";
import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import type { ClientPath, HandOff } from "../model/kinds/client-path/content.ts";
import { clientPath } from "../model/kinds/client-path.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

type Facts = Project["facts"];

const conditionsOf = (handOffs: readonly HandOff[]): Condition[] => handOffs.flatMap(({ when }) => when ?? []);

/** Enough to see what is wrong: a path where everything leads everywhere has more loops than anybody reads. */
const mostLoops = 20;

/** The stages from which hand-offs lead to the stage, conditions aside. */
function stagesBefore(stage: string, handOffs: readonly HandOff[]): ReadonlySet<string> {
  const before = new Set([stage]);
  for (const known of before) {
    for (const { from, to } of handOffs) if (to === known) before.add(from);
  }
  return before;
}

/**
 * Cycles of hand-offs that one state of the facts lets through, each once: a cycle is found from its stage that stands
 * first in the file. A way whose conditions exclude one another is not followed further; about a condition that could
 * not be read nothing is known.
 */
function loopsOf({ stages, handOffs }: ClientPath, facts: Facts): HandOff[][] {
  const loops: HandOff[][] = [];
  stages.forEach(({ id: start }, index) => {
    const earlier = new Set(stages.slice(0, index).map(({ id }) => id));
    const later = handOffs.filter(({ from, to, when }) => when !== undefined && !earlier.has(from) && !earlier.has(to));
    const leadsBack = stagesBefore(start, later);
    const follow = (here: string, way: readonly HandOff[]): void => {
      for (const handOff of later) {
        if (handOff.from !== here || !leadsBack.has(handOff.to) || loops.length === mostLoops) continue;
        const longer = [...way, handOff];
        if (handOff.to !== start && way.some(({ from }) => from === handOff.to)) continue;
        if (!canHoldTogether(conditionsOf(longer), facts)) continue;
        if (handOff.to === start) loops.push(longer);
        else follow(handOff.to, longer);
      }
    };
    follow(start, []);
  });
  return loops;
}

function loopProblems({ content, places }: Regulation<ClientPath>, facts: Facts): Diagnostic[] {
  const placeOf = (handOff: HandOff): SourceRange =>
    places.valueAt(["hand-offs", content.handOffs.indexOf(handOff), "id"]);
  const titleOf = (stage: string): string => content.stages.find(({ id }) => id === stage)?.title ?? stage;
  return loopsOf(content, facts).flatMap((loop) => {
    const last = loop.at(-1);
    if (last === undefined) return [];
    const stages = [...loop.map(({ from }) => titleOf(from)), titleOf(last.to)];
    return [problem("hand-off-loop", placeOf(last), { stages }, loop.slice(0, -1).map(placeOf))];
  });
}

/** A hand-off is never used when an earlier one of its stage holds wherever it would hold. */
function unusedProblems({ content, places }: Regulation<ClientPath>, facts: Facts): Diagnostic[] {
  return content.handOffs.flatMap(({ from, when, title }, index) => {
    if (when === undefined) return [];
    const covering = content.handOffs
      .slice(0, index)
      .find(
        (earlier) =>
          earlier.from === from &&
          earlier.when !== undefined &&
          !canHoldTogether([when, { kind: "not", of: earlier.when }], facts),
      );
    if (covering === undefined) return [];
    return [problem("hand-off-never", places.valueAt(["hand-offs", index, "id"]), { title, first: covering.title })];
  });
}

/** Nobody is handed round in circles while no fact changes, and every hand-off has its turn. */
export function checkHandOffLoops(project: Project): Diagnostic[] {
  return regulationsOf(project, clientPath).flatMap((path) => [
    ...loopProblems(path, project.facts),
    ...unusedProblems(path, project.facts),
  ]);
}
