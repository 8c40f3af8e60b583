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

/**
 * Cycles of hand-offs that one state of the facts lets through, each once: a cycle is found from its stage that stands
 * first in the file. A way whose conditions exclude one another is not followed further.
 */
function loopsOf({ stages, handOffs }: ClientPath, facts: Facts): HandOff[][] {
  const order = new Map(stages.map(({ id }, index) => [id, index]));
  const loops: HandOff[][] = [];
  const follow = (start: string, way: readonly HandOff[]): void => {
    const here = way.at(-1)?.to ?? start;
    for (const handOff of handOffs) {
      if (handOff.from !== here || (order.get(handOff.to) ?? -1) < (order.get(start) ?? 0)) continue;
      const longer = [...way, handOff];
      if (way.some(({ from }) => from === handOff.to && from !== start)) continue;
      if (!canHoldTogether(conditionsOf(longer), facts)) continue;
      if (handOff.to === start) loops.push(longer);
      else follow(start, longer);
    }
  };
  for (const { id } of stages) follow(id, []);
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
