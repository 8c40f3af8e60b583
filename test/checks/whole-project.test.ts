import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { changed, headerOf, problemsIn, readWith } from "./problems-in.ts";

const regulations = new URL("../../regulations/", import.meta.url);

/** What only the regulations together can get wrong: two of a kind, facts that nobody reads, names that lead nowhere. */

const otherTaxes = (effective: string): string =>
  changed("vat.yaml", "id: vat", "id: other-vat").replace("{ from: 2026-01-15 }", `{ ${effective} }`);

describe("two regulations of a kind that decides", () => {
  test("on the same days leave it open which of them decides", () => {
    const { problems, related, args } = readWith({ "z-vat.yaml": otherTaxes("from: 2026-09-01") });
    expect(problems).toEqual(["second-of-kind: vat"]);
    expect([related, args]).toEqual([[["vat"]], [{ kind: "vat", other: "vat" }]]);
  });

  test.each(["from: 2025-01-01, to: 2026-01-14", "from: 2020-01-01, to: 2020-12-31"])(
    "may follow one another: %s",
    (effective) => {
      expect(problemsIn({ "z-vat.yaml": otherTaxes(effective) })).toEqual([]);
    },
  );

  test.each([
    ["authority", "prices/authority"],
    ["capacity", "departments/capacity"],
    ["categories", "clients/categories"],
    ["client-path", "departments/client-path"],
    ["currencies", "prices/currencies"],
    ["deal-costs", "prices/deal-costs"],
    ["dossier", "clients/dossier"],
    ["loyalty", "prices/loyalty"],
    ["motivation", "motivation/motivation"],
    ["norms", "control/norms"],
    ["ownership", "clients/ownership"],
    ["price-policy", "prices/price-policy"],
    ["vat", "prices/vat"],
    ["working-calendar", "calendar/2026"],
  ])("are refused when they are of kind %s", (kind, file) => {
    const text = readFileSync(new URL(`${file}.yaml`, regulations), "utf8");
    const name = kind === "price-policy" ? "prices.yaml" : `${kind}.yaml`;
    const { problems } = readWith({ [name]: text, "z-twin.yaml": text.replace(/^id: .*$/m, "id: twin") });
    expect(problems.filter((each) => each.startsWith("second-of-kind"))).toEqual([`second-of-kind: ${kind}`]);
  });

  test("with one id are editions of one, and that is said instead", () => {
    const twin = changed("vat.yaml", "{ from: 2026-01-15 }", "{ from: 2026-09-01 }");
    expect(problemsIn({ "z-vat.yaml": twin })).toEqual(["editions-overlap: vat"]);
  });

  test("that decides nothing are welcome", () => {
    const page = changed("page.yaml", "id: offers", "id: answers");
    expect(problemsIn({ "z-page.yaml": page })).toEqual([]);
  });
});

describe("editions", () => {
  const edition = (effective: string): string => changed("vat.yaml", "{ from: 2026-01-15 }", `{ ${effective} }`);

  test.each([
    ["from: 2026-01-15, to: 2026-07-15", "from: 2026-07-01, to: 2026-12-31", "2026-07-01", "2026-07-15"],
    ["from: 2026-01-15, to: 2026-12-31", "from: 2026-07-01, to: 2026-09-30", "2026-07-01", "2026-09-30"],
    ["from: 2026-01-15", "from: 2026-07-01", "2026-07-01", ""],
  ])("that overlap are told with the days of both: %s and %s", (first, second, from, to) => {
    const { problems, args, related } = readWith({ "vat.yaml": edition(first), "z-vat.yaml": edition(second) });
    expect(problems).toEqual(["editions-overlap: vat"]);
    expect([args, related]).toEqual([[{ id: "vat", from, to }], [["vat"]]]);
  });

  test("with days between them are told which days nobody covers, whatever file is read first", () => {
    const texts = {
      "vat.yaml": edition("from: 2026-07-01"),
      "z-vat.yaml": edition("from: 2026-01-15, to: 2026-06-15"),
    };
    const { problems, args } = readWith(texts);
    expect(problems).toEqual(["editions-gap: 2026-07-01"]);
    expect(args).toEqual([{ id: "vat", from: "2026-06-16", to: "2026-06-30" }]);
  });
});

