import { expect, test } from "vitest";
import { changed, readWith } from "./problems-in.ts";

const budget = "    budget: { used: client.spent, limit: 1000, over: cut, cancelled: returned }\n";

test("two discounts with one id are one mistake, at the id", () => {
  const facts = changed("facts.yaml", "facts:\n", "facts:\n  client.spent: { title: Уже дано, type: money }\n");
  const twin = `  - type: rate\n    id: prepayment\n    title: Ещё одна\n    basis: original\n    rate: 1\n${budget}`;
  const prices = changed("prices.yaml", "rounding:", `${twin}rounding:`).replace(
    "    id: prepayment\n",
    `    id: prepayment\n${budget}`,
  );
  const byOrder = prices.replace("place: line", "place: order");
  const { problems, related } = readWith({ "facts.yaml": facts, "prices.yaml": byOrder });
  expect([problems, related]).toEqual([["duplicate-clause: prepayment"], [["prepayment"]]]);
});
