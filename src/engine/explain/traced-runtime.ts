import type { Approvals } from "../../model/decision.ts";
import type { Percent } from "../../values/percent.ts";
import type { TraceDiscount } from "../discount-functions.ts";
import type { Ending } from "../emit/ladder-endings.ts";
import { endingsOf } from "../emit/verdict-key.ts";
import type { DiscountProgram } from "../ir.ts";
import { type FactTree, withFactAt } from "../known-facts.ts";
import { marginOf, netOf } from "../margin.ts";
import {
  excessReason,
  toldBeyond,
  toldLimit,
  toldNobody,
  toldOwn,
  toldOwnNobody,
  toldRequired,
  toldRuling,
  toldStep,
} from "../told.ts";
import type { Standing } from "../trace.ts";
import { approversOf } from "./approvers.ts";
import { stretchEnds } from "./borders.ts";
import type { ExplainDiscount, Outlook } from "./explain-discount.ts";
import { type End, largestDiscounts } from "./largest-discounts.ts";
import { lookupTeller, type TellLookup, toldRow } from "./tell-lookup.ts";

/** An ending with what a trace tells of it. */
interface ToldEnding extends End {
  readonly rank: number | undefined;
  readonly approvers: readonly string[];
  /** The clause by which the asker suffices, what it did, and who is needed; idle where no step is. */
  readonly ownClause: string;
  readonly own: Standing;
  readonly needed: Approvals;
}

function toldEnding({ ladder }: DiscountProgram, { outcome, approver, approvals, rank }: Ending): ToldEnding {
  const step = rank === undefined ? undefined : ladder.steps[rank - 1];
  const ended = { approver, ...(approvals === undefined ? {} : { approvals }) };
  return Object.freeze({
    outcome,
    approver,
    rank,
    approvers: Object.freeze(approversOf(ladder, ended, rank ?? 0)),
    ownClause: step?.ownClause ?? "",
    own: outcome === "approve" ? "applied" : "silent",
    needed: Object.freeze(approvals ?? { mode: step?.mode ?? "any", roles: step?.roles ?? [] }),
  });
}

/** A window is told row by row: it needs no teller. */
function tellersOf({ discounts, caps, facts }: DiscountProgram): (TellLookup | undefined)[] {
  const choicesOf = (by: string | undefined): readonly string[] =>
    by === undefined ? [] : (facts.get(by)?.choices ?? []);
  return [
    ...discounts.map(({ table }) =>
      table.kind === "lookup" ? lookupTeller(table, choicesOf(table.by), "discounts") : undefined,
    ),
    ...caps.map((cap) => lookupTeller(cap, choicesOf(cap.by), "caps")),
  ];
}

/** What traced functions call beside what plain ones do. `cold` and `slowly` answer what is not printed. */
export function tracedRuntime(
  program: DiscountProgram,
  { borders }: Outlook,
  cold: TraceDiscount,
  slowly: ExplainDiscount,
): object {
  const path = program.requested.split(".");
  const refusedEnd: End = { outcome: "deny", approver: undefined };
  return {
    netOf,
    marginOf,
    toldRequired,
    toldLimit,
    toldRuling,
    toldRow,
    toldNobody,
    toldStep,
    toldBeyond,
    toldOwn,
    toldOwnNobody,
    excessReason,
    tellers: tellersOf(program),
    ends: endingsOf(program).all.map((ending) => toldEnding(program, ending)),
    refusedEnd,
    verdictAt: (facts: FactTree, percent: Percent): End => cold(withFactAt(facts, path, percent)).verdict,
    borders,
    stretchEnds,
    largestDiscounts,
    traceCold: cold,
    explainCold: (facts: FactTree) => slowly(facts),
  };
}
