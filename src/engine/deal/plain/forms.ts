import type { Deal } from "../deal.ts";
import type { FactGroup } from "../fact-shape.ts";
import { type WordBytes, wordBytes } from "./bytes.ts";
import { type CanonicalPlan, canonicalPlan, sameBytes } from "./canonical-plan.ts";
import { type Fill, fillOf, type Slot, type Values } from "./fill.ts";
import type { ReadPlain } from "./read-value.ts";
import type { Piece, Skeleton } from "./skeleton.ts";

/** A form of deals: everything but their values stands in the text as it stood in the first of them. */
export interface Form {
  /** The text behind the last value. */
  readonly after: Uint8Array;
  readonly canonical: CanonicalPlan;
  /** What every deal of the form is read into, one after another. It has no id. */
  readonly deal: Deal;
  /** Puts values into that deal: the id, and a fact that is also a group, have no place in it. */
  readonly fill: Fill;
  /** The fact that each value is of; `undefined` for the id. */
  readonly facts: readonly (string | undefined)[];
  /** The piece that is the id; -1 for deals without one. */
  readonly id: number;
}

/** What may come next in a text: a value behind what stands before it, or the end. */
export interface Place {
  readonly steps: { readonly before: WordBytes; readonly read: ReadPlain; readonly next: Place }[];
  readonly ends: Form[];
}

const noUnknownChoices: ReadonlySet<string> = new Set();

/** The tree of a dictionary without values, made as `factTree` makes it; `slots` receives the place of each fact. */
function emptyTree(group: FactGroup, slots: Map<string, Slot>): Values {
  const holder: Values = {};
  for (const [key, node] of group) {
    if (node.below !== undefined) holder[key] = emptyTree(node.below, slots);
    else {
      holder[key] = undefined;
      slots.set(node.fact.name, { holder, key });
    }
  }
  return holder;
}

function formOf({ pieces, after }: Skeleton, group: FactGroup): Form {
  const slots = new Map<string, Slot>();
  const facts = emptyTree(group, slots);
  return {
    after,
    canonical: canonicalPlan(pieces),
    deal: { facts, unknownChoices: noUnknownChoices },
    facts: pieces.map(({ field }) => field.fact),
    fill: fillOf(pieces.map(({ field: { fact } }) => (fact === undefined ? undefined : slots.get(fact)))),
    id: pieces.findIndex(({ field }) => field.fact === undefined && !field.isNull),
  };
}

/** Adds the form of a text to those that are known. */
export function addForm(root: Place, skeleton: Skeleton, group: FactGroup): void {
  let place = root;
  for (const { before, field } of skeleton.pieces) {
    const known = place.steps.find((step) => step.read === field.read && sameBytes(step.before.bytes, before));
    const next = known?.next ?? { steps: [], ends: [] };
    if (known === undefined) place.steps.push({ before: wordBytes(before), read: field.read, next });
    place = next;
  }
  if (!place.ends.some(({ after }) => sameBytes(after, skeleton.after))) place.ends.push(formOf(skeleton, group));
}

/** Whether a fact stands there under two of its names; one of them may be empty. */
export function saysTwice(pieces: readonly Piece[]): boolean {
  return new Set(pieces.map(({ field }) => field.fact)).size < pieces.length;
}
