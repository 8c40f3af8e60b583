import { type FactValue, readFactValue } from "../../conditions/fact-type.ts";
import type { Path } from "../../diagnostics/places.ts";
import type { Fact } from "../../model/fact.ts";
import type { Deal, ListItem } from "./deal.ts";
import type { InputContext, InputList } from "./input-plan.ts";
import { shown } from "./problems.ts";
import { guess, isMapping, type Mapping, reportFault } from "./read-facts.ts";

/** How long a list may be. */
export const mostItems = 10_000;
const ownKeys: readonly string[] = ["id", "title"];

/** The facts of a list's items in a dictionary, by the key that an item gives them under. */
export function factsUnder(prefix: string, facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, Fact> {
  const own = [...facts.values()].filter(({ name }) => name.startsWith(prefix));
  return new Map(own.map((fact) => [fact.name.slice(prefix.length), fact]));
}

/** Reads the lists that an input may hold. A list that is absent stays absent; an empty one is empty. */
export function readLists(raw: Mapping, lists: readonly InputList[], context: InputContext): Pick<Deal, "lists"> {
  const read = lists.flatMap(({ key, prefix }): [string, readonly ListItem[]][] => {
    const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
    if (value === undefined || value === null) return [];
    return [[key, readItems(value, key, factsUnder(prefix, context.facts), context)]];
  });
  return read.length === 0 ? {} : { lists: new Map(read) };
}

function readItems(
  raw: unknown,
  key: string,
  facts: ReadonlyMap<string, Fact>,
  context: InputContext,
): readonly ListItem[] {
  const { problems } = context;
  if (!Array.isArray(raw)) {
    problems.report("deal-list-no-list", [key], { value: shown(raw) });
    return [];
  }
  if (raw.length > mostItems) {
    problems.report("deal-list-too-long", [key], { count: raw.length, limit: mostItems });
    return [];
  }
  const items = raw.flatMap((item: unknown, index) => readItem(item, [key, index], facts, context) ?? []);
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) problems.report("deal-item-twice", [key, index], { id });
    seen.add(id);
  }
  return items;
}

function readItem(
  raw: unknown,
  path: Path,
  facts: ReadonlyMap<string, Fact>,
  { problems, currency }: InputContext,
): ListItem | undefined {
  if (problems.full()) return undefined;
  if (!isMapping(raw)) {
    problems.report("deal-not-mapping", path, { value: shown(raw) });
    return undefined;
  }
  const texts: { id?: string; title?: string } = {};
  const values = new Map<string, FactValue>();
  const unknownChoices = new Set<string>();
  for (const key of Object.keys(raw)) {
    const value = raw[key];
    const fact = facts.get(key);
    if (fact === undefined && !ownKeys.includes(key)) {
      const keys = [...ownKeys, ...facts.keys()];
      problems.report("deal-unknown-key", [...path, key], { suggestion: guess(key, keys), keys });
    } else if (value === null || value === undefined) {
      // Whoever sends nothing says nothing.
    } else if (fact === undefined) {
      const text = key === "id" && Number.isSafeInteger(value) ? String(value) : value;
      if (typeof text === "string") texts[key === "id" ? "id" : "title"] = text;
      else reportFault("wrong-type", "text", value, [...path, key], problems);
    } else {
      const result = readFactValue(fact, value, currency);
      if ("value" in result) {
        if (fact.type === "days" && typeof result.value === "number" && result.value < 0)
          problems.report("deal-below-zero", [...path, key], {});
        values.set(fact.name, result.value);
      } else if (result.fault === "unknown-choice") unknownChoices.add(fact.name);
      else reportFault(result.fault, fact.type, value, [...path, key], problems);
    }
  }
  return { ...texts, facts: values, unknownChoices };
}
