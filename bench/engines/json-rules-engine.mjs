import { Engine } from "json-rules-engine";
import {
  bands,
  baseRates,
  caps,
  categories,
  ladder,
  loyalties,
  loyaltyRates,
  prepayment,
  roles,
  seasons,
} from "../policy.mjs";

/**
 * The policy as rules of json-rules-engine, used as well as it can be: flat facts, one engine, phases by priority, the
 * most selective condition first. The engine has no arithmetic, so sums and margins are dynamic facts.
 */

const is = (fact, operator, value, priority) => ({ fact, operator, value, ...(priority ? { priority } : {}) });
const phases = { refuse: 100, rate: 50, cap: 40, margin: 30, level: 20, grant: 10 };

function rulesOf() {
  const rules = [];
  const add = (type, clause, all, params = {}) =>
    rules.push({
      priority: phases[type],
      conditions: { all },
      event: { type, params: { clause, order: rules.length, ...params } },
    });
  add("refuse", "1.1", [is("category", "notIn", categories)]);
  add("refuse", "1.2", [is("loyalty", "notIn", loyalties)]);
  for (const [index, fact] of ["volume", "cost", "day", "discount"].entries())
    add("refuse", `1.${index + 3}`, [is(fact, "absent", true)]);
  add("refuse", "1.7", [is("role", "notIn", roles)]);
  add("refuse", "2.1", [is("volume", "lessThanInclusive", 0)]);
  add("refuse", "2.2", [{ any: [is("discount", "lessThan", 0), is("discount", "greaterThan", 10_000)] }]);
  categories.forEach((category, column) => {
    bands.forEach((from, row) => {
      const below = bands[row + 1];
      const inside = [is("volume", "greaterThanInclusive", from)];
      if (below !== undefined) inside.push(is("volume", "lessThan", below));
      const rate = baseRates[category][row];
      add("rate", `3.${column + 1}.${row + 1}`, [is("category", "equal", category, 10), ...inside], { rate });
    });
  });
  loyalties.forEach((level, index) => {
    add("rate", `4.${index + 1}`, [is("loyalty", "equal", level)], { rate: loyaltyRates[index] });
  });
  seasons.forEach(({ from, to, rate, except }, index) => {
    const open = [is("day", "greaterThanInclusive", from, 10), is("day", "lessThanInclusive", to)];
    if (except !== undefined) open.push(is("category", "notEqual", except));
    add("rate", `5.${index + 1}`, open, { rate });
  });
  const prepaid = [is("prepaid", "equal", true, 10), is("volume", "greaterThanInclusive", prepayment.from)];
  add("rate", "6.1", prepaid, { rate: prepayment.rate });
  categories.forEach((category, index) => {
    const above = [is("category", "equal", category, 10), is("stacked", "greaterThan", caps[category])];
    add("cap", `7.${index + 1}`, above, { rate: caps[category] });
  });
  const earned = is("profit", "greaterThanInclusive", 0);
  const thin = is("reserve", "lessThan", 0);
  const thick = is("reserve", "greaterThanInclusive", 0);
  add("margin", "8.1", [earned, thin]);
  add("margin", "8.2", [is("profit", "lessThan", 0)]);
  add("level", "9.1", [earned, thick, is("excess", "lessThanInclusive", 0)], { level: "auto" });
  for (const { role, above, upTo, clause } of ladder) {
    const over = is("excess", "greaterThan", above);
    const within =
      upTo === undefined ? [{ any: [thin, over] }] : [thick, over, is("excess", "lessThanInclusive", upTo)];
    add("level", clause, [earned, ...within], { level: role });
  }
  add("grant", "10.1", [is("level", "equal", "auto")]);
  for (const { role, own } of ladder)
    add("grant", own, [is("level", "equal", role), is("role", "in", roles.slice(roles.indexOf(role)))]);
  return rules;
}

const success = (almanac, type) => almanac.getEvents("success").filter((event) => event.type === type);

function addComputedFacts(engine) {
  const values = (almanac, ...names) => Promise.all(names.map((name) => almanac.factValue(name)));
  engine.addFact("stacked", (_, almanac) => success(almanac, "rate").reduce((sum, { params }) => sum + params.rate, 0));
  engine.addFact("entitled", async (_, almanac) => {
    const [cap] = success(almanac, "cap");
    return cap === undefined ? almanac.factValue("stacked") : cap.params.rate;
  });
  engine.addFact("excess", async (_, almanac) => {
    const [discount, entitled] = await values(almanac, "discount", "entitled");
    return discount - entitled;
  });
  engine.addFact("profit", async (_, almanac) => {
    const [volume, discount, cost] = await values(almanac, "volume", "discount", "cost");
    return volume * (10_000 - discount) - cost * 10_000;
  });
  engine.addFact("reserve", async (_, almanac) => {
    const [volume, discount, cost] = await values(almanac, "volume", "discount", "cost");
    return volume * (10_000 - discount) * 88 - cost * 1_000_000;
  });
  engine.addFact("level", (_, almanac) => success(almanac, "level")[0]?.params.level ?? null);
}

export function jsonRulesEngine() {
  const engine = new Engine(rulesOf(), { allowUndefinedFacts: true });
  engine.addOperator("absent", (value) => value === undefined);
  addComputedFacts(engine);
  engine.on("refuse", () => engine.stop());
  return async ({ client, order, request }) => {
    const { discountBp: discount, role } = request;
    const { events, almanac } = await engine.run({ ...client, ...order, discount, role });
    const sorted = events.toSorted((a, b) => a.params.order - b.params.order);
    const clauses = sorted.map(({ params }) => params.clause);
    const types = new Set(sorted.map(({ type }) => type));
    if (types.has("refuse")) return { outcome: "deny", approver: null, entitledBp: 0, clauses };
    const entitledBp = await almanac.factValue("entitled");
    const level = sorted.find(({ type }) => type === "level")?.params.level ?? null;
    const outcome = level === null ? "deny" : types.has("grant") ? "approve" : "escalate";
    return { outcome, approver: level, entitledBp, clauses };
  };
}
