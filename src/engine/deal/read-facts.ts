import { type FactType, type FactValue, type FactValueFault, readFactValue } from "../../conditions/fact-type.ts";
import { writtenExample } from "../../conditions/read-condition.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import type { Path } from "../../diagnostics/places.ts";
import type { Fact } from "../../model/fact.ts";
import type { Currency } from "../../values/money.ts";
import type { FactGroup, FactShape, ShapeNode } from "./fact-shape.ts";
import { type DealProblems, shown } from "./problems.ts";

export type Mapping = Readonly<Record<string, unknown>>;

/** The facts of a raw deal in normalised values. */
export interface RawFacts {
  readonly values: Map<string, FactValue>;
  readonly unknownChoices: Set<string>;
}

/** Longer words are nobody's slip of the pen, and comparing them costs time. */
const longestGuessed = 60;

export function isMapping(raw: unknown): raw is Mapping {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** The nearest known word, for words short enough to be a slip. */
export function guess(word: string, candidates: Iterable<string>): string | undefined {
  return word.length > longestGuessed ? undefined : nearestWord(word, candidates);
}

/**
 * Reads the facts of a raw deal, nested by the parts of their names or under the whole name. `null` counts as missing,
 * a word that is no choice too. Only own properties are looked at; keys in `reserved` belong to somebody else.
 */
export function readFacts(
  raw: Mapping,
  { facts, root }: FactShape,
  currencyOf: (fact: string) => Currency,
  reserved: ReadonlySet<string>,
  problems: DealProblems,
): RawFacts {
  const read: RawFacts = { values: new Map(), unknownChoices: new Set() };
  const visit = (mapping: Mapping, group: FactGroup, path: readonly string[]): void => {
    for (const key of Object.keys(mapping)) {
      if (problems.full()) return;
      if (path.length === 0 && reserved.has(key)) continue;
      const value = mapping[key];
      const node = group.get(key) ?? factNode(facts.get([...path, key].join(".")));
      if (node === undefined) {
        const suggestion = guess([...path, key].join("."), facts.keys());
        problems.report("deal-unknown-fact", [...path, key], { suggestion });
      } else if (value === null || value === undefined) {
        // Whoever sends nothing says nothing.
      } else if (node.below === undefined) {
        readFact(node.fact, value, path, key, read, currencyOf(node.fact.name), problems);
      } else if (isMapping(value)) {
        visit(value, node.below, [...path, key]);
      } else {
        problems.report("deal-not-mapping", [...path, key], { value: shown(value) });
      }
    }
  };
  visit(raw, root, []);
  return read;
}

function factNode(fact: Fact | undefined): ShapeNode | undefined {
  return fact === undefined ? undefined : { fact };
}

function readFact(
  fact: Fact,
  raw: unknown,
  path: Path,
  key: string,
  { values, unknownChoices }: RawFacts,
  currency: Currency,
  problems: DealProblems,
): void {
  const { name } = fact;
  if (values.has(name) || unknownChoices.has(name)) {
    problems.report("deal-fact-twice", [...path, key], { fact: name });
    return;
  }
  const result = readFactValue(fact, raw, currency);
  if ("value" in result) values.set(name, result.value);
  else if (result.fault === "unknown-choice") unknownChoices.add(name);
  else reportFault(result.fault, fact.type, raw, [...path, key], problems);
}

/** Says why a raw value is none of its type. */
export function reportFault(
  fault: FactValueFault,
  type: FactType,
  raw: unknown,
  path: Path,
  problems: DealProblems,
): void {
  const value = shown(raw);
  if (fault === "no-such-day") problems.report("deal-no-such-day", path, { value });
  else if (fault === "no-such-moment") problems.report("deal-no-such-moment", path, { value });
  else if (fault === "too-large") problems.report("deal-too-large", path, {});
  else if (fault === "too-precise") problems.report("deal-too-precise", path, { value, type });
  else problems.report("deal-wrong-type", path, { value, type, expected: writtenExample[type] });
}
