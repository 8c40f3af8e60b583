import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpreted } from "../../../src/engine/build-discount.ts";
import type { DiscountProgram, DiscountRule, FactSlot } from "../../../src/engine/ir.ts";

/** What money, marginal bands, groups and surcharges come to, counted once more in plain integers of any size. */

const slots: readonly FactSlot[] = [{ name: "o.amount", path: ["o", "amount"], type: "money", choices: [] }];

function program(discounts: readonly DiscountRule[], rest: Partial<DiscountProgram> = {}): DiscountProgram {
  return {
    facts: new Map(slots.map((slot) => [slot.name, slot])),
    amount: "o.amount",
    cost: "o.cost",
    requested: "o.asked",
    requires: [],
    limits: [],
    stacking: "additive",
    discounts,
    caps: [],
    deny: [],
    raise: [],
    ladder: { asker: "o.role", nobody: { clause: "l#nobody", ownClause: "l#own" }, steps: [], beyond: "l#beyond" },
    ...rest,
  };
}

const only = (rate: number, rest: Partial<DiscountRule> = {}): DiscountRule => ({
  table: { kind: "lookup", columns: new Map([[undefined, [{ rate, clause: `p#${rate}` }]]]) },
  ...rest,
});

const allowed = (rules: DiscountProgram, amount: number): number => interpreted(rules)({ o: { amount } }).allowed;

function floorDivide(over: bigint, under: bigint): number {
  const quotient = over / under;
  return Number(over < 0n && over % under !== 0n ? quotient - 1n : quotient);
}

const amounts = fc.integer({ min: 1, max: 9_007_199_254_740_991 });
const percents = fc.integer({ min: 0, max: 1_000_000 });
const whole = 1_000_000n;

describe("what is allowed is the exact sum, rounded down once", () => {
  it("of percents and money", () => {
    fc.assert(
      fc.property(amounts, fc.array(percents, { maxLength: 4 }), amounts, (amount, rates, off) => {
        const rules = program([...rates.map((rate) => only(rate)), only(off, { gives: "amount" })]);
        const money = BigInt(Math.min(off, amount)) * whole;
        const sum = rates.reduce((all, rate) => all + BigInt(rate), 0n) * BigInt(amount) + money;
        const limit = whole * BigInt(amount);
        expect(allowed(rules, amount)).toBe(floorDivide(sum < limit ? sum : limit, BigInt(amount)));
      }),
    );
  });

  it("of bands, each on its own part", () => {
    const bands = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), percents), {
      minLength: 1,
      maxLength: 6,
      selector: ([from]) => from,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), bands, (amount, unsorted) => {
        const rows = unsorted.toSorted(([a], [b]) => a - b);
        const from = rows.map(([start]) => start);
        const cells = rows.map(([start, rate]) => ({ rate, clause: `p#${start}` }));
        const over = { fact: "o.amount", from, running: false };
        const rules = program([
          { table: { kind: "lookup", over, marginal: true, columns: new Map([[undefined, cells]]) } },
        ]);
        let sum = 0n;
        for (let unit = 0; unit < rows.length; unit += 1) {
          const start = from[unit] ?? 0;
          const end = Math.min(amount, from[unit + 1] ?? amount);
          if (end > start) sum += BigInt(end - start) * BigInt(rows[unit]?.[1] ?? 0);
        }
        expect(allowed(rules, amount)).toBe(floorDivide(sum, BigInt(amount)));
      }),
    );
  });

  it("of a sequence with money in it", () => {
    fc.assert(
      fc.property(amounts, percents, amounts, percents, (amount, first, off, last) => {
        const rules = program([only(first), only(off, { gives: "amount" }), only(last)], { stacking: "sequential" });
        const left = BigInt(amount) * (whole - BigInt(first));
        const rest = left - BigInt(off) * whole;
        const kept = (rest > 0n ? rest : 0n) * (whole - BigInt(last));
        expect(allowed(rules, amount)).toBe(
          floorDivide((BigInt(amount) * whole * whole - kept) * whole, BigInt(amount) * whole * whole),
        );
      }),
    );
  });

  it("less the surcharges, which no cap softens", () => {
    const surcharges = fc.array(fc.tuple(percents, fc.boolean()), { maxLength: 3 });
    fc.assert(
      fc.property(amounts, percents, percents, surcharges, (amount, rate, cap, added) => {
        const rules = program([only(rate)], {
          caps: [only(cap).table as DiscountProgram["caps"][number]],
          surcharges: added.map(([each, running]) => ({
            table: only(each).table as DiscountProgram["caps"][number],
            gives: "percent",
            running,
          })),
        });
        const off = BigInt(Math.min(rate, cap));
        const sum = added.reduce((all, [each, running]) => all + BigInt(each) * (running ? whole - off : whole), 0n);
        expect(allowed(rules, amount)).toBe(floorDivide(off * whole - sum, whole));
      }),
    );
  });
});

describe("a group", () => {
  const members = fc.array(percents, { minLength: 2, maxLength: 5 });

  it("gives its largest, whatever the order", () => {
    fc.assert(
      fc.property(members, (rates) => {
        const group = { id: "g", hit: "best" } as const;
        const best = allowed(program(rates.map((rate) => only(rate, { group }))), 100);
        expect(best).toBe(Math.max(...rates));
      }),
    );
  });

  it("gives the first that gives something", () => {
    fc.assert(
      fc.property(members, (rates) => {
        const group = { id: "g", hit: "first" } as const;
        const first = allowed(program(rates.map((rate) => only(rate, { group }))), 100);
        expect(first).toBe(rates.find((rate) => rate > 0) ?? 0);
      }),
    );
  });
});
