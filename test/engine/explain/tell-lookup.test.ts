import { describe, expect, it } from "vitest";
import { type Bar, lookupTeller, toldRow } from "../../../src/engine/explain/tell-lookup.ts";
import type { LookupTable, Rate } from "../../../src/engine/ir.ts";
import type { ConsideredClause, Reason, Standing } from "../../../src/engine/trace.ts";

const rate = (clause: string, percent: number): Rate => ({ clause, rate: percent });
const choices = ["gold", "plain", "other"];
const over: NonNullable<LookupTable["over"]> = { fact: "amount", from: [0, 100], running: false };

const single: LookupTable = { kind: "lookup", columns: new Map([[undefined, [rate("s", 5)]]]) };
const bands: LookupTable = { kind: "lookup", over, columns: new Map([[undefined, [rate("0", 1), rate("100", 2)]]]) };
const kinds: LookupTable = {
  kind: "lookup",
  by: "kind",
  columns: new Map([
    ["gold", [rate("gold", 3)]],
    ["plain", [rate("plain", 1)]],
  ]),
};
const both: LookupTable = {
  kind: "lookup",
  by: "kind",
  over,
  columns: new Map([
    ["gold", [rate("gold/0", 3), rate("gold/100", 4)]],
    ["plain", [undefined, rate("plain/100", 2)]],
  ]),
};

const unmet: Bar = {
  kind: "condition",
  condition: { kind: "test", truth: "no", fact: "paid", operator: "is", operand: true, value: false },
};
const open: Bar = { kind: "condition", condition: { ...unmet.condition, truth: "unknown" } as Bar["condition"] };
const lost: Reason = { kind: "outranked", by: "other" };

/** «clause standing: reason», with what the reason is about. */
function words({ clause, standing, reason }: ConsideredClause): string {
  const { kind, ...about } = reason;
  return `${clause} ${standing}: ${[kind, ...Object.values(about).map((each) => (typeof each === "object" ? "" : each))].join(" ").trim()}`;
}

interface Asked {
  readonly choice?: number;
  readonly value?: number;
  readonly band?: number;
  readonly bar?: Bar;
  readonly standing?: Standing;
  readonly reason?: Reason;
}

function told(table: LookupTable, { choice = 0, value, band = 0, bar, standing = "applied", reason }: Asked): string[] {
  const considered: ConsideredClause[] = [];
  lookupTeller(table, choices, "discounts")(considered, choice, value, band, bar, standing, reason);
  expect(considered.every(({ stage, rate: percent }) => stage === "discounts" && percent !== undefined)).toBe(true);
  return considered.map(words);
}

