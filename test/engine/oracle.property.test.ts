import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { buildDiscount, interpreted } from "../../src/engine/build-discount.ts";
import { printJsonRules } from "../../src/engine/emit/json-rules-engine.ts";
import type { DiscountProgram } from "../../src/engine/ir.ts";
import type { DiscountVerdict } from "../../src/model/decision.ts";
import { dayText } from "../../src/values/day.ts";
import { ask } from "../../src/workspace/decide.ts";
import { literal } from "../../src/workspace/emit/literal.ts";
import { emit } from "../../src/workspace/emit.ts";
import { openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { deals, type FlatFacts, factNames, nested, programs } from "./arbitrary-programs.ts";
import { decideByRules } from "./json-rules-host.ts";

/**
 * The oracle: random policies and random deals, decided by the code that we generate, by the module that we emit and by
 * json-rules-engine with the rules that we print for it. So many decisions of each; a policy is asked about many deals,
 * since to make one costs more than to ask it.
 */
const decisions = 20_000;
const dealsOfOne = 50;
/** Half of all random policies have no more rules. json-rules-engine takes its time by each; larger ones are asked elsewhere. */
const mostRules = 25;

interface Cited {
  readonly reference: string;
}

interface ModuleDecision {
  readonly problems?: unknown;
  readonly outcome: string;
  readonly allowed: number | null;
  readonly approver: { readonly role: string } | null;
  readonly clauses: readonly Cited[];
}

type Decider = (data: object) => (deal: unknown) => ModuleDecision;

let decider: Decider;

beforeAll(async () => {
  const opened = await openProject(packagePath("examples/discount-56"));
  const asked = ask(opened, "discount", 20261122);
  if (!asked.ok) throw new Error("the common policy cannot be asked");
  const { text = "" } = emit(opened, asked.asked, "javascript") ?? {};
  // The module without the regulations that it was emitted with: its engine alone.
  const engine = text
    .slice(text.indexOf("// The engine:"))
    .replace(/export const decide = (\S+)\.decider\(regulations\);/, "return $1.decider;");
  decider = new Function(engine)() as Decider;
});

/** A module made of a random policy: what it says goes through its text, as it does when it is emitted. */
function moduleOf(program: DiscountProgram): (deal: unknown) => ModuleDecision {
  const references = new Set(
    JSON.stringify(program, (_, value: unknown) => (value instanceof Map ? [...value] : value)).match(/[a-z]+#[\w-]+/g),
  );
  const facts = [...program.facts.values()].map(({ name, type, choices }) => {
    const own = type === "choice" ? { choices: new Map(choices.map((word) => [word, word])) } : {};
    return [name, { name, type, title: name, ...own }] as const;
  });
  const data = {
    version: "random",
    asOf: 20260301,
    asOfText: "2026-03-01",
    currency: { code: "RUB", digits: 2, sign: "₽" },
    roles: new Map(["rep", "low", "mid", "top"].map((role) => [role, { title: role }])),
    facts: new Map(facts),
    clauses: new Map([...references].map((reference) => [reference, { reference }])),
    discount: {
      program,
      pricing: { regulation: "random", vat: "none", rounding: { mode: "half-up", place: "line" }, day: "b.day" },
      exact: false,
    },
  };
  return decider(new Function(`return ${literal(data, new Set(["range"]))}`)() as object);
}

/** The deal as a CRM sends it: amounts in major units, days as text. */
function sent(program: DiscountProgram, flat: FlatFacts): Readonly<Record<string, unknown>> {
  const scale: Readonly<Record<string, number>> = { money: 100, quantity: 1000, percent: 10_000 };
  return Object.fromEntries(
    Object.entries(flat).flatMap(([name, value]): [string, unknown][] => {
      if (value === undefined) return [];
      const type = program.facts.get(name)?.type ?? "";
      if (type === "date") return [[name, dayText(Number(value))]];
      return [[name, typeof value === "number" ? value / (scale[type] ?? 1) : value]];
    }),
  );
}

function saidByModule({ problems, outcome, allowed, approver, clauses }: ModuleDecision): object {
  return { problems, outcome, allowed, approver: approver?.role, clauses: clauses.map(({ reference }) => reference) };
}

function saidByUs({ outcome, allowed, approver, clauses }: DiscountVerdict): object {
  const percent = outcome === "incomplete" ? null : allowed / 10_000;
  const role = approver === "nobody" ? undefined : approver;
  return { problems: undefined, outcome, allowed: percent, approver: role, clauses: [...clauses] };
}

/** A number of JSON holds so many minor units to the last one. */
const mostSent = 999_999_999_999_999;

/** The deal as it can be sent: amounts that JSON holds exactly, and no cost below zero, which is refused unread. */
function sendable(flat: FlatFacts): FlatFacts {
  const [amount, cost] = [Number(flat["b.amount"]), Number(flat["b.cost"])];
  return { ...flat, "b.amount": Math.min(amount, mostSent), "b.cost": Math.min(Math.max(cost, 0), mostSent) };
}

const complete = (flat: FlatFacts): boolean => factNames.every((name) => flat[name] !== undefined);

/** Policies that can be said in rules, with the rules. */
const policies = programs()
  .map((program) => ({ program, printed: printJsonRules(program) }))
  .filter(({ printed }) => printed.unsupported.length === 0 && printed.rules.length <= mostRules);

/** An answer that differs is shown with what was asked. Comparing all of them by `expect` would take longer than deciding. */
function mustAgree(who: string, flat: FlatFacts, answer: object, ours: object): void {
  if (!isDeepStrictEqual(answer, ours)) expect({ who, flat, answer }).toEqual({ who, flat, answer: ours });
}

it("random policies and random deals are decided alike by our code, our module and json-rules-engine", async () => {
  let decided = 0;
  const asked = fc.array(deals({ wild: false }).filter(complete).map(sendable), {
    minLength: dealsOfOne,
    maxLength: dealsOfOne,
  });
  await fc.assert(
    fc.asyncProperty(policies, asked, async ({ program, printed }, all) => {
      const { decide } = buildDiscount(program);
      const [oracle, module] = [interpreted(program), moduleOf(program)];
      for (const flat of all) {
        const ours = decide(nested(flat));
        mustAgree("the interpreter", flat, oracle(nested(flat)), ours);
        mustAgree("the module", flat, saidByModule(module(sent(program, flat))), saidByUs(ours));
        const { outcome, allowed, approver, clauses } = ours;
        const plain = { outcome, allowed, approver, clauses: outcome === "incomplete" ? [] : clauses };
        mustAgree("json-rules-engine", flat, await decideByRules(program, flat, printed), plain);
        decided += 1;
      }
    }),
    { numRuns: decisions / dealsOfOne },
  );
  expect(decided).toBeGreaterThanOrEqual(decisions);
});
