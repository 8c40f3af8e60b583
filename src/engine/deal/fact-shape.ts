import type { FactValue } from "../../conditions/fact-type.ts";
import type { Fact } from "../../model/fact.ts";
import type { FactTree } from "../known-facts.ts";

/** A fact, or a group of what follows the next point of a name: `client` holds `category` for `client.category`. */
export type ShapeNode = { readonly fact: Fact; readonly below?: never } | { readonly below: FactGroup };

export type FactGroup = ReadonlyMap<string, ShapeNode>;

/** The dictionary of facts as a tree. */
export interface FactShape {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly root: FactGroup;
}

function groupOf(facts: readonly Fact[], depth: number): FactGroup {
  const parts = new Map<string, Fact[]>();
  for (const fact of facts) {
    const part = fact.name.split(".")[depth] ?? "";
    parts.set(part, [...(parts.get(part) ?? []), fact]);
  }
  return new Map(
    [...parts].map(([part, below]): [string, ShapeNode] => {
      // A fact that is also a group cannot be nested; the deeper names then stay unknown.
      const fact = below.find(({ name }) => name.split(".").length === depth + 1);
      return [part, fact === undefined ? { below: groupOf(below, depth + 1) } : { fact }];
    }),
  );
}

const shapes = new WeakMap<ReadonlyMap<string, Fact>, FactShape>();

/** The shape of a dictionary, worked out once for each. */
export function shapeOf(facts: ReadonlyMap<string, Fact>): FactShape {
  const known = shapes.get(facts);
  if (known !== undefined) return known;
  const shape = { facts, root: groupOf([...facts.values()], 0) };
  shapes.set(facts, shape);
  return shape;
}

/** The tree of these values. Every tree has every fact, so that all trees look alike to the machine. */
export function factTree(group: FactGroup, values: ReadonlyMap<string, FactValue>): FactTree {
  const tree: Record<string, FactTree[string]> = {};
  for (const [part, node] of group) {
    tree[part] = node.below === undefined ? values.get(node.fact.name) : factTree(node.below, values);
  }
  return tree;
}
