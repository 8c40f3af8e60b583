import { type Almanac, Engine, type RuleProperties } from "json-rules-engine";
import { type JsonEvent, printJsonRules } from "../../src/engine/emit/json-rules-engine.ts";
import type { DiscountProgram } from "../../src/engine/ir.ts";
import type { DiscountOutcome } from "../../src/model/decision.ts";
import type { FlatFacts } from "./arbitrary-programs.ts";

/** Runs the printed rules in json-rules-engine, with the arithmetic that it lacks written once more, plainly. */

/** What the rules answer; what is missing is not their business. */
export interface RulesVerdict {
  readonly outcome: DiscountOutcome;
  readonly allowed: number;
  readonly approver: string | undefined;
  readonly clauses: readonly string[];
}

type EventOf<T extends JsonEvent["type"]> = JsonEvent & { readonly type: T };

function pick<T extends JsonEvent["type"]>(events: readonly JsonEvent[], ...types: T[]): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => (types as string[]).includes(event.type));
}

const whole = 1_000_000n;

/** A fraction as a number that compares with whole numbers exactly: between two of them it stands in the middle. */
function comparable(numerator: bigint, divisor: bigint): number {
  const quotient = numerator / divisor;
  const rest = numerator % divisor;
  return rest === 0n ? Number(quotient) : Number(quotient) + (rest > 0n ? 0.5 : -0.5);
}

function given(program: DiscountProgram, events: readonly JsonEvent[]): EventOf<"rate">[] {
  const rates = pick(events, "rate").sort((a, b) => a.params.discount - b.params.discount);
  if (program.stacking !== "best-of") return rates;
  const most = Math.max(...rates.map(({ params }) => params.rate));
  return rates.filter(({ params }) => params.rate === most).slice(0, 1);
}

function allowedBy(program: DiscountProgram, events: readonly JsonEvent[]): { allowed: number; clauses: string[] } {
  const rates = given(program, events);
  const percents = rates.map(({ params }) => params.rate);
  const kept = percents.reduce((all, rate) => all * BigInt(1_000_000 - rate), whole);
  const scale = whole ** BigInt(percents.length);
  const total =
    program.stacking === "sequential"
      ? Number(whole - (kept + scale - 1n) / scale)
      : percents.reduce((sum, rate) => sum + rate, 0);
  const most = Math.min(total, 1_000_000);
  const caps = pick(events, "cap").sort((a, b) => a.params.rate - b.params.rate || a.params.cap - b.params.cap);
  const biting = caps.find(({ params }) => params.rate < most);
  const clauses = rates.map(({ params }) => params.clause);
  return biting === undefined
    ? { allowed: most, clauses }
    : { allowed: biting.params.rate, clauses: [...clauses, biting.params.clause] };
}

/** The package's types leave out what its documentation offers: the events so far. */
const eventsOf = (almanac: Almanac): JsonEvent[] =>
  (almanac as unknown as { getEvents(outcome: "success"): JsonEvent[] }).getEvents("success");

function addComputedFacts(engine: Engine, program: DiscountProgram, flat: FlatFacts): void {
  const number = (name: string): number | undefined => flat[name] as number | undefined;
  const allowed = (almanac: Almanac): number => allowedBy(program, eventsOf(almanac)).allowed;
  const requested = (almanac: Almanac): number => number(program.requested) ?? allowed(almanac);
  const income = (almanac: Almanac): bigint | undefined => {
    const amount = number(program.amount);
    return amount === undefined ? undefined : BigInt(amount) * (whole - BigInt(requested(almanac)));
  };
  const add = (name: string, value: (almanac: Almanac) => unknown): void =>
    void engine.addFact(name, (_, almanac) => value(almanac) as never, { cache: false });
  add("deal.allowed", allowed);
  add("deal.requested", requested);
  add("deal.excess", (almanac) => requested(almanac) - allowed(almanac));
  add("deal.net", (almanac) => {
    const net = income(almanac);
    return net === undefined ? undefined : comparable(net, whole);
  });
  add("deal.margin", (almanac) => {
    const [net, cost] = [income(almanac), number(program.cost)];
    if (net === undefined || cost === undefined) return undefined;
    return net <= 0n ? Number.NEGATIVE_INFINITY : comparable((net - BigInt(cost) * whole) * whole, net);
  });
  add("deal.certain", (almanac) =>
    pick(eventsOf(almanac), "unsettled").every(({ params }) => params.stage !== "rates"),
  );
  add("deal.rank", (almanac) =>
    Math.max(0, ...pick(eventsOf(almanac), "raise", "ladder").map(({ params }) => params.rank)),
  );
}

