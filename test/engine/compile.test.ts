import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import { compile } from "../../src/engine/compile.ts";
import { readDeal } from "../../src/engine/read-deal.ts";
import type { Project } from "../../src/model/project.ts";
import type { QuestionName } from "../../src/model/questions.ts";
import { header, type Shop, shopProject } from "./shop.ts";

const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";

function without(kind: string, shop: Shop = { prices }): Project {
  const project = shopProject(shop);
  return { ...project, regulations: project.regulations.filter((regulation) => regulation.kind !== kind) };
}

function another(kind: string): Project {
  const project = shopProject({ prices });
  const twin = project.regulations.find((regulation) => regulation.kind === kind);
  return {
    ...project,
    regulations: [...project.regulations, ...(twin === undefined ? [] : [{ ...twin, id: "twin" }])],
  };
}

describe("a question that cannot be asked", () => {
  it.each<[string, Project, number, QuestionName | undefined, string[], string | undefined]>([
    ["no prices", without("price-policy"), 20260601, "discount", ["no-price-policy"], "authority.yaml"],
    ["no authority", without("authority"), 20260601, "discount", ["no-authority"], "prices.yaml"],
    ["no categories", shopProject({ prices }), 20260601, "category", ["no-categories"], "company.yaml"],
    [
      "no tax table",
      without("vat", { prices, vat: "included" }),
      20260601,
      "discount",
      ["no-vat-table"],
      "prices.yaml",
    ],
    ["two price policies", another("price-policy"), 20260601, "discount", ["several-in-force"], "prices.yaml"],
    ["two authorities", another("authority"), 20260601, undefined, ["several-in-force"], "authority.yaml"],
    ["a day before all of it", shopProject({ prices }), 20251231, "discount", ["no-price-policy"], "company.yaml"],
    ["half of it, without asking", without("authority"), 20260601, undefined, ["no-authority"], "prices.yaml"],
    ["nothing of it, without asking", shopProject({ prices }), 20251231, undefined, [], undefined],
  ])("%s", (_, project, asOf, question, codes, file) => {
    const { policy, diagnostics } = compile(project, asOf, question);
    expect(policy).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(diagnostics[0]?.range.file).toBe(file);
    for (const diagnostic of diagnostics) {
      for (const lang of ["ru", "en"] as const) expect(sentenceOf(diagnostic, lang).help).toBeTruthy();
    }
  });
});

describe("a policy", () => {
  it("is the one in force on the day", () => {
    const project = shopProject({ prices });
    const later = shopProject({ prices: prices.replace("rate: 1", "rate: 2") }).regulations.map((regulation) =>
      regulation.kind === "price-policy" ? { ...regulation, effective: { from: 20260701 } } : regulation,
    );
    const both: Project = {
      ...project,
      regulations: [
        ...project.regulations.map((regulation) =>
          regulation.kind === "price-policy"
            ? { ...regulation, effective: { from: 20260101, to: 20260630 } }
            : regulation,
        ),
        ...later.filter(({ kind }) => kind === "price-policy"),
      ],
    };
    const allowedOn = (day: number) => compile(both, day, "discount").policy?.discount?.decide({}).allowed;
    expect([20260630, 20260701].map(allowedOn)).toEqual([10_000, 20_000]);
  });

  it("counts a value of the wrong type as missing", () => {
    const gated = shopProject({ prices: `requires: [order.amount]\n${prices}` });
    const decide = compile(gated, 20260601, "discount").policy?.discount?.decide;
    for (const amount of ["100", Number.NaN, 0.5, 2 ** 53, null, {}, undefined]) {
      expect(decide?.({ order: { amount: amount as number } }).missing).toEqual(["order.amount"]);
    }
  });
});

describe("several regulations of a kind in force", () => {
  it("are named with their kind and day, at the second, beside the first", () => {
    const project = another("price-policy");
    const [first, second] = project.regulations.filter(({ kind }) => kind === "price-policy");
    const [diagnostic] = compile(project, 20260601, "discount").diagnostics;
    expect(diagnostic?.args).toEqual({ kind: "price-policy", ids: ["prices", "twin"], day: "2026-06-01" });
    expect([diagnostic?.range, diagnostic?.related]).toEqual([second?.range, [first?.range]]);
  });

  it("leave a project without a card to its first file, and an empty one to its folder", () => {
    const project = without("company");
    const where = (of: Project) => compile(of, 20260601, "category").diagnostics[0]?.range.file;
    expect(where(project)).toBe(project.regulations[0]?.file);
    expect(where({ ...project, regulations: [] })).toBe("regulations");
  });
});

describe("what a policy reads", () => {
  const promises = `${header("deal-costs")}
purpose: To see.
amount: deal.net
cost: order.cost
costs: [{ type: percent, id: service, title: Service, owes: Serve., percent: 1 }]
floor: { margin: 20, role: mid, text: Change the terms. }
`;
  const project = shopProject({
    prices,
    rounding: "{ mode: half-up, place: order }",
    more: { "costs.yaml": promises },
  });
  const keys = ["lines", "currency"];

  it.each<QuestionName | undefined>(["discount", "cost", undefined])(
    "is lines and their currency, each once (%#)",
    (asked) => {
      const { policy, diagnostics } = compile(project, 20260601, asked);
      expect([policy?.input.ownKeys, policy?.input.lists, diagnostics]).toEqual([keys, [], []]);
      const { deal } =
        policy === undefined ? {} : readDeal({ lines: [{ quantity: 1, price: 5 }] }, policy, "deal.json");
      expect(deal?.lines?.map(({ amount }) => amount)).toEqual([500]);
    },
  );
});
