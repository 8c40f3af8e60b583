import type { FactValue } from "../../../conditions/fact-type.ts";
import type { FactTree } from "../../known-facts.ts";
import type { Policy } from "../../policy.ts";
import { readDeal } from "../../read-deal.ts";
import type { Deal } from "../deal.ts";
import { type FactGroup, shapeOf } from "../fact-shape.ts";
import { type CanonicalPlan, canonicalPlan } from "./canonical-plan.ts";
import { type Cursor, plainReaderOf, readPlainId, readPlainNull } from "./read-value.ts";
import { type Field, type FieldAt, type Skeleton, skeletonOf } from "./skeleton.ts";

/** A deal of flat facts that was read without a fault, and the canonical JSON of its text. */
export interface PlainDeal {
  readonly deal: Deal;
  readonly canonical: string;
}

/**
 * Reads the deal that stands in `text` between two offsets, if it is a plain one; `undefined` says nothing about it but
 * that `readDeal` must look.
 */
export type ReadPlainDeal = (text: string, from: number, to: number) => PlainDeal | undefined;

/** What may come next: a value behind its text, or the end. */
interface Place {
  readonly steps: { readonly before: string; readonly field: Field; readonly next: Place }[];
  readonly ends: { readonly after: string; readonly canonical: CanonicalPlan }[];
}

/** Texts that are looked at for a new form. When so many had none to be learnt, nobody looks any more. */
const mostLookedAt = 1000;
const longestLearnt = 64 * 1024;

const noUnknownChoices: ReadonlySet<string> = new Set();

/** Makes the tree of a dictionary's values, as `factTree` does. */
function treeMaker(group: FactGroup, indexOf: ReadonlyMap<string, number>): (values: readonly unknown[]) => FactTree {
  const parts = [...group].map(([part, node]) => ({
    part,
    index: node.below === undefined ? (indexOf.get(node.fact.name) ?? -1) : -1,
    make: node.below === undefined ? undefined : treeMaker(node.below, indexOf),
  }));
  return (values) => {
    const tree: Record<string, FactTree[string]> = {};
    for (const { part, index, make } of parts)
      tree[part] = make === undefined ? (values[index] as FactValue | undefined) : make(values);
    return tree;
  };
}

/** Finds the fields of a dictionary: facts under their names in any nesting, and the id. */
function fieldsOf({ facts, currency, input }: Policy, indexOf: ReadonlyMap<string, number>): FieldAt {
  const known = new Map<string, Field>();
  for (const fact of facts.values()) {
    const read = plainReaderOf(fact, currency);
    if (read !== undefined) known.set(fact.name, { read, index: indexOf.get(fact.name) ?? -1 });
  }
  const id: Field = { read: readPlainId, index: indexOf.size };
  const others = new Set([...input.ownKeys, ...input.lists.map(({ key }) => key)]);
  return (path, isNull) => {
    const [first = ""] = path;
    const isId = path.length === 1 && first === "id";
    if (path.length === 1 && others.has(first)) return undefined;
    const field = isId ? id : known.get(path.join("."));
    return field === undefined || !isNull ? field : { read: readPlainNull, index: field.index };
  };
}

/** Whether a fact stands there under two of its names; one of them may be empty. */
function saysTwice({ pieces }: Skeleton): boolean {
  return new Set(pieces.map(({ field }) => field.index)).size < pieces.length;
}

function addForm(root: Place, { pieces, after }: Skeleton): void {
  let place = root;
  for (const { before, field } of pieces) {
    const known = place.steps.find((step) => step.before === before && step.field.read === field.read);
    const next = known?.next ?? { steps: [], ends: [] };
    if (known === undefined) place.steps.push({ before, field, next });
    place = next;
  }
  if (place.ends.some((end) => end.after === after)) return;
  place.ends.push({ after, canonical: canonicalPlan(pieces.map(({ path }) => path)) });
}

/**
 * A reader of plain deals. Deals of one source look alike: everything but their values stands in the text sign by sign as
 * it did before. Such a form is learnt from the first deal that has it and that `readDeal` takes without a word; of the
 * next ones only the values are read, and what was checked of the form - keys that are known, none of them twice - is
 * known already. `accepts` says whether a text is a deal that has no fault beyond what `readDeal` sees.
 */
export function plainReader(policy: Policy, accepts: (text: string, parsed: unknown) => boolean): ReadPlainDeal {
  const { facts } = policy;
  const indexOf = new Map([...facts.keys()].map((name, index) => [name, index]));
  const idIndex = indexOf.size;
  const fieldAt = fieldsOf(policy, indexOf);
  const treeOf = treeMaker(shapeOf(facts).root, indexOf);
  // What every line is read with: nothing of it leaves the reader.
  const cursor: Cursor = { text: "", at: 0, value: undefined };
  const values: (FactValue | undefined)[] = new Array(idIndex + 1).fill(undefined);
  const starts: number[] = new Array(idIndex + 1).fill(0);
  const ends: number[] = new Array(idIndex + 1).fill(0);
  const root: Place = { steps: [], ends: [] };
  let left = mostLookedAt;

  const read: ReadPlainDeal = (text, from, to) => {
    cursor.text = text;
    cursor.at = from;
    values.fill(undefined);
    let pieces = 0;
    let place = root;
    for (let found = true; found; ) {
      found = false;
      const { at } = cursor;
      for (const { before, field, next } of place.steps) {
        cursor.at = at + before.length;
        if (!text.startsWith(before, at) || !field.read(cursor)) continue;
        values[field.index] = cursor.value;
        starts[pieces] = at + before.length;
        ends[pieces] = cursor.at;
        pieces += 1;
        place = next;
        found = true;
        break;
      }
      if (!found) cursor.at = at;
    }
    const { at } = cursor;
    const end = place.ends.find(({ after }) => at + after.length === to && text.startsWith(after, at));
    if (end === undefined) return undefined;
    let canonical = "";
    for (const { before, piece } of end.canonical.parts) canonical += before + text.slice(starts[piece], ends[piece]);
    canonical += end.canonical.after;
    const id = values[idIndex];
    const tree = treeOf(values);
    const deal =
      id === undefined
        ? { facts: tree, unknownChoices: noUnknownChoices }
        : { id: id as string, facts: tree, unknownChoices: noUnknownChoices };
    return { deal, canonical };
  };

  /** Learns the form of a text; whether it has one. */
  const learn = (text: string): boolean => {
    let parsed: unknown;
    try {
      parsed = JSON.parse(text);
    } catch {
      return false;
    }
    if (!accepts(text, parsed) || readDeal(parsed, policy, "").deal === undefined) return false;
    const skeleton = skeletonOf(text, fieldAt);
    if (skeleton === undefined || saysTwice(skeleton)) return false;
    addForm(root, skeleton);
    return true;
  };

  return (text, from, to) => {
    const known = read(text, from, to);
    if (known !== undefined || left === 0 || to - from > longestLearnt) return known;
    left -= 1;
    return learn(text.slice(from, to)) ? read(text, from, to) : undefined;
  };
}
