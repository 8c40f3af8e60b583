import { truthOf } from "../../conditions/condition.ts";
import { type FactType, type FactValue, faultOfNumber, readFactValue } from "../../conditions/fact-type.ts";
import type { Path } from "../../diagnostics/places.ts";
import type { Fact } from "../../model/fact.ts";
import { inForce } from "../../values/dated.ts";
import { type Day, dayText } from "../../values/day.ts";
import { type Currency, type Money, moneyText, parseMoney } from "../../values/money.ts";
import type { Percent } from "../../values/percent.ts";
import { parseQuantity, type Quantity, wholeQuantity } from "../../values/quantity.ts";
import { multiplyDivide } from "../../values/rounding.ts";
import type { Pricing } from "../discount-policy.ts";
import type { Units } from "../ir.ts";
import type { DealLine } from "./deal.ts";
import { type Exchange, toOwn } from "./exchange.ts";
import type { DealProblems } from "./problems.ts";
import { shortened, shown } from "./problems.ts";
import { guess, isMapping, type Mapping, reportFault } from "./read-facts.ts";

/** What lines are read with. */
export interface LineContext {
  /** What each unit is; empty when quantities are taken as they are. */
  readonly units: Units;
  /** The facts of a line in the dictionary, by the key that a line gives them under. */
  readonly facts: ReadonlyMap<string, Fact>;
  readonly pricing: Pricing;
  readonly currency: Currency;
  readonly day: Day;
  /** The exchange of a currency that a line states; `undefined` for the company's own and for what was reported. */
  readonly exchangeOf: (raw: unknown, path: Path) => Exchange | undefined;
  /** The exchange of the deal, for lines that state no currency. */
  readonly exchange: Exchange | undefined;
  readonly problems: DealProblems;
}

const mostLines = 10_000;
/** What a line of an order says beside the facts of its dictionary. */
export const lineKeys: readonly string[] = ["id", "title", "unit", "quantity", "price", "cost", "vat", "currency"];
const prefix = "line.";

/** The facts of lines in a dictionary. */
export function lineFacts(facts: ReadonlyMap<string, Fact>): ReadonlyMap<string, Fact> {
  const own = [...facts.values()].filter(({ name }) => name.startsWith(prefix));
  return new Map(own.map((fact) => [fact.name.slice(prefix.length), fact]));
}

/** Reads the lines of an order. Every problem is reported; what is returned then is not to be used. */
export function readLines(raw: unknown, context: LineContext): DealLine[] {
  const { problems } = context;
  if (!Array.isArray(raw)) {
    problems.report("deal-lines-no-list", ["lines"], { value: shown(raw) });
    return [];
  }
  if (raw.length > mostLines || raw.length === 0) {
    problems.report("deal-lines-count", ["lines"], { count: raw.length, limit: mostLines });
    return [];
  }
  return raw.flatMap((line: unknown, index) => readLine(line, ["lines", index], context) ?? []);
}

function readLine(raw: unknown, path: Path, context: LineContext): DealLine | undefined {
  const { problems, currency } = context;
  if (problems.full()) return undefined;
  if (!isMapping(raw)) {
    problems.report("deal-not-mapping", path, { value: shown(raw) });
    return undefined;
  }
  const keys = [...new Set([...lineKeys, ...context.facts.keys()])];
  for (const key of Object.keys(raw)) {
    if (!keys.includes(key))
      problems.report("deal-unknown-key", [...path, key], { suggestion: guess(key, keys), keys });
  }
  const measure = (key: string, type: FactType, parse: (value: number) => number | undefined): number | undefined =>
    readMeasure(raw, key, type, parse, path, problems);
  const quantity = measure("quantity", "quantity", parseQuantity);
  const exchange = present(raw, "currency")
    ? context.exchangeOf(raw.currency, [...path, "currency"])
    : context.exchange;
  const stated = (key: "price" | "cost" | "amount"): Money | undefined =>
    measure(key, "money", (value) => parseMoney(value, exchange?.currency ?? currency));
  const own = (amount: Money | undefined, key: "price" | "cost"): Money | undefined =>
    exchange === undefined || amount === undefined ? amount : toOwn(amount, exchange, [...path, key], problems);
  const statedPrice = stated("price");
  const statedCost = present(raw, "cost") ? stated("cost") : undefined;
  const price = own(statedPrice, "price");
  const cost = own(statedCost, "cost");
  const vatRate = readVatRate(raw, path, context);
  if (quantity === undefined || price === undefined || vatRate === undefined) return undefined;
  const amount = lineSum(quantity, price, path, context);
  if (cost !== undefined) lineSum(quantity, cost, path, context);
  if (amount === undefined) return undefined;
  if (present(raw, "amount"))
    proveAmount(stated("amount"), lineSum(quantity, statedPrice ?? price, path, context), exchange, path, context);
  const facts = readLineFacts(raw, { price, amount, cost }, path, context);
  const base = inBaseUnits(quantity, raw.unit, facts, context);
  return {
    ...readTexts(raw, path, problems),
    quantity,
    price,
    amount,
    vatRate,
    ...(exchange === undefined || statedPrice === undefined
      ? {}
      : {
          stated: {
            used: exchange.used,
            price: statedPrice,
            ...(statedCost === undefined ? {} : { cost: statedCost }),
          },
        }),
    ...(cost === undefined ? {} : { cost }),
    ...(base === undefined ? {} : { baseQuantity: base }),
    facts: base === undefined || !context.facts.has("quantity") ? facts : new Map([...facts, ["line.quantity", base]]),
  };
}

