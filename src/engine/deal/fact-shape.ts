import type { FactValue } from "../../conditions/fact-type.ts";
import type { Fact } from "../../model/fact.ts";
import type { FactTree } from "../known-facts.ts";

/** The dictionary as a tree: a fact, or a group of facts by the next part of their names. */
export interface FactShape {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Names of groups: `client` for `client.category`. */
  readonly groups: ReadonlySet<string>;
  /** Builds the tree of these values. Every tree has every fact, so that all trees look alike to the machine. */
  readonly build: (values: ReadonlyMap<string, FactValue>) => FactTree;
}

type Node = { readonly part: string } & ({ readonly fact: string } | { readonly below: readonly Node[] });

function nodesOf(names: readonly string[], depth: number, groups: Set<string>): Node[] {
  const parts = new Map<string, string[]>();
  for (const name of names) {
    const part = name.split(".")[depth] ?? "";
    parts.set(part, [...(parts.get(part) ?? []), name]);
  }
  return [...parts].map(([part, below]): Node => {
    const fact = below.find((name) => name.split(".").length === depth + 1);
    // A fact that is also a group cannot be nested; the deeper names then stay unknown.
    if (fact !== undefined) return { part, fact };
    groups.add(
      (below[0] ?? "")
        .split(".")
        .slice(0, depth + 1)
        .join("."),
    );
    return { part, below: nodesOf(below, depth + 1, groups) };
  });
}

function fill(nodes: readonly Node[], values: ReadonlyMap<string, FactValue>): FactTree {
  const tree: Record<string, FactTree[string]> = {};
  for (const node of nodes) tree[node.part] = "fact" in node ? values.get(node.fact) : fill(node.below, values);
  return tree;
}

const shapes = new WeakMap<ReadonlyMap<string, Fact>, FactShape>();

/** The shape of a dictionary, worked out once for each. */
export function shapeOf(facts: ReadonlyMap<string, Fact>): FactShape {
  const known = shapes.get(facts);
  if (known !== undefined) return known;
  const groups = new Set<string>();
  const nodes = nodesOf([...facts.keys()], 0, groups);
  const shape: FactShape = { facts, groups, build: (values) => fill(nodes, values) };
  shapes.set(facts, shape);
  return shape;
}
