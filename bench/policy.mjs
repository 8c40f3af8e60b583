/** The policy of 56 clauses as plain data, for the engines that take rules. Amounts in whole units, rates in basis points. */

export const categories = ["VIP", "A", "B", "C"];
export const loyalties = ["none", "bronze", "silver", "gold", "platinum"];
export const roles = ["rep", "manager", "head", "director"];
export const bands = [0, 100_000, 500_000, 1_000_000, 5_000_000, 10_000_000];

export const baseRates = {
  VIP: [500, 700, 900, 1200, 1500, 1800],
  A: [300, 500, 700, 900, 1100, 1300],
  B: [100, 200, 400, 600, 800, 900],
  C: [0, 100, 200, 300, 400, 500],
};
export const loyaltyRates = [0, 100, 200, 300, 500];
export const seasons = [
  { from: 20260115, to: 20260215, rate: 200 },
  { from: 20260701, to: 20260831, rate: 300 },
  { from: 20261120, to: 20261130, rate: 500, except: "VIP" },
];
export const prepayment = { from: 100_000, rate: 150 };
export const caps = { VIP: 2500, A: 2000, B: 1500, C: 1000 };

/** Steps above the allowed discount: `clause` when the step is needed, `own` when the asker has it. */
export const ladder = [
  { role: "manager", above: 0, upTo: 300, clause: "9.2", own: "10.2" },
  { role: "head", above: 300, upTo: 800, clause: "9.3", own: "10.3" },
  { role: "director", above: 800, clause: "9.4", own: "10.4" },
];
