import type { FactDeclaration } from "../../../conditions/fact-type.ts";
import type { ConditionContext } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { percentAt, ratesAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { CitedRate, Rates } from "./content.ts";

interface RatesFile {
  readonly rate?: number;
  readonly rates?: Readonly<Record<string, number>>;
}

/** The clause id of a rate: the parts that are there, joined. */
export function clauseId(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join("/");
}

/** Reads a number at a place: a percent, money. */
export type ReadNumber = (raw: number, path: Path, context: ConditionContext) => number;

/** One rate at `path` as a clause. */
export function citedRateAt(
  raw: number,
  clause: string,
  path: Path,
  context: ReadContext,
  read: ReadNumber = percentAt,
): CitedRate {
  return { rate: read(raw, path, context), clause, range: context.places.keyAt(path) };
}

/** A rate for every choice of `by`; clause ids are `before/choice` or `before/choice/after`. */
export function citedRatesAt(
  raw: Readonly<Record<string, number>>,
  by: FactDeclaration | undefined,
  clause: { readonly before: string; readonly after?: string },
  path: Path,
  context: ReadContext,
  read: ReadNumber = percentAt,
): ReadonlyMap<string, CitedRate> {
  const rates = ratesAt(raw, by, path, context, read);
  return new Map(
    [...rates].map(([choice, rate]) => [
      choice,
      { rate, clause: clauseId(clause.before, choice, clause.after), range: context.places.keyAt([...path, choice]) },
    ]),
  );
}

/** `rate` without `by`, `rates` with it; the other combination is reported. */
export function eitherRatesAt(
  file: RatesFile,
  by: FactDeclaration | undefined,
  clause: { readonly before: string; readonly after?: string },
  path: Path,
  context: ReadContext,
): Rates {
  if (by === undefined) {
    if (file.rate === undefined || file.rates !== undefined) {
      context.report(
        problem("rates-not-by-fact", context.places.keyAt([...path, "rates"]), {
          one: "rate",
          many: "rates",
          needs: "one",
        }),
      );
    }
    return { rate: citedRateAt(file.rate ?? 0, clauseId(clause.before, clause.after), [...path, "rate"], context) };
  }
  if (file.rates === undefined || file.rate !== undefined) {
    context.report(
      problem("rates-not-by-fact", context.places.keyAt([...path, "rate"]), {
        one: "rate",
        many: "rates",
        needs: "many",
      }),
    );
    return { by: by.name, rates: new Map() };
  }
  return { by: by.name, rates: citedRatesAt(file.rates, by, clause, [...path, "rates"], context) };
}

/**
 * Two entries under one name of which only one goes by a fact: their clauses have other names, so that the check of clauses
 * does not see them.
 */
export function reportTwins(
  entries: readonly { readonly id: string; readonly by?: string }[],
  list: string,
  { places, report }: ReadContext,
): void {
  entries.forEach(({ id, by }, index) => {
    const twin = entries.findIndex((earlier) => earlier.id === id);
    if (twin === index || (entries[twin]?.by === undefined) === (by === undefined)) return;
    const at = (entry: number) => places.valueAt([list, entry, "id"]);
    report(problem("duplicate-clause", at(index), { id: `${list}/${id}` }, [at(twin)]));
  });
}

/** Reports an entry of which `one` is lacking without `by`, or `many` with it, or which says more of its `keys` than that. */
export function reportNotByFact(
  file: object & { readonly by?: string },
  keys: { readonly one: string; readonly many: string; readonly others?: readonly string[] },
  path: Path,
  { places, report }: ReadContext,
): void {
  const { one, many, others = [] } = keys;
  const needed = file.by === undefined ? one : many;
  const said = [one, many, ...others].filter((key) => Object.hasOwn(file, key));
  const stray = said.find((key) => key !== needed);
  if (said.includes(needed) && stray === undefined) return;
  const range = places.keyAt(stray === undefined ? path : [...path, stray]);
  report(problem("rates-not-by-fact", range, { one, many, needs: needed === one ? "one" : "many" }));
}
