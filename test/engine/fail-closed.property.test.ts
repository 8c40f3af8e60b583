import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpreted } from "../../src/engine/build-discount.ts";
import type { DiscountVerdict } from "../../src/model/decision.ts";
import { deals, factNames, nested, programs } from "./arbitrary-programs.ts";

const ranks: Readonly<Record<string, number>> = { nobody: 0, low: 1, mid: 2, top: 3 };

/** How much a verdict gives away: approvals above escalations, then the lower role that suffices. */
function softness({ outcome, approver }: DiscountVerdict): number {
  if (outcome === "deny" || outcome === "incomplete") return 0;
  return (outcome === "approve" ? 10 : 5) - (ranks[approver ?? ""] ?? 9);
}

describe("a deal that lacks facts", () => {
  it("is never decided more softly, and never allowed more", () => {
    const removed = fc.subarray(factNames.filter((name) => name !== "c.asked"));
    const asked = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        programs({ known: false }),
        deals({ wild: false }),
        removed,
        asked,
        (program, deal, gone, percent) => {
          const decide = interpreted(program);
          const full = { ...deal, "c.asked": percent };
          const kept = Object.fromEntries(Object.entries(full).filter(([name]) => !gone.includes(name)));
          const [all, fewer] = [decide(nested(full)), decide(nested(kept))];
          expect(softness(fewer)).toBeLessThanOrEqual(softness(all));
          if (all.outcome !== "incomplete") expect(fewer.allowed).toBeLessThanOrEqual(all.allowed);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is incomplete exactly when it names what is missing", () => {
    fc.assert(
      fc.property(programs(), deals({ wild: true }), (program, deal) => {
        const { outcome, missing, allowed, approver, clauses } = interpreted(program)(nested(deal));
        expect(missing.length > 0).toBe(outcome === "incomplete");
        expect(new Set(missing).size).toBe(missing.length);
        for (const fact of missing) expect(factNames).toContain(fact);
        if (outcome !== "incomplete") return;
        expect({ allowed, approver }).toEqual({ allowed: 0, approver: undefined });
        expect(clauses.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what is allowed", () => {
  it("stays under every cap that is known, and under the whole price", () => {
    fc.assert(
      fc.property(programs({ known: false }), deals({ wild: false }), (program, deal) => {
        const { allowed } = interpreted(program)(nested(deal));
        const caps = program.caps.flatMap(({ by, columns }) => {
          const choice = by === undefined ? undefined : deal[by];
          return columns.get(typeof choice === "string" ? choice : undefined)?.[0]?.rate ?? [];
        });
        expect(allowed).toBeLessThanOrEqual(Math.min(1_000_000, ...caps));
        expect(allowed).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