function factsFor(program: DiscountProgram, flat: FlatFacts): Record<string, unknown> {
  const facts: Record<string, unknown> = { ...flat };
  for (const { table } of program.discounts) {
    if (table.kind !== "windows") continue;
    const day = flat[table.day];
    if (typeof day === "number") facts[`${table.day}#yearly`] = day % 10_000;
  }
  return facts;
}

/** Decides one deal with a new engine; engines share nothing, since concurrent runs of one silently drop rules. */
export async function decideByRules(
  program: DiscountProgram,
  flat: FlatFacts,
  { rules } = printJsonRules(program),
): Promise<RulesVerdict> {
  const engine = new Engine(rules as unknown as RuleProperties[], { allowUndefinedFacts: true });
  engine.addOperator("known", (value: unknown, wanted: unknown) => (value !== undefined) === wanted);
  addComputedFacts(engine, program, flat);
  const { events: raw, almanac } = await engine.run(factsFor(program, flat));
  const order = new Map(rules.map(({ event }, index) => [`${event.type} ${event.params.clause}`, index]));
  const place = ({ type, params }: JsonEvent): number => order.get(`${type} ${params.clause}`) ?? 0;
  const events = (raw as unknown as JsonEvent[]).toSorted((a, b) => place(a) - place(b));
  const requested = (await almanac.factValue("deal.requested")) as number;
  return assemble(program, flat, events, requested);
}

function assemble(
  program: DiscountProgram,
  flat: FlatFacts,
  events: readonly JsonEvent[],
  requested: number,
): RulesVerdict {
  const incomplete: RulesVerdict = { outcome: "incomplete", allowed: 0, approver: undefined, clauses: [] };
  const clausesOf = (list: readonly JsonEvent[]): string[] => list.map(({ params }) => params.clause);
  const unsettled = (...stages: string[]): boolean =>
    pick(events, "unsettled").some(({ params }) => stages.includes(params.stage));
  if (pick(events, "requires").length > 0 || unsettled("limits")) return incomplete;
  const broken = pick(events, "limits");
  if (broken.length > 0) return { outcome: "deny", allowed: 0, approver: undefined, clauses: clausesOf(broken) };
  if (unsettled("caps")) return incomplete;
  const { allowed, clauses } = allowedBy(program, events);
  const denied = (...more: string[]): RulesVerdict => ({
    outcome: "deny",
    allowed,
    approver: undefined,
    clauses: [...clauses, ...more],
  });
  if (requested < 0 || requested > 1_000_000) return denied();
  const [denial] = pick(events, "deny");
  if (denial !== undefined) return denied(denial.params.clause);
  if (unsettled("deny", "raise")) return incomplete;
  const raises = clausesOf(pick(events, "raise"));
  const { steps, nobody, beyond, asker } = program.ladder;
  if (pick(events, "ladder").length !== 1) throw new Error("the excess is on one step of the ladder");
  const rank = Math.max(...pick(events, "raise", "ladder").map(({ params }) => params.rank));
  if (rank > steps.length) return denied(...raises, beyond);
  const needed = rank === 0 ? { clause: nobody.clause, roles: ["nobody"] } : steps[rank - 1];
  if (needed === undefined || (rank > 0 && flat[asker] === undefined)) return incomplete;
  const own = clausesOf(pick(events, "own"));
  return {
    outcome: own.length > 0 ? "approve" : "escalate",
    allowed,
    approver: needed.roles[0],
    clauses: [...clauses, ...raises, needed.clause, ...own],
  };
}
