import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Deal } from "./deal/deal.ts";
import { factTree, shapeOf } from "./deal/fact-shape.ts";
import type { InputContext } from "./deal/input-plan.ts";
import { type DealPlace, dealProblems, shown } from "./deal/problems.ts";
import { isMapping, type Mapping, type RawFacts, readFacts } from "./deal/read-facts.ts";
import { readLists } from "./deal/read-lists.ts";
import type { Policy } from "./policy.ts";

/** A deal that may be decided, or everything that is wrong with it. */
export type ReadDeal =
  | { readonly deal: Deal; readonly problems?: never }
  | { readonly deal?: never; readonly problems: readonly Diagnostic[] };

/**
 * Reads a deal that nobody has checked: facts by the dictionary, the lists and other keys that the compiled questions
 * declare, an `id` that is only carried along. `place` is where the deal stands.
 */
export function readDeal(raw: unknown, policy: Policy, place: DealPlace): ReadDeal {
  const problems = dealProblems(place);
  if (!isMapping(raw)) {
    problems.report("deal-not-mapping", [], { value: shown(raw) });
    return { problems: problems.found };
  }
  const { facts: dictionary, currency, asOf, input } = policy;
  const shape = shapeOf(dictionary);
  const reserved = reservedOf(policy);
  const context: InputContext = { facts: dictionary, shape, currency, asOf, reserved, problems };
  const read =
    input.read === undefined
      ? { facts: readFacts(raw, shape, () => currency, reserved, problems), parts: {} }
      : input.read(raw, context);
  if (read === undefined) return { problems: problems.found };
  const lists = readLists(raw, input.lists, context);
  reportNegativeDays(read.facts, context);
  if (problems.found.length > 0) return { problems: problems.found };
  return {
    deal: {
      ...idOf(raw),
      facts: factTree(shape.root, read.facts.values),
      ...read.parts,
      ...lists,
      unknownChoices: read.facts.unknownChoices,
    },
  };
}

const reservedKeys = new WeakMap<Policy, ReadonlySet<string>>();

function reservedOf(policy: Policy): ReadonlySet<string> {
  const known = reservedKeys.get(policy);
  if (known !== undefined) return known;
  const { ownKeys, lists } = policy.input;
  const reserved = new Set(["id", ...ownKeys, ...lists.map(({ key }) => key)]);
  reservedKeys.set(policy, reserved);
  return reserved;
}

/** A count of days below zero is a slip of whoever sends it, and would make a decision softer. */
function reportNegativeDays({ values }: RawFacts, { facts, problems }: InputContext): void {
  for (const [name, value] of values) {
    if (facts.get(name)?.type === "days" && typeof value === "number" && value < 0)
      problems.report("deal-below-zero", name.split("."), {});
  }
}

function idOf(raw: Mapping): Pick<Deal, "id"> {
  const id = Object.hasOwn(raw, "id") ? raw.id : undefined;
  return typeof id === "string" || typeof id === "number" ? { id: String(id) } : {};
}