describe("a fact", () => {
  const facts = changed("facts.yaml", "facts:\n", "facts:\n  client.shoe-size: { title: Размер, type: number }\n");

  test("that no rule reads is asked about", () => {
    const { problems, args } = readWith({ "facts.yaml": facts });
    expect(problems).toEqual(["unused-fact: client.shoe-size"]);
    expect(args).toEqual([{ fact: "client.shoe-size" }]);
  });

  test("is not asked about while there is something to mend", () => {
    expect(problemsIn({ "facts.yaml": facts, "z-vat.yaml": otherTaxes("from: 2026-09-01") })).toEqual([
      "second-of-kind: vat",
    ]);
  });

  test("is asked about beside what only asks", () => {
    const edition = (effective: string): string => changed("vat.yaml", "{ from: 2026-01-15 }", `{ ${effective} }`);
    const gap = {
      "vat.yaml": edition("from: 2026-01-15, to: 2026-06-15"),
      "z-vat.yaml": edition("from: 2026-07-01"),
    };
    expect(problemsIn({ ...gap, "facts.yaml": facts })).toEqual([
      "unused-fact: client.shoe-size",
      "editions-gap: 2026-07-01",
    ]);
  });
});

const situationsOf = (id: string): string =>
  `kind: situations\n${id}question: discount\nas-of: 2026-02-02\nsituations:\n  - { name: Проба, given: {}, expect: { outcome: incomplete } }\n`;

describe("a name that leads nowhere suggests the nearest one", () => {
  const page = (from: string, to: string) => ({ "page.yaml": changed("page.yaml", from, to) });

  test.each<[string, Readonly<Record<string, string>>, object]>([
    ["a role", page("audience: [manager]", "audience: [manger]"), { to: "role", id: "manger", suggestion: "manager" }],
    [
      "a table",
      page("from: prices#base", "from: prices#bace"),
      { to: "table", id: "prices#bace", suggestion: "prices#base" },
    ],
    [
      "a table of a regulation",
      page("from: prices#base", "from: catgories"),
      { to: "table", id: "catgories", suggestion: "categories" },
    ],
    [
      "a value",
      page("{{prices#prepayment}}", "{{prices#prepaymant}}"),
      { to: "value", id: "prices#prepaymant", suggestion: "prices#prepayment" },
    ],
    [
      "a value of a clause that sets one",
      page("{{prices#prepayment}}", "{{prices#base/A}}"),
      { to: "value", id: "prices#base/A", suggestion: "prices#base/A/0" },
    ],
    [
      "situations",
      {
        "prices.yaml": changed("prices.yaml", "id: prices\n", "id: prices\nsituations: [discont]\n"),
        "named.situations.yaml": situationsOf("id: discount\n"),
        "nameless.situations.yaml": situationsOf(""),
      },
      { to: "situations", id: "discont", suggestion: "discount" },
    ],
    [
      "a rate of tax",
      { "vat.yaml": changed("vat.yaml", "default: general", "default: generl") },
      { to: "vat-rate", id: "generl", suggestion: "general" },
    ],
  ])("%s", (_, texts, args) => {
    expect(readWith(texts).args).toEqual([args]);
  });

  test("and says nothing while a file cannot be read", () => {
    const { problems } = readWith({
      ...page("audience: [manager]", "audience: [manger]"),
      "z-vat.yaml": "kind: vat\n  id: [",
    });
    expect(problems.filter((said) => said.startsWith("dangling-reference"))).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test("but a clause that sets no value has none to show", () => {
    const { problems } = readWith(page("{{prices#prepayment}}", "{{prices#base}}"));
    expect(problems.map((problem) => problem.split(":", 1)[0])).toEqual(["dangling-reference"]);
  });

  test("but a regulation that is no table cannot be shown as one", () => {
    expect(readWith(page("from: prices#base", "from: offers")).problems).toEqual(["dangling-reference: offers"]);
  });
});

describe("a project that decides", () => {
  test.each([
    ["without rights", { "authority.yaml": null }, ["no-authority: prices"]],
    ["without taxes", { "vat.yaml": null }, ["no-vat-table: prices"]],
    [
      "without taxes that it has no need of",
      { "vat.yaml": null, "prices.yaml": changed("prices.yaml", "vat: included", "vat: none") },
      [],
    ],
  ])("%s", (_, texts, expected) => {
    expect(problemsIn(texts).filter((said) => said.startsWith("no-"))).toEqual(expected);
  });

  test("needs no rights where it sets no prices", () => {
    expect(headerOf("vat")).toContain("kind: vat");
    expect(
      problemsIn({ "authority.yaml": null, "prices.yaml": null }).filter((said) => said.startsWith("no-")),
    ).toEqual([]);
  });
});