/** The amount of a line is counted; one that is sent as well must be the same, in the currency that it is sent in. */
function proveAmount(
  said: Money | undefined,
  counted: Money | undefined,
  exchange: Exchange | undefined,
  path: Path,
  { currency, problems }: LineContext,
): void {
  if (said === undefined || counted === undefined || said === counted) return;
  const own = exchange?.currency ?? currency;
  const texts = { stated: moneyText(said, own), counted: moneyText(counted, own) };
  problems.report("deal-sum-disagrees", [...path, "amount"], { fact: "line.amount", ...texts });
}

/** A quantity in base units; unknown for a unit that nobody converts, or where nothing whole comes out. */
function inBaseUnits(
  quantity: Quantity,
  unit: unknown,
  facts: ReadonlyMap<string, FactValue>,
  { units }: LineContext,
): Quantity | undefined {
  if (units.size === 0) return quantity;
  for (const { is, when } of (typeof unit === "string" ? units.get(unit) : undefined) ?? []) {
    const truth = when === undefined ? "yes" : truthOf(when, (fact) => facts.get(fact));
    if (truth === "unknown") return undefined;
    if (truth === "no") continue;
    const product = BigInt(quantity) * BigInt(is);
    const base = Number(product / BigInt(wholeQuantity));
    return product % BigInt(wholeQuantity) === 0n && Number.isSafeInteger(base) ? base : undefined;
  }
  return undefined;
}

/** What a line says of itself, and what it comes to. A word that is no choice of its fact counts as missing. */
function readLineFacts(
  raw: Mapping,
  counted: Readonly<Record<string, number | undefined>>,
  path: Path,
  { facts, currency, problems }: LineContext,
): ReadonlyMap<string, FactValue> {
  const values = new Map<string, FactValue>();
  for (const [key, fact] of facts) {
    const own = counted[key];
    if (own !== undefined) values.set(fact.name, own);
    if (Object.hasOwn(counted, key) || key === "quantity" || !present(raw, key)) continue;
    const result = readFactValue(fact, raw[key], currency);
    if ("value" in result) values.set(fact.name, result.value);
    else if (result.fault !== "unknown-choice")
      reportFault(result.fault, fact.type, raw[key], [...path, key], problems);
  }
  return values;
}

/** Whether a key holds anything at all. */
export function present(raw: Mapping, key: string): boolean {
  return Object.hasOwn(raw, key) && raw[key] !== null && raw[key] !== undefined;
}

function readTexts(raw: Mapping, path: Path, problems: DealProblems): Pick<DealLine, "id" | "title" | "unit"> {
  const texts: { id?: string; title?: string; unit?: string } = {};
  for (const key of ["id", "title", "unit"] as const) {
    if (!present(raw, key)) continue;
    const value = raw[key];
    if (typeof value === "string") texts[key] = value;
    else if (key === "id" && Number.isSafeInteger(value)) texts[key] = String(value);
    else reportFault("wrong-type", "text", value, [...path, key], problems);
  }
  return texts;
}

function readMeasure(
  raw: Mapping,
  key: string,
  type: FactType,
  parse: (value: number) => number | undefined,
  path: Path,
  problems: DealProblems,
): number | undefined {
  const at = [...path, key];
  if (!present(raw, key)) {
    problems.report("deal-line-lacks", path, { key });
    return undefined;
  }
  const value = raw[key];
  if (typeof value !== "number" || !Number.isFinite(value)) {
    reportFault("wrong-type", type, value, at, problems);
    return undefined;
  }
  const parsed = parse(value);
  if (parsed === undefined) reportFault(faultOfNumber(value, parse), type, value, at, problems);
  else if (parsed < 0 || (key === "quantity" && parsed === 0)) {
    problems.report("deal-negative", at, { value: shown(value) });
    return undefined;
  }
  return parsed;
}

/** The rate in force on the day of the deal: the line's own, or the default one. */
function readVatRate(raw: Mapping, path: Path, { pricing, day, problems }: LineContext): Percent | undefined {
  const { table } = pricing;
  const written = present(raw, "vat") ? raw.vat : undefined;
  const at = [...path, "vat"];
  if (written !== undefined && typeof written !== "string") {
    reportFault("wrong-type", "text", written, at, problems);
    return undefined;
  }
  if (pricing.vat === "none" || table === undefined) return 0;
  const name = written ?? table.default;
  const rate = table.rates.get(name);
  if (rate === undefined) {
    const names = [...table.rates.keys()];
    problems.report("deal-unknown-vat-rate", at, {
      value: shortened(name),
      suggestion: guess(name, names),
      rates: names,
    });
    return undefined;
  }
  const value = inForce(rate.values, day);
  if (value === undefined) problems.report("deal-vat-not-in-force", at, { rate: name, day: dayText(day) });
  return value?.rate;
}

/** Quantity by price, rounded as the policy says; a sum that cannot be counted exactly is reported. */
export function lineSum(quantity: number, price: Money, path: Path, context: LineContext): Money | undefined {
  if (Number.isSafeInteger(quantity * price))
    return multiplyDivide(quantity, price, wholeQuantity, context.pricing.rounding.mode);
  context.problems.report("deal-too-large", path, {});
  return undefined;
}
