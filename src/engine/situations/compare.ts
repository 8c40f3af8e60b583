import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Places } from "../../diagnostics/places.ts";
import type { Approvals } from "../../model/decision.ts";
import type { Expectation, Situation } from "../../model/situation.ts";
import { type Currency, type Money, moneyText, parseMoney } from "../../values/money.ts";
import { type Percent, parsePercent, percentText } from "../../values/percent.ts";

/** What a situation came to, whatever its question; what a question does not answer is absent. */
export interface Outcome {
  readonly question: string;
  readonly outcome: string;
  readonly allowed?: Percent;
  readonly approver?: string | undefined;
  readonly approvals?: Approvals | undefined;
  readonly category?: string | undefined;
  readonly total?: Money | undefined;
  readonly missing: readonly string[];
  readonly clauses: readonly string[];
}

const nothing = "—";

type Key = keyof Expectation;

/** What the decision says of a key, as it would be written in YAML. */
function written(key: Key, outcome: Outcome, currency: Currency): string {
  switch (key) {
    case "allowed":
      return outcome.allowed === undefined ? nothing : percentText(outcome.allowed);
    case "total":
      return outcome.total === undefined ? nothing : moneyText(outcome.total, currency);
    case "approvals":
      return outcome.approvals === undefined ? nothing : approvalsText(outcome.approvals);
    case "missing":
    case "clauses":
      return outcome[key].join(", ");
    default:
      return outcome[key] ?? nothing;
  }
}

/** Who is still to be asked, as YAML has it. Only the order of those who are asked in order means anything. */
function approvalsText({ mode, roles }: Approvals): string {
  return `${mode}: ${(mode === "in-order" ? roles : roles.toSorted()).join(", ")}`;
}

function expectedApprovals(value: NonNullable<Expectation["approvals"]>): string {
  const { any, together } = value;
  if (any !== undefined) return approvalsText({ mode: "any", roles: any });
  if (together !== undefined) return approvalsText({ mode: "together", roles: together });
  return approvalsText({ mode: "in-order", roles: value["in-order"] ?? [] });
}

/** An expected number in the form that the decision is written in; one that cannot be counted stays as it is. */
function expected(key: Key, value: string | number, currency: Currency): string {
  const number = key === "allowed" ? parsePercent(value) : key === "total" ? parseMoney(value, currency) : undefined;
  if (number === undefined) return String(value);
  return key === "allowed" ? percentText(number) : moneyText(number, currency);
}

const notInList = (list: readonly string[]) => (name: string) => !list.includes(name);

/** Every expectation that did not come true, at its own place. Only the keys that are given are judged. */
export function compareOutcome(
  { name, expect, path }: Situation,
  outcome: Outcome,
  places: Places,
  currency: Currency,
): Diagnostic[] {
  return (Object.keys(expect) as Key[]).flatMap((key): Diagnostic[] => {
    const value = expect[key];
    if (value === undefined) return [];
    const range = places.valueAt([...path, "expect", key]);
    if (!(key in outcome)) {
      return [problem("situation-other-question", range, { name, key, question: outcome.question })];
    }
    if (Array.isArray(value)) {
      const got = key === "missing" || key === "clauses" ? outcome[key] : [];
      const lacking = value.filter(notInList(got));
      const extra = got.filter(notInList(value));
      if (lacking.length === 0 && extra.length === 0) return [];
      return [problem("situation-list-differs", range, { name, key, lacking, extra })];
    }
    const wanted = typeof value === "object" ? expectedApprovals(value) : expected(key, value, currency);
    const got = written(key, outcome, currency);
    return wanted === got ? [] : [problem("situation-differs", range, { name, key, expected: wanted, got })];
  });
}
