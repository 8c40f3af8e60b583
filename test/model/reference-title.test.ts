import { expect, test } from "vitest";
import { referenceTitle } from "../../src/model/reference-title.ts";
import { readWith } from "../checks/problems-in.ts";

const { regulations } = readWith({}).project;
const titleOf = (regulation: string) => regulations.find(({ id }) => id === regulation)?.title;
const title = titleOf("prices");

test.each([
  ["prices", `«${title}»`],
  ["prices#prepayment", `«${title}», п.\u00a0`],
  ["company#roles", `«${titleOf("company")}», раздел\u00a0`],
])("%s reads %s", (reference, expected) => {
  expect(referenceTitle(reference, regulations, "ru")).toMatch(new RegExp(`^${expected}[\\d.]*$`, "u"));
});

test("a clause is named by the number that it is printed with", () => {
  const clause = regulations.find(({ id }) => id === "prices")?.clauses.find(({ id }) => id === "prepayment");
  expect(referenceTitle("prices#prepayment", regulations, "en")).toBe(`“${title}”, clause\u00a0${clause?.number}`);
});

test("what is nowhere stays as it is written", () => {
  expect(referenceTitle("nowhere#part", regulations, "ru")).toBe("nowhere#part");
  expect(referenceTitle("prices#nowhere", regulations, "ru")).toBe(`«${title}», nowhere`);
});
