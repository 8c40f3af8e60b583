import { problem } from "../../../diagnostics/catalogue.ts";
import type { Measured, MissedStep, Norm } from "../../../model/kinds/norms/content.ts";
import { norms as normsKind } from "../../../model/kinds/norms.ts";
import { workingCalendar } from "../../../model/kinds/working-calendar.ts";
import { liveWords } from "../../../model/live-words.ts";
import { regulationsOf } from "../../../model/project.ts";
import { workingYearsOf } from "../../../model/working-years.ts";
import { dayText } from "../../../values/day.ts";
import type { WorkingYears } from "../../../values/working-days.ts";
import { type ShareRule, shareRules } from "../../conditional-shares.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";
import type { CompileContext } from "../../question.ts";

/** A norm whose work somebody counts, with its clause as a full reference. */
export type CountedNorm = Norm & { readonly done: string; readonly clause: string };

/** What is done about a miss. */
export type MissedRule = MissedStep & { readonly clause: string };

/** The norms of every role, and how they are measured. */
export interface NormsProgram {
  readonly facts: FactSlots;
  readonly measured: Measured & { readonly clause: string };
  readonly roles: ReadonlyMap<string, readonly CountedNorm[]>;
  readonly shares: readonly ShareRule[];
  readonly whenMissed: readonly MissedRule[];
  readonly years: WorkingYears;
}

function isCounted(norm: Norm): norm is Norm & { readonly done: string } {
  return norm.done !== undefined;
}

/** The question of norms: who owes how much for which days. */
export function lowerNorms(context: CompileContext): NormsProgram | undefined {
  const { project, everything, asOf, asked, anywhere, report, only } = context;
  const lacks = (kind: string): undefined => {
    if (asked) report(problem("no-regulation-of-kind", anywhere, { question: "norms", kind, day: dayText(asOf) }));
    return undefined;
  };
  const all = regulationsOf(project, normsKind);
  if (all.length === 0) return lacks(normsKind.kind);
  const regulation = only(all);
  if (regulation === undefined) return undefined;
  const years = workingYearsOf(everything, asOf);
  if (!years.has(Math.trunc(asOf / 10000))) return lacks(workingCalendar.kind);
  const { id, content, places, range } = regulation;
  const { measured } = content;
  if (measured === undefined) {
    if (asked) report(problem("question-needs-key", range, { question: "norms", id, key: "measured" }));
    return undefined;
  }
  const uncounted = [...content.roles].flatMap(([role, norms]) =>
    norms.flatMap((norm, index) => (isCounted(norm) ? [] : [places.keyAt(["roles", role, index])])),
  );
  if (asked) {
    for (const at of uncounted) report(problem("question-needs-key", at, { question: "norms", id, key: "done" }));
  }
  if (uncounted.length > 0) return undefined;
  const live = liveWords(project);
  const roles = [...content.roles].map(([role, norms]): [string, CountedNorm[]] => [
    role,
    norms.filter(isCounted).map((norm) => ({ ...norm, clause: `${id}#${role}/${norm.id}` })),
  ]);
  return {
    facts: slotsOf(project.facts),
    measured: { ...measured, clause: `${id}#measured` },
    roles: new Map(roles),
    shares: shareRules(content.shares, `${id}#shares`),
    whenMissed: content.whenMissed.map((step) => ({
      ...step,
      text: live(step.text),
      clause: `${id}#when-missed/${step.id}`,
    })),
    years,
  };
}
