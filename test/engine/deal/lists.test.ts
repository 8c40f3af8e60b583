import { describe, expect, it } from "vitest";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { header, shopPolicy } from "../shop.ts";

const facts = `${header("facts", "people-facts")}
facts:
  person.role: { title: Role, type: choice, choices: { boss: Boss, hand: Hand } }
  person.load: { title: Load, type: number }
  person.away: { title: Away, type: days }
  person.since: { title: Since, type: date }
  personal.note: { title: Note, type: text }
`;

const shop = shopPolicy({
  prices: "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]",
  more: { "people.yaml": facts },
});
const lists = [
  { key: "people", prefix: "person." },
  { key: "others", prefix: "person." },
];
const policy = { ...shop, input: { ...shop.input, lists } };

function read(raw: object) {
  const { deal, problems = [] } = readDeal(raw, policy, "deal.json");
  return {
    people: deal?.lists
      ?.get("people")
      ?.map(({ id, title, facts: own, unknownChoices }) => [id, title, Object.fromEntries(own), [...unknownChoices]]),
    others: deal?.lists?.get("others")?.length,
    problems: problems.map(({ code, args: { where, ...rest } }) => [code, where, rest]),
  };
}

describe("a list of the input", () => {
  it("is absent when it is not given, which is not the same as empty", () => {
    expect(read({})).toEqual({ people: undefined, others: undefined, problems: [] });
    expect(read({ people: null })).toEqual({ people: undefined, others: undefined, problems: [] });
    expect(read({ people: [] })).toEqual({ people: [], others: undefined, problems: [] });
    expect(read({ people: [], others: [{}, {}] })).toEqual({ people: [], others: 2, problems: [] });
  });

  it.each<[string, object, unknown[]]>([
    ["nothing", {}, [undefined, undefined, {}, []]],
    [
      "all it may",
      { id: "a", title: "Ann", role: "boss", load: 2, away: 0, since: "2026-03-10" },
      ["a", "Ann", { "person.role": "boss", "person.load": 2, "person.away": 0, "person.since": 20260310 }, []],
    ],
    ["an id that is a number", { id: 7 }, ["7", undefined, {}, []]],
    ["what nobody knows", { id: null, title: null, load: null }, [undefined, undefined, {}, []]],
    ["a word that is no choice", { role: "king" }, [undefined, undefined, {}, ["person.role"]]],
    ["less than nothing of a number", { load: -1 }, [undefined, undefined, { "person.load": -1 }, []]],
  ])("reads an item that says %s", (_, item, expected) => {
    expect(read({ people: [item] })).toMatchObject({ people: [expected], problems: [] });
  });

  it.each<[string, unknown, unknown[]]>([
    ["no list", { a: 1 }, [["deal-list-no-list", "people", { value: "{…}" }]]],
    ["a word", "Ann", [["deal-list-no-list", "people", { value: '"Ann"' }]]],
    [
      "too long",
      Array.from({ length: 10_001 }, () => ({})),
      [["deal-list-too-long", "people", { count: 10_001, limit: 10_000 }]],
    ],
    ["a list of words", [{}, "Ann"], [["deal-not-mapping", "people[1]", { value: '"Ann"' }]]],
    ["a list of lists", [[]], [["deal-not-mapping", "people[0]", { value: "[]" }]]],
    [
      "of one person twice",
      [{ id: "a" }, {}, { id: "b" }, { id: "a" }],
      [["deal-item-twice", "people[3]", { id: "a" }]],
    ],
    [
      "of unknown keys",
      [{ laod: 1 }],
      [
        [
          "deal-unknown-key",
          "people[0].laod",
          { suggestion: "load", keys: ["id", "title", "role", "load", "away", "since"] },
        ],
      ],
    ],
    ["of titles that are no text", [{ title: 5 }], [["deal-wrong-type", "people[0].title", { type: "text" }]]],
    ["of ids that are no whole numbers", [{ id: 1.5 }], [["deal-wrong-type", "people[0].id", { type: "text" }]]],
    ["of a number as text", [{ id: "a", load: "1" }], [["deal-wrong-type", "people[0].load", { type: "number" }]]],
    ["of days below zero", [{ away: -1 }], [["deal-below-zero", "people[0].away", {}]]],
    [
      "of a day that is none",
      [{ since: "2026-02-30" }],
      [["deal-no-such-day", "people[0].since", { value: '"2026-02-30"' }]],
    ],
  ])("is refused when it is %s", (_, people, expected) => {
    const { problems } = read({ people });
    expect(problems).toEqual(
      expected.map((each) =>
        (each as unknown[]).map((part) => (typeof part === "object" ? expect.objectContaining(part as object) : part)),
      ),
    );
  });

  it("may have as many items as it may, and tells of a hundred mistakes at most", () => {
    expect(read({ people: Array.from({ length: 10_000 }, () => ({})) }).problems).toEqual([]);
    expect(read({ people: Array.from({ length: 500 }, () => ({ load: "1" })) }).problems.length).toBeLessThan(500);
  });
});
