import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { formatPercent } from "../../../values/percent.ts";
import type { ApprovalMode } from "../../decision.ts";
import type { AuthorityFile } from "../../generated/authority.ts";
import { factAt, percentAt, ratesAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { LadderStep, StepLimit } from "./content.ts";

type StepFile = AuthorityFile["ladder"][number];

/** The roles of a step and how they approve; `approvals` is about several roles only. */
function readRoles(step: StepFile, path: Path, { places, report }: ReadContext): readonly string[] {
  const { role, roles, approvals } = step;
  if (role === undefined && roles === undefined) report(problem("ladder-step-without-role", places.keyAt(path), {}));
  if (role !== undefined && roles !== undefined)
    report(problem("ladder-step-role-and-roles", places.keyAt([...path, "roles"]), { role }));
  const all = roles ?? (role === undefined ? [] : [role]);
  const [first = ""] = all;
  if (approvals !== undefined && all.length === 1)
    report(problem("approvals-of-one", places.valueAt([...path, "approvals"]), { role: first }));
  return all;
}

function readLimit(step: StepFile, path: Path, clause: string, context: ReadContext): StepLimit | undefined {
  const { by, "up-to": upTo } = step;
  const { places, report } = context;
  if (typeof upTo === "object") {
    if (by === undefined) {
      report(problem("ladder-limits-without-fact", places.keyAt([...path, "up-to"]), {}));
      return undefined;
    }
    const fact = factAt(by, ["choice"], [...path, "by"], context);
    if (fact === undefined) return undefined;
    const limits = ratesAt(upTo, fact, [...path, "up-to"], context);
    return {
      by,
      choices: new Map([...limits].map(([choice, limit]) => [choice, { upTo: limit, clause: `${clause}/${choice}` }])),
    };
  }
  if (by !== undefined) report(problem("ladder-fact-without-limits", places.valueAt([...path, "by"]), { fact: by }));
  return upTo === undefined ? undefined : { upTo: percentAt(upTo, [...path, "up-to"], context) };
}

/** What a step is called: by its own id, or by its roles. A name that is taken is reported. */
function readName(
  step: StepFile,
  roles: readonly string[],
  path: Path,
  taken: Set<string>,
  context: ReadContext,
): string {
  const name = step.id ?? roles.join("-");
  if (!taken.has(name) || name === "") {
    taken.add(name);
    return name;
  }
  context.report(problem("ladder-steps-same-name", context.places.keyAt(path), { name }));
  return `${name}-${taken.size}`;
}

function readStep(step: StepFile, path: Path, taken: Set<string>, context: ReadContext): LadderStep {
  const roles = readRoles(step, path, context);
  const mode: ApprovalMode = roles.length > 1 ? (step.approvals ?? "any") : "any";
  const name = readName(step, roles, path, taken, context);
  const clause = `ladder/${name}`;
  const limit = readLimit(step, path, clause, context);
  const when = step.when === undefined ? undefined : readCondition(step.when, [...path, "when"], context);
  return {
    roles,
    mode,
    ...(step.title === undefined ? {} : { title: step.title }),
    ...(limit === undefined ? {} : { limit }),
    ...(when === undefined ? {} : { when }),
    clause,
    ownClause: `own/${name}`,
  };
}

interface Bound {
  readonly upTo: number;
  readonly choice?: string;
}

function boundsOf(limit: StepLimit): Bound[] {
  if (limit.by === undefined) return [{ upTo: limit.upTo }];
  return [...limit.choices].map(([choice, { upTo }]) => ({ upTo, choice }));
}

/** Whether two limits can hold for one deal: not for two choices of one fact. */
function canMeet(lower: StepLimit, below: Bound, higher: StepLimit, above: Bound): boolean {
  return lower.by === undefined || lower.by !== higher.by || below.choice === above.choice;
}

/**
 * Limits rise from step to step, whatever the choices. Above a step with a condition the same limit may stand: there it is
 * given without that condition.
 */
function proveRising(ladder: readonly LadderStep[], { places, report }: ReadContext): void {
  let lower: { readonly limit: StepLimit; readonly equal: boolean } | undefined;
  ladder.forEach(({ limit, when, roles }, index) => {
    if (limit === undefined) return;
    const before = lower;
    for (const above of boundsOf(limit)) {
      const under = before === undefined ? [] : boundsOf(before.limit);
      const met = under.filter((below) => before !== undefined && canMeet(before.limit, below, limit, above));
      const most = Math.max(...met.map(({ upTo }) => upTo));
      if (above.upTo > most || (before?.equal === true && above.upTo === most)) continue;
      const path = ["ladder", index, "up-to", ...(above.choice === undefined ? [] : [above.choice])];
      const args = {
        role: roles.join(", "),
        limit: formatPercent(above.upTo, "ru"),
        before: formatPercent(most, "ru"),
      };
      report(problem("ladder-not-rising", places.valueAt(path), args));
    }
    lower = { limit, equal: when !== undefined };
  });
}

/** Reads the ladder. `context` has the computed facts in its dictionary: conditions of steps may ask about the deal. */
export function readLadder(file: AuthorityFile, context: ReadContext): LadderStep[] {
  const names = new Set<string>();
  const ladder = file.ladder.map((step, index) => readStep(step, ["ladder", index], names, context));
  ladder.slice(0, -1).forEach(({ roles }, index) => {
    const { role, "up-to": upTo, when } = file.ladder[index] ?? {};
    if (upTo !== undefined || when !== undefined || roles.length === 0) return;
    const range = context.places.valueAt(["ladder", index, role === undefined ? "roles" : "role"]);
    context.report(problem("ladder-step-without-limit", range, { role: roles.join(", ") }));
  });
  proveRising(ladder, context);
  return ladder;
}
