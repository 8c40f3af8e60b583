import type { DiscountVerdict } from "../model/decision.ts";
import type { Percent } from "../values/percent.ts";
import type { PrintedDiscount } from "./emit/javascript.ts";

/** Verdicts kept at most; when they are full all are forgotten, so that memory stays bounded whatever is asked. */
const mostKept = 65_536;

type Key = number | string;

/** Shared, frozen verdicts: one object for every combination of clauses that was ever decided. */
export interface VerdictMemory {
  readonly verdicts: (DiscountVerdict | undefined)[] | Map<Key, DiscountVerdict>;
  readonly refusals: Map<number, DiscountVerdict>;
  /** Makes and keeps the verdict of these digits. */
  readonly keep: (key: Key, allowed: Percent, digits: readonly number[]) => DiscountVerdict;
  /** Makes and keeps the refusal of these bits. */
  readonly refuse: (bits: number) => DiscountVerdict;
}

/** A verdict that nobody can change, since everybody shares it. */
export function frozen(verdict: DiscountVerdict): DiscountVerdict {
  const { approvals } = verdict;
  return Object.freeze({
    ...verdict,
    clauses: Object.freeze([...verdict.clauses]),
    missing: Object.freeze([...verdict.missing]),
    ...(approvals === undefined
      ? {}
      : { approvals: Object.freeze({ ...approvals, roles: Object.freeze([...approvals.roles]) }) }),
  });
}

/** The memory of one compiled policy. */
export function verdictMemory(printed: PrintedDiscount): VerdictMemory {
  const { digits, endings, memory } = printed;
  const refusals = new Map<number, DiscountVerdict>();
  const array = memory.kind === "array" ? new Array<DiscountVerdict | undefined>(memory.size).fill(undefined) : [];
  const map = new Map<Key, DiscountVerdict>();
  let kept = 0;
  const store = (key: Key, verdict: DiscountVerdict): void => {
    if (kept >= mostKept) {
      array.fill(undefined);
      map.clear();
      kept = 0;
    }
    kept += 1;
    if (memory.kind === "array" && typeof key === "number") array[key] = verdict;
    else map.set(key, verdict);
  };
  return {
    verdicts: memory.kind === "array" ? array : map,
    refusals,
    keep(key, allowed, values) {
      const ending = endings[values.at(-1) ?? -1];
      if (ending === undefined) throw new Error(`no ending for the verdict ${values.join(" ")}`);
      const { clauses, rank: _, ...settled } = ending;
      const cited = digits.flatMap((digit, index) => digit.clauses[values[index] ?? 0] ?? []);
      const verdict = frozen({ ...settled, allowed, clauses: [...cited, ...clauses], missing: [] });
      store(key, verdict);
      return verdict;
    },
    refuse(bits) {
      const said = printed.refusals.filter((_, index) => (bits & (2 ** index)) !== 0);
      const missing = said.flatMap((refusal) => refusal.missing ?? []);
      const outcome = missing.length > 0 ? "incomplete" : "deny";
      const clauses = said.map(({ clause }) => clause);
      const verdict = frozen({ outcome, allowed: 0, approver: undefined, clauses, missing });
      if (refusals.size >= mostKept) refusals.clear();
      refusals.set(bits, verdict);
      return verdict;
    },
  };
}
