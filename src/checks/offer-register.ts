import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OfferRegisterFile } from "../model/generated/offer-register.ts";
import { offerRegister } from "../model/kinds/offer-register.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

/** The statuses that an offer can get, beginning with the first one. A new version gives the earlier one its status. */
function reachable({ statuses, moves, versions }: OfferRegisterFile): ReadonlySet<string> {
  const reached = new Set([...statuses.slice(0, 1).map(({ id }) => id), versions.earlier]);
  for (const status of reached) {
    for (const { from, to } of moves) if (from.includes(status)) reached.add(to);
  }
  return reached;
}

function problemsOf({ content, places }: Regulation<OfferRegisterFile>): Diagnostic[] {
  const { statuses, moves } = content;
  const reached = reachable(content);
  const first = statuses[0]?.title ?? "";
  return statuses.flatMap(({ id, title, final }, index) => {
    const range = places.valueAt(["statuses", index, "id"]);
    const leaves = moves.some(({ from, to }) => from.includes(id) && to !== id);
    return [
      ...(leaves || final === true ? [] : [problem("offer-status-without-way-out", range, { status: title })]),
      ...(leaves && final === true ? [problem("offer-status-not-final", range, { status: title })] : []),
      ...(reached.has(id) ? [] : [problem("offer-status-unreachable", range, { status: title, first })]),
    ];
  });
}

/** Every status of an offer can be reached, and every status but a final one can be left. */
export function checkOfferRegister(project: Project): Diagnostic[] {
  return regulationsOf(project, offerRegister).flatMap(problemsOf);
}
