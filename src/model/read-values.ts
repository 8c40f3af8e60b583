import type { FactDeclaration, FactType } from "../conditions/fact-type.ts";
import type { ConditionContext } from "../conditions/read-condition.ts";
import { problem } from "../diagnostics/catalogue.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { Path } from "../diagnostics/places.ts";
import { unknownWord } from "../diagnostics/unknown-word.ts";
import { type Day, parseDay } from "../values/day.ts";
import { type Money, parseMoney } from "../values/money.ts";
import { type Percent, parsePercent } from "../values/percent.ts";
import type { Period } from "../values/period.ts";
import { parseQuantity, type Quantity } from "../values/quantity.ts";

/** The percent at `path`; a value finer than 0.0001 % is reported and read as 0. */
export function percentAt(raw: number, path: Path, context: ConditionContext): Percent {
  const percent = parsePercent(raw);
  if (percent === undefined)
    context.report(
      problem("finer-than-counted", context.places.valueAt(path), { value: String(raw), unit: "percent" }),
    );
  return percent ?? 0;
}

/** The money at `path` in minor units; a value finer than the currency is reported and read as 0. */
export function moneyAt(raw: number, path: Path, context: ConditionContext): Money {
  const money = parseMoney(raw, context.currency);
  if (money === undefined)
    context.report(problem("finer-than-counted", context.places.valueAt(path), { value: String(raw), unit: "money" }));
  return money ?? 0;
}

/** The quantity at `path`; a value finer than a thousandth is reported and read as 0. */
export function quantityAt(raw: number, path: Path, context: ConditionContext): Quantity {
  const quantity = parseQuantity(raw);
  if (quantity === undefined)
    context.report(
      problem("finer-than-counted", context.places.valueAt(path), { value: String(raw), unit: "quantity" }),
    );
  return quantity ?? 0;
}

/** The measured value at `path` in the units of the fact that it is compared with. */
export function measureAt(
  raw: number,
  fact: FactDeclaration | undefined,
  path: Path,
  context: ConditionContext,
): number {
  return fact?.type === "quantity" ? quantityAt(raw, path, context) : moneyAt(raw, path, context);
}

/** The day at `path`; a day that does not exist is reported and read as the first day of all. */
export function dayAt(raw: string, path: Path, context: Pick<ConditionContext, "places" | "report">): Day {
  const day = parseDay(raw);
  if (day === undefined) context.report(problem("no-such-day", context.places.valueAt(path), { value: raw }));
  return day ?? 10101;
}

/** The period whose mapping stands at `path`; an end before the start is reported. */
export function periodAt(
  raw: { from: string; to?: string | undefined },
  path: Path,
  context: Pick<ConditionContext, "places" | "report">,
): Period {
  const from = dayAt(raw.from, [...path, "from"], context);
  if (raw.to === undefined) return { from };
  const to = dayAt(raw.to, [...path, "to"], context);
  if (to < from && parseDay(raw.to) !== undefined)
    context.report(problem("period-reversed", context.places.valueAt([...path, "to"]), { from: raw.from, to: raw.to }));
  return { from, to };
}

/** The declared fact that is named at `path`; an unknown one or one of another type is reported. */
export function factAt(
  name: string,
  types: readonly FactType[],
  path: Path,
  context: ConditionContext,
): FactDeclaration | undefined {
  const fact = context.facts.get(name);
  const range = context.places.valueAt(path);
  if (fact === undefined) {
    context.report(
      unknownWord(name, context.facts.keys(), range, (suggestion) =>
        problem("unknown-fact", range, { fact: name, suggestion }),
      ),
    );
    return undefined;
  }
  if (types.includes(fact.type)) return fact;
  context.report(problem("fact-of-other-type", range, { fact: name, type: fact.type, expected: types }));
  return undefined;
}

/** Reports words that are no choice of the fact; the choices without a value that they stand for, misspelt. */
function reportUnknownChoices(
  unknown: readonly string[],
  choices: readonly string[],
  raw: Readonly<Record<string, number>>,
  fact: FactDeclaration | undefined,
  path: Path,
  context: ConditionContext,
): ReadonlySet<string> {
  const open = choices.filter((choice) => raw[choice] === undefined);
  const meant = new Set<string>();
  for (const value of unknown) {
    const range = context.places.keyAt([...path, value]);
    const suggestion = nearestWord(value, open);
    if (suggestion !== undefined) meant.add(suggestion);
    const args = { fact: fact?.name ?? "", value, choices };
    context.report(
      unknownWord(value, suggestion === undefined ? choices : [suggestion], range, (nearest) =>
        problem("unknown-choice", range, { ...args, suggestion: nearest }),
      ),
    );
  }
  return meant;
}

/** A rate (or what `valueAt` reads) for every choice of a fact: unknown choices and choices without one are reported. */
export function ratesAt(
  raw: Readonly<Record<string, number>>,
  fact: FactDeclaration | undefined,
  path: Path,
  context: ConditionContext,
  valueAt: (raw: number, path: Path, context: ConditionContext) => number = percentAt,
): ReadonlyMap<string, number> {
  const choices = [...(fact?.choices?.keys() ?? Object.keys(raw))];
  const unknown = Object.keys(raw).filter((value) => !choices.includes(value));
  const meant = reportUnknownChoices(unknown, choices, raw, fact, path, context);
  const rates = new Map<string, number>();
  for (const choice of choices) {
    const rate = raw[choice];
    if (rate === undefined && meant.has(choice)) continue;
    if (rate === undefined) {
      context.report(problem("choice-not-covered", context.places.keyAt(path), { fact: fact?.name ?? "", choice }));
    } else {
      rates.set(choice, valueAt(rate, [...path, choice], context));
    }
  }
  return rates;
}
