import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ClientPath } from "../model/kinds/client-path/content.ts";
import { clientPath } from "../model/kinds/client-path.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

/** The stages that a client can reach from the first one. */
function reachable({ stages, handOffs }: ClientPath): ReadonlySet<string> {
  const reached = new Set(stages.slice(0, 1).map(({ id }) => id));
  for (const stage of reached) {
    for (const { from, to } of handOffs) if (from === stage) reached.add(to);
  }
  return reached;
}

function problemsOf({ content, places }: Regulation<ClientPath>): Diagnostic[] {
  const { stages, handOffs } = content;
  const reached = reachable(content);
  const first = stages[0]?.title ?? "";
  return stages.flatMap(({ id, title, final }, index) => {
    const range = places.valueAt(["stages", index, "id"]);
    const leaves = final || handOffs.some(({ from, to }) => from === id && to !== id);
    return [
      ...(leaves ? [] : [problem("stage-without-way-out", range, { stage: title })]),
      ...(reached.has(id) ? [] : [problem("stage-unreachable", range, { stage: title, first })]),
    ];
  });
}

/** Every stage of the path can be reached, and every stage but a final one can be left. */
export function checkClientPath(project: Project): Diagnostic[] {
  return regulationsOf(project, clientPath).flatMap(problemsOf);
}
