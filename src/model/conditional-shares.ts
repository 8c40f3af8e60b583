import type { Condition } from "../conditions/condition.ts";
import { conditionInWords } from "../conditions/condition-words.ts";
import { readCondition } from "../conditions/read-condition.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import type { Percent } from "../values/percent.ts";
import { conditionReferences } from "./fact-references.ts";
import type { OutlineItem } from "./outline.ts";
import { percentAt } from "./read-values.ts";
import type { ReadContext, Reference } from "./regulation.ts";
import type { TableContext } from "./table.ts";

/** A share that is taken of something when a condition holds: half the norm in the first week. */
export interface ConditionalShare {
  readonly id: string;
  readonly title: string;
  /** Absent only where the file holds no usable condition, which was reported. */
  readonly when?: Condition;
  readonly percent: Percent;
}

/** Shares as every schema writes them. */
export type ConditionalShareFile = Omit<ConditionalShare, "when"> & { readonly when: unknown };

/** Reads the shares of the list at `path`; nothing where there is no list. */
export function readShares(
  file: readonly ConditionalShareFile[] | undefined,
  path: Path,
  context: ReadContext,
): ConditionalShare[] {
  return (file ?? []).map(({ id, title, when: raw, percent }, index) => {
    const when = readCondition(raw, [...path, index, "when"], context);
    const share = { id, title, percent: percentAt(percent, [...path, index, "percent"], context) };
    return when === undefined ? share : { ...share, when };
  });
}

/** The facts that shares ask about. */
export function shareReferences(shares: readonly ConditionalShare[], path: Path, places: Places): Reference[] {
  return shares.flatMap(({ when }, index) => conditionReferences([when], [...path, index, "when"], places));
}

/** A share as it is printed, with its condition in words. */
export type ShareItem = OutlineItem & { readonly condition: string; readonly percent: Percent };

/** Shares as citable items whose ids begin with `prefix`. */
export function shareItems(
  shares: readonly ConditionalShare[],
  prefix: string,
  path: Path,
  context: TableContext,
): ShareItem[] {
  return shares.map(({ id, title, when, percent }, index) => ({
    id: `${prefix}/${id}`,
    title,
    path: [...path, index],
    value: { type: "percent", value: percent },
    percent,
    condition: when === undefined ? "" : conditionInWords(when, context),
  }));
}
