import { describe, expect, it } from "vitest";
import { compile } from "../../../../src/engine/compile.ts";
import type { Project } from "../../../../src/model/project.ts";
import { dealOf, header, type Shop, shopPolicy, shopProject } from "../../shop.ts";
import { lackOf } from "../asking.ts";
import { richShop } from "./rich-shop.ts";

const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";

function without(kind: string, shop: Shop = { prices }): Project {
  const project = shopProject(shop);
  return { ...project, regulations: project.regulations.filter((regulation) => regulation.kind !== kind) };
}

const twice = shopProject({ prices, vat: "included" });
const twins = twice.regulations.filter(({ kind }) => kind === "vat").map((each) => ({ ...each, id: "twin" }));

describe("a discount is not asked without", () => {
  it.each<[string, Project, number, string[], string[]]>([
    ["anything", shopProject({ prices }), 20251231, ["no-price-policy 2025-12-31 line 1"], []],
    [
      "prices, though there is authority",
      without("price-policy"),
      20260310,
      ["no-price-policy 2026-03-10 line 3"],
      ["no-price-policy 2026-03-10 line 3"],
    ],
    [
      "authority",
      without("authority"),
      20260310,
      ["no-authority 2026-03-10 line 3"],
      ["no-authority 2026-03-10 line 3"],
    ],
    [
      "a table of taxes that prices hold",
      without("vat", { prices, vat: "included" }),
      20260310,
      ["no-vat-table included 2026-03-10 line 3"],
      ["no-vat-table included 2026-03-10 line 3"],
    ],
    [
      "one of several tables of taxes",
      { ...twice, regulations: [...twice.regulations, ...twins] },
      20260310,
      ["several-in-force vat vat,twin 2026-03-10 line 3"],
      ["several-in-force vat vat,twin 2026-03-10 line 3"],
    ],
  ])("%s", (_, project, day, asked, otherwise) => {
    expect(lackOf(project, "discount", day)).toEqual([asked, otherwise]);
  });

  it("a usual rate that is in force: an order on credit would seem to owe less", () => {
    const vat = (from: string, mode: Shop["vat"]): Project =>
      shopProject({
        prices,
        vat: mode ?? "none",
        more: {
          "vat.yaml": `${header("vat")}
default: general
rates: { general: { title: General, values: [{ from: ${from}, rate: 22, ground: law }] } }
`,
        },
      });
    expect(lackOf(vat("2026-03-11", "excluded"), "discount")).toEqual([
      ["no-usual-vat-rate general 2026-03-10 line 3"],
      ["no-usual-vat-rate general 2026-03-10 line 3"],
    ]);
    for (const project of [vat("2026-03-10", "excluded"), vat("2026-03-11", "included"), vat("2026-03-11", "none")])
      expect(compile(project, 20260310, "discount")).toMatchObject({ diagnostics: [], policy: { discount: {} } });
  });
});

describe("what is compiled", () => {
  it("needs no table of taxes where prices hold none", () => {
    const { policy, diagnostics } = compile(without("vat"), 20260310, "discount");
    expect(diagnostics).toEqual([]);
    expect(policy?.discount?.pricing).not.toHaveProperty("table");
  });

  it("has a floor of prices only where one is declared", () => {
    const { pricing } = shopPolicy(richShop).discount;
    expect(pricing).not.toHaveProperty("floor");
    expect(pricing).toMatchObject({ regulation: "prices", vat: "excluded", exchange: { regulation: "money" } });
    expect(shopPolicy({ prices }).discount.pricing).not.toHaveProperty("exchange");
  });

  it("adds the usual tax on top of an order without lines", () => {
    const owed = (vat: Shop["vat"]) => {
      const policy = shopPolicy({ ...richShop, vat: vat ?? "none" }, 20260310);
      const deal = dealOf(policy, {
        order: { amount: 1000, cost: 10, prepaid: false },
        client: { limit: 100, debt: 0, kind: "plain", points: 0 },
        request: { discount: 0, role: "low" },
      });
      return policy.discount.decide(deal.facts).prepayment;
    };
    expect([owed("excluded"), owed("included"), owed("none")]).toEqual([112_000, 90_000, 90_000]);
  });
});
