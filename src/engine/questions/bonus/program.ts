import { problem } from "../../../diagnostics/catalogue.ts";
import type { Bonus, Counted, Miss, PlanItem, Scheme } from "../../../model/kinds/motivation/content.ts";
import { motivation } from "../../../model/kinds/motivation.ts";
import { regulationsOf } from "../../../model/project.ts";
import { dayText } from "../../../values/day.ts";
import type { Money } from "../../../values/money.ts";
import { type ShareRule, shareRules } from "../../conditional-shares.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";
import type { CompileContext } from "../../question.ts";

type Cited<T> = T & { readonly clause: string };

/** A bonus with its multipliers as rules; the clauses of bands are full references. */
export type BonusRule = Omit<Bonus, "multipliers"> & {
  readonly multipliers: readonly ShareRule[];
  readonly lessClause: string;
};

/** What one role is paid for what. */
export interface SchemeProgram {
  readonly salary: Money;
  readonly salaryClause: string;
  readonly plan: readonly Cited<PlanItem>[];
  /** Whether every indicator is counted by a fact, so that fulfilment is ours to work out. */
  readonly indicators: boolean;
  readonly bonuses: readonly BonusRule[];
  readonly missed: readonly Cited<Miss>[];
}

/** The schemes of all roles. */
export interface BonusProgram {
  readonly facts: FactSlots;
  readonly counted: Cited<Counted>;
  readonly planShares: readonly ShareRule[];
  readonly roles: ReadonlyMap<string, SchemeProgram>;
}

function lowerScheme(id: string, role: string, { salary, plan, bonuses, missed }: Scheme): SchemeProgram {
  const base = `${id}#${role}`;
  return {
    salary,
    salaryClause: `${base}/salary`,
    plan: plan.map((item) => ({ ...item, clause: `${base}/plan/${item.id}` })),
    indicators: plan.every(({ done }) => done !== undefined),
    bonuses: bonuses.map((bonus) => ({
      ...bonus,
      bands: bonus.bands.map((band) => ({ ...band, clause: `${id}#${band.clause}` })),
      multipliers: shareRules(bonus.multipliers, `${base}/${bonus.id}`),
      lessClause: `${base}/${bonus.id}/less`,
    })),
    missed: missed.map((miss) => ({ ...miss, clause: `${base}/missed/${miss.id}` })),
  };
}

/** The bonus question. */
export function lowerBonus({ project, asOf, asked, anywhere, report, only }: CompileContext): BonusProgram | undefined {
  const all = regulationsOf(project, motivation);
  if (all.length === 0 && asked) {
    const args = { question: "bonus", kind: motivation.kind, day: dayText(asOf) };
    report(problem("no-regulation-of-kind", anywhere, args));
  }
  const regulation = only(all);
  if (regulation === undefined) return undefined;
  const { id, content, range } = regulation;
  const { counted } = content;
  if (counted === undefined) {
    if (asked) report(problem("question-needs-key", range, { question: "bonus", id, key: "counted" }));
    return undefined;
  }
  return {
    facts: slotsOf(project.facts),
    counted: { ...counted, clause: `${id}#counted` },
    planShares: shareRules(content.planShares, `${id}#plan-shares`),
    roles: new Map([...content.roles].map(([role, scheme]) => [role, lowerScheme(id, role, scheme)])),
  };
}