describe("what a table of rates tells of every cell", () => {
  it.each<[string, LookupTable, Asked, string[]]>([
    ["one rate", single, {}, ["s applied: always"]],
    ["one rate that gave way", single, { standing: "silent", reason: lost }, ["s silent: outranked other"]],
    ["one rate that is barred", single, { bar: unmet }, ["s silent: condition"]],
    ["one rate that may be barred", single, { bar: open }, ["s unsettled: condition"]],
    ["bands", bands, { value: 99, band: 0 }, ["0 applied: band amount 99 0 100", "100 silent: band amount 99 100"]],
    [
      "the last band",
      bands,
      { value: 100, band: 1 },
      ["0 silent: band amount 100 0 100", "100 applied: band amount 100 100"],
    ],
    [
      "before the first band",
      bands,
      { value: -1, band: -1 },
      ["0 silent: band amount -1 0 100", "100 silent: band amount -1 100"],
    ],
    [
      "bands of an unknown amount",
      bands,
      { band: -1 },
      ["0 unsettled: missing amount", "100 unsettled: missing amount"],
    ],
    [
      "a barred band",
      bands,
      { value: 5, band: 0, bar: open },
      ["0 unsettled: condition", "100 silent: band amount 5 100"],
    ],
    [
      "barred bands of an unknown amount",
      bands,
      { band: -1, bar: unmet },
      ["0 silent: condition", "100 silent: condition"],
    ],
    ["a choice", kinds, { choice: 1 }, ["gold silent: choice kind plain gold", "plain applied: known kind plain"]],
    [
      "a choice that has no rate",
      kinds,
      { choice: 2 },
      ["gold silent: choice kind other gold", "plain silent: choice kind other plain"],
    ],
    ["an unknown choice", kinds, { choice: -1 }, ["gold unsettled: missing kind", "plain unsettled: missing kind"]],
    [
      "a barred choice",
      kinds,
      { choice: 0, bar: unmet },
      ["gold silent: condition", "plain silent: choice kind gold plain"],
    ],
    [
      "a choice and a band",
      both,
      { choice: 0, value: 150, band: 1 },
      [
        "gold/0 silent: band amount 150 0 100",
        "gold/100 applied: band amount 150 100",
        "plain/100 silent: choice kind gold plain",
      ],
    ],
    [
      "a choice with an unknown amount",
      both,
      { choice: 1, band: -1 },
      [
        "gold/0 silent: choice kind plain gold",
        "gold/100 silent: choice kind plain gold",
        "plain/100 unsettled: missing amount",
      ],
    ],
    [
      "a choice whose band has no rate",
      both,
      { choice: 1, value: 5, band: 0 },
      [
        "gold/0 silent: choice kind plain gold",
        "gold/100 silent: choice kind plain gold",
        "plain/100 silent: band amount 5 100",
      ],
    ],
    [
      "an unknown choice of a known amount",
      both,
      { choice: -1, value: 150, band: 1 },
      ["gold/0 unsettled: missing kind", "gold/100 unsettled: missing kind", "plain/100 unsettled: missing kind"],
    ],
    [
      "a rate that gave way",
      both,
      { choice: 1, value: 150, band: 1, standing: "silent", reason: lost },
      [
        "gold/0 silent: choice kind plain gold",
        "gold/100 silent: choice kind plain gold",
        "plain/100 silent: outranked other",
      ],
    ],
  ])("%s", (_, table, asked, expected) => {
    expect(told(table, asked)).toEqual(expected);
  });

  it.each([
    [2000, true],
    [2001, false],
  ])("of the other choices is made once, unless the table is large: %d cells", (size, once) => {
    const table: LookupTable = {
      ...kinds,
      columns: new Map([
        ["gold", [rate("gold", 3)]],
        ["plain", Array.from({ length: size - 1 }, (_, index) => rate(`plain/${index}`, 1))],
      ]),
    };
    const tell = lookupTeller(table, choices, "caps");
    const [first, second]: [ConsideredClause[], ConsideredClause[]] = [[], []];
    for (const considered of [first, second]) tell(considered, 0, undefined, 0, undefined, "applied", undefined);
    expect(first).toHaveLength(size);
    expect(second).toEqual(first);
    expect(first.slice(1).every((each, index) => (each === second[index + 1]) === once)).toBe(true);
  });
});

describe("what a window tells", () => {
  const why: Reason = { kind: "always" };
  it.each<[string, Standing, boolean, string | undefined, Bar | undefined, Reason | undefined, string]>([
    ["taken", "applied", true, "w", undefined, undefined, "w applied: always"],
    ["not of its day", "silent", false, undefined, unmet, lost, "w silent: always"],
    ["of an unknown day", "unsettled", false, undefined, undefined, lost, "w unsettled: always"],
    ["behind another one", "applied", false, "first", unmet, undefined, "w silent: outranked first"],
    ["that nobody outranks by name", "applied", false, undefined, undefined, undefined, "w silent: outranked w"],
    ["barred", "applied", true, "w", unmet, lost, "w silent: condition"],
    ["that may be barred", "unsettled", true, "w", open, undefined, "w unsettled: condition"],
    ["smaller than another discount", "applied", true, "w", undefined, lost, "w silent: outranked other"],
  ])("%s", (_, standing, isTaken, by, bar, lostTo, expected) => {
    const entry = toldRow("w", 20_000, standing, why, isTaken, by, bar, lostTo);
    expect(words(entry)).toBe(expected);
    expect([entry.stage, entry.rate]).toEqual(["discounts", 20_000]);
  });
});
