import type { Absence, AbsenceStep } from "../../../model/kinds/ownership/content.ts";
import type { Duration } from "../../../values/duration.ts";
import type { Deal, ListItem } from "../../deal/deal.ts";
import { dealEvidence, judge, openFacts } from "../../interpret/judge.ts";
import { type Known, knownIn } from "../../known-facts.ts";
import type { ConditionTrace, ConsideredClause, Reason } from "../../trace.ts";
import { type Claim, type Pick, pickBy, readClaims } from "./claims.ts";
import type { OwnerProgram, OwnerRule, OwnerStep, Substitute } from "./program.ts";

export type OwnerOutcome = "assign" | "keep" | "transfer" | "dispute" | "incomplete";

/** Who stands in for a curator who is away; the person is known only where somebody is named. */
export interface StandIn {
  readonly substitute: Substitute;
  readonly person?: string;
}

/** Whose a client is. */
export interface Owned {
  readonly outcome: OwnerOutcome;
  readonly current?: ListItem;
  /** Whose the client is from now on; a role alone where nobody of it claims the client. */
  readonly owner?: { readonly item?: ListItem; readonly role?: string };
  readonly standIn?: StandIn;
  /** Who decides a dispute; without a term where no rule gives one. */
  readonly decides?: { readonly role: string; readonly within?: Duration };
  readonly steps: readonly OwnerStep[];
  readonly aside: readonly ListItem[];
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

/** How the rules came out: whom they mean, or who has to decide. */
interface Ruled {
  readonly pick?: Extract<Pick, { kind: "claim" | "role" }>;
  readonly decides?: { readonly role: string; readonly within?: Duration };
  readonly clause?: string;
  /** The rule that says who decides between equals. */
  readonly judgedBy?: string;
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

const whoseRule = {
  nobody: { ru: "указывает на того, кого нет", en: "means somebody who is not there" },
  equals: { ru: "подходят несколько, они равны", en: "several fit and are equal" },
  twice: { ru: "кураторов больше одного", en: "there is more than one curator" },
} as const;

const told = (words: (typeof whoseRule)[keyof typeof whoseRule]): Reason => ({
  kind: "told",
  tell: (lang) => words[lang],
});

function because(condition: ConditionTrace | undefined): Reason {
  return condition === undefined ? { kind: "always" } : { kind: "condition", condition };
}

interface Decided {
  readonly decides: NonNullable<Owned["decides"]>;
  readonly clause: string;
}

/** Who decides a dispute: the last rule that appoints says so, else the owner of the regulation does. */
function judgeOf({ rules, judge: role }: OwnerProgram): Decided {
  const rule = rules.findLast(({ curator }) => curator.owner === "appointed");
  return rule?.curator.owner === "appointed"
    ? { decides: { role: rule.curator.by, within: rule.curator.within }, clause: rule.clause }
    : { decides: { role }, clause: rules.at(-1)?.clause ?? "" };
}

/** The first rule that surely fits and means somebody who is there. */
function applyRules(program: OwnerProgram, claims: readonly Claim[], known: Known): Ruled {
  const evidence = dealEvidence(known);
  const considered: ConsideredClause[] = [];
  const tell = ({ clause }: OwnerRule, standing: ConsideredClause["standing"], reason: Reason): void => {
    considered.push({ clause, stage: "owner", standing, reason });
  };
  for (const rule of program.rules) {
    const condition = rule.when === undefined ? undefined : judge(rule.when, evidence);
    const truth = condition?.truth ?? "yes";
    if (condition !== undefined && truth !== "yes") {
      tell(rule, truth === "no" ? "silent" : "unsettled", because(condition));
      if (truth === "no") continue;
      return { missing: openFacts(condition, evidence), clause: rule.clause, considered };
    }
    const { curator, clause } = rule;
    if (curator.owner === "appointed") {
      tell(rule, "applied", because(condition));
      return { decides: { role: curator.by, within: curator.within }, clause, missing: [], considered };
    }
    const pick = pickBy(rule, claims, program, known);
    if (pick.kind === "open") {
      tell(rule, "unsettled", { kind: "missing", fact: pick.missing[0] ?? "" });
      return { missing: pick.missing, clause, considered };
    }
    if (pick.kind === "claim" || pick.kind === "role") {
      tell(rule, "applied", because(condition));
      return { pick, clause, missing: [], considered };
    }
    if (pick.kind === "equals") {
      tell(rule, "applied", told(whoseRule.equals));
      const judged = judgeOf(program);
      return { decides: judged.decides, clause, judgedBy: judged.clause, missing: [], considered };
    }
    tell(rule, "silent", told(whoseRule.nobody));
  }
  return { ...judgeOf(program), missing: [], considered };
}

/** The first of the team who stands in; one who is named by a fact, only where the name is known. */
function standInFor(absence: Absence | undefined, { item }: Claim, { substitutes }: OwnerProgram): StandIn | undefined {
  if (absence === undefined) return undefined;
  for (const substitute of substitutes) {
    if (!substitute.replaces.includes(absence)) continue;
    if (substitute.named === undefined) return { substitute };
    const person = item.facts.get(substitute.named);
    if (typeof person === "string" && person.trim() !== "") return { substitute, person };
  }
  return undefined;
}

/** What there is to do: for a curator who is away, and for one who changes. */
function eventsOf(
  outcome: OwnerOutcome,
  current: Claim | undefined,
  owner: Claim | undefined,
): readonly AbsenceStep["on"][] {
  const gone = current?.absence === "dismissal";
  return [
    ...(gone ? (["dismissal"] as const) : []),
    ...(outcome === "transfer" ? (["transfer"] as const) : []),
    ...(owner?.absence === undefined ? [] : [owner.absence]),
  ];
}

function outcomeOf({ pick, decides }: Ruled, current: Claim | undefined): OwnerOutcome {
  if (decides !== undefined) return "dispute";
  if (pick === undefined) return "incomplete";
  if (current === undefined) return "assign";
  return pick.kind === "claim" && pick.claim === current ? "keep" : "transfer";
}

/** Finds whose a client is among those who claim it. */
export function findOwner(program: OwnerProgram, deal: Deal): Owned {
  const known = knownIn(program.facts, deal.facts);
  const open = { outcome: "incomplete", steps: [], aside: [], clauses: [], considered: [] } as const;
  const items = deal.lists?.get("claims");
  if (items === undefined) return { ...open, missing: ["claims"] };
  const read = readClaims(program, items, known);
  const { clause: ofClaims } = program.claims;
  if (read.missing !== undefined) {
    const reason: Reason = { kind: "missing", fact: read.missing[0] ?? "" };
    const considered = [{ clause: ofClaims, stage: "owner", standing: "unsettled", reason } as const];
    return { ...open, missing: read.missing, clauses: [ofClaims], considered };
  }
  const { claims, aside } = read;
  const currents = claims.filter(({ isCurrent }) => isCurrent);
  const current = currents.length === 1 ? currents[0] : undefined;
  const ruled: Ruled =
    currents.length > 1 ? { ...judgeOf(program), missing: [], considered: [] } : applyRules(program, claims, known);
  const outcome = outcomeOf(ruled, current);
  const { pick, decides, clause } = ruled;
  const chosen = pick?.kind === "claim" ? pick.claim : undefined;
  // While a dispute lasts, somebody looks after the client of a curator who is away.
  const tended = chosen ?? (outcome === "dispute" ? current : undefined);
  const standIn = tended === undefined ? undefined : standInFor(tended.absence, tended, program);
  const events = eventsOf(outcome, current, chosen);
  const steps = outcome === "incomplete" ? [] : program.steps.filter(({ on }) => events.includes(on));
  const spoke = [
    ...(aside.length === 0 ? [] : [ofClaims]),
    ...new Set([clause, ruled.judgedBy].flatMap((each) => each ?? [])),
    ...(standIn === undefined ? [] : [standIn.substitute.clause]),
    ...steps.map((step) => step.clause),
  ];
  const owner = chosen !== undefined ? { item: chosen.item } : pick?.kind === "role" ? { role: pick.role } : undefined;
  return {
    outcome,
    ...(current === undefined ? {} : { current: current.item }),
    ...(owner === undefined ? {} : { owner }),
    ...(standIn === undefined ? {} : { standIn }),
    ...(decides === undefined ? {} : { decides }),
    steps,
    aside,
    clauses: spoke,
    missing: [...new Set(ruled.missing)],
    considered: consideredIn(program, ruled, currents.length > 1, new Set(spoke)),
  };
}

function consideredIn(
  { claims, substitutes, steps, rules }: OwnerProgram,
  ruled: Ruled,
  twice: boolean,
  spoke: ReadonlySet<string>,
): readonly ConsideredClause[] {
  const always: Reason = { kind: "always" };
  const stage = "owner";
  const standing = (clause: string): ConsideredClause["standing"] => (spoke.has(clause) ? "applied" : "silent");
  const ofRules: readonly ConsideredClause[] = twice
    ? rules
        .filter(({ clause }) => spoke.has(clause))
        .map(({ clause }) => ({ clause, stage, standing: "applied", reason: told(whoseRule.twice) }))
    : ruled.considered;
  const others = [claims.clause, ...substitutes.map(({ clause }) => clause), ...steps.map(({ clause }) => clause)];
  return [
    ...ofRules,
    ...others
      .filter((clause) => clause !== claims.clause || claims.counts !== undefined)
      .map((clause): ConsideredClause => ({ clause, stage, standing: standing(clause), reason: always })),
  ];
}
